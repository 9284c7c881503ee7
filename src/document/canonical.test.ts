// The canonical form: the published vectors, a second computation in Python, and its promise that equal documents share it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonValueArbitrary, keyArbitrary } from '../../fixtures/index.js';
import { objectArbitrary } from '../../fixtures/json-arbitraries.js';
import { canonicalDocument, canonicalJson, numberText } from './canonical.js';
import { CollectionDigest, digestOfDocument, hexOf } from './digest.js';
import { isEqualJson, withoutField } from './equal.js';
import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from './json.js';
import { isJsonNumber, writeNumber } from './number.js';
import { parseJsonObject } from './parse.js';
import { stringifyJson } from './stringify.js';

interface Vectors {
  documents: { name: string; spellings: string[]; canonical: string; sha256: string }[];
  collections: { name: string; documents: number; digest: string }[];
}

const root = new URL('../../', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(new URL('docs/canonical-vectors.json', root), 'utf8'));
const awkward = {
  exactNumbers: true,
  loneSurrogates: true,
  nulInStrings: true,
  emptyKeys: true,
  dottedKeys: true,
  dollarKeys: true,
} as const;
const documents = objectArbitrary(keyArbitrary(awkward), jsonValueArbitrary(awkward));

describe('the published vectors', () => {
  test.each(vectors.documents)('$name', ({ spellings, canonical, sha256 }) => {
    for (const spelling of spellings) {
      const document = parseJsonObject(spelling);
      expect(canonicalDocument(document)).toBe(canonical);
      expect(hexOf(digestOfDocument(document))).toBe(sha256);
    }
  });

  test('collections', () => {
    const [all, none, twice] = vectors.collections;
    const digest = new CollectionDigest();
    expect(digest.toHex()).toBe(none?.digest);
    for (const { spellings } of vectors.documents.toReversed()) {
      digest.add(digestOfDocument(parseJsonObject(spellings.at(-1) ?? '')));
    }
    expect([digest.documents, digest.toHex()]).toEqual([all?.documents, all?.digest]);
    const again = new CollectionDigest();
    for (const _ of [1, 2]) again.add(digestOfDocument({}));
    expect([again.documents, again.toHex()]).toEqual([twice?.documents, twice?.digest]);
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

// Where there is no Python, vitest lists this test as skipped.
test.skipIf(!hasPython)('a computation in Python comes to the same', () => {
  const drawn = fc.sample(documents, { numRuns: 2000, seed: 5 });
  const script = fileURLToPath(new URL('test/canonical.py', root));
  const input = drawn.map((document) => `${stringifyJson(document)}\n`).join('');
  const { stdout, stderr } = spawnSync('python3', [script], { input, encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  expect(lines.length, stderr).toBe(drawn.length + 1);
  const digest = new CollectionDigest();
  for (const [at, document] of drawn.entries()) {
    const sum = digestOfDocument(document);
    digest.add(sum);
    const expected = { canonical: canonicalDocument(document), sha256: hexOf(sum) };
    expect(JSON.parse(lines[at] ?? '')).toEqual(expected);
  }
  const total = { documents: drawn.length, digest: digest.toHex() };
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual(total);
});

/** The same value, spelled in another way: names in another order, numbers of another kind. */
function respelled(value: JsonValue, turn: number): JsonValue {
  if (isJsonNumber(value)) return respelledNumber(writeNumber(value), turn);
  if (Array.isArray(value)) return value.map((element, at) => respelled(element, turn + at));
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, respelled(field, turn + 1)] as const);
  return Object.fromEntries(turn % 2 === 0 ? fields.reverse() : fields);
}

function respelledNumber(text: string, turn: number): JsonValue {
  const [number, power = '0'] = text.split(/[eE]\+?/);
  if (turn % 3 === 0) return new ExactNumber(`${number}e${power}`);
  const [whole, fraction = ''] = (number ?? '').split('.');
  return new ExactNumber(`${whole}${fraction}0e${BigInt(power) - BigInt(fraction.length) - 1n}`);
}

test('equal documents, and no others, have the same canonical form', () => {
  const few = fc.constantFrom<JsonValue>(
    0,
    -0,
    0n,
    1,
    true,
    '1',
    null,
    1e21,
    10n ** 21n,
    2 ** 53,
    2n ** 53n,
    '',
  );
  const tiny = objectArbitrary(
    fc.constantFrom('a', '1', '__proto__'),
    fc.oneof(few, fc.array(few, { maxLength: 2 })),
  );
  const pairs = fc.oneof(
    fc.tuple(tiny, tiny),
    fc.tuple(documents, documents),
    fc.tuple(documents, fc.nat(7)).map(([one, turn]) => [one, respelled(one, turn) as JsonObject] as const),
    fc.tuple(documents, documents).map(([one, other]) => [one, { ...one, ...other }] as const),
  );
  let equal = 0;
  const runs = 40_000;
  fc.assert(
    fc.property(pairs, ([left, right]) => {
      const isSame = isEqualJson(withoutField(left, '_rev'), withoutField(right, '_rev'));
      if (isSame) equal++;
      expect(canonicalDocument(left) === canonicalDocument(right)).toBe(isSame);
    }),
    { numRuns: runs },
  );
  expect(equal).toBeGreaterThan(runs / 10);
  expect(equal).toBeLessThan((runs * 9) / 10);
});

test('it is JSON for the same value', () => {
  const isKept = (document: JsonObject) => isEqualJson(parseJsonObject(canonicalJson(document)), document);
  fc.assert(fc.property(documents, isKept), { numRuns: 5000 });
});

test('doubles are spelled as JavaScript spells them', () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(doubles, (value) => numberText(value.toExponential()) === String(value)),
    { numRuns: 5000 },
  );
});

test('200,000 levels do not overflow the stack', () => {
  const deep = `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`;
  const document = parseJsonObject(`{"b":${deep},"a":1.0}`);
  expect(canonicalDocument(document)).toBe(`{"a":1,"b":${deep}}`);
});

test('a sum over millions of documents is exact', () => {
  const digest = new CollectionDigest();
  const bytes = createHash('sha256').update('x').digest();
  const count = 2 ** 21 + 3;
  for (let n = 0; n < count; n++) digest.add(bytes.toString('latin1'));
  const expected = (BigInt(`0x${bytes.toString('hex')}`) * BigInt(count)) % 2n ** 256n;
  expect(digest.toHex()).toBe(expected.toString(16).padStart(64, '0'));
  const resumed = CollectionDigest.from(digest.documents, digest.toHex());
  expect([resumed.documents, resumed.toHex()]).toEqual([count, digest.toHex()]);
});
