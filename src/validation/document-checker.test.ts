// Documents that are read as bytes are judged as their text is: nothing passes for another, and places are those of the text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentArbitrary } from '../../fixtures/arbitraries.js';
import { invalidDocuments } from '../../fixtures/invalid.js';
import type { JsonObject } from '../document/json.js';
import { type RawText, rawText } from '../files/raw-text.js';
import { checkDocument } from '../schema/check.js';
import { DIALECT_NAMES, type Dialect, openDialect } from '../schema/dialect.js';
import type { Finding } from '../schema/finding.js';
import { DocumentChecker } from './document-checker.js';
import { FindingList } from './finding-list.js';
import { VALIDATION_DEFAULTS } from './validation-options.js';

function findings(dialect: Dialect, collection: string, raw: RawText): Finding[] {
  const found = new FindingList(1000, new Set());
  const checker = new DocumentChecker({ ...VALIDATION_DEFAULTS, dialect }, found, undefined);
  checker.enter('x');
  checker.document({ collection, raw, line: 1, column: 1, endsFile: false });
  return found.findings;
}

function asBytes(text: string): RawText {
  const bytes = Buffer.from(text);
  return rawText(bytes, 0, bytes.length, text.includes('\\u'));
}

// Texts that hold characters beyond ASCII, half of them where a format would have to refuse them.
const awkward = fc.constantFrom(
  'é',
  '\u3000',
  '\ufeff',
  '\u2028',
  '😀',
  'a@b.\u3000c',
  'josé@example.com',
  '\u0085',
);

for (const dialect of DIALECT_NAMES.map(openDialect))
  for (const collection of dialect.collectionNames) {
    const judged = (raw: RawText) => findings(dialect, collection, raw);

    test(`${dialect.name} ${collection}: bytes are judged as text`, () => {
      fc.assert(
        fc.property(documentArbitrary(dialect, collection), awkward, fc.nat(), (document, text, at) => {
          // Some string anywhere in the document becomes another.
          let strings = 0;
          const changed = JSON.stringify(document, (_name, value: unknown) =>
            typeof value === 'string' && strings++ === at % 12 ? text : value,
          );
          const raw = asBytes(changed);
          const expected = judged({ text: changed, isBytes: false });
          expect(judged(raw)).toEqual(expected);
          const codes = checkDocument(dialect, collection, JSON.parse(changed)).map(({ code }) => code);
          expect(expected.map(({ code }) => code).filter((code) => code !== 'lone-surrogate')).toEqual(codes);
        }),
        { numRuns: 300 },
      );
    });

    test(`${dialect.name} ${collection}: what breaks a constraint is found in bytes too`, () => {
      for (const { document } of invalidDocuments(dialect, collection)) {
        const text = JSON.stringify({ ...(document as JsonObject), é: 'é' });
        expect(judged(asBytes(text))).toEqual(judged({ text, isBytes: false }));
      }
    });
  }

test('columns are those of the text', () => {
  const judged = (raw: RawText) => findings(openDialect(), 'deployments', raw);
  const text = '{"é😀é":1,"_id":"x"}';
  const [first] = judged(asBytes(text));
  expect(judged(asBytes(text))).toEqual(judged({ text, isBytes: false }));
  expect(first?.collection).toBe('deployments');
});
