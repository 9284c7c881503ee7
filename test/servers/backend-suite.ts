// What every backend must do on its real server, beyond what its own tests say: values, ids, batches, revisions, pages, finds.
import { expect, test } from 'vitest';
import { awkwardIds, awkwardKeys, awkwardNumbers, awkwardStrings } from '../../fixtures/awkward.js';
import type { Backend, Expected, Limits, Operation, Outcome, Reader } from '../../src/backend/backend.js';
import { isEqualJson } from '../../src/document/equal.js';
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { uniqueName } from './test-server.js';

const ANY: Expected = { is: 'any' };
const ABSENT: Expected = { is: 'absent' };
const LISTS: JsonObject = {
  nothing: [],
  nulls: [null],
  repeats: [1, 1, 2],
  mixed: [{ a: [{ b: {} }, {}] }, {}, null, true, false],
};

export function put(id: string, fields: JsonObject = {}, expected: Expected = ANY): Operation {
  return { kind: 'put', id, document: { ...fields, _id: id }, expected };
}

export const remove = (id: string): Operation => ({ kind: 'delete', id });

/** Numbers that a database keeps, by its limit of integers. */
const isWithin =
  ({ maxInteger }: Limits) =>
  (value: JsonValue) =>
    maxInteger === undefined || typeof value !== 'bigint' || (value <= maxInteger && value >= -maxInteger);

const isRevision = (revision: string): Expected => ({ is: 'revision', revision });

export function revisionOf(outcome: Outcome | undefined): string {
  if (outcome?.status === 'written') return outcome.revision;
  throw new Error(`not written: ${JSON.stringify(outcome)}`);
}

export async function pagesOf(reader: Reader, collection: string, limit = 1000, matching?: JsonObject) {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await reader.scan(collection, { cursor, limit, matching });
    pages.push(page.documents.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

export interface Known {
  /** Fields that the database surely refuses in a document. */
  readonly refused?: JsonObject;
}

/** Defines the tests. `open` gives a client of one empty namespace, the same each time. */
export function backendTests(open: () => Promise<Backend>, known: Known = {}): void {
  const { refused = { ['nul\0']: '\ud800' } } = known;
  const clients = async <T>(work: (one: Backend, two: Backend, collection: string) => Promise<T>) => {
    const [one, two] = [await open(), await open()];
    const collection = uniqueName('c');
    try {
      return await work(one, two, collection);
    } finally {
      await one.drop(collection);
      await Promise.all([one.close(), two.close()]);
    }
  };

  test('awkward values come back equal, to another client', () =>
    clients(async (one, two, collection) => {
      const { limits } = one;
      const keys = awkwardKeys.filter(
        (key) =>
          (limits.dottedKeys !== false || !key.includes('.')) &&
          (limits.dollarKeys !== false || !key.includes('$')) &&
          (limits.emptyKeys !== false || key !== ''),
      );
      const nested: JsonObject = {};
      for (const key of keys) {
        Object.defineProperty(nested, key, { value: `of ${key}`, enumerable: true, writable: true });
      }
      const fields: JsonObject = {
        strings: [...awkwardStrings],
        numbers: awkwardNumbers.filter(
          (number) =>
            number === 0 ||
            (Math.abs(number) <= (limits.maxMagnitude ?? Number.POSITIVE_INFINITY) &&
              Math.abs(number) >= (limits.minMagnitude ?? 0)),
        ),
        integers: [2n ** 53n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n) + 1n].filter(isWithin(limits)),
        lists: LISTS,
        ...(limits.nestedArrays === false ? {} : { arrays: [[], [[1, [2]]]] }),
        nested,
      };
      expect(await one.write(collection, [put('x', fields)])).toMatchObject([{ status: 'written' }]);
      const [stored] = await two.read(collection, ['x']);
      for (const [name, value] of Object.entries(fields)) {
        expect(isEqualJson(stored?.document[name] ?? null, value), `${name} as they were`).toBe(true);
      }
      const back = stored?.document['nested'] as JsonObject;
      expect(Object.keys(back).sort()).toEqual([...keys].sort());
      expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
      expect(stored?.document['_id']).toBe('x');
      expect(Object.hasOwn(stored?.document ?? {}, '_rev')).toBe(false);
    }));

  test('awkward ids are told apart, and every page size finds each once', () =>
    clients(async (one, two, collection) => {
      const ids = [...new Set(['', 'x'.repeat(256), ...awkwardIds])].filter(
        (id) =>
          (id !== '' || one.limits.emptyIds !== false) && one.refusalOf?.(id, { _id: id }) === undefined,
      );
      const outcomes = await one.write(
        collection,
        ids.map((id, n) => put(id, { n })),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(ids.map(() => 'written'));
      const read = await two.read(collection, [...ids, 'none', ids[0] ?? '']);
      expect(read.map((stored) => stored?.document['n'])).toEqual([...ids.keys(), undefined, 0]);
      for (const limit of [1, 7, 1000]) {
        expect((await pagesOf(two, collection, limit)).flat().sort()).toEqual([...ids].sort());
      }
    }));

  test('ids and names that cannot be had are refused, and answer with nothing', () =>
    clients(async (one, _, collection) => {
      await one.write(collection, [put('\ufffd'), put('a')]);
      const ids = ['\ud800', 'x\udc00', 'x'.repeat(40_000)];
      if (one.limits.nulInStrings === false) ids.push('a\0', '\0');
      // A long id is refused by some databases only; the other two by all.
      for (const id of ids.filter((name) => name.length < 100)) {
        expect(await one.write(collection, [put(id)])).toMatchObject([
          { status: 'failed', error: { code: 'invalid' } },
        ]);
      }
      expect(await one.read(collection, ids)).toEqual(ids.map(() => undefined));
      expect(await one.write(collection, ids.map(remove))).toEqual(ids.map(() => ({ status: 'missing' })));
      for (const name of ['', 'a\0b', '\ud800', `${'n'.repeat(300)}`]) {
        await expect(one.write(name, [put('a')])).rejects.toMatchObject({ code: 'invalid' });
        expect(await one.read(name, ['a'])).toEqual([undefined]);
        expect((await one.scan(name, { limit: 5 })).documents).toEqual([]);
        expect(await one.write(name, [remove('a')])).toEqual([{ status: 'missing' }]);
        await one.drop(name);
      }
    }));

  test('operations on one id happen in order within a batch', () =>
    clients(async (one, two, collection) => {
      const outcomes = await one.write(collection, [
        put('a', { n: 1 }, ABSENT),
        remove('b'),
        put('a', { n: 2 }),
        put('b', { n: 3 }, ABSENT),
        put('a', { n: 4 }, ABSENT),
        remove('a'),
        put('a', { n: 5 }, isRevision('1')),
        put('a', { n: 6 }, ABSENT),
        remove('b'),
        remove('b'),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(
        'written missing written written conflict deleted conflict written deleted missing'.split(' '),
      );
      const [a, b] = await two.read(collection, ['a', 'b']);
      expect([a?.document, b]).toEqual([{ _id: 'a', n: 6 }, undefined]);
      expect(a?.revision).toBe(revisionOf(outcomes[7]));
    }));

  test('what is refused fails alone', () =>
    clients(async (one, two, collection) => {
      const bad = new Set([0, 13, 14, 49]);
      const operations = Array.from({ length: 50 }, (_, n) =>
        put(`d${n}`, bad.has(n) ? refused : { n }, n % 2 ? ANY : ABSENT),
      );
      const outcomes = await one.write(collection, operations);
      for (const [n, outcome] of outcomes.entries()) {
        expect(outcome).toMatchObject(
          bad.has(n) ? { status: 'failed', error: { code: 'invalid' } } : { status: 'written' },
        );
      }
      expect((await pagesOf(two, collection)).flat()).toHaveLength(46);
    }));

  test('a put that expects a revision replaces that one alone, and revisions never come back', () =>
    clients(async (one, two, collection) => {
      const first = revisionOf((await one.write(collection, [put('a', { n: 1 }, ABSENT)]))[0]);
      const taken = [
        put('a', { n: 2 }, ABSENT),
        put('a', { n: 2 }, isRevision('17')),
        put('b', {}, isRevision(first)),
      ];
      expect(await two.write(collection, taken)).toEqual(taken.map(() => ({ status: 'conflict' })));
      const second = revisionOf((await two.write(collection, [put('a', { n: 1 }, isRevision(first))]))[0]);
      expect(second).not.toBe(first);
      expect(await one.write(collection, [put('a', {}, isRevision(first))])).toEqual([
        { status: 'conflict' },
      ]);
      const [stored] = await one.read(collection, ['a']);
      expect(stored).toEqual({ id: 'a', revision: second, document: { _id: 'a', n: 1 } });
      await one.write(collection, [remove('a')]);
      const again = await one.write(collection, [put('a', {}, isRevision(second)), put('a', {}, ABSENT)]);
      expect(again[0]).toEqual({ status: 'conflict' });
      expect([first, second]).not.toContain(revisionOf(again[1]));
    }));

  test('a delete that expects a revision deletes that one alone', () =>
    clients(async (one, two, collection) => {
      const revision = revisionOf((await one.write(collection, [put('a', { n: 1 }), put('b')]))[0]);
      const current = revisionOf((await two.write(collection, [put('a', { n: 2 })]))[0]);
      const expecting = (id: string, expected: string): Operation => ({
        kind: 'delete',
        id,
        expected: { revision: expected },
      });
      const outcomes = await one.write(collection, [
        expecting('a', revision),
        expecting('a', 'never'),
        expecting('none', revision),
        expecting('b', current),
        expecting('a', current),
      ]);
      const statuses = outcomes.map(({ status }) => status);
      expect(statuses).toEqual(['conflict', 'conflict', 'missing', 'conflict', 'deleted']);
      expect((await pagesOf(two, collection)).flat()).toEqual(['b']);
    }));

  test('documents are counted, names are refused in words, and clients of one database know it', () =>
    clients(async (one, two, collection) => {
      expect(await one.count(collection)).toBe(0);
      await one.write(collection, [put('a'), put('b'), put('c')]);
      await one.write(collection, [remove('b')]);
      expect(await two.count(collection)).toBe(2);
      expect(one.refusalOfName(collection)).toBeUndefined();
      expect(await one.identity()).toBe(await two.identity());
    }));

  test('a scan for foreign documents has the same documents', () =>
    clients(async (one, two, collection) => {
      const ids = Array.from({ length: 23 }, (_, n) => `d${n}`);
      await one.write(
        collection,
        ids.map((id) => put(id)),
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await two.scan(collection, { cursor, limit: 5, foreign: { convert: {}, ignore: [] } });
        expect(page.unreadable ?? []).toEqual([]);
        seen.push(...page.documents.map(({ id }) => id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen.sort()).toEqual([...ids].sort());
    }));

  test('of many puts with one revision, and of many deletes, one succeeds', () =>
    clients(async (one, two, collection) => {
      for (let round = 0; round < 5; round++) {
        const revision = revisionOf((await one.write(collection, [put('a', { round })]))[0]);
        const many = Array.from({ length: 20 }, (_, n) => [one, two][n % 2] ?? one);
        const puts = await Promise.all(
          many.map((client, n) => client.write(collection, [put('a', { n }, isRevision(revision))])),
        );
        const written = puts.flat().filter(({ status }) => status === 'written').length;
        if (one.capabilities.conditionalPuts) expect(written).toBe(1);
        else expect(written).toBeGreaterThan(0);
        expect(puts.flat().filter(({ status }) => status === 'conflict')).toHaveLength(20 - written);
        const deletes = await Promise.all(many.map((client) => client.write(collection, [remove('a')])));
        expect(
          deletes
            .flat()
            .map(({ status }) => status)
            .sort(),
        ).toEqual(['deleted', ...Array(19).fill('missing')]);
        const absent = await Promise.all(
          many.map((client) => client.write(collection, [put('a', {}, ABSENT), put('b')])),
        );
        expect(absent.map(([a]) => a?.status).sort()).toEqual([...Array(19).fill('conflict'), 'written']);
        expect(absent.every(([, b]) => b?.status === 'written')).toBe(true);
      }
    }));

  test('many clients make one collection at once', () =>
    clients(async (one, two) => {
      for (let round = 0; round < 5; round++) {
        const collection = uniqueName('new');
        const outcomes = await Promise.all(
          Array.from({ length: 40 }, (_, n) => ([one, two][n % 2] ?? one).write(collection, [put(`d${n}`)])),
        );
        expect(outcomes.flat().filter(({ status }) => status !== 'written')).toEqual([]);
        expect((await pagesOf(two, collection)).flat()).toHaveLength(40);
        expect(await two.collections()).toContain(collection);
        await one.drop(collection);
        expect(await two.collections()).not.toContain(collection);
      }
    }));

  test('batches over the same ids in other orders all end', () =>
    clients(async (one, two, collection) => {
      const ids = Array.from({ length: 60 }, (_, n) => `d${n}`);
      const orders = [ids, ids.toReversed(), [...ids.slice(30), ...ids.slice(0, 30)]];
      const batches = Array.from({ length: 12 }, (_, n) => {
        const order = orders[n % 3] ?? ids;
        const client = [one, two][n % 2] ?? one;
        return client.write(collection, n % 4 === 3 ? order.map(remove) : order.map((id) => put(id, { n })));
      });
      const statuses = new Set((await Promise.all(batches)).flat().map(({ status }) => status));
      expect([...statuses].filter((status) => !['written', 'deleted', 'missing'].includes(status))).toEqual(
        [],
      );
    }));

  test('thousands of documents are listed once each, and large ones on small pages', () =>
    clients(async (one, two, collection) => {
      const count = 5_003;
      const expected: string[] = [];
      for (let from = 0; from < count; from += 500) {
        const part = Array.from({ length: Math.min(500, count - from) }, (_, n) => `id-${(from + n) * 7919}`);
        await one.write(
          collection,
          part.map((id) => put(id, { text: 'x'.repeat(300) })),
        );
        expected.push(...part);
      }
      expect((await pagesOf(two, collection, 1000)).flat().sort()).toEqual(expected.sort());
      await one.drop(collection);
      const sentence = 'All work and no play makes Jack a dull boy. ';
      const bytes = Math.min(2_112_000, (one.limits.maxDocumentBytes ?? Number.POSITIVE_INFINITY) - 1000);
      const large = sentence.repeat(Math.floor(bytes / sentence.length));
      for (let n = 0; n < 20; n++) await one.write(collection, [put(`large-${n}`, { large })]);
      const pages = await pagesOf(two, collection, 1000);
      expect(new Set(pages.flat()).size).toBe(20);
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThan(12);
    }));

  test('a find may leave out only what differs, with an index and without', () =>
    clients(async (one, _, collection) => {
      const nested: JsonValue[] = one.limits.nestedArrays === false ? [] : [[[1]]];
      const all: JsonValue[] = [
        ...nested,
        ...[0, -0, 1, 100, 1e2, 0.1, 1e21, 2 ** 53, 2n ** 53n, 2n ** 53n + 1n, 2 ** 60, 2n ** 60n, 2n ** 62n],
        ...['', '1', 'a', 'A', 'e\u0301', '\u00e9', '😀', 'long'.repeat(2000), true, false, null],
        ...[[], [1], [1, 2], [2, 1], ['a'], {}, { a: 1 }, { a: 1, b: 2 }, { b: 2, a: 1 }, [{ a: 1 }], [null]],
      ];
      const values = all.filter(isWithin(one.limits));
      await one.write(collection, [put('none'), ...values.map((value, n) => put(`v${n}`, { value, n }))]);
      const check = async () => {
        for (const value of values) {
          const found = new Set((await pagesOf(one, collection, 1000, { value })).flat());
          const equal = values.flatMap((other, n) => (isEqualJson(other, value) ? [`v${n}`] : []));
          expect(
            equal.filter((id) => !found.has(id)),
            `equal to ${String(value)}`,
          ).toEqual([]);
        }
      };
      await check();
      await one.ensureIndex?.(collection, ['value']);
      await check();
      for (const name of ['\0', '\ud800', '', '$where', 'a.b', "it's", '_id', '__proto__']) {
        const selector = Object.fromEntries([[name, 'a']]);
        expect((await pagesOf(one, collection, 10, selector)).flat()).toEqual(expect.any(Array));
      }
      for (const value of ['\0', '\ud800', 2n ** 70n]) {
        expect((await pagesOf(one, collection, 10, { value })).flat()).toEqual(expect.any(Array));
      }
    }));

  test('indexes are made again, at once, and where nothing is, without harm', () =>
    clients(async (one, two, collection) => {
      const fields = ['a', "it's", '', '$where', 'a.b', '\0', 'x'.repeat(200)];
      await Promise.all([one, two, one].map((client) => client.ensureIndex?.(collection, ['a', 'b'])));
      await one.ensureIndex?.(collection, fields, 'a name');
      for (const field of fields) await one.ensureIndex?.(collection, [field]);
      await one.write(collection, [put('x', { a: 'long'.repeat(10_000), b: [1, { c: [2, { d: 3 }] }] })]);
      await one.ensureIndex?.(collection, ['a', 'b']);
      expect((await pagesOf(two, collection, 10, { a: 'long'.repeat(10_000) })).flat()).toEqual(['x']);
    }));

  test('a collection that another client drops is made again', () =>
    clients(async (one, two, collection) => {
      await one.write(collection, [put('a'), put('b')]);
      await two.read(collection, ['a']);
      await two.drop(collection);
      expect(await one.read(collection, ['a'])).toEqual([undefined]);
      expect((await one.scan(collection, { limit: 5 })).documents).toEqual([]);
      await one.write(collection, [put('a')]);
      await two.drop(collection);
      const outcomes = await one.write(collection, [put('c'), remove('a'), put('d', {}, ABSENT)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['written', 'missing', 'written']);
      expect((await pagesOf(two, collection)).flat().sort()).toEqual(['c', 'd']);
    }));
}
