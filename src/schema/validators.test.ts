// The generated validators against ajv itself, which compiles the same closed schemas at run time, on documents that are
// right and on documents broken in many ways.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedForm } from '../../schemas/generate/closed-form.js';
import { readDialects } from '../../schemas/generate/dialect-source.js';
import { ExactNumber, type JsonObject } from '../document/json.js';
import { openDialect } from './dialect.js';
import { formats } from './formats.js';

const dialect = openDialect('documented');
const source = readDialects(fileURLToPath(new URL('../../schemas', import.meta.url))).get('documented');
const ajv = new Ajv({ allowUnionTypes: true, discriminator: true, formats });

const seeds = new Map(dialect.collectionNames.map((name) => [name, seedOf(name)]));

function seedOf(collection: string): JsonObject {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/documents/valid/${collection}/seed.json`, import.meta.url), 'utf8'),
  );
}

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

describe.each(dialect.collectionNames)('%s', (collection) => {
  const seed = seeds.get(collection) as JsonObject;
  const oracle = ajv.compile(closedForm(source?.schemas.get(collection) ?? {}));

  it('accepts the seed, with or without a revision', () => {
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
  const user = seeds.get('users') as JsonObject & { usage_info: JsonObject };
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

  it('are no objects', () => {
    const agent = { ...seeds.get('agents'), input_schema: new ExactNumber('1e400') };
    expect(dialect.isValid('agents', agent)).toBe(false);
  });
});
