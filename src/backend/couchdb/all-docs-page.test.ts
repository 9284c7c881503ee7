// What is read from the bytes of a page is what its parsed rows say, however CouchDB or PouchDB writes them and whatever is in them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonValueArbitrary, keyArbitrary, stringArbitrary } from '../../../fixtures/index.js';
import { objectArbitrary } from '../../../fixtures/json-arbitraries.js';
import { canonicalDocument } from '../../document/canonical.js';
import { digestOfDocument } from '../../document/digest.js';
import { DbkitError } from '../../document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../document/json.js';
import { parseJsonObject } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';
import { TextDocument } from '../../document/text-document.js';
import type { ForeignRules } from '../backend.js';
import { AllDocsPage, idOf, type Row } from './all-docs-page.js';
import { pageOf } from './pages.js';

const awkward = { exactNumbers: true, loneSurrogates: true, nulInStrings: true, emptyKeys: true };
const words = fc.stringMatching(/^[a-z\u00e9]{0,4}$/);
const names = fc.oneof(
  { weight: 9, arbitrary: words },
  keyArbitrary(awkward),
  fc.constantFrom('_rev', '_conflicts', '_attachments', '__proto__', '"', '},{', '"_rev":"1-a"}}'),
);
const plain: fc.Arbitrary<JsonValue> = fc.oneof(words, fc.integer(), fc.boolean(), fc.array(words));
const values = fc.oneof(
  { weight: 30, arbitrary: plain },
  jsonValueArbitrary(awkward),
  fc.constantFrom<JsonValue>('"_conflicts"', '"rows":[', { _rev: '1-a' }, { _id: 'a', _rev: '1-a' }, [
    { a: 1 },
  ]),
);
const bodies = objectArbitrary(names, values).map(({ _id, _rev, _conflicts, _attachments, ...body }) => body);
const ids = fc.oneof(
  { weight: 9, arbitrary: words },
  stringArbitrary(awkward),
  fc.constantFrom('_design/x', '"'),
);
const revisions = fc.constantFrom('1-a', '1-a', '2-b', '2-\u00e9', '3-"');
const foreign = fc.oneof(
  { weight: 9, arbitrary: fc.constant<JsonObject>({}) },
  fc.constantFrom<JsonObject>(
    { _conflicts: ['1-x'] },
    { _attachments: { a: { stub: true } } },
    { _conflicts: ['1-x'], _attachments: {} },
  ),
);

function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, value);
}

const rows = fc
  .record({
    body: bodies,
    id: ids,
    other: seldom(ids),
    revision: revisions,
    read: seldom(revisions),
    foreign,
    isLast: fc.boolean(),
    isGone: fc.nat(20).map((n) => n === 0),
  })
  .map((of): string => {
    const [_id, _rev] = [of.other ?? of.id, of.read ?? of.revision];
    // CouchDB's own order, and PouchDB's.
    const doc = of.isLast
      ? { ...of.body, ...of.foreign, _id, _rev }
      : { _id, _rev, ...of.body, ...of.foreign };
    const row = { id: of.id, key: of.id, value: { rev: of.revision }, doc: of.isGone ? null : doc };
    return stringifyJson(row);
  });
const answers = fc
  .record({ found: fc.array(rows, { maxLength: 4 }), between: fc.constantFrom(',', ',\r\n', ',\n') })
  .map(({ found, between }) => {
    const end = between === ',' ? '' : '\r\n';
    return `{"total_rows":${found.length},"offset":0,"rows":[${end}${found.join(between)}${end}]}\n`;
  });

const RULES: readonly ForeignRules[] = [
  { convert: {}, ignore: [] },
  { convert: {}, ignore: ['attachments', 'conflicts'] },
];

/** All that is passed on of rows. */
function told(read: readonly Row[], rules: ForeignRules): unknown {
  const { documents, unreadable } = pageOf(read, rules);
  const found = documents.map(({ id, revision, document, ignored }) => ({
    ...{ id, revision, ignored, text: stringifyJson(document) },
    digest: digestOfDocument(document),
  }));
  return [found, unreadable?.map((one) => ({ ...one, shown: canonicalDocument({ shown: one.shown }) }))];
}

function pageIn(text: Buffer): AllDocsPage {
  return new AllDocsPage({ status: 200, body: text, text: text.toString(), isCut: false, headers: {} }, 'x');
}

function read(text: Buffer): unknown {
  const page = pageIn(text);
  const found = page.rows(0, 1000);
  for (const row of found) {
    if (!(row instanceof TextDocument)) continue;
    expect(row.canonical.digest).toBe(digestOfDocument(row.document));
    expect(row.canonical.bytes).toBe(Buffer.byteLength(canonicalDocument(row.document)));
  }
  // A document that is no text is changed when it is passed on.
  const all = RULES.map((rules) => told(pageIn(text).rows(0, 1000), rules));
  return { all, length: page.length, lastId: page.lastId };
}

function parsed(text: Buffer): unknown {
  const all = RULES.map((rules) => told(parsedRows(text), rules));
  const last = parsedRows(text).at(-1);
  return { all, length: parsedRows(text).length, lastId: last && idOf(last) };
}

function parsedRows(text: Buffer): JsonObject[] {
  const { rows: all, error } = parseJsonObject(text.toString());
  if (!Array.isArray(all) || error !== undefined) throw new SyntaxError('no rows');
  return all.map((row) => {
    if (isJsonObject(row) && typeof row['id'] === 'string') return row;
    throw new SyntaxError('no row');
  });
}

test('of 5,000 pages with awkward rows', () => {
  let [documents, others] = [0, 0];
  fc.assert(
    fc.property(answers, (answer) => {
      const text = Buffer.from(answer);
      expect(read(text)).toEqual(parsed(text));
      for (const row of pageIn(text).rows(0, 1000)) {
        if (row instanceof TextDocument) documents++;
        else others++;
      }
    }),
    { numRuns: 5000 },
  );
  expect(documents).toBeGreaterThan(1000);
  expect(others).toBeGreaterThan(1000);
});

test('of 5,000 pages with a byte changed, taken out or put in', () => {
  const bytes = fc.oneof(
    fc.constantFrom(...Buffer.from('{}[]",:\\ \t0-.eE1tfnu_/')),
    fc.integer({ min: 0, max: 255 }),
  );
  const changes = fc.record({ at: fc.nat(), byte: bytes, out: fc.boolean(), put: fc.boolean() });
  fc.assert(
    fc.property(answers, changes, (answer, { at, byte, out, put }) => {
      const text = Buffer.from(answer);
      const place = at % text.length;
      const rest = text.subarray(place + (out ? 1 : 0));
      const changed = Buffer.concat([text.subarray(0, place), Buffer.from(put ? [byte] : []), rest]);
      expect(orThrown(() => read(changed))).toEqual(orThrown(() => parsed(changed)));
    }),
    { numRuns: 5000 },
  );
});

function orThrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DbkitError || error instanceof TypeError)
      return 'thrown';
    throw error;
  }
}

test('a row as CouchDB writes it, and as PouchDB does, comes from the bytes', () => {
  const start = '{"id":"é","key":"é","value":{"rev":"7-x"},"doc":{';
  for (const row of [
    '"_id":"é","_rev":"7-x","b":[1],"a":"x"}}',
    '"b":[1],"a":"x","_id":"é","_rev":"7-x"}}',
  ]) {
    const text = Buffer.from(`{"total_rows":1,"offset":0,"rows":[\r\n${start}${row}\r\n]}\n`);
    const [found] = pageIn(text).rows(0, 1);
    const expected = `{${row.slice(0, -1).replace(',"_rev":"7-x"', '')}`;
    expect(found).toBeInstanceOf(TextDocument);
    expect(found).toMatchObject({ id: 'é', revision: '7-x', text: expected });
  }
});

test('an answer that broke off is told', () => {
  const text =
    '{"total_rows":2,"offset":0,"rows":[\r\n{"id":"a","key":"a","value":{"rev":"1-a"},"doc":{"_id":"a","_rev":"1-a"}}';
  for (const rest of [
    '',
    ',',
    ',\r\n',
    '\r\n]',
    '\r\n],"error":"x"}',
    ',\r\n]}',
    '\r\n{"error":"timeout"}\r\n',
  ]) {
    expect(orThrown(() => read(Buffer.from(text + rest)))).toBe('thrown');
  }
});
