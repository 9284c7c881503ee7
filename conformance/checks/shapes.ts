// What is told apart, what stays, and what is nested in what.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { type Check, NotApplicable } from './check.js';
import { expectDocument } from './expect.js';
import { expectKept, expectKeptOrRefused, keptChecks } from './round-trip.js';

/** A document of this many levels works, whatever is declared. */
const MUST_WORK_LEVELS = 20;
const MOST_LEVELS = 200;

const ALIKE: Readonly<Record<string, JsonValue>> = {
  true: true,
  false: false,
  '1': 1,
  '0': 0,
  'the string "1"': '1',
  'the string "0"': '0',
  'the string "true"': 'true',
  'the string "false"': 'false',
  'the string "null"': 'null',
  null: null,
};

const EMPTY: Readonly<Record<string, JsonValue>> = {
  null: null,
  'an empty string': '',
  'an empty array': [],
  'an empty object': {},
};

const ARRAYS: Readonly<Record<string, JsonValue[]>> = {
  'an unsorted array': [3, 1, 2, 10, -1],
  'an array of repeats': ['a', 'b', 'a', 'a', 1, 1],
  'an array of all kinds': [null, true, 1, '1', { a: 1 }, 0.5, '', {}],
  'an array that ends with nulls': [1, null, null],
  'an array that looks sparse': [null, null, null, 1],
  'an array of one null': [null],
  'an array of equal objects': [{ a: 1 }, { a: 1 }, { a: 2 }],
  'an array of empty objects': [{}, {}, {}],
  'an array of objects with arrays': [{ list: [1, 2] }, { list: [] }, { list: [{ list: [3] }] }],
  'an array of 10,000 numbers': Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_007),
  'an array of 2,000 strings': Array.from({ length: 2000 }, (_, at) => `entry ${2000 - at}`),
};

const NESTED_ARRAYS: Readonly<Record<string, JsonValue[]>> = {
  'an array in an array': [[1, 2], [3], 4],
  'empty arrays in an array': [[], [], [[]]],
  'arrays in arrays in arrays': [1, [2, [3, [4, [5]]]]],
  'a single array in an array': [[1]],
};

const NOT_ARRAYS: Readonly<Record<string, JsonObject>> = {
  'an object with numbers for names': { value: { '0': 'a', '1': 'b', '10': 'c', '2': 'd' } },
  'an object with a length': { value: { length: 2, '0': 'a' } },
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
    'a document without any field': {},
  }),
  ...Object.entries(EMPTY).map(
    ([name, value]): Check => ({
      name: `${name} takes the place of another value`,
      requirements: ['VAL-6'],
      async run({ service, collection, id, put }) {
        const key = id();
        await service.save(collection, key, { _id: key, field: { a: 1 }, list: [1] });
        const document = { _id: key, field: value, list: [{ field: value }] };
        await put(collection, key, document);
        expectDocument(await service.get(collection, key), document, 'the document from get');
      },
    }),
  ),
  ...keptChecks('VAL-7', { ...named(ARRAYS, ''), ...NOT_ARRAYS }),
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
  for (let level = 1; level < levels; level++) inner = { level, inner };
  return inner;
}

function mixedOf(levels: number): JsonObject {
  let inner: JsonValue = levels % 2 === 0 ? ['at the bottom'] : { leaf: 'at the bottom' };
  for (let level = levels - 1; level > 0; level--)
    inner = level % 2 === 0 ? [level, inner] : { level, inner };
  return inner as JsonObject;
}
