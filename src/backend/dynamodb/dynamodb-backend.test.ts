// DynamoDB's protocol against a server that speaks it: the backend's promises, and what others put into a table.
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendTests, put, revisionOf } from '../../../test/servers/backend-suite.js';
import { describeOn, uniqueName } from '../../../test/servers/test-server.js';
import { isEqualJson } from '../../document/equal.js';
import { ExactNumber, type JsonObject } from '../../document/json.js';
import type { Backend, ForeignRules, StoredDocument, Unreadable } from '../backend.js';
import { openDynamodb } from './dynamodb-backend.js';
import { parseDynamodbUrl } from './dynamodb-url.js';

await describeOn('dynamodb', (url) => {
  const prefix = `${uniqueName('t')}.`;
  const open = () => openDynamodb(`${url}&prefix=${prefix}`);
  const made: string[] = [];
  let backend: Backend;
  let admin: DynamoDBClient;
  const fresh = () => {
    const name = uniqueName('c');
    made.push(name);
    return name;
  };

  beforeAll(async () => {
    backend = await open();
    const { region = '', endpoint = '', key } = parseDynamodbUrl(url);
    admin = new DynamoDBClient({ region, endpoint, ...(key ? { credentials: key } : {}) });
  });
  afterAll(async () => {
    for (const name of made) await backend?.drop(name);
    await backend?.close();
    admin?.destroy();
  });

  backendTests(open);

  test('it says which server answers, never the one that it stands in for', async () => {
    expect(await backend.server()).toMatch(/^(DynamoDB Local|dynalite)$/);
  });

  test('documents are laid out as Gofannon lays them out', async () => {
    const name = fresh();
    const fields = { text: 'a', count: 5, big: 2n ** 100n, list: [1.5, { x: null }], yes: true };
    const revision = revisionOf((await backend.write(name, [put('a', fields)]))[0]);
    const table = { TableName: prefix + name };
    const { Table: described } = await admin.send(new DescribeTableCommand(table));
    expect(described).toMatchObject({
      KeySchema: [{ AttributeName: '_id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: '_id', AttributeType: 'S' }],
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    });
    const { Item: item } = await admin.send(new GetItemCommand({ ...table, Key: { _id: { S: 'a' } } }));
    expect(item).toEqual({
      _id: { S: 'a' },
      _rev: { S: revision },
      text: { S: 'a' },
      count: { N: '5' },
      big: { N: '1267650600228229401496703205376' },
      list: { L: [{ N: '1.5' }, { M: { x: { NULL: true } } }] },
      yes: { BOOL: true },
    });
  });

  test('numbers have 38 digits both ways', async () => {
    const name = fresh();
    const digits = '12345678901234567890123456789012345678';
    const fields: JsonObject = {
      integer: BigInt(digits),
      fraction: new ExactNumber(`0.${digits}`),
      large: new ExactNumber(`9.${'9'.repeat(37)}e125`),
      least: 1e-130,
      minus: new ExactNumber(`-${digits.slice(0, 20)}.${digits.slice(20)}`),
      zero: -0,
      double: 0.1,
      round: 1e125,
    };
    revisionOf((await backend.write(name, [put('a', fields)]))[0]);
    const [stored] = await backend.read(name, ['a']);
    for (const [field, value] of Object.entries(fields)) {
      expect(isEqualJson(stored?.document[field] ?? null, value), field).toBe(true);
    }
  });

  test('names of every object are names like others', async () => {
    const name = fresh();
    const text = '{"__proto__": {"__proto__": [{"a": 1}]}, "toString": 1, "constructor": {"x": [{}]}}';
    const fields = JSON.parse(text) as JsonObject;
    await backend.write(name, [{ kind: 'put', id: 'a', document: fields, expected: { is: 'any' } }]);
    const [stored] = await backend.read(name, ['a']);
    const { _id, ...rest } = stored?.document ?? {};
    expect(_id).toBe('a');
    expect(isEqualJson(rest, fields)).toBe(true);
  });

  test('what an item cannot hold is refused by its place', async () => {
    let deep: JsonObject = {};
    for (let level = 0; level < 32; level++) deep = { a: deep };
    const cases: [JsonObject, string][] = [
      [{ a: [10n ** 38n + 1n] }, 'the value at /a/0 is a number of 39 digits'],
      [{ a: 1e126 }, 'the value at /a is a number of 1e126 or more'],
      [{ a: 9e-131 }, 'the value at /a is a number below 1e-130'],
      [{ a: { '': 1 } }, 'the value at /a/ has an empty name'],
      [{ a: '\ud800' }, 'the value at /a holds half of a surrogate pair'],
      [{ a: { '\ud800': 1 } }, 'has half of a surrogate pair in its name'],
      [deep, 'is at level 33'],
      [{ a: 'x'.repeat(410_000) }, 'bytes as DynamoDB counts'],
    ];
    const name = fresh();
    for (const [fields, message] of cases) {
      expect(await backend.write(name, [put('a', fields)])).toMatchObject([
        { status: 'failed', error: { code: 'invalid', message: expect.stringContaining(message) } },
      ]);
      expect(backend.refusalOf?.('a', fields)).toContain(message);
    }
    const kept = { text: `\0${'\n'.repeat(400_000)}` };
    expect(backend.refusalOf?.('a', kept)).toBeUndefined();
    expect(await backend.write(name, [put('a', kept), put('b')])).toMatchObject([
      { status: 'written' },
      { status: 'written' },
    ]);
    expect((await backend.read(name, ['a']))[0]?.document).toEqual({ ...kept, _id: 'a' });
  });

  test('more than a request can hold is split', async () => {
    const name = fresh();
    const puts = Array.from({ length: 60 }, (_, n) => put(`d${n}`, { text: 'é'.repeat(150_000), n }));
    expect(new Set((await backend.write(name, puts)).map(({ status }) => status))).toEqual(
      new Set(['written']),
    );
    const ids = puts.map(({ id }) => id);
    const read = await backend.read(name, [...ids, 'none', 'd0']);
    expect(read.map((stored) => stored?.document['n'])).toEqual([...ids.keys(), undefined, 0]);
    const { documents } = await foreignOf(backend, name, 1000, {});
    expect(documents.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('of many batches that want a document absent, one alone makes it, and what is there stays', async () => {
    const name = fresh();
    const ids = Array.from({ length: 150 }, (_, n) => `d${n}`);
    await backend.write(name, [put('d7', { kept: true })]);
    const writes = Array.from({ length: 4 }, (_, n) => {
      const order = n % 2 ? ids : ids.toReversed();
      return backend.write(
        name,
        order.map((id) => put(id, { n }, { is: 'absent' })),
      );
    });
    const outcomes = (await Promise.all(writes)).flat();
    expect(outcomes.filter(({ status }) => status === 'written')).toHaveLength(149);
    expect(outcomes.filter(({ status }) => status === 'conflict')).toHaveLength(4 * 150 - 149);
    const written = new Set(
      outcomes.map((outcome) => (outcome.status === 'written' ? outcome.revision : '')),
    );
    const stored = await backend.read(name, ids);
    expect(stored.filter((one) => !written.has(one?.revision ?? '')).map((one) => one?.document)).toEqual([
      { _id: 'd7', kept: true },
    ]);
  });

  test('sets and binary are listed by their place, or become what was asked for, each once', async () => {
    const name = fresh();
    await backend.write(name, [put('a'), put('b')]);
    const foreign = {
      binary: { B: Buffer.from('x') },
      texts: { SS: ['x', 'y'] },
      numbers: { NS: ['1', '2'] },
      binaries: { BS: [Buffer.from('x')] },
    };
    for (const [_id, value] of Object.entries(foreign)) {
      const item = { _id: { S: _id }, list: { L: [{ M: { x: value } }] } };
      await admin.send(new PutItemCommand({ TableName: prefix + name, Item: item }));
    }
    for (const limit of [1, 2, 5, 100]) {
      const { documents, unreadable } = await foreignOf(backend, name, limit, {});
      expect(documents.map(({ id }) => id).sort()).toEqual(['a', 'b']);
      expect(unreadable.map(({ id, reason }) => `${id}: ${reason}`).sort()).toEqual([
        'binaries: holds a binary set at /list/0/x, which is no JSON',
        'binary: holds a binary at /list/0/x, which is no JSON',
        'numbers: holds a number set at /list/0/x, which is no JSON',
        'texts: holds a string set at /list/0/x, which is no JSON',
      ]);
      const converted = await foreignOf(backend, name, limit, { convert: { binary: 'base64' } });
      expect(converted.documents.find(({ id }) => id === 'binary')?.document['list']).toEqual([
        { x: 'eA==' },
      ]);
      expect(converted.unreadable).toHaveLength(3);
    }
    const left = await foreignOf(backend, name, 100, { ignore: ['sets'] });
    expect(left.documents.find(({ id }) => id === 'binaries')).toMatchObject({
      document: { _id: 'binaries', list: [{}] },
      ignored: [{ kind: 'sets', path: ['list', 0, 'x'], what: 'a binary set' }],
    });
    expect(left.unreadable.map(({ id }) => id)).toEqual(['binary']);
    await expect(backend.read(name, ['a', 'texts'])).rejects.toThrow(
      `the document "texts" of ${name} holds a string set at /list/0/x`,
    );
    await expect(backend.scan(name, { limit: 10 })).rejects.toMatchObject({ code: 'internal' });
    expect(await backend.count(name)).toBe(6);
  });

  test('a document without a revision can be replaced by who has read it, once', async () => {
    const name = fresh();
    await backend.write(name, [put('b')]);
    const item = { _id: { S: 'a' }, n: { N: '1' } };
    await admin.send(new PutItemCommand({ TableName: prefix + name, Item: item }));
    const [stored] = await backend.read(name, ['a']);
    expect(stored).toEqual({ id: 'a', revision: '0', document: { _id: 'a', n: 1 } });
    const next = put('a', { n: 2 }, { is: 'revision', revision: '0' });
    revisionOf((await backend.write(name, [next]))[0]);
    expect(await backend.write(name, [next])).toEqual([{ status: 'conflict' }]);
    expect(await backend.write(name, [{ ...next, id: 'none' }])).toEqual([{ status: 'conflict' }]);
  });

  test('a table of somebody else’s is not touched', async () => {
    const name = uniqueName('theirs');
    await admin.send(
      new CreateTableCommand({
        TableName: prefix + name,
        KeySchema: [
          { AttributeName: '_id', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: '_id', AttributeType: 'S' },
          { AttributeName: 'at', AttributeType: 'N' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    expect(await backend.collections()).not.toContain(name);
    for (const work of [
      () => backend.count(name),
      () => backend.read(name, ['a']),
      () => backend.write(name, [put('a')]),
      () => backend.drop(name),
    ]) {
      await expect(work()).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining("is somebody else's"),
      });
    }
  });

  test('a page that is read again by its cursor holds what it held', async () => {
    const name = fresh();
    const puts = Array.from({ length: 120 }, (_, n) => put(`d${n}`, { text: 'x'.repeat(40_000) }));
    await backend.write(name, puts);
    const foreign = { convert: {}, ignore: [] };
    for (const limit of [7, 500]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await backend.scan(name, { cursor, limit, foreign });
        const ids = page.documents.map(({ id }) => id);
        const other = await open();
        const again = await other.scan(name, { cursor, limit, foreign });
        await other.close();
        expect(again.documents.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        seen.push(...ids);
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen.sort()).toEqual(puts.map(({ id }) => id).sort());
    }
  });

  test('of a list no set is left out', async () => {
    const name = fresh();
    await backend.write(name, [put('a')]);
    const item = { _id: { S: 'b' }, list: { L: [{ SS: ['x'] }, { N: '1' }] } };
    await admin.send(new PutItemCommand({ TableName: prefix + name, Item: item }));
    const { unreadable } = await foreignOf(backend, name, 10, { ignore: ['sets'] });
    expect(unreadable).toMatchObject([{ id: 'b', path: ['list', 0] }]);
  });

  test('what is put under another prefix is another database', async () => {
    const name = fresh();
    const other = await openDynamodb(`${url}&prefix=${prefix}other.`);
    await backend.write(name, [put('a')]);
    expect(await other.read(name, ['a'])).toEqual([undefined]);
    expect(await other.collections()).toEqual([]);
    expect(await other.identity()).not.toBe(await backend.identity());
    await other.close();
  });
});

async function foreignOf(backend: Backend, name: string, limit: number, rules: Partial<ForeignRules>) {
  const foreign = { convert: {}, ignore: [], ...rules };
  const documents: StoredDocument[] = [];
  const unreadable: Unreadable[] = [];
  let cursor: string | undefined;
  do {
    const page = await backend.scan(name, { cursor, limit, foreign });
    documents.push(...page.documents);
    unreadable.push(...(page.unreadable ?? []));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { documents, unreadable };
}
