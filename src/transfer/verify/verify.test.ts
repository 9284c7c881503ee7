// Comparing two sources: every single change is found and named, no other spelling is taken for one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jsonValueArbitrary, keyArbitrary } from '../../../fixtures/index.js';
import { objectArbitrary } from '../../../fixtures/json-arbitraries.js';
import { Random } from '../../../fixtures/random.js';
import type { Backend } from '../../backend/backend.js';
import { openBackend } from '../../backend/registry.js';
import {
  ExactNumber,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../document/json.js';
import { isJsonNumber, writeNumber } from '../../document/number.js';
import { setField } from '../../document/parse.js';
import { toPointer } from '../../document/pointer.js';
import { openDialect } from '../../schema/dialect.js';
import { openArchive } from '../archive/archive-source.js';
import { createArchiveTarget } from '../archive/archive-target.js';
import type { Source } from '../source.js';
import { matchRecords } from './match-records.js';
import { RecordTable, type Side } from './record-table.js';
import { sideOf } from './side-error.js';
import { idHashOf } from './side-reader.js';
import { verify } from './verify.js';
import type { VerifyOptions } from './verify-options.js';

const options: VerifyOptions = { collections: [], exclude: [], dialect: openDialect(), maxListed: 10_000 };

/** A database as a source, no more than these tests need. */
function backendSource(backend: Backend): Source {
  return {
    name: 'memory:',
    consistency: 'live',
    collections: async () => (await backend.collections()).map((name) => ({ name, documents: undefined })),
    scan: async (collection, { cursor, limit }) => {
      const page = await backend.scan(collection, { limit, ...(cursor === undefined ? {} : { cursor }) });
      const items = page.documents.map(({ id, document }) => ({ is: 'document', id, document }) as const);
      return { items, cursor: page.cursor };
    },
    close: () => backend.close(),
  };
}

async function memory(documents: readonly JsonObject[], collection = 'things'): Promise<Backend> {
  const backend = await openBackend('memory:');
  onTestFinished(() => backend.close());
  const operations = documents.map((document) => {
    return { kind: 'put', id: document['_id'] as string, document, expected: { is: 'any' } } as const;
  });
  await backend.write(collection, operations);
  return backend;
}

async function memorySource(documents: readonly JsonObject[], collection?: string): Promise<Source> {
  return backendSource(await memory(documents, collection));
}

async function archiveOf(documents: readonly JsonObject[], collection = 'things'): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const notes = {
    source: 'x',
    consistency: 'fixed',
    dialect: 'auto',
    secrets: { are: 'kept', values: 0 },
  } as const;
  const target = await createArchiveTarget(join(folder, 'a'), {
    compress: 'none',
    madeBy: 'test',
    notes: () => notes,
  });
  const writer = await target.open(collection, undefined);
  await writer.write(
    documents.map((document) => ({ id: document['_id'] as string, document })),
    'absent',
  );
  await target.finish();
  const source = await openArchive(join(folder, 'a'));
  onTestFinished(() => source.close());
  return source;
}

const awkward = {
  exactNumbers: true,
  loneSurrogates: true,
  nulInStrings: true,
  emptyKeys: true,
  dottedKeys: true,
  dollarKeys: true,
};
const bodies = objectArbitrary(keyArbitrary(awkward), jsonValueArbitrary(awkward)).filter((body) => {
  return Object.keys(body).some((name) => name !== '_id' && name !== '_rev');
});

function drawn(count: number, seed: number): JsonObject[] {
  return fc.sample(bodies, { numRuns: count, seed }).map((body, n) => ({ ...body, _id: `id-${n}` }));
}

interface Mutation {
  readonly document: JsonObject;
  /** Where it shows. */
  readonly pointers: readonly string[];
}

/** Every place but the document itself, `_id` and `_rev`. */
function placesIn(value: JsonValue, path: JsonPath = []): { path: JsonPath; value: JsonValue }[] {
  const inner: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : isJsonObject(value)
      ? Object.entries(value).filter(([name]) => path.length > 0 || (name !== '_id' && name !== '_rev'))
      : [];
  const below = inner.flatMap(([step, one]) => placesIn(one, [...path, step]));
  return path.length === 0 ? below : [{ path, value }, ...below];
}

function mutated(document: JsonObject, random: Random): Mutation {
  const places = placesIn(document);
  const { path, value } = places[random.below(places.length)] ?? { path: [], value: null };
  const copy = structuredCloneOf(document) as JsonObject;
  const parent = path.slice(0, -1).reduce<JsonValue>((at, step) => (at as JsonObject)[step] ?? null, copy);
  const step = path.at(-1) ?? '';
  if (!Array.isArray(parent) && random.chance(0.4)) {
    delete (parent as JsonObject)[step];
    if (random.chance(0.5)) return { document: copy, pointers: [toPointer(path)] };
    const moved = `${step} moved`;
    setField(parent as JsonObject, moved, value);
    return { document: copy, pointers: [toPointer(path), toPointer([...path.slice(0, -1), moved])].sort() };
  }
  const changed = changedValue(value, random);
  if (Array.isArray(parent)) parent[Number(step)] = changed;
  else setField(parent as JsonObject, String(step), changed);
  const inner = Array.isArray(value) && Array.isArray(changed) ? [...path, value.length] : path;
  return { document: copy, pointers: [toPointer(inner)] };
}

function structuredCloneOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(structuredCloneOf);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, structuredCloneOf(one)]));
}

function changedValue(value: JsonValue, random: Random): JsonValue {
  if (typeof value === 'string') return changedString(value, random);
  if (typeof value === 'number') return random.chance(0.3) ? String(value) : changedDouble(value);
  if (typeof value === 'bigint') return value + 1n;
  if (value instanceof ExactNumber) {
    return new ExactNumber(value.text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  }
  if (typeof value === 'boolean') return random.chance(0.5) ? !value : Number(value);
  if (value === null) return random.chance(0.5) ? false : 'null';
  if (Array.isArray(value)) return random.chance(0.5) ? [...value, null] : {};
  return [];
}

/** One bit of it. */
function changedDouble(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setUint8(7, view.getUint8(7) ^ 1);
  return view.getFloat64(0);
}

function changedString(text: string, random: Random): JsonValue {
  if (text === '') return ' ';
  const at = random.below(text.length);
  const unit = String.fromCharCode(text.charCodeAt(at) ^ 1);
  return random.chance(0.2) ? `${text} ` : text.slice(0, at) + unit + text.slice(at + 1);
}

test('1,000 single changes are each found and named', async () => {
  const random = new Random(7, 0, 0);
  const originals = drawn(1000, 11);
  const changes = originals.map((document) => mutated(document, random));
  const left = await memorySource(originals);
  const right = await archiveOf(changes.map(({ document }) => document).reverse());
  const report = await verify(left, right, options);
  expect(report.collections).toEqual({
    things: { left: 1000, right: 1000, missing: 0, extra: 0, different: 1000 },
  });
  expect([report.equal, report.counts.listed]).toEqual([false, 1000]);
  for (const [n, { pointers }] of changes.entries()) {
    const found = report.differences.filter(({ id }) => id === `id-${n}`);
    expect(found.map(({ pointer }) => pointer).sort(), `${n}`).toEqual(pointers);
    for (const one of found) expect(one).not.toHaveProperty('note');
  }
});

function respelled(value: JsonValue): JsonValue {
  if (isJsonNumber(value)) {
    const text = writeNumber(value);
    return new ExactNumber(/[eE]/.test(text) ? text.replace(/e\+?/, 'E') : `${text}e0`);
  }
  if (Array.isArray(value)) return value.map(respelled);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, respelled(one)]),
  );
}

test('1,000 documents in another spelling and order give no alarm', async () => {
  const originals = drawn(1000, 12);
  const others = originals.map((document) => ({ ...(respelled(document) as JsonObject), _rev: '7-x' }));
  const report = await verify(await archiveOf(originals), await archiveOf(others.reverse()), options);
  expect(report.differences).toEqual([]);
  expect(report.equal).toBe(true);
  expect(report.digests['things']?.left).toBe(report.digests['things']?.right);
});

describe('missing and extra documents', () => {
  const some = Array.from({ length: 1200 }, (_, n) => ({ _id: `${n}`, n }));

  test('are named, on either side', async () => {
    const left = await memorySource(some.slice(0, 1100));
    const report = await verify(left, await memorySource(some.slice(100)), { ...options, maxListed: 150 });
    expect(report.collections['things']).toEqual({
      left: 1100,
      right: 1100,
      missing: 100,
      extra: 100,
      different: 0,
    });
    expect(report.counts).toMatchObject({ differing: 200, listed: 150 });
    expect(report.differences).toHaveLength(150);
    for (const { id, kind } of report.differences) expect(kind).toBe(Number(id) < 100 ? 'missing' : 'extra');
  });

  test('a whole collection', async () => {
    const report = await verify(
      await memorySource(some.slice(0, 2), 'a'),
      await memorySource(some.slice(0, 3), 'b'),
      options,
    );
    expect(report.collections).toEqual({
      a: { left: 2, right: 0, missing: 2, extra: 0, different: 0 },
      b: { left: 0, right: 3, missing: 0, extra: 3, different: 0 },
    });
  });

  test('of ids that differ by half a surrogate pair', async () => {
    const report = await verify(
      await memorySource([{ _id: '\ud800' }]),
      await memorySource([{ _id: '\ufffd' }]),
      options,
    );
    expect(report.differences.map(({ kind }) => kind).sort()).toEqual(['extra', 'missing']);
  });

  test('an id that comes twice is a document each time', async () => {
    const twice = await archiveOf([
      { _id: 'a', n: 1 },
      { _id: 'a', n: 2 },
    ]);
    const once = await archiveOf([{ _id: 'a', n: 2 }]);
    const report = await verify(twice, once, options);
    expect(report.collections['things']).toMatchObject({ left: 2, right: 1, missing: 1, different: 0 });
  });

  test('nothing at all is not equal', async () => {
    expect((await verify(await memorySource([]), await memorySource([]), options)).equal).toBe(false);
  });
});

test('a choice of collections and documents', async () => {
  const [left, right] = [await memory([{ _id: 'a', n: 1 }], 'a'), await memory([{ _id: 'a', n: 2 }], 'a')];
  for (const backend of [left, right]) {
    await backend.write('b', [{ kind: 'put', id: 'b', document: { _id: 'b' }, expected: { is: 'any' } }]);
    await backend.write('user_sessions', [
      { kind: 'put', id: 'x', document: { _id: 'x' }, expected: { is: 'any' } },
    ]);
  }
  const compare = (more: Partial<VerifyOptions>) =>
    verify(backendSource(left), backendSource(right), { ...options, ...more });
  const all = await compare({});
  expect([Object.keys(all.collections), all.equal]).toEqual([['a', 'b'], false]);
  expect(all.leftOut).toMatchObject([{ collection: 'user_sessions', why: 'by default' }]);
  expect((await compare({ collections: ['b'] })).equal).toBe(true);
  expect((await compare({ exclude: ['a'] })).equal).toBe(true);
  expect((await compare({ collections: ['b', 'user_sessions'] })).counts.documents).toBe(4);
  expect((await compare({ where: (collection) => collection === 'b' })).equal).toBe(true);
  expect((await compare({ as: (_, { n: _n, ...document }) => document })).equal).toBe(true);
  expect((await compare({ isRejected: (_, id) => id === 'a' })).collections['a']).toMatchObject({
    left: 0,
    extra: 1,
  });
  await expect(compare({ collections: ['c'] })).rejects.toMatchObject({ code: 'refused' });
});

test('secrets are not shown, whatever differs about them', async () => {
  const user = (key: JsonValue) => ({ _id: 'u', name: 'n', api_keys: { openai_api_key: key } });
  const compare = async (one: JsonValue, other: JsonValue) =>
    verify(
      await memorySource([one as JsonObject], 'users'),
      await memorySource([other as JsonObject], 'users'),
      options,
    );
  const one = await compare(user('sk-hidden-1'), user('sk-hidden-2'));
  expect(one.differences).toEqual([
    {
      collection: 'users',
      id: 'u',
      kind: 'different',
      pointer: '/api_keys/openai_api_key',
      left: '[secret]',
      right: '[secret]',
    },
  ]);
  const other = await compare(user('sk-hidden-1'), { _id: 'u', name: 'n', api_keys: ['sk-hidden-2'] });
  expect(JSON.stringify(other.differences)).not.toContain('hidden');
  const gone = await compare(user('sk-hidden-1'), { _id: 'u', name: 'n' });
  expect(JSON.stringify(gone.differences)).not.toContain('hidden');
});

test('of long values, the part is shown that differs', async () => {
  const text = `${'x'.repeat(5000)}left${'x'.repeat(5000)}`;
  const left = await memorySource([{ _id: 'a', text, list: Array(500).fill(0) }]);
  const right = await memorySource([{ _id: 'a', text: text.replace('left', 'right'), list: null }]);
  const { differences } = await verify(left, right, options);
  const [list, long] = differences.toSorted((one, other) => (one.pointer < other.pointer ? -1 : 1));
  expect(list).toMatchObject({ pointer: '/list', left: { $part: { type: 'array' } }, right: null });
  expect(long).toMatchObject({
    left: { $part: { from: 4960, length: 10_004, text: expect.stringContaining('xleftx') } },
  });
});

test('a deep document that differs at its bottom', async () => {
  const deep = (bottom: JsonValue) => {
    let value: JsonValue = bottom;
    for (let n = 0; n < 50_000; n++) value = [value];
    return { _id: 'a', value };
  };
  const report = await verify(await archiveOf([deep(1)]), await archiveOf([deep(2)]), options);
  expect(report.differences).toMatchObject([{ pointer: `/value${'/0'.repeat(50_000)}`, left: 1, right: 2 }]);
});

test('a sample looks at the first documents alone', async () => {
  const some = Array.from({ length: 3000 }, (_, n) => ({ _id: `${n}`, n }));
  const changed = some.map((document) =>
    document.n === 20 || document.n === 2000 ? { ...document, n: -1 } : document,
  );
  const left = await archiveOf(some);
  const report = await verify(left, await archiveOf(changed.filter(({ n }) => n !== 30).reverse()), {
    ...options,
    sample: 100,
  });
  expect(report.collections['things']).toEqual({ left: 100, right: 99, missing: 1, extra: 0, different: 1 });
  expect(report.differences).toMatchObject([
    { id: '20', pointer: '/n' },
    { id: '30', kind: 'missing' },
  ]);
  expect([report.sample, report.digests]).toEqual([100, {}]);
});

test('a document that changes meanwhile is said to', async () => {
  const right = await memory([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 2 },
  ]);
  const onProgress = (documents: number) => {
    if (documents < 4) return;
    void right.write('things', [
      { kind: 'put', id: 'a', document: { _id: 'a', n: 1 }, expected: { is: 'any' } },
      { kind: 'delete', id: 'b' },
    ]);
  };
  const left = await memorySource([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]);
  const report = await verify(left, backendSource(right), { ...options, onProgress });
  expect(report.differences).toMatchObject([
    { id: 'a', note: 'it changed while it was compared, and is the same now' },
    { id: 'b', note: 'it changed while it was compared' },
  ]);
});

test.each(['left', 'right'] as const)('a failure of the %s side is known as its own', async (side) => {
  const good = await memorySource([{ _id: 'a' }]);
  const closed = await memory([{ _id: 'a' }]);
  await closed.close();
  const pair =
    side === 'left' ? ([backendSource(closed), good] as const) : ([good, backendSource(closed)] as const);
  const error = await verify(...pair, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(sideOf(error)).toBe(side);
});

test('what memory has no room for is compared all the same', () => {
  const table = new RecordTable();
  const total = 600_000;
  const add = (side: Side, n: number, digest: string) => {
    table.add({ side, idHash: idHashOf(`${n}`), digest: digest.padEnd(32), page: n % 1000 });
  };
  for (let n = 0; n < total; n++) if (n !== 5) add('left', n, `${n}`);
  for (let n = total - 1; n >= 0; n--) if (n !== 6) add('right', n, n === 7 ? 'other' : `${n}`);
  const odd = [...table.unmatched()].flatMap((records) => [...matchRecords(records)]);
  table.close();
  expect(odd.map(({ kind }) => kind).sort()).toEqual(['different', 'extra', 'missing']);
  for (const one of odd) if (one.kind === 'different') expect(one.left.idHash).toBe(idHashOf('7'));
});
