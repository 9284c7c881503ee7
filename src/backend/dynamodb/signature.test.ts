// Our signatures against those of AWS's own library, for the same requests.
import { DynamoDBClient, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { AwsSettings } from './aws-settings.js';
import { parseDynamodbUrl } from './dynamodb-url.js';
import { amzDate, Signer } from './signature.js';

interface SentRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** What the library would send; nothing is sent. */
async function signedByAws(
  key: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
  region: string,
  command: PutItemCommand | ListTablesCommand,
): Promise<SentRequest> {
  const client = new DynamoDBClient({ region, credentials: key });
  let sent: SentRequest | undefined;
  client.middlewareStack.add(
    () => async (args) => {
      sent = args.request as SentRequest;
      return { response: undefined, output: { $metadata: {} } };
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  await client.send(command as PutItemCommand);
  client.destroy();
  if (!sent) throw new Error('the library made no request');
  return sent;
}

const KEYS = [
  { accessKeyId: 'AKID', secretAccessKey: 'secret/+key' },
  { accessKeyId: 'ASIA', secretAccessKey: 'another', sessionToken: 'token/+=' },
];
const COMMANDS = [
  new ListTablesCommand({}),
  new PutItemCommand({ TableName: 'agents', Item: { _id: { S: 'ä€𝄞\n"' }, n: { N: '1' } } }),
];

test.each(KEYS)('of $accessKeyId', async (key) => {
  for (const region of ['us-east-1', 'cn-north-1']) {
    const signer = new Signer(region);
    for (const command of COMMANDS) {
      const { path, headers, body } = await signedByAws(key, region, command);
      const { authorization = '' } = headers;
      const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
      const signed = Object.fromEntries(names.split(';').map((name) => [name, headers[name] ?? '']));
      const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
      expect(signer.authorization(key, { path, headers: signed, body: text })).toBe(authorization);
    }
  }
});

test('times are those of the header', () => {
  expect(amzDate(new Date('2026-01-02T03:04:05.678Z'))).toBe('20260102T030405Z');
});

test('the endpoint is the one that AWS’s library would ask', async () => {
  const cases = [
    ['eu-west-1', 'https://dynamodb.eu-west-1.amazonaws.com/'],
    ['cn-north-1', 'https://dynamodb.cn-north-1.amazonaws.com.cn/'],
  ] as const;
  for (const [region, endpoint] of cases) {
    const settings = new AwsSettings(parseDynamodbUrl(`dynamodb://a:b@${region}/`, {}));
    expect((await settings.endpoint()).href).toBe(endpoint);
    settings.close();
  }
});
