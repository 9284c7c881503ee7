// Names and values of a selector are taken literally: they are never paths, patterns, operators or programs.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import type { Check } from './check.js';
import { documentsOf, expectFound, findCheck, has, ownField, saved, withIds } from './found.js';
import { shown } from './shown.js';

/** Operators of query languages. As values of a selector they are objects like any other. */
const OPERATORS: readonly JsonObject[] = [
  ...[
    { $gt: 0 },
    { $gte: 1 },
    { $lt: 2 },
    { $ne: 5 },
    { $ne: null },
    { $eq: 1 },
    { $exists: true },
    { $exists: false },
  ],
  ...[
    { $in: [1] },
    { $nin: [5] },
    { $not: { $eq: 5 } },
    { $type: 'number' },
    { $regex: '.*' },
    { $mod: [1, 0] },
  ],
  ...[
    { $or: [1] },
    { $and: [] },
    { $elemMatch: { $gt: 0 } },
    { $size: 0 },
    { $all: [] },
    { gt: 0 },
    { ne: 5 },
    { $: 1 },
  ],
];

/** Selectors that are programs where a name is not taken literally. No document has such a field. */
const PROGRAMS: readonly JsonObject[] = [
  ...[
    { $or: [{}, {}] },
    { $and: [{}] },
    { $nor: [{ x: 1 }] },
    { $where: 'true' },
    { $expr: true },
    { $not: {} },
  ],
  ...[{ $comment: 'x' }, { $text: { $search: 'x' } }, { '*': 1 }, { '1=1 or x': 1 }, { "' or 1=1 --": 1 }],
];

/** Names that every object of JavaScript has something under. No document has such a field. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'length', 'valueOf'];

/** Names that mean something else in a path, a pattern or a query. */
const ODD_NAMES = [
  'a.b',
  '$a',
  'a$b',
  'a/b',
  'a b',
  'é',
  '',
  'a[0]',
  'a.0',
  '"a"',
  "a'b",
  'a->b',
  'A',
  'a.$',
  '*',
];

const OBJECTS: readonly JsonObject[] = [
  ...[{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1 }, { a: 1, b: 2, c: 3 }],
  ...[{ b: { d: 1, c: [{ z: 1, y: 2 }] } }, { b: { c: [{ y: 2, z: 1 }], d: 1 } }, { b: { d: 1 } }],
];

export const findLiteralChecks: readonly Check[] = [
  ...OPERATORS.map((operator) =>
    findCheck('FIND-6', `find does not run ${shown(operator)}`, async (context, collection) => {
      const field = ownField(context);
      const values = [1, 'x', [1], null, undefined, operator];
      const there = await saved(context, collection, documentsOf(context, field, values));
      const search = { collection, selector: { [field]: operator }, refusable: true };
      await expectFound(context, search, there, (one) => has(one, field, operator));
    }),
  ),
  findCheck(
    'FIND-6',
    'find compares objects whatever the order of their keys',
    async (context, collection) => {
      const field = ownField(context);
      const there = await saved(context, collection, documentsOf(context, field, OBJECTS));
      for (const value of OBJECTS) {
        const search = { collection, selector: { [field]: value }, refusable: true };
        await expectFound(context, search, there, (one) => has(one, field, value));
      }
    },
  ),
  ...PROGRAMS.map((selector) =>
    findCheck(
      'FIND-1',
      `find takes the names of ${shown(selector)} literally, or refuses`,
      async (context, collection) => {
        const there = await saved(context, collection, withIds(context, [{ x: 2 }]));
        await expectFound(context, { collection, selector, refusable: true }, there, () => false);
      },
    ),
  ),
  ...INHERITED.flatMap((name) => [
    inheritedCheck(name, {}),
    inheritedCheck(name, null),
    inheritedCheck(name, 'x'),
  ]),
  ...ODD_NAMES.map((name) =>
    findCheck(
      'FIND-1',
      `find takes the name ${shown(name)} literally, or refuses`,
      async (context, collection) => {
        const value = context.id();
        const alike: JsonObject[] = [
          { [name]: value },
          { a: { b: value } },
          { a: [value] },
          { a: value },
          { b: value },
        ];
        const there = await saved(context, collection, withIds(context, alike));
        const search = { collection, selector: { [name]: value }, refusable: true };
        await expectFound(context, search, there, (one) => has(one, name, value));
      },
    ),
  ),
];

function inheritedCheck(name: string, value: JsonValue): Check {
  const what = `find with ${shown(value)} for ${name} matches no document without such a field`;
  return findCheck(value === null ? 'FIND-5' : 'FIND-1', what, async (context, collection) => {
    const there = await saved(context, collection, withIds(context, [{}, { x: 2 }]));
    const selector = Object.fromEntries([[name, value]]);
    await expectFound(context, { collection, selector, refusable: true }, there, () => false);
  });
}
