import { describe, expect, it } from 'vitest';
import type { Catalog, CollectionEntry } from '../schema/catalog.js';
import { collectionOfFile, otherDialectHint } from './collection-of-file.js';

const entry = (singular: string): CollectionEntry => ({
  schema: `${singular}.schema.json`,
  singular,
  primaryKey: { field: '_id', description: '' },
  references: [],
  timestamps: {},
  secrets: [],
  secretUrls: [],
  unique: [],
  order: [],
  sorted: [],
  matches: [],
});
const collections = { agents: entry('agent'), users: entry('user') };
const catalog: Catalog = { dialect: 'test', title: '', description: '', collections };

describe('collectionOfFile', () => {
  it.each([
    ['agents.json', 'agents'],
    ['some/where/agents.ndjson', 'agents'],
    ['agents.JSONL', 'agents'],
    ['agents/x.json', 'agents'],
    ['data/agents/x.jsonl', 'agents'],
    ['x.agent.json', 'agents'],
    ['users/x.agent.json', 'agents'],
    ['users/agents.json', 'agents'],
    ['x.json', undefined],
    ['agents/old/x.json', undefined],
    ['agents/x.txt', undefined],
    ['agents.txt', undefined],
    ['constructor.json', undefined],
    ['toString/x.json', undefined],
    ['my-agent.json', undefined],
    ['/dev/fd/63', undefined],
  ])('%s: %s', (path, collection) => expect(collectionOfFile(path, catalog)).toBe(collection));
});

it('a name that only some dialect knows hints at that dialect', () => {
  const hint = 'its name says agent_data_store, which --dialect stored knows';
  expect(otherDialectHint('data/agent_data_store.ndjson')).toBe(hint);
  expect(otherDialectHint('agent_data_store/x.json')).toBe(hint);
  expect(otherDialectHint('data/x.json')).toBe('');
});
