// Field names: they come back as they were, or are refused.
import { awkwardKeys } from '../../fixtures/awkward.js';
import type { JsonObject } from '../../src/document/json.js';
import type { Check } from './check.js';
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
  'a dotted name beside a path': { 'a.b': 1, a: { b: 2 } },
  'names that differ in case': { name: 1, Name: 2, NAME: 3 },
  'names that differ in normalisation': { 'e\u0301': 1, é: 2 },
  'names that differ in spaces': { a: 1, ' a': 2, 'a ': 3 },
  'names like numbers': { '1': 1, '01': 2, '1.0': 3, '+1': 4 },
  'an escaped name beside its escape': { 'a.b': 1, 'a\uff0eb': 2, 'a%2Eb': 3, 'a~1b': 4, 'a/b': 5 },
};

/** Application data at the top that begins with an underscore: exact or refused. */
const UNDERSCORE_FIELDS: Readonly<Record<string, JsonObject>> = {
  _private: { _private: 'x' },
  _x: { _x: { _y: 1 } },
  '_deleted: true': { _deleted: true, name: 'x' },
  '_deleted: false': { _deleted: false, name: 'x' },
  '_attachments: {}': { _attachments: {} },
  _revisions: { _revisions: { start: 1, ids: ['a'] } },
  '_conflicts: []': { _conflicts: [] },
  _revs_info: { _revs_info: [] },
  _local_seq: { _local_seq: 1 },
  __v: { __v: 0 },
  _class: { _class: 'x' },
  _: { _: 1 },
};

export const nameChecks: readonly Check[] = keptOrRefusedChecks('VAL-8', {
  ...Object.fromEntries(
    NAMES.map((name) => [
      `the field name ${briefly(name)}, nested,`,
      { nested: { [name]: 'value', other: [{ [name]: 1 }] } },
    ]),
  ),
  ...Object.fromEntries(
    NAMES.filter((name) => !name.startsWith('_') || name === '__proto__').map((name) => [
      `the field name ${briefly(name)}, at the top,`,
      { [name]: { nested: 'value' }, other: 1 },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(UNDERSCORE_FIELDS).map(([name, fields]) => [`the field ${name} at the top`, fields]),
  ),
  ...Object.fromEntries(
    Object.entries(ALIKE).flatMap(([name, fields]): [string, JsonObject][] => [
      [`${name}, at the top,`, fields],
      [`${name}, nested,`, { nested: fields }],
    ]),
  ),
});

function briefly(name: string): string {
  return name.length <= 200 ? shown(name) : `of ${name.length} characters`;
}
