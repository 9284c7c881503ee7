// Fields are paired by their spelling, and what differs is named.
import { describe, expect, it } from 'vitest';
import { openDialect } from './dialect.js';
import { diffDialects, type FieldPair } from './dialect-diff.js';
import type { ResolvedSchema } from './resolved-schema.js';
import { fieldsOfSchema, type SchemaField } from './schema-fields.js';

const [documented, stored] = [openDialect('documented'), openDialect('stored')];
const diffs = diffDialects(documented, stored);

function pairOf(collection: string, path: string): FieldPair | undefined {
  const fields = diffs.find((one) => one.collection === collection)?.fields ?? [];
  return fields.find((pair) => fieldOf(pair).path === path);
}

function fieldOf(pair: FieldPair): SchemaField {
  return pair.in === 'right' ? pair.right : pair.left;
}

it('shows every collection of both', () => {
  expect(diffs.map(({ collection, in: side }) => `${collection} ${side}`)).toEqual([
    ...documented.collectionNames.map((name) => `${name} both`),
    'agent_data_store right',
    'user_sessions right',
    'gofannon_runs right',
  ]);
  expect(diffDialects(stored, documented, 'user_sessions').map(({ in: side }) => side)).toEqual(['left']);
});

it.each([
  ['left', documented],
  ['right', stored],
] as const)('has every field of the %s one once', (side, dialect) => {
  for (const collection of dialect.collectionNames) {
    const fields = diffs.find((one) => one.collection === collection)?.fields ?? [];
    const there = fields.flatMap((pair) =>
      pair.in === 'both' ? pair[side] : pair.in === side ? fieldOf(pair) : [],
    );
    const expected = fieldsOfSchema(dialect.schemaOf(collection));
    expect(there.map(({ path }) => path).sort()).toEqual(expected.map(({ path }) => path).sort());
  }
});

describe('pairs', () => {
  it.each<[collection: string, path: string, expected: object]>([
    ['agents', 'name', { in: 'both', differs: [] }],
    ['agents', '_id', { in: 'both', differs: ['rules'] }],
    [
      'agents',
      'friendly_name',
      { in: 'both', right: { path: 'friendlyName' }, differs: ['name', 'type', 'required', 'rules'] },
    ],
    ['agents', 'gofannon_agents[]', { in: 'both', right: { path: 'gofannonAgents[]' }, differs: [] }],
    ['agents', 'docstring', { in: 'right' }],
    [
      'users',
      'usage_info.usage[].response_cost',
      { in: 'both', right: { path: 'usageInfo.usage[].responseCost' } },
    ],
    ['users', 'usage_info.last_reset', { in: 'left' }],
    ['sessions', 'created_at', { in: 'both', differs: ['type'] }],
    ['demos', 'is_public', { in: 'left' }],
  ])('of %s %s', (collection, path, expected) => expect(pairOf(collection, path)).toMatchObject(expected));
});

it('reads the fields of branches together', () => {
  const branch = (kind: string, more: ResolvedSchema['properties'], required: string[]): ResolvedSchema => ({
    type: 'object',
    required: ['kind', ...required],
    properties: { kind: { const: kind }, ...more },
  });
  const schema: ResolvedSchema = {
    type: 'object',
    oneOf: [
      branch('a', { result: { type: 'null' } }, []),
      branch(
        'b',
        { result: { type: 'object', required: ['x'], properties: { x: { type: 'number', minimum: 0 } } } },
        ['result'],
      ),
    ],
  };
  expect(fieldsOfSchema(schema)).toEqual([
    { path: 'kind', type: 'a or b', required: true, rules: {} },
    { path: 'result', type: 'object or null', required: false, rules: {} },
    { path: 'result.x', type: 'number', required: true, rules: { minimum: 0 } },
  ]);
});
