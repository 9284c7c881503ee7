// MongoDB's protocol against a server that speaks it: the backend's promises, and what others put into a collection.
import { Binary, Decimal128, Long, MongoClient, ObjectId } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendTests, pagesOf, put, revisionOf } from '../../../test/servers/backend-suite.js';
import { MONGODB_SERVERS, type MongodbServerName } from '../../../test/servers/catalog.js';
import { describeOn, uniqueName } from '../../../test/servers/test-server.js';
import { isEqualJson } from '../../document/equal.js';
import { ExactNumber, type JsonObject } from '../../document/json.js';
import type { Backend, ForeignRules, StoredDocument, Unreadable } from '../backend.js';
import { openMongodb } from './mongodb-backend.js';

for (const name of MONGODB_SERVERS) await describeOn(name, (url) => mongodbTests(name, url));

function mongodbTests(name: MongodbServerName, url: string): void {
  const database = uniqueName('dbkit');
  const open = () =>
    openMongodb(url === '' ? url : Object.assign(new URL(url), { pathname: `/${database}` }).href);
  let backend: Backend;
  let admin: MongoClient;
  const raw = (name: string) =>
    admin.db(database).collection<{ _id: unknown; [field: string]: unknown }>(name);

  beforeAll(async () => {
    backend = await open();
    admin = new MongoClient(url);
  });
  afterAll(async () => {
    await admin?.db(database).dropDatabase();
    await admin?.close();
    await backend?.close();
  });

  backendTests(open);

  test('it says which server answers, never the one that it stands in for', async () => {
    expect(await backend.server()).toMatch(/^(MongoDB|FerretDB|mongo-java-server) \d/);
  });

  test('integers are stored as integers, whatever their size', async () => {
    await backend.write('numbers', [
      put('n', { big: 2n ** 62n, safe: 2 ** 40, small: 5, half: 0.5, whole: 1e300 }),
    ]);
    const [stored] = await raw('numbers').find({}, { promoteValues: false }).toArray();
    const types = Object.entries(stored ?? {}).map(
      ([name, value]) => `${name} ${(value as { _bsontype?: string })._bsontype ?? typeof value}`,
    );
    expect(types).toEqual(
      expect.arrayContaining([
        'big Long',
        'safe Long',
        'small Int32',
        'half Double',
        'whole Double',
        '_id string',
      ]),
    );
  });

  test('names of every object and of the client library are names like others', async () => {
    const names = [
      'toString',
      'constructor',
      'valueOf',
      '__proto__',
      'toBSON',
      'firstBatch',
      'cursor',
      'length',
      '0',
    ];
    const fields = Object.fromEntries(names.map((name) => [name, [{ x: [1] }, {}, name]]));
    const nested = JSON.parse(
      `{"__proto__": {"__proto__": [{"a": 1}]}, "b": ${JSON.stringify(fields)}}`,
    ) as JsonObject;
    await backend.write('names', [put('a', fields), put('b', nested)]);
    const [a, b] = await backend.read('names', ['a', 'b']);
    expect(isEqualJson(a?.document ?? {}, { ...fields, _id: 'a' })).toBe(true);
    expect(Object.keys(b?.document ?? {}).sort()).toEqual(['__proto__', '_id', 'b']);
    expect(b?.document['b']).toEqual(fields);
  });

  test('dots below the top and lists in lists are kept, or declared as limits and refused', async () => {
    const cases: [boolean | undefined, JsonObject][] = [
      [backend.limits.dottedKeys, { c: { 'a.b': [{ 'c.d': 1 }] } }],
      [backend.limits.nestedArrays, { c: [[1], [[]]] }],
    ];
    for (const [isKept, fields] of cases) {
      const outcomes = await backend.write('awkward', [put('a', fields)]);
      if (isKept === false) {
        expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'invalid' } }]);
      } else {
        revisionOf(outcomes[0]);
        expect((await backend.read('awkward', ['a']))[0]?.document).toEqual({ ...fields, _id: 'a' });
      }
    }
  });

  test('no name makes a collection unreadable', async () => {
    for (const field of ['"', '\\', '\n', '\u0001', "it's", '{"a":1}', '\u007f', '\u2028']) {
      const [outcome] = await backend.write('quotes', [
        put('a', { [field]: 1 }),
        put('b', { c: { [field]: 2 } }),
      ]);
      const [a, b] = await backend.read('quotes', ['a', 'b']);
      expect(b?.document['c'], JSON.stringify(field)).toEqual({ [field]: 2 });
      if (outcome?.status === 'written') expect(a?.document[field]).toBe(1);
      else expect(outcome).toMatchObject({ status: 'failed', error: { code: 'invalid' } });
    }
  });

  test('what BSON cannot hold is refused by its place', async () => {
    let deep: JsonObject = {};
    for (let level = 0; level < 100; level++) deep = { a: deep };
    const cases: [JsonObject, string][] = [
      [{ a: [2n ** 63n] }, 'the value at /a/0 is an integer beyond 64 bits'],
      [{ a: new ExactNumber('1e400') }, 'the value at /a is a number that no double'],
      [{ a$b: 1 }, 'the value at /a$b has a $ in its name'],
      [{ a: { $set: 1 } }, 'the value at /a/$set has a $ in its name'],
      [{ 'a\0': 1 }, 'U+0000 in its name'],
      [{ a: '\ud800' }, 'the value at /a holds half of a surrogate pair'],
      [{ a: { '\ud800': 1 } }, 'has half of a surrogate pair in its name'],
      [{ a: { _bsontype: 'ObjectId' } }, 'takes for its own'],
      [deep, 'is at level 101'],
      [{ a: 'x'.repeat(17_000_000) }, 'bytes of BSON'],
    ];
    for (const [fields, message] of cases) {
      expect(await backend.write('refused', [put('a', fields)])).toMatchObject([
        { status: 'failed', error: { code: 'invalid', message: expect.stringContaining(message) } },
      ]);
    }
    let kept: JsonObject = { text: 'a\0b' };
    for (let level = 0; level < 98; level++) kept = { a: kept };
    revisionOf((await backend.write('kept', [put('a', kept), put('b', { a: 'x'.repeat(15_990_000) })]))[0]);
    expect((await backend.read('kept', ['a']))[0]?.document).toEqual({ ...kept, _id: 'a' });
  });

  test('values that are no JSON are told by their place', async () => {
    const cases: [unknown, string][] = [
      [new ObjectId(), 'holds an ObjectId at /list/0/x, which is no JSON'],
      [new Date(0), 'holds a Date at /list/0/x'],
      [Decimal128.fromString('1.5'), 'holds a Decimal128'],
      [new Binary(Buffer.from('x')), 'holds a Binary'],
      [Number.NaN, 'holds NaN at /list/0/x'],
      [Number.POSITIVE_INFINITY, 'holds Infinity'],
      [/x/, 'holds a BSONRegExp'],
    ];
    // FerretDB takes no such numbers, and ends the connection over some of them.
    const isHeld = ([x]: (typeof cases)[number]) =>
      name !== 'ferretdb' || !(x instanceof Decimal128 || typeof x === 'number');
    for (const [n, [x, message]] of cases.filter(isHeld).entries()) {
      await raw(`odd${n}`).insertOne({ _id: 'd', list: [{ x }] });
      await expect(backend.read(`odd${n}`, ['d'])).rejects.toThrow(`the document "d" of odd${n} ${message}`);
      await expect(backend.scan(`odd${n}`, { limit: 5 })).rejects.toMatchObject({ code: 'internal' });
    }
    await raw('fine').insertOne({ _id: 'd', long: Long.fromNumber(5), big: Long.MAX_VALUE, double: 5 } as {
      _id: unknown;
    });
    const [stored] = await backend.read('fine', ['d']);
    expect(stored?.document).toEqual({ _id: 'd', long: 5, big: 2n ** 63n - 1n, double: 5 });
  });

  test('a document of somebody else’s whose id is no string is never passed over', async () => {
    for (const [n, _id] of [new ObjectId(), 5, true, new Date(0)].entries()) {
      const name = `ids${n}`;
      await backend.write(name, [put('a'), put('b'), put('c')]);
      await raw(name).insertOne({ _id });
      for (const limit of [1, 2, 3, 10]) {
        await expect(pagesOf(backend, name, limit)).rejects.toThrow(/has an _id that is .*, not a string/);
      }
    }
  });

  // FerretDB holds no Decimal128, and ends the connection over some of these ids.
  const holdsAll = name !== 'ferretdb';
  test.runIf(holdsAll)('what is no document of ours is listed, or becomes what was asked for', async () => {
    const ids = [new ObjectId(), 5, 7.5, true, new Date(0), null, new Binary(Buffer.from('x')), { a: 1 }];
    const values = {
      date: new Date(0),
      decimal: Decimal128.fromString('1.50'),
      bytes: new Binary(Buffer.from('x')),
    };
    await backend.write('kinds', [put('a'), put('b'), put('5')]);
    // As a command: the client library would put an ObjectId in the place of null.
    const documents = [...ids.map((_id) => ({ _id })), { _id: 'c', ...values }];
    await admin.db(database).command({ insert: 'kinds', documents });
    const convert = { dates: 'iso', decimals: 'number', objectids: 'hex', binary: 'base64' } as const;
    for (const limit of [1, 2, 100]) {
      const plain = await foreignOf(backend, limit, {});
      expect(plain.documents.map(({ id }) => id)).toEqual(['5', 'a', 'b']);
      expect(plain.unreadable).toHaveLength(9);
      const { documents, unreadable } = await foreignOf(backend, limit, { convert });
      expect(documents).toHaveLength(7);
      expect(documents.find(({ id }) => id === 'c')?.document).toEqual({
        _id: 'c',
        date: '1970-01-01T00:00:00.000Z',
        decimal: 1.5,
        bytes: 'eA==',
      });
      expect(unreadable.map(({ path }) => path)).toEqual(Array(5).fill(['_id']));
    }
    const [c] = (await foreignOf(backend, 100, { convert: { decimals: 'number' } })).unreadable;
    expect(c).toMatchObject({
      id: 'c',
      path: ['date'],
      reason: 'holds a Date at /date, which is no JSON',
      shown: { date: { $notJson: { type: 'date', text: '1970-01-01T00:00:00.000Z' } }, decimal: 1.5 },
    });
  });

  test('binary of fields is left out where that was asked for; of a list nothing is', async () => {
    const bytes = new Binary(Buffer.from('x'));
    await raw('left').insertOne({ _id: 'a', bytes, below: { bytes, n: 1 }, list: [1] });
    await raw('left').insertOne({ _id: 'b', bytes, list: [bytes, 1] });
    const foreign = { convert: {}, ignore: ['binary'] } as const;
    const { documents, unreadable } = await backend.scan('left', { limit: 10, foreign });
    expect(documents).toMatchObject([
      {
        document: { _id: 'a', below: { n: 1 }, list: [1] },
        ignored: [
          { kind: 'binary', path: ['bytes'], what: 'binary' },
          { kind: 'binary', path: ['below', 'bytes'], what: 'binary' },
        ],
      },
    ]);
    expect(documents[0]?.document).not.toHaveProperty('bytes');
    expect(unreadable).toMatchObject([{ id: 'b', path: ['list', 0] }]);
  });

  test('a document without a revision can be replaced by who has read it, once', async () => {
    await raw('foreign').insertOne({ _id: 'a', n: 1 });
    const [stored] = await backend.read('foreign', ['a']);
    expect(stored).toEqual({ id: 'a', revision: '0', document: { _id: 'a', n: 1 } });
    const next = put('a', { n: 2 }, { is: 'revision', revision: '0' });
    revisionOf((await backend.write('foreign', [next]))[0]);
    expect(await backend.write('foreign', [next])).toEqual([{ status: 'conflict' }]);
  });
}

async function foreignOf(backend: Backend, limit: number, rules: Partial<ForeignRules>) {
  const foreign = { convert: {}, ignore: [], ...rules };
  const documents: StoredDocument[] = [];
  const unreadable: Unreadable[] = [];
  let cursor: string | undefined;
  do {
    const page = await backend.scan('kinds', { cursor, limit, foreign });
    documents.push(...page.documents);
    unreadable.push(...(page.unreadable ?? []));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { documents, unreadable };
}
