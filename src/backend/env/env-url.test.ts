// Gofannon's variables become the URL of the database that they name, or say why there is none.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageOf } from '../../document/error.js';
import { parseDynamodbUrl } from '../dynamodb/dynamodb-url.js';
import { openBackend, placeOfUrl } from '../registry.js';
import { urlOf } from './env-url.js';

const COUCHDB = {
  DATABASE_PROVIDER: 'couchdb',
  COUCHDB_URL: 'http://db:5984',
  COUCHDB_USER: 'me',
  COUCHDB_PASSWORD: 'p@ss/1?',
};
const DYNAMODB = { DATABASE_PROVIDER: 'dynamodb', DYNAMODB_REGION: 'eu-west-1' };

test('CouchDB', () => {
  const cases: [Record<string, string>, string, string][] = [
    [{}, 'env:', 'couchdb://me:p%40ss%2F1%3F@db:5984/'],
    [
      { COUCHDB_URL: 'https://db/sub/' },
      'env:?prefix=x_',
      'couchdbs://me:p%40ss%2F1%3F@db:443/sub/?prefix=x_',
    ],
    [
      { COUCHDB_URL: 'http://[::1]:80' },
      'env:?conflicts=mvcc',
      'couchdb://me:p%40ss%2F1%3F@[::1]:80/?conflicts=mvcc',
    ],
  ];
  for (const [variables, url, expected] of cases)
    expect(urlOf(url, { ...COUCHDB, ...variables })).toBe(expected);
});

test('DynamoDB, with its region, endpoint and key', () => {
  expect(urlOf('env:', DYNAMODB)).toBe('dynamodb://eu-west-1/');
  const url = urlOf('env:?prefix=a.', {
    ...DYNAMODB,
    DYNAMODB_ENDPOINT_URL: 'http://localhost:8000',
    AWS_ACCESS_KEY_ID: 'ID',
    AWS_SECRET_ACCESS_KEY: 'a/b+c@d',
    AWS_SESSION_TOKEN: 't+/=',
  });
  expect(parseDynamodbUrl(url, {})).toMatchObject({
    region: 'eu-west-1',
    endpoint: 'http://localhost:8000/',
    prefix: 'a.',
    key: { accessKeyId: 'ID', secretAccessKey: 'a/b+c@d', sessionToken: 't+/=' },
  });
  const { DYNAMODB_REGION: _, ...rest } = DYNAMODB;
  expect(urlOf('env:', { ...rest, AWS_DEFAULT_REGION: 'us-east-2' })).toBe('dynamodb://us-east-2/');
});

test('what names no database that can be reached is refused with the reason, and nothing secret', () => {
  const cases: [Record<string, string>, string][] = [
    [{}, 'DATABASE_PROVIDER is not set in the environment, which to Gofannon means memory'],
    [{ DATABASE_PROVIDER: 'memory' }, 'in Gofannon’s own process'.replace('’', "'")],
    [{ DATABASE_PROVIDER: 'firestore' }, 'not supported yet'],
    [{ DATABASE_PROVIDER: 'hush' }, 'couchdb, dynamodb, firestore, memory'],
    [{ ...COUCHDB, COUCHDB_USER: '', COUCHDB_PASSWORD: '' }, 'COUCHDB_USER, COUCHDB_PASSWORD not set'],
    [{ ...COUCHDB, COUCHDB_URL: 'hush:5984' }, 'does not begin with http:// or https://'],
    [{ ...DYNAMODB, DYNAMODB_REGION: 'hush/' }, 'the region in the environment is none'],
  ];
  for (const [variables, message] of cases) {
    const error = failureOf(() => urlOf('env:', variables));
    expect(error).toMatchObject({ code: 'usage' });
    expect(messageOf(error)).toContain(message);
    expect(messageOf(error)).not.toContain('hush');
  }
  expect(messageOf(failureOf(() => urlOf('env:.env')))).toContain('write env: alone, or env:?file=.env');
});

test('a file counts alone, through the registry as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-env-'));
  const file = join(folder, '.env');
  const lines = ['# the old one', 'DATABASE_PROVIDER="dynamodb"', 'export DYNAMODB_REGION=eu-west-1'];
  writeFileSync(file, [...lines, 'AWS_ACCESS_KEY_ID=ID', 'AWS_SECRET_ACCESS_KEY=hush', ''].join('\n'));
  expect(urlOf(`env:?file=${file}`, COUCHDB)).toBe('dynamodb://ID:hush@eu-west-1/');
  expect(await placeOfUrl(`env:?file=${file}&prefix=x_&conflicts=mvcc`)).toBe(
    'dynamodb://eu-west-1/?prefix=x_',
  );
  await expect(openBackend(`env:?file=${folder}/none`)).rejects.toMatchObject({
    code: 'usage',
    message: `env: cannot take variables from ${folder}/none: there is no such file`,
  });
  rmSync(folder, { recursive: true });
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
