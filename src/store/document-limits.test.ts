// Every limit refuses what breaks it, by name and place, and nothing else.
import { expect, test } from 'vitest';
import type { Limits } from '../backend/backend.js';
import { openMemory } from '../backend/memory/memory-backend.js';
import { ExactNumber, type JsonObject } from '../document/json.js';
import { parseJsonObject } from '../document/parse.js';
import { DocumentStore } from './document-store.js';

async function storeWith(limits: Limits): Promise<DocumentStore> {
  return new DocumentStore(Object.assign(await openMemory(), { limits }));
}

const deep = (levels: number) => parseJsonObject(`{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`);

const CASES: [Limits, JsonObject, string, JsonObject][] = [
  [{ maxDepth: 3 }, deep(4), '/a/0/0 is at level 4', deep(3)],
  [
    { maxInteger: 2n ** 63n - 1n },
    { a: [2n ** 63n] },
    '/a/0 is an integer beyond 9223372036854775807',
    { a: 2n ** 63n - 1n, b: 1e300 },
  ],
  [
    { maxInteger: 2n ** 63n - 1n },
    { a: new ExactNumber('1e400') },
    '/a is an integer beyond',
    { a: -(2n ** 63n - 1n) },
  ],
  [{ maxInteger: 1000n }, { a: 1001 }, '/a is an integer beyond 1000', { a: -1000, b: 0.5 }],
  [{ maxDigits: 38 }, { a: 10n ** 38n + 1n }, '/a has 39 digits', { a: 10n ** 37n + 1n, b: 10n ** 60n }],
  [{ maxDigits: 3 }, { a: 0.1234 }, '/a has 4 digits', { a: 0.123, b: 1000 }],
  [{ maxMagnitude: 9.99e125 }, { a: 1e126 }, '/a is larger than', { a: 9e125 }],
  [{ maxMagnitude: 1e308 }, { a: new ExactNumber('-1e400') }, '/a is larger than', { a: -1e307 }],
  [{ minMagnitude: 1e-130 }, { a: 5e-324 }, '/a is smaller than 1e-130', { a: 1e-130, b: 0 }],
  [{ minMagnitude: 1e-130 }, { a: new ExactNumber('1e-400') }, '/a is smaller than', { a: 0 }],
  [{ nestedArrays: false }, { a: [1, [2]] }, '/a/1 is an array in an array', { a: [{ b: [1] }] }],
  [{ nulInStrings: false }, { a: { b: 'x\0' } }, '/a/b has U+0000', { a: 'x' }],
  [{ nulInStrings: false }, { 'a\0': 1 }, 'has U+0000 in its name', { a: 'x' }],
  [{ loneSurrogates: false }, { a: ['\ud83d'] }, '/a/0 has half of a surrogate pair', { a: '😀' }],
  [{ emptyKeys: false }, { a: { '': 1 } }, '/a/ has an empty name', { a: '' }],
  [{ dottedKeys: false }, { a: { 'b.c': 1 } }, '/a/b.c has a dot', { a: 'b.c' }],
  [{ dollarKeys: false }, { $a: 1 }, '/$a has a $', { a: '$a' }],
  [
    { underscoreFields: false },
    { _a: 1 },
    '/_a has a name that begins with _',
    { a: { _b: 1 }, _id: 'y', _rev: '1' },
  ],
  [{ maxDocumentBytes: 40 }, { a: 'é'.repeat(20) }, 'the document has 58 bytes', { a: 'é'.repeat(11) }],
];

test.each(
  CASES.map(([limits, bad, message, good]) => ({ name: Object.keys(limits)[0], limits, bad, message, good })),
)('$name: $message', async ({ name, limits, bad, message, good }) => {
  const store = await storeWith(limits);
  await store.save('c', 'x', { before: 1 });
  const saving = store.save('c', 'x', bad);
  await expect(saving).rejects.toMatchObject({ status: 400, message: expect.stringContaining(message) });
  await expect(saving).rejects.toThrow(`(${name})`);
  expect(await store.get('c', 'x')).toEqual({ _id: 'x', before: 1 });
  await store.save('c', 'x', good);
  expect(
    await store.saveMany('c', [
      { ...bad, _id: 'm' },
      { ...good, _id: 'n' },
    ]),
  ).toMatchObject([{ ok: false }, { ok: true }]);
  expect(await store.find('c', bad)).toEqual([]);
});

test.each<[Limits, string, string]>([
  [{ maxIdBytes: 4 }, 'ééé', 'éé'],
  [{ emptyIds: false }, '', ' '],
  [{ nulInStrings: false }, 'a\0', 'a'],
])('%j refuses the id %j', async (limits, bad, good) => {
  const store = await storeWith(limits);
  await expect(store.save('c', bad, {})).rejects.toMatchObject({ status: 400 });
  await expect(store.get('c', bad)).rejects.toMatchObject({ status: 404 });
  await expect(store.delete('c', bad)).rejects.toMatchObject({ status: 404 });
  expect(await store.find('c', { _id: bad })).toEqual([]);
  expect(await store.getMany('c', [bad])).toEqual(new Map([[bad, null]]));
  expect(await store.deleteMany('c', [bad])).toMatchObject([{ ok: true }]);
  expect(await store.saveMany('c', [{ _id: bad }])).toMatchObject([{ ok: false, id: bad }]);
  await store.save('c', good, {});
});
