// What a selector matches: fields that are equal, and nothing like them.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import type { Check, CheckContext } from './check.js';
import {
  documentsOf,
  expectFound,
  findCheck,
  findCollection,
  has,
  ownField,
  type Stored,
  saved,
  withIds,
} from './found.js';

/** What loose comparisons take for one another: all of it is stored, and each looked for. */
const MIXED: readonly Stored[] = [
  ...[1, 0, -1, 1.5, 1e21, true, false, '1', '0', '', 'true', 'false', 'null', '1.5', ' 1', '1.0'],
  ...[
    null,
    undefined,
    [],
    [1],
    ['1'],
    [null],
    [true],
    [1, 2],
    [2, 1],
    {},
    { a: 1 },
    { a: '1' },
    { a: 1, b: 2 },
  ],
  ...[{ a: [1] }, [{ a: 1 }], [''], [0], { '1': 1 }, [1, '1'], { a: null }],
];

const STRINGS: readonly string[] = [
  ...[
    'abc',
    'Abc',
    'ABC',
    'abc ',
    ' abc',
    'ab',
    'abcd',
    'a.c',
    'a%',
    'a_c',
    'a*',
    '.*',
    '/abc/',
    '^abc$',
    'a\\',
  ],
  ...[
    'é',
    'e\u0301',
    'e',
    'É',
    'ß',
    'ss',
    'I',
    'i',
    'ı',
    'İ',
    "'abc'",
    '"abc"',
    '$abc',
    '$_id',
    '%',
    '_',
    '?',
  ],
  ...[
    `${'long '.repeat(60)}a`,
    `${'long '.repeat(60)}b`,
    `${'long '.repeat(300)}a`,
    `${'long '.repeat(300)}b`,
  ],
  ...[
    '2024-01-15T10:30:00Z',
    '2024-01-15T10:30:00.000Z',
    '2024-01-15T11:30:00+01:00',
    '\u{1f600}',
    '\u{1f601}',
  ],
];

const NUMBERS: readonly (number | bigint)[] = [
  ...[2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 2n, 2n ** 63n, 2n ** 63n + 1n, 10n ** 38n, 10n ** 38n + 1n],
  ...[
    9007199254740991,
    0.1,
    0.2,
    0.30000000000000004,
    0.3,
    100,
    2 ** 31,
    2 ** 32,
    -(2 ** 31),
    1e-7,
    1,
    1.0000000000000002,
  ],
];

export const findMatchChecks: readonly Check[] = [
  findCheck('FIND-1', 'find compares scalars and arrays without coercion', (context) =>
    expectEachFound(context, MIXED, (value) => value !== null && !isObject(value)),
  ),
  findCheck('FIND-6', 'find compares objects without coercion', (context) =>
    expectEachFound(context, MIXED, isObject),
  ),
  findCheck('FIND-5', 'null in a selector matches null, not absent', (context) =>
    expectEachFound(
      context,
      [null, undefined, 'null', '', 0, false, [], [null], {}],
      (value) => value === null,
    ),
  ),
  findCheck('FIND-1', 'find compares strings code unit by code unit', (context) =>
    expectEachFound(context, STRINGS, () => true),
  ),
  findCheck('FIND-1', 'find compares numbers exactly', (context) =>
    expectEachFound(context, NUMBERS, () => true),
  ),
  findCheck('FIND-1', 'every field of a selector must be equal', async (context, collection) => {
    const [a, b] = [ownField(context), ownField(context)];
    const fields: JsonObject[] = [
      { [a]: 1, [b]: 1 },
      { [a]: 1, [b]: 2 },
      { [a]: 2, [b]: 1 },
      { [a]: 1 },
      { [b]: 1 },
    ];
    const there = await saved(context, collection, withIds(context, fields));
    const both = (value: number) => (one: JsonObject) => one[a] === value && one[b] === value;
    await expectFound(context, { collection, selector: { [a]: 1, [b]: 1 } }, there, both(1));
    await expectFound(context, { collection, selector: { [a]: 2, [b]: 2 } }, there, both(2));
  }),
  findCheck('FIND-1', 'an empty selector matches all', async (context) => {
    const collection = context.ownCollection();
    const there = await saved(
      context,
      collection,
      withIds(context, [{ a: 'x' }, { a: 'y' }, {}, { b: 'x' }]),
    );
    await expectFound(context, { collection, selector: {} }, there, () => true);
  }),
  findCheck('FIND-1', '_id in a selector finds that document', async (context, collection) => {
    const [there, wanted] = await twoWithA(context, collection);
    const search = { collection, selector: { _id: wanted } };
    await expectFound(context, search, there, (one) => one['_id'] === wanted);
  }),
  findCheck('FIND-1', '_id in a selector does not stand alone', async (context, collection) => {
    const [there, wanted] = await twoWithA(context, collection);
    await expectFound(context, { collection, selector: { _id: wanted, a: 2 } }, there, () => false);
    await expectFound(
      context,
      { collection, selector: { a: 1, _id: wanted } },
      there,
      (one) => one['a'] === 1,
    );
  }),
  findCheck('FIND-1', 'an unknown _id in a selector finds nothing', async (context, collection) => {
    const [there] = await twoWithA(context, collection);
    await expectFound(context, { collection, selector: { _id: context.id() } }, there, () => false);
  }),
  findCheck('FIND-1', 'a number for _id in a selector finds no string', async (context, collection) => {
    const there = await saved(context, collection, [{ _id: '20240115', a: 1 }]);
    await expectFound(context, { collection, selector: { _id: 20240115 } }, there, () => false);
  }),
  findCheck('FIND-1', '_id in a selector finds what was saved without it', async (context, collection) => {
    const key = context.id();
    await context.service.save(collection, key, { name: 'x' });
    const got = await context.service.get(collection, key);
    // Without `_id` it comes from get as well: that is GET-2's matter.
    if (got['_id'] === key)
      await expectFound(context, { collection, selector: { _id: key } }, [got], () => true);
  }),
  findCheck(
    'FIND-1',
    'find has what was saved last, and not what was deleted',
    async (context, collection) => {
      const { service, id } = context;
      const [field, key, gone] = [ownField(context), id(), id()];
      for (const one of [key, gone]) await service.save(collection, one, { _id: one, [field]: 'old' });
      await service.find(collection, { [field]: 'old' });
      await context.put(collection, key, { _id: key, [field]: 'new' });
      await service.delete(collection, gone);
      const got = { ...(await service.get(collection, key)), _id: key };
      for (const value of ['old', 'new']) {
        const search = { collection, selector: { [field]: value } };
        await expectFound(context, search, [got], (one) => one[field] === value);
      }
    },
  ),
];

/** Stores a document for each value, and looks for each of those that are to be looked for and could be stored. */
async function expectEachFound(
  context: CheckContext,
  values: readonly Stored[],
  isLookedFor: (value: JsonValue) => boolean,
): Promise<void> {
  const [collection, field] = [findCollection(context), ownField(context)];
  const documents = documentsOf(context, field, values);
  const there = await saved(context, collection, documents);
  const taken = new Set(there.map((one) => one['_id']));
  for (const { _id: key = null, [field]: value } of documents) {
    if (value === undefined || !taken.has(key) || !isLookedFor(value)) continue;
    const search = { collection, selector: { [field]: value }, refusable: isObject(value) };
    await expectFound(context, search, there, (one) => has(one, field, value));
  }
}

async function twoWithA(context: CheckContext, collection: string): Promise<[JsonObject[], string]> {
  const there = await saved(context, collection, withIds(context, [{ a: 1 }, { a: 2 }]));
  return [there, String(there[0]?.['_id'])];
}

function isObject(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
