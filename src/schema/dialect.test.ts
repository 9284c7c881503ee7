import { describe, expect, it } from 'vitest';
import { DbkitError } from '../document/error.js';
import { DEFAULT_DIALECT, DIALECT_NAMES, openDialect } from './dialect.js';

function thrownBy(act: () => unknown): DbkitError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof DbkitError) return thrown;
  }
  throw new Error('It threw no DbkitError');
}

it('opens the default, the same object each time', () => {
  expect(openDialect()).toBe(openDialect(DEFAULT_DIALECT));
  expect(openDialect().name).toBe(DEFAULT_DIALECT);
  expect(DIALECT_NAMES).toContain(DEFAULT_DIALECT);
});

it.each(['documentd', '', '__proto__', 'constructor'])(
  'has no dialect %j, and says which there are',
  (name) => {
    const error = thrownBy(() => openDialect(name));
    expect(error.code).toBe('usage');
    expect(error.message).toContain(DIALECT_NAMES.join(', '));
  },
);

describe.each(DIALECT_NAMES)('dialect %s', (name) => {
  const dialect = openDialect(name);

  it('has all that it should for each of its collections', () => {
    expect(dialect.collectionNames).toEqual(Object.keys(dialect.catalog.collections));
    for (const collection of dialect.collectionNames) {
      expect(dialect.isValid(collection, {}), collection).toBe(false);
      expect(dialect.explain(collection, {}), collection).not.toEqual([]);
      expect(dialect.crossFieldOf(collection).holds({}), collection).toBe(true);
      expect(dialect.schemaOf(collection).title, collection).toBeDefined();
    }
  });

  it.each(['agentz', '__proto__', 'constructor', 'toString'])('has no collection %s', (collection) => {
    expect(dialect.entryOf(collection)).toBeUndefined();
    for (const act of [() => dialect.isValid(collection, {}), () => dialect.schemaOf(collection)]) {
      expect(thrownBy(act).code).toBe('usage');
      expect(thrownBy(act).message).toContain(dialect.collectionNames.join(', '));
    }
  });
});

const DOCUMENTED = ['agents', 'deployments', 'users', 'sessions', 'tickets', 'demos'];

it.each([
  ['documented', DOCUMENTED],
  ['stored', [...DOCUMENTED, 'agent_data_store', 'user_sessions', 'gofannon_runs']],
])('keeps the collections of the dialect %s', (name, collections) => {
  expect(openDialect(name).collectionNames).toEqual(collections);
});
