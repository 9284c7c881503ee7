// A line's digest is its document's, whichever way it comes about.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonValueArbitrary, keyArbitrary } from '../../../fixtures/index.js';
import { objectArbitrary } from '../../../fixtures/json-arbitraries.js';
import { digestOfDocument } from '../../document/digest.js';
import type { JsonObject } from '../../document/json.js';
import { parseJsonObject } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';
import { digestItemOf, documentItemOf } from './line-items.js';

const awkward = {
  exactNumbers: true,
  loneSurrogates: true,
  emptyKeys: true,
  dottedKeys: true,
  dollarKeys: true,
};
// Names whose order is another in bytes than in UTF-16, and neighbours of theirs.
const names = fc.oneof(
  keyArbitrary(awkward),
  fc.constantFrom('\ue000', '\uffff', '\u{10000}', '\u{1f600}', '\ud7ff', 'ü', 'z', '\ufe0f', '\u{10ffff}'),
);
const documents = fc
  .tuple(
    objectArbitrary(names, jsonValueArbitrary(awkward)),
    fc.constantFrom('é', 'a', '\u{1f600}\ufe0f', '\ud800'),
  )
  .map(([body, id]): JsonObject => ({ ...body, _id: id }));

test('of 6,000 awkward documents', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const line = Buffer.from(stringifyJson(document));
      const expected = { id: document['_id'], digest: digestOfDocument(document) };
      expect(digestItemOf(line)).toMatchObject(expected);
      expect(documentItemOf(line)).toMatchObject({ id: document['_id'], text: line.toString() });
    }),
    { numRuns: 6_000 },
  );
});

test.each([
  '{"n":{"\ue000":1,"\u{10000}":2},"_id":"a"}',
  '{"\u{1f600}":1,"\uffff":2,"_id":"a"}',
  '{"_id":"a","s":"\\u00e9","é":"\\ud83d"}',
  `{"_id":"${'é'.repeat(70_000)}"}`,
])('of a line that is easily taken for another: %#', (line) => {
  expect(digestItemOf(Buffer.from(line))?.digest).toBe(digestOfDocument(parseJsonObject(line)));
});

test.each([
  Buffer.from('{"_id":1}'),
  Buffer.from('["a"]'),
  Buffer.from('{"_id":"a"'),
  Buffer.from([...Buffer.from('{"_id":"'), 0xc3, 0x28, ...Buffer.from('"}')]),
])('nothing is made of what is no document: %#', (line) => {
  expect([digestItemOf(line), documentItemOf(line)]).toEqual([undefined, undefined]);
});
