// What is read from the bytes of an answer is what the parsed answer says, whatever others have put into the table.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyArbitrary, numberArbitrary, stringArbitrary } from '../../../fixtures/index.js';
import { canonicalDocument } from '../../document/canonical.js';
import { digestOfDocument } from '../../document/digest.js';
import { isJsonNumber, writeNumber } from '../../document/number.js';
import { parseJsonObject } from '../../document/parse.js';
import { TextDocument } from '../../document/text-document.js';
import type { StoredDocument, Unreadable } from '../backend.js';
import { idIn } from './batch-get.js';
import { toItem } from './item.js';
import { type AttributeValue, type Item, toReadable } from './read-item.js';
import { readScanPage, type ScanAnswer, type ScannedItem } from './scan-page.js';

const awkward = { exactNumbers: true, loneSurrogates: true, nulInStrings: true, emptyKeys: true };
const words = fc.stringMatching(/^[a-z_\u00e9]{0,4}$/);
const strings = fc.oneof({ weight: 9, arbitrary: words }, { weight: 1, arbitrary: stringArbitrary(awkward) });
const names = fc.oneof(
  { weight: 9, arbitrary: words },
  keyArbitrary(awkward),
  fc.constantFrom('Items', 'LastEvaluatedKey', '_rev', '_id', 'S', 'M', '__proto__', '"', ',', '}'),
);
const numerals = fc.oneof(
  { weight: 9, arbitrary: fc.integer().map(String) },
  numberArbitrary(awkward).filter(isJsonNumber).map(writeNumber),
  fc.constantFrom(
    '1.50',
    '1E2',
    '-0',
    '0.000000001',
    '01',
    '-',
    '',
    '1.',
    'true',
    '1,2',
    '1"',
    '9'.repeat(38),
  ),
);

const plain = fc.oneof(
  strings.map((S): AttributeValue => ({ S })),
  numerals.map((N): AttributeValue => ({ N })),
  fc.boolean().map((BOOL): AttributeValue => ({ BOOL })),
  fc.constant<AttributeValue>({ NULL: true }),
);
const odd = fc.constantFrom<AttributeValue>(
  { SS: ['a', 'b'] },
  { NS: ['1'] },
  { B: 'AAEC' },
  { BS: ['AAEC'] },
  { NULL: false },
  { BOOL: 'true' },
  { X: 1 },
  { S: 5 },
  { N: 5 },
  { S: 'a', N: '1' },
);
const { value: values } = fc.letrec<{ value: AttributeValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    { weight: 30, arbitrary: plain },
    { weight: 1, arbitrary: odd },
    { weight: 10, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((L) => ({ L })) },
    {
      weight: 10,
      arbitrary: fc.array(fc.tuple(names, tie('value')), { maxLength: 3 }).map((M) => ({ M: fieldsOf(M) })),
    },
  ),
}));
const revisions = fc.constantFrom(
  {},
  { _rev: { S: '1-a' } },
  { _rev: { S: '2-b' } },
  { _rev: { S: 'é"' } },
  { _rev: { N: '1' } },
);
const items = fc
  .tuple(fc.array(fc.tuple(names, values), { maxLength: 4 }), revisions, strings)
  .map(([fields, revision, S]): Item => ({ ...fieldsOf(fields), ...revision, _id: { S } }));
const answers = fc
  .record({ Items: fc.array(items, { maxLength: 4 }), last: fc.option(strings), isLastFirst: fc.boolean() })
  .map(({ Items, last, isLastFirst }): ScanAnswer => {
    const key = last === null ? {} : { LastEvaluatedKey: { _id: { S: last } } };
    const found = { Count: Items.length, Items, ScannedCount: Items.length };
    return isLastFirst ? { ...key, ...found } : { ...found, ...key };
  });
const rules = [
  { convert: {}, ignore: [] },
  { convert: { binary: 'base64' }, ignore: ['sets'] },
] as const;

function fieldsOf(fields: readonly (readonly [string, AttributeValue])[]): Item {
  return Object.fromEntries(fields);
}

/** All that is passed on of an item. */
function told(item: ScannedItem): unknown {
  return rules.map((each) => {
    const read: StoredDocument | Unreadable = item instanceof TextDocument ? item : toReadable(item, each);
    if (!('document' in read)) return { ...read, shown: canonicalDocument({ shown: read.shown }) };
    const { id, revision, document, ignored } = read;
    return { id, revision, ignored, text: canonicalDocument(document), digest: digestOfDocument(document) };
  });
}

function read(text: Buffer): unknown {
  const { items: found, last } = readScanPage(text);
  for (const item of found) {
    if (!(item instanceof TextDocument)) continue;
    expect(item.text).toBe(canonicalDocument(parseJsonObject(item.text)));
    expect(item.canonical.digest).toBe(digestOfDocument(item.document));
    expect(item.canonical.bytes).toBe(Buffer.byteLength(item.text));
  }
  return { items: found.map(told), last };
}

function parsed(text: Buffer): unknown {
  const answer = JSON.parse(text.toString()) as ScanAnswer;
  const { Items: found = [], LastEvaluatedKey: last } = answer;
  return { items: found.map(told), last: last && idIn(last) };
}

test('of 5,000 answers with awkward items, also spelt otherwise', () => {
  let [documents, others] = [0, 0];
  fc.assert(
    fc.property(answers, fc.constantFrom(0, 0, 1), (answer, spaces) => {
      const text = Buffer.from(JSON.stringify(answer, undefined, spaces));
      expect(read(text)).toEqual(parsed(text));
      for (const item of readScanPage(text).items) {
        if (item instanceof TextDocument) documents++;
        else others++;
      }
    }),
    { numRuns: 5000 },
  );
  expect(documents).toBeGreaterThan(1000);
  expect(others).toBeGreaterThan(1000);
});

test('of 5,000 answers with a byte changed, taken out or put in', () => {
  const bytes = fc.oneof(
    fc.constantFrom(...Buffer.from('{}[]",:\\ \t0-.eE1tfnuSNML/')),
    fc.integer({ min: 0, max: 255 }),
  );
  const changes = fc.record({ at: fc.nat(), byte: bytes, out: fc.boolean(), put: fc.boolean() });
  fc.assert(
    fc.property(answers, changes, (answer, { at, byte, out, put }) => {
      const text = Buffer.from(JSON.stringify(answer));
      const place = at % text.length;
      const rest = text.subarray(place + (out ? 1 : 0));
      const changed = Buffer.concat([text.subarray(0, place), Buffer.from(put ? [byte] : []), rest]);
      const told = orThrown(() => read(changed));
      expect(told).toEqual(orThrown(() => parsed(changed)));
    }),
    { numRuns: 5000 },
  );
});

function orThrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return error.name;
    throw error;
  }
}

test('a document as it is stored comes from the bytes, its revision beside it', () => {
  const document = { _id: 'é', text: '"\\\n', list: [1, 2.5, null, [], {}], map: { b: true, a: { x: 'y' } } };
  const text = `{"Count":1,"Items":[${toItem(document, 'é', '7-x')}],"LastEvaluatedKey":{"_id":{"S":"é"}}}`;
  const { items: found, last } = readScanPage(Buffer.from(text));
  expect(found).toEqual([expect.any(TextDocument)]);
  expect(found).toMatchObject([{ id: 'é', revision: '7-x', text: canonicalDocument(document) }]);
  expect(last).toBe('é');
});

test('what is there twice is taken as JSON.parse takes it', () => {
  for (const answer of [
    '{"Items":[],"Items":[{"_id":{"S":"a"}}]}',
    '{"Items":[{"_id":{"S":"a"}}],"It\\u0065ms":[]}',
    '{"Items":[{"_id":{"S":"a"},"_rev":{"S":"1"},"_rev":{"S":"2"}}]}',
    '{"Items":[{"_id":{"S":"a"},"_rev":{"S":"1"},"\\u005frev":{"S":"2"}}]}',
    '{"Items":[{"_id":{"S":"a"},"x":{"S":"1"},"x":{"S":"2"}}]}',
    '{"Items":[{"_id":{"S":"a"},"x":{"S":"1","S":"2"}}]}',
    '{"LastEvaluatedKey":{"_id":{"S":"a"}},"LastEvaluatedKey":{"_id":{"S":"b"}}}',
  ]) {
    const text = Buffer.from(answer);
    expect(read(text)).toEqual(parsed(text));
  }
});
