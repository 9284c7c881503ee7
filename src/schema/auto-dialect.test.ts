// Each document is judged by the dialect that it is recognisably of, whatever else there is; and the catalog covers all.
import { describe, expect, it } from 'vitest';
import { invalidDocuments } from '../../fixtures/invalid.js';
import { validDocuments } from '../../fixtures/valid.js';
import { isJsonObject } from '../document/json.js';
import { EITHER } from './auto-dialect.js';
import type { CollectionEntry } from './catalog.js';
import { checkDocument } from './check.js';
import { DATABASE_DIALECT, DIALECT_NAMES, openDialect } from './dialect.js';
import { symbolsOf } from './symbols.js';

const auto = openDialect(DATABASE_DIALECT);
const [documented, stored] = [openDialect('documented'), openDialect('stored')];

function shipped(name: string, collection: string) {
  const found = validDocuments(name).find((one) => one.collection === collection && one.name === 'fullest');
  if (found === undefined) throw new Error(`no fullest document of ${collection}`);
  return found.document;
}

function isOfObject({ document }: { readonly document: unknown }): boolean {
  return isJsonObject(document);
}

describe.each(DIALECT_NAMES)('documents of the dialect %s', (name) => {
  it('that are valid are recognised, and stay valid', () => {
    const seen = validDocuments(name).map(({ collection, document }) => {
      expect(checkDocument(auto, collection, document, { strict: true })).toEqual([]);
      return collection === 'deployments' ? name : auto.recognise?.(collection, document);
    });
    expect(new Set(seen)).toEqual(new Set([name]));
  });

  it('that break one constraint are recognised, and have the same problem', () => {
    const dialect = openDialect(name);
    let count = 0;
    for (const collection of dialect.collectionNames.filter((one) => one !== 'deployments')) {
      // What is no object is of no dialect.
      for (const { constraint, document } of invalidDocuments(dialect, collection).filter(isOfObject)) {
        count++;
        expect(auto.recognise?.(collection, document), `${collection} ${constraint}`).toBe(name);
        expect(checkDocument(auto, collection, document)).toEqual(
          checkDocument(dialect, collection, document),
        );
      }
    }
    expect(count).toBeGreaterThan(600);
  });
});

describe('a document with many mistakes', () => {
  it('is of the dialect that spells its fields so', () => {
    expect(auto.recognise?.('agents', { _id: 1, friendly_name: null, input_schema: 3 })).toBe('documented');
    expect(auto.recognise?.('agents', { _id: 1, friendlyName: null, inputSchema: 3 })).toBe('stored');
    expect(auto.recognise?.('tickets', { request: { agent_id: 'a' }, updated_at: '' })).toBe('documented');
    expect(
      auto.recognise?.('tickets', { status: 'completed', request: { agent_id: 'a', user_id: 'b' } }),
    ).toBe('documented');
  });

  it('is what databases hold where nothing tells', () => {
    for (const nothing of [{}, { _id: 'a' }, null, [], 'x']) {
      expect(auto.judgeOf('agents', nothing)).toBe(stored);
    }
  });
});

it('deployments are written alike by both', () => {
  expect(auto.recognise?.('deployments', shipped('documented', 'deployments'))).toBe(EITHER);
});

it('rules across fields are those of the document’s dialect', () => {
  const agent = { ...shipped('stored', 'agents'), updatedAt: '2020-01-01T00:00:00' };
  expect(auto.isValid('agents', agent)).toBe(true);
  expect(auto.crossFieldOf('agents').holds(agent)).toBe(false);
  expect(checkDocument(auto, 'agents', agent).map(({ code }) => code)).toEqual(['time-order']);
});

it('has the collections of both, and no other', () => {
  expect(new Set(auto.collectionNames)).toEqual(
    new Set([...stored.collectionNames, ...documented.collectionNames]),
  );
  expect(auto.entryOf('user_sessions')).toEqual(stored.entryOf('user_sessions'));
  for (const name of ['nothing', '__proto__', 'constructor']) {
    expect(auto.entryOf(name)).toBeUndefined();
    expect(() => auto.judgeOf(name, {})).toThrow('has no collection');
  }
});

it('covers the secrets and references of both', () => {
  const users = auto.entryOf('users') as CollectionEntry;
  expect(users.secrets).toEqual(['/apiKeys/*', '/api_keys/*']);
  expect(users.timestamps.updated).toEqual(['/updatedAt', '/updated_at']);
  const agents = auto.entryOf('agents') as CollectionEntry;
  expect(agents.references.map(({ from }) => from)).toEqual(['/gofannonAgents/*', '/gofannon_agents/*']);
  expect(agents.secretUrls).toEqual(['/tools']);
});

it('a deployment may have the name of an agent of either dialect', () => {
  const { collections } = symbolsOf(auto.catalog);
  const [match, ...others] = (collections.get('deployments')?.referrals ?? []).filter(
    ({ rule }) => rule.kind === 'match',
  );
  expect(others).toEqual([]);
  expect(match?.rule).toMatchObject({ theirs: ['friendlyName', 'friendly_name'] });
  const defined = (agent: object) =>
    (collections.get('agents')?.definitions ?? [])
      .filter(({ space }) => space === match?.space)
      .flatMap(({ symbolOf }) => symbolOf(agent) ?? []);
  expect(defined({ _id: 'a', friendlyName: 'x' })).toEqual(defined({ _id: 'a', friendly_name: 'x' }));
  expect(defined({ _id: 'a', friendlyName: 'x' })).toHaveLength(1);
});
