// What is told apart, what stays, and what is nested in what.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { type Check, NotApplicable } from './check.js';
import { expectThat } from './expect.js';
import { expectKept, expectKeptOrRefused, keptChecks } from './round-trip.js';
import { shown } from './shown.js';

/** A document of this many levels works, whatever is declared. */
const MUST_WORK_LEVELS = 20;
const MOST_LEVELS = 200;

const ALIKE: Readonly<Record<string, JsonValue>> = {
  true: true,
  null: null,
  false: false,
  '1': 1,
  '0': 0,
  'the string "1"': '1',
  'the string "0"': '0',
  'the string "true"': 'true',
  'the string "false"': 'false',
  'the string "null"': 'null',
  'the string "NaN"': 'NaN',
  'the string "1.0"': '1.0',
  'the string "-0"': '-0',
  'the string "1e400"': '1e400',
  'the string "9007199254740993"': '9007199254740993',
};

const EMPTY: Readonly<Record<string, JsonValue>> = {
  null: null,
  'an empty string': '',
  'an empty array': [],
  'an empty object': {},
};

/** Of plain values only: what becomes of others is the matter of other requirements. */
const ARRAYS: Readonly<Record<string, JsonValue[]>> = {
  'an unsorted array of numbers': [3, 2, 10, -7, 5],
  'an unsorted array of strings': ['b', 'a', 'C', 'B', 'ab'],
  'an array of repeats': ['a', 'b', 'a', 'a', 7, 7],
  'an array of one string': ['a'],
  'an array of one number': [7],
  'an array of several kinds': [7, 'a', { a: 'b' }, 3, 'c'],
  'an array of equal objects': [{ a: 'x' }, { a: 'x' }, { a: 'y' }],
  'an array of objects with arrays': [{ list: [3, 2] }, { list: ['b'] }, { list: [{ list: [5, 4] }] }],
  'an array of 10,000 numbers': Array.from({ length: 10_000 }, (_, at) => ((at * 7919) % 10_007) + 2),
  'an array of 2,000 strings': Array.from({ length: 2000 }, (_, at) => `entry ${2000 - at}`),
};

/** Nothing, in arrays. */
const ARRAYS_OF_NOTHING: Readonly<Record<string, JsonValue[]>> = {
  'null before a string in an array': [null, 'a'],
  'an empty object before another in an array': [{}, { a: 'x' }],
  'an empty string in an object in an array': [{ a: '' }, { a: 'x' }],
};

const NESTED_ARRAYS: Readonly<Record<string, JsonValue[]>> = {
  'an array in an array': [[5, 2], [3, 4], 7],
  'arrays in an array, the last one empty': [['a'], ['b'], []],
  'arrays in arrays in arrays': [7, [6, [5, [4, [3]]]]],
  'a single array in an array': [[7]],
};

const NOT_ARRAYS: Readonly<Record<string, JsonObject>> = {
  'an object with numbers for names': { value: { '0': 'a', '1': 'b', '10': 'c', '2': 'd' } },
  'an object with a length': { value: { length: 'b', '0': 'a' } },
};

export const shapeChecks: readonly Check[] = [
  ...keptChecks('VAL-5', {
    ...named(ALIKE, ' as a value'),
    'true, false, 1, 0, "1", null and an absent field, side by side,': sideBySide(ALIKE),
    'true, false, 1, 0, "1" and null in one array': { list: Object.values(ALIKE) },
  }),
  ...keptChecks('VAL-6', {
    ...named(EMPTY, ' as a field'),
    'null, an empty string, an empty array and an empty object, nested,': { nested: sideBySide(EMPTY) },
    'null, an empty string, an empty array and an empty object, in an array of objects,': {
      list: Object.values(EMPTY).map((field) => ({ field })),
    },
  }),
  ...keptChecks('VAL-6', named(ARRAYS_OF_NOTHING, '')),
  {
    name: 'an absent field stays absent, though other documents have it',
    requirements: ['VAL-6'],
    async run({ service, collection, id }) {
      const [key, other] = [id(), id()];
      await service.save(collection, other, { _id: other, name: 'a', field: 'b' });
      await service.save(collection, key, { _id: key, name: 'a' });
      const found = await service.get(collection, key);
      expectThat(!Object.hasOwn(found, 'field'), 'a field that was never saved is absent', found);
    },
  },
  ...keptChecks('VAL-7', { ...named(ARRAYS, ''), ...NOT_ARRAYS }),
  ...[['a', null, null], [null, null, null, 'a'], [null], ['a', '', '']].map(
    (list): Check => ({
      name: `the array ${shown(list)} keeps its length`,
      requirements: ['VAL-7'],
      // What becomes of null and of an empty string is VAL-6's matter.
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, list: [...list] });
        const { list: found } = await service.get(collection, key);
        const length = Array.isArray(found) ? found.length : list.length;
        expectThat(length === list.length, `the array has ${list.length} elements`, found);
      },
    }),
  ),
  ...Object.entries(NESTED_ARRAYS).map(
    ([name, list]): Check => ({
      name: `${name} comes back as it was`,
      requirements: ['VAL-7'],
      // Refused only where that is declared.
      run: (context) =>
        context.limits.nestedArrays === false
          ? expectKeptOrRefused(context, { list })
          : expectKept(context, { list }),
    }),
  ),
  ...keptChecks('VAL-10', {
    'a document of 20 levels of objects': objectsOf(MUST_WORK_LEVELS),
    'a document of 20 levels of arrays and objects': mixedOf(MUST_WORK_LEVELS),
  }),
  ...([objectsOf, mixedOf] as const).map(
    (make): Check => ({
      name: `a document ${make === mixedOf ? 'of arrays and objects ' : ''}as deep as declared comes back as it was, or is refused`,
      requirements: ['VAL-10'],
      async run(context) {
        const deepest = Math.min(context.limits.maxDepth ?? MOST_LEVELS, MOST_LEVELS);
        const tried = [21, 32, 33, 64, 65, 100, 101, deepest].filter((levels) => levels <= deepest);
        if (deepest <= MUST_WORK_LEVELS) throw new NotApplicable('no deeper documents are declared');
        for (const levels of tried) await expectKeptOrRefused(context, make(levels));
      },
    }),
  ),
];

function named(values: Readonly<Record<string, JsonValue>>, suffix: string): Record<string, JsonObject> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}${suffix}`, { value }]));
}

/** In fields with plain names: those of the table may be refused. */
function sideBySide(values: Readonly<Record<string, JsonValue>>): JsonObject {
  return Object.fromEntries(Object.values(values).map((value, at) => [`field_${at}`, value]));
}

/** The fields of a document with this many containers nested, the document itself being one. */
function objectsOf(levels: number): JsonObject {
  let inner: JsonObject = { leaf: 'at the bottom' };
  for (let level = 1; level < levels; level++) inner = { inner, beside: 'x' };
  return inner;
}

/** The same, every second container an array, but for the last. */
function mixedOf(levels: number): JsonObject {
  let inner: JsonValue = { leaf: 'at the bottom' };
  for (let level = levels - 1; level > 0; level--)
    inner = level % 2 === 0 ? [inner, 'x'] : { inner, beside: 'x' };
  return inner as JsonObject;
}
