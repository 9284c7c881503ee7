// The generated validators against ajv itself, which compiles the same closed schemas at run time, on documents that are
// right and on documents broken in many ways.
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validDocuments } from '../../fixtures/valid.js';
import { closedForm } from '../../schemas/generate/closed-form.js';
import { readDialects } from '../../schemas/generate/dialect-source.js';
import { ExactNumber, type JsonObject } from '../document/json.js';
import { DIALECT_NAMES, type Dialect, openDialect } from './dialect.js';
import { formats } from './formats.js';

const sources = readDialects(fileURLToPath(new URL('../../schemas', import.meta.url)));
const ajv = new Ajv({ allowUnionTypes: true, discriminator: true, formats });

/** The document that has every field. */
function fullest(dialect: Dialect, collection: string): JsonObject {
  const found = validDocuments(dialect).find(
    (one) => one.collection === collection && one.name === 'fullest',
  );
  if (found === undefined) throw new Error(`no fullest document of ${collection}`);
  return found.document;
}

const collections = DIALECT_NAMES.flatMap((name) => {
  const dialect = openDialect(name);
  return dialect.collectionNames.map((collection) => ({ name, dialect, collection }));
});

/** Something other than what stands at a place: another type, an empty value, or nothing. */
const change = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  'pending',
  'completed',
  'failed',
  'user',
  '2024-02-30T00:00:00Z',
  '2024-01-15T10:30:00Z',
  '2024-01-15T10:30:00',
  '1.2.3.4',
  '::1',
  '::g',
  [],
  [1],
  ['a'],
  {},
  { a: 1 },
  { result: null },
);
const name = fc.constantFrom(
  'x',
  '_rev',
  'status',
  'result',
  'error',
  'created_at',
  '__proto__',
  'constructor',
  'a/b~c',
);
const mutation = fc.record({ at: fc.nat(100), change, added: fc.option(name) });

/** Every object and array in a document, itself included. */
function containers(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(containers)];
}

function mutated(
  document: JsonObject,
  mutations: readonly { at: number; change: unknown; added: string | null }[],
): JsonObject {
  const copy = structuredClone(document);
  for (const { at, change, added } of mutations) {
    const places = containers(copy).flatMap((container) =>
      Object.keys(container).map((key) => [container, key] as const),
    );
    const [container, key] = places[at % places.length] ?? [copy, '_id'];
    const field = added === null || Array.isArray(container) ? key : added;
    if (change === undefined && !Array.isArray(container)) Reflect.deleteProperty(container, field);
    else
      Object.defineProperty(container, field, {
        value: structuredClone(change) ?? null,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return copy;
}

describe.each(collections)('$name $collection', ({ name, dialect, collection }) => {
  const seed = fullest(dialect, collection);
  const oracle = ajv.compile(closedForm(sources.get(name)?.schemas.get(collection) ?? {}));

  it('accepts the fullest document, with or without a revision', () => {
    for (const document of [seed, { ...seed, _rev: '1-a' }, { ...seed, _rev: null }]) {
      expect(dialect.explain(collection, document)).toEqual([]);
      expect(dialect.isValid(collection, document)).toBe(true);
    }
  });

  it('accepts and explains what ajv does', () => {
    let accepted = 0;
    const runs = 3000;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const document = mutated(seed, mutations);
        const expected = oracle(document);
        accepted += Number(expected);
        expect(dialect.isValid(collection, document)).toBe(expected);
        expect(dialect.explain(collection, document).length === 0).toBe(expected);
      }),
      { numRuns: runs },
    );
    expect(accepted).toBeGreaterThan(runs / 100);
    expect(accepted).toBeLessThan(runs);
  });

  it('refuses what is no object', () => {
    for (const value of [null, true, 1, 'a', [], [seed], undefined, new ExactNumber('1e400')]) {
      expect(dialect.isValid(collection, value)).toBe(false);
      expect(dialect.explain(collection, value)).not.toEqual([]);
    }
  });
});

describe('numbers in other forms', () => {
  const dialect = openDialect('documented');
  const user = fullest(dialect, 'users') as JsonObject & { usage_info: JsonObject };
  const withAllowance = (monthly_allowance: unknown) => ({
    ...user,
    usage_info: { ...user.usage_info, monthly_allowance },
  });

  it('are numbers', () => {
    expect(dialect.isValid('users', withAllowance(2n ** 70n))).toBe(true);
    expect(dialect.isValid('users', withAllowance(new ExactNumber('1e400')))).toBe(true);
  });

  it('keep to the minimum', () => {
    expect(dialect.isValid('users', withAllowance(-(2n ** 70n)))).toBe(false);
    expect(dialect.isValid('users', withAllowance(new ExactNumber('-1e400')))).toBe(false);
  });

  it('are whole numbers where they are', () => {
    const stored = openDialect('stored');
    const withCount = (accessCount: unknown) => ({ ...fullest(stored, 'agent_data_store'), accessCount });
    expect(stored.isValid('agent_data_store', withCount(2n ** 70n))).toBe(true);
    expect(stored.isValid('agent_data_store', withCount(1.5))).toBe(false);
    expect(stored.isValid('agent_data_store', withCount(new ExactNumber('1e-400')))).toBe(false);
  });

  it('are no objects', () => {
    const agent = { ...fullest(dialect, 'agents'), input_schema: new ExactNumber('1e400') };
    expect(dialect.isValid('agents', agent)).toBe(false);
  });
});
