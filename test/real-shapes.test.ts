// Whatever Gofannon's models make is valid as stored, and recognised; and what the documentation describes is recognised as that.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentArbitrary } from '../fixtures/index.js';
import type { JsonObject, JsonValue } from '../src/document/json.js';
import { checkDocument } from '../src/schema/check.js';
import { openDialect } from '../src/schema/dialect.js';
import { MIXED, MODELS, type Model, PARTS, PROVIDER, type Saved, TICKET_REQUEST } from './real-models.js';

const camel = (name: string): string =>
  name.replace(/(?<=.)_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }));
const object = fc.dictionary(fc.string(), json, { maxKeys: 3 });

/** As `datetime.utcnow().isoformat()` writes it; one in eight as an older version did. */
function time(first: string, last: string): fc.Arbitrary<string> {
  const seconds = fc.date({ min: new Date(first), max: new Date(last), noInvalidDate: true });
  const micros = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999 }));
  const zone = fc.oneof(
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('Z', '+00:00') },
  );
  return fc.tuple(seconds, micros, zone).map(([date, micro, offset]) => {
    const fraction = micro === 0 ? '' : `.${String(micro).padStart(6, '0')}`;
    return `${date.toISOString().slice(0, 19)}${fraction}${offset}`;
  });
}

const PLAIN: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  text,
  id: fc.string({ minLength: 1 }),
  uuid: fc.uuid({ version: 4 }),
  time: time('2024-01-01', '2025-01-01'),
  later: time('2025-01-02', '2026-01-01'),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  count: fc.nat(),
  flag: fc.boolean(),
  object,
  any: json,
};

function valuesOf(type: string): fc.Arbitrary<JsonValue> {
  if (type.endsWith('?')) return fc.option(valuesOf(type.slice(0, -1)), { nil: null });
  if (type.endsWith('{}')) return fc.dictionary(fc.webUrl(), valuesOf(type.slice(0, -2)), { maxKeys: 3 });
  if (type.endsWith('[]')) return fc.array(valuesOf(type.slice(0, -2)), { maxLength: 3 });
  if (type.includes('|')) return fc.constantFrom(...type.split('|'));
  if (type === 'TicketRequest') return instance(TICKET_REQUEST, true);
  if (type === 'SessionProvider') return instance(PROVIDER, false);
  const part = PARTS[type];
  if (part !== undefined) return instance(part, true);
  const plain = PLAIN[type];
  if (plain === undefined) throw new Error(`no type ${type}`);
  return plain;
}

/** An instance as it is saved: optional fields mostly as null; what an older version did not know is absent. */
function instance(model: Model, aliased: boolean): fc.Arbitrary<JsonObject> {
  const fields = Object.entries(model).map(([name, type]) => [aliased ? camel(name) : name, type] as const);
  const whole = fc.record(
    Object.fromEntries(fields.map(([name, type]) => [name, valuesOf(type)])),
  ) as fc.Arbitrary<JsonObject>;
  const optional = fields.flatMap(([name, type]) => (type.endsWith('?') ? name : []));
  return fc.tuple(whole, fc.subarray(optional), fc.nat(3)).map(([document, left, chance]) => {
    const absent = chance === 0 ? left : [];
    return Object.fromEntries(Object.entries(document).filter(([name]) => !absent.includes(name)));
  });
}

function documents(
  collection: string,
  { aliased, fields, made = () => ({}) }: Saved,
): fc.Arbitrary<JsonObject> {
  const revision = fc.constantFrom<JsonObject>(
    {},
    { _rev: null },
    { _rev: '3-967a00dff5e02add41819138abb3284d' },
  );
  const mixed = instance(MIXED[collection] ?? {}, false);
  return fc.tuple(instance(fields, aliased), mixed, revision).map(([own, more, rev]) => {
    const document = { ...own, ...more, ...rev };
    return { ...document, ...made(document) };
  });
}

const [stored, auto] = [openDialect('stored'), openDialect('auto')];

describe.each(MODELS)('%s as Gofannon saves them', (collection, saved) => {
  test('are valid, and recognised', () => {
    fc.assert(
      fc.property(documents(collection, saved), (document) => {
        expect(checkDocument(stored, collection, document, { strict: true })).toEqual([]);
        expect(checkDocument(auto, collection, document, { strict: true })).toEqual([]);
        const expected = collection === 'deployments' ? 'either' : 'stored';
        expect(auto.recognise?.(collection, document)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});

test('every collection that the code writes has its model here, but for what is open', () => {
  const known = new Set([...MODELS.map(([collection]) => collection), 'gofannon_runs']);
  expect(known).toEqual(new Set(stored.collectionNames));
});

const documented = openDialect('documented');

test.each(documented.collectionNames)('%s of the documentation are recognised as such', (collection) => {
  fc.assert(
    fc.property(documentArbitrary(documented, collection), (document) => {
      const expected = collection === 'deployments' ? 'either' : 'documented';
      expect(auto.recognise?.(collection, document)).toBe(expected);
      expect(checkDocument(auto, collection, document, { strict: true })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a document that lacks what its model requires is still recognised, and refused', () => {
  for (const [collection, saved] of MODELS.filter(([name]) => name !== 'deployments')) {
    const [document = {}] = fc.sample(documents(collection, saved), { numRuns: 1, seed: 1 });
    for (const field of Object.keys(document).filter((name) => name !== '_rev')) {
      const { [field]: _left, ...rest } = document;
      expect(auto.recognise?.(collection, rest), `${collection} without ${field}`).toBe('stored');
    }
  }
});
