// `--ignore`: what only one database has is left out of documents, counted and named; without it the documents are rejected.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { dbkit } from './dbkit.js';
import { describeOn, uniqueName } from './servers/test-server.js';

const folder = mkdtempSync(join(tmpdir(), 'dbkit-ignored-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FLAGS = ['--collections', 'agents', '--validate', 'off'];

function migrate(from: string, ...words: string[]) {
  const to = `sqlite:${join(folder, `${uniqueName('to')}.db`)}`;
  return { to, ...dbkit(['migrate', from, to, ...FLAGS, ...words], { cwd: folder }) };
}

/** Documents of ours, and one as only this database can have it. */
async function filled(url: string, addForeign: () => Promise<unknown>): Promise<string> {
  const backend = await openBackend(url);
  const puts = ['a', 'b'].map((id) => ({ kind: 'put', id, document: { _id: id, n: 1 } }) as const);
  await backend.write(
    'agents',
    puts.map((put) => ({ ...put, expected: { is: 'any' } })),
  );
  await addForeign();
  await backend.close();
  return url;
}

async function documentsOf(url: string) {
  const backend = await openBackend(url);
  const { documents } = await backend.scan('agents', { limit: 100 });
  await backend.close();
  return documents.map(({ document }) => document);
}

await describeOn('couchdb', (server) => {
  test('attachments and lost revisions', async () => {
    const prefix = `${uniqueName('ignored')}-`;
    const { host, username, password } = new URL(server);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (username !== '') headers['authorization'] = `Basic ${btoa(`${username}:${password}`)}`;
    const send = (method: string, path: string, body: object) =>
      fetch(`http://${host}/${prefix}agents/${path}`, { method, headers, body: JSON.stringify(body) });
    const url = await filled(`${server}?prefix=${prefix}`, async () => {
      const file = { data: 'eA==', content_type: 'text/plain' };
      await send('PUT', 'c', { n: 2, _attachments: { 'x.txt': file, 'y.txt': file } });
      const docs = [1, 2].map((n) => ({ _id: 'd', n, _rev: `1-${String(n).repeat(32)}` }));
      await send('POST', '_bulk_docs', { docs, new_edits: false });
    });
    const plain = migrate(url);
    expect([plain.code, plain.stdout]).toEqual([
      5,
      expect.stringMatching(/rejected: agents\/c \/_attachments: has attachments/),
    ]);
    const some = migrate(url, '--ignore', 'attachments', '--json');
    const { totals, exitCode } = JSON.parse(some.stdout);
    expect([exitCode, totals.ignored, totals.rejected]).toEqual([5, { attachments: 2 }, 1]);
    const all = migrate(url, '--ignore', 'attachments,conflicts', '--verify');
    expect(all.code).toBe(0);
    expect(all.stdout).toContain(
      'left out of the documents of agents, by --ignore: 2 attachments, 1 revision that lost',
    );
    expect(all.stdout).toContain('ignored: agents/c /_attachments: the attachment "x.txt"');
    expect(all.stdout).toContain('8 documents of both sides compared: no difference');
    expect(all.stdout).toMatch(/^to verify: dbkit verify .* --ignore attachments,conflicts$/m);
    expect(await documentsOf(all.to)).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
      { _id: 'd', n: 2 },
    ]);
    const verified = dbkit(['verify', url, all.to, '--ignore', 'attachments,conflicts', '--json']);
    expect(JSON.parse(verified.stdout)).toMatchObject({
      equal: true,
      ignored: { left: { attachments: 2, conflicts: 1 }, right: {} },
    });
    expect(dbkit(['verify', url, all.to]).code).toBe(1);
  });
});

await describeOn('dynamodb', (server) => {
  test('sets and binary', async () => {
    const prefix = `${uniqueName('ignored')}.`;
    const endpoint = new URL(server).searchParams.get('endpoint') ?? '';
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const client = new DynamoDBClient({ region: 'us-east-1', endpoint, credentials });
    const url = await filled(`${server}&prefix=${prefix}`, async () => {
      const Item = { _id: { S: 'c' }, n: { N: '2' }, tags: { SS: ['x'] }, bytes: { B: Buffer.from('x') } };
      await client.send(new PutItemCommand({ TableName: `${prefix}agents`, Item }));
    });
    client.destroy();
    expect(migrate(url).code).toBe(5);
    expect(migrate(url, '--ignore', 'sets').code).toBe(5);
    const all = migrate(url, '--ignore', 'sets,binary', '--verify');
    expect([all.code, all.stdout]).toEqual([
      0,
      expect.stringContaining('ignored: agents/c /tags: a string set'),
    ]);
    expect(all.stdout).toContain('left out of the documents of agents, by --ignore: 1 binary value, 1 set');
    expect(await documentsOf(all.to)).toContainEqual({ _id: 'c', n: 2 });
    const both = migrate(url, '--ignore', 'sets', '--convert', 'binary=base64');
    expect(both.code).toBe(0);
    expect(await documentsOf(both.to)).toContainEqual({ _id: 'c', n: 2, bytes: 'eA==' });
  });
});

test('what cannot be left out, and what is converted too, is wrong use', () => {
  const from = 'sqlite:a.db';
  expect(migrate(from, '--ignore', 'dates')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--ignore knows attachments, conflicts, sets, binary; not "dates"'),
  });
  expect(migrate(from, '--ignore', 'binary', '--convert', 'binary=base64')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--convert and --ignore both speak of binary'),
  });
});
