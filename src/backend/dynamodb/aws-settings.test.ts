// Where AWS has DynamoDB, and how a request to it is signed: by its client library's word.
import { expect, test } from 'vitest';
import { AwsSettings } from './aws-settings.js';

const base = { prefix: '', timeoutMs: 1000, endpoint: undefined, profile: undefined };

test.each([
  ['eu-west-1', 'https://dynamodb.eu-west-1.amazonaws.com/'],
  ['cn-north-1', 'https://dynamodb.cn-north-1.amazonaws.com.cn/'],
])('in %s a request has its headers, the session, and a signature for the region', async (region, place) => {
  const key = { accessKeyId: 'ASIA', secretAccessKey: 'secret/+', sessionToken: 'token/+=' };
  const settings = new AwsSettings({ ...base, region, key });
  const url = await settings.endpoint();
  expect(url.href).toBe(place);
  const headers = await settings.signed(
    url,
    { host: url.host, 'x-amz-target': 'DynamoDB_20120810.Scan' },
    '{}',
  );
  expect(headers).toMatchObject({
    host: url.host,
    'x-amz-target': 'DynamoDB_20120810.Scan',
    'x-amz-security-token': key.sessionToken,
    authorization: expect.stringMatching(
      `^AWS4-HMAC-SHA256 Credential=ASIA/\\d{8}/${region}/dynamodb/aws4_request, SignedHeaders=.*host;.*x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$`,
    ),
  });
  settings.close();
});
