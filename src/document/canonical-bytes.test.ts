// What is read from bytes is the canonical form, however a document is spelt, or it is given up; and nothing that is no JSON is taken.
import { isUtf8 } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { installation, jsonValueArbitrary, keyArbitrary } from '../../fixtures/index.js';
import { objectArbitrary } from '../../fixtures/json-arbitraries.js';
import { canonicalDocument } from './canonical.js';
import { CanonicalBytes } from './canonical-bytes.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json.js';
import { parseJsonObject } from './parse.js';
import { stringifyJson } from './stringify.js';

const canonical = new CanonicalBytes();

/** The canonical form by the bytes, from among others; undefined where they were given up. */
function read(text: string | Buffer): string | undefined {
  const bytes = Buffer.from(text);
  const around = Buffer.concat([Buffer.from('{"_id":"x'), bytes, Buffer.from('}}"]5 ')]);
  if (!canonical.read(around, 9, 9 + bytes.length) || !isUtf8(bytes)) return undefined;
  const form = canonical.bytes.toString(canonical.encoding);
  const id = parseJsonObject(form)['_id'];
  expect(canonical.id).toBe(id);
  // No id that was read holds a NUL.
  const idBytes = Buffer.from(`${id}\0`);
  expect(canonical.isId(idBytes, 0, idBytes.length - 1)).toBe(true);
  expect(canonical.isId(idBytes, 1, idBytes.length)).toBe(id === '');
  expect(canonical.isAsRead).toBe(form === bytes.toString());
  return form;
}

const awkward = {
  exactNumbers: true,
  loneSurrogates: true,
  nulInStrings: true,
  emptyKeys: true,
  dottedKeys: true,
  dollarKeys: true,
};
const bodies = fc.oneof(
  objectArbitrary(keyArbitrary(awkward), jsonValueArbitrary(awkward)),
  objectArbitrary(fc.stringMatching(/^[a-z_\u00e9]{0,4}$/), jsonValueArbitrary({})),
);
const documents = fc
  .tuple(bodies, fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })))
  .map(([body, id]): JsonObject => ({ ...body, _id: id }));
const spaces = fc.infiniteStream(fc.constantFrom('', '', '', ' ', '\n', ' \t\r\n '));

/** The text of a value with what `space` says between its signs. */
function spaced(value: JsonValue, space: () => string): string {
  const around = (text: string) => space() + text + space();
  if (Array.isArray(value)) return `[${value.map((one) => around(spaced(one, space))).join(',')}]`;
  if (!isJsonObject(value)) return stringifyJson(value);
  const members = Object.entries(value).map(
    ([name, one]) => `${around(JSON.stringify(name))}:${around(spaced(one, space))}`,
  );
  return `{${members.join(',')}}`;
}

test('of 6,000 awkward documents in any spelling', () => {
  let taken = 0;
  fc.assert(
    fc.property(documents, spaces, (document, stream) => {
      const text = spaced(document, () => stream.next().value);
      const found = read(text);
      if (found !== undefined) expect(found).toBe(canonicalDocument(parseJsonObject(text)));
      taken += found === undefined ? 0 : 1;
    }),
    { numRuns: 6_000 },
  );
  expect(taken).toBeGreaterThan(600);
});

test('of 6,000 documents with a byte changed, taken out or put in', () => {
  const bytes = fc.oneof(
    fc.constantFrom(...Buffer.from('{}[]",:\\ \t0-.eE1tfnu/')),
    fc.integer({ min: 0, max: 255 }),
  );
  const changes = fc.record({ at: fc.nat(), byte: bytes, out: fc.boolean(), put: fc.boolean() });
  fc.assert(
    fc.property(documents, changes, (document, { at, byte, out, put }) => {
      const text = Buffer.from(stringifyJson(document));
      const place = at % text.length;
      const rest = text.subarray(place + (out ? 1 : 0));
      const changed = Buffer.concat([text.subarray(0, place), Buffer.from(put ? [byte] : []), rest]);
      const found = read(changed);
      if (found !== undefined) expect(found).toBe(canonicalDocument(parseJsonObject(changed.toString())));
    }),
    { numRuns: 6_000 },
  );
});

test('no document of a generated installation is given up', () => {
  const made = [...installation({ documents: 2000, seed: 1 })];
  expect(made.filter(({ document }) => read(JSON.stringify(document)) === undefined)).toEqual([]);
});

describe('given up', () => {
  test.each([
    ['no string as _id', '{"_id":1}', '{"a":"_id"}', '{}', '{"a":{"_id":"b"}}'],
    ['a revision', '{"_id":"a","_rev":"1"}'],
    ['a name twice', '{"_id":"a","b":1,"b":2}', '{"_id":"a","_id":"a"}', '{"b":1,"_id":"a","b":2}'],
    [
      'an escape that is not canonical',
      '{"_id":"a","b":"\\u0041"}',
      '{"_id":"a","b":"\\/"}',
      '{"_id":"\\n"}',
    ],
    ['a name that is hard to sort', '{"_id":"a","\\n":1}', '{"_id":"a","\u{1f600}":1,"\uffff":2}'],
    ...['1e2', '1E2', '1.0', '-0', '-0.0', '0.0000001', '1234567890123456', '0.1234567890123456'].map(
      (number) => [`the number ${number}`, `{"_id":"a","n":${number}}`],
    ),
    ['a large one', `{"_id":"a","s":"${'x'.repeat(1 << 20)}"}`],
    ['one of many values', `{"_id":"a","n":[${'1,'.repeat(70_000)}1]}`],
    ['a deep one', `{"_id":"a","s":${'['.repeat(70)}${']'.repeat(70)}}`],
  ])('%s', (_what, ...texts) => {
    for (const text of texts) expect(read(text)).toBeUndefined();
  });
});

test.each([
  ['{"_id":"a","n":[0.000001,-0.5,123456789012345,0]}', undefined],
  [' {"b" : 1 , "_id" : "a"} ', '{"_id":"a","b":1}'],
  ['{"_id":"a","s":"\\n\\"\\\\é\u{1f600}"}', undefined],
  [
    '{"z":{"b":[{"d":1,"c":{}}],"a":null},"_id":"","é":true}',
    '{"_id":"","z":{"a":null,"b":[{"c":{},"d":1}]},"é":true}',
  ],
])('taken: %s', (text, expected = text) => {
  expect(read(text)).toBe(expected);
  expect(canonical.isAsRead).toBe(expected === text);
});

test.each(['', ' '])('taken: the largest, with "%s" before a value', (space) => {
  const room = (1 << 20) - `{"s":${space}"","_id":"a"}`.length;
  const text = `{"s":${space}"${'é'.repeat(room / 2)}${'x'.repeat(room % 2)}","_id":"a"}`;
  expect(Buffer.byteLength(text)).toBe(1 << 20);
  expect(read(text)).toBe(canonicalDocument(parseJsonObject(text)));
});

test('what was compiled is of the sources of today', () => {
  const compile = fileURLToPath(new URL('../../scripts/compile-assembly.mjs', import.meta.url));
  execFileSync(process.execPath, [compile, '--check'], { stdio: 'pipe' });
});
