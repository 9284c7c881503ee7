// Field names: they come back as they were, or are refused.
import { awkwardKeys } from '../../fixtures/awkward.js';
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import type { Check } from './check.js';
import { expectFields, hasAnswered } from './expect.js';
import { keptOrRefusedChecks } from './round-trip.js';
import { shown } from './shown.js';

const NAMES: readonly string[] = [
  ...new Set([
    ...awkwardKeys,
    ...['$', '$set', '$gt', '$oid', '$date', '$numberLong', 'a$', '.', '..', 'a.', '.a', 'a.b.c', 'a..b'],
    ...[
      '_',
      '__',
      '_x',
      '_deleted',
      '_attachments',
      '__v',
      '__type__',
      'id',
      '_class',
      'rev',
      '~',
      '#',
      '@type',
    ],
    ...['valueOf', '__defineGetter__', 'toBSON', 'inspect', 'asymmetricMatch', 'then', 'length', 'null'],
    ...[
      'a b',
      ' a',
      'a ',
      'a:b',
      'a%b',
      "a'b",
      'İ',
      '\ufb01',
      '\u2028',
      '1',
      '01',
      '1.0',
      '-',
      'x'.repeat(1500),
    ],
  ]),
];

/** Names that some database takes for one another. */
const ALIKE: Readonly<Record<string, JsonObject>> = {
  'a dotted name beside a path': { 'a.b': 'x', a: { b: 'y' } },
  'names that differ in case': { name: 'x', Name: 'y', NAME: 'z' },
  'names that differ in normalisation': { 'e\u0301': 'x', é: 'y' },
  'names that differ in spaces': { a: 'x', ' a': 'y', 'a ': 'z' },
  'names like numbers': { '1': 'w', '01': 'x', '1.0': 'y', '+1': 'z' },
  'a name beside its escapes': { 'a.b': 'v', 'a\uff0eb': 'w', 'a%2Eb': 'x', 'a~1b': 'y', 'a/b': 'z' },
};

/** Values of fields at the top that begin with an underscore: application data, exact or refused. Some are dropped silently. */
const UNDERSCORE_FIELDS: readonly (readonly [name: string, value: JsonValue])[] = [
  ...['_private', '_x', '__v', '_class', '_', '_type', '_key'].map((name) => [name, 'x'] as const),
  ['_deleted', true],
  ['_deleted', false],
  ['_attachments', {}],
  ['_attachments', { a: { data: 'AA==', content_type: 'text/plain' } }],
  ['_revisions', { start: 7, ids: ['a', 'b'] }],
  ['_conflicts', []],
  ['_revs_info', []],
  ['_local_seq', 7],
];

export const nameChecks: readonly Check[] = [
  ...UNDERSCORE_FIELDS.map(([name, value]) => underscoreCheck(name, value)),
  ...keptOrRefusedChecks('VAL-8', {
    ...Object.fromEntries(
      NAMES.map((name) => [
        `the field name ${briefly(name)}, nested,`,
        { nested: { [name]: 'value', other: 'x' } },
      ]),
    ),
    ...Object.fromEntries(
      NAMES.filter((name) => !name.startsWith('_') || name === '__proto__').map((name) => [
        `the field name ${briefly(name)}, at the top,`,
        { [name]: 'value', other: 'x' },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(ALIKE).flatMap(([name, fields]): [string, JsonObject][] => [
        [`${name}, at the top,`, fields],
        [`${name}, nested,`, { nested: fields }],
      ]),
    ),
  }),
];

function underscoreCheck(name: string, value: JsonValue): Check {
  return {
    name: `the field ${name} at the top, of ${shown(value)}, comes back as it was, or is refused`,
    requirements: ['VAL-8'],
    async run(context) {
      const { service, collection } = context;
      const key = context.id();
      const document = { _id: key, [name]: value, plain: value };
      if ((await context.trySave(collection, key, document)) === 'refused') return;
      const found = await service.get(collection, key);
      // A value that is lost under a plain name too is not lost for the name.
      if (hasAnswered({ ok: true, value: found }, { plain: value }))
        expectFields(found, document, 'the document from get');
    },
  };
}

function briefly(name: string): string {
  return name.length <= 200 ? shown(name) : `of ${name.length} characters`;
}
