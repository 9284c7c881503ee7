// A document fits its model where the application reads it: what its models fill in or pass over is no fault.
import { expect, test } from 'vitest';
import { validDocuments } from '../../../fixtures/index.js';
import { agent, demo, usageInfo, user } from '../../../test/stored-installation.js';
import type { JsonObject } from '../../document/json.js';
import { toPointer } from '../../document/pointer.js';
import { openDialect } from '../../schema/dialect.js';
import { unfitDocument } from './unfit.js';

const circumstances = { stored: openDialect('stored'), auto: openDialect('auto') };
const RULES = {
  agents: unfitDocument('agents', 'unfit-agent', circumstances),
  demos: unfitDocument('demos', 'unfit-demo', circumstances),
  users: unfitDocument('users', 'unfit-user', circumstances),
};
const SOUND = { agents: agent(), demos: demo(), users: user() };

type Collection = keyof typeof RULES;

function seen(collection: Collection, document: JsonObject) {
  const found = RULES[collection].look({ is: 'document', id: String(document['_id']), document });
  return found?.is === 'found' ? found : undefined;
}

function without(collection: Collection, field: string): JsonObject {
  const { [field]: _field, ...rest } = SOUND[collection];
  return rest;
}

test.each<[Collection, JsonObject, string, string]>([
  ['agents', { code: null }, '/code', '`code` is null; it must be a string'],
  ['agents', { name: 5 }, '/name', '`name` is a number (5); it must be a string'],
  ['agents', { tools: null }, '/tools', '`tools` is null; it must be an object'],
  ['agents', { inputSchema: 'text' }, '/inputSchema', '`inputSchema` is a string'],
  ['agents', { createdAt: 'yesterday' }, '/createdAt', '`createdAt` is not'],
  [
    'agents',
    { dataStoreConfig: [{ namespace: 'x', access: 'all' }] },
    '/dataStoreConfig/0/access',
    'it can be',
  ],
  [
    'agents',
    { invokableModels: [{ provider: 'x', model: 'y' }] },
    '/invokableModels/0/parameters',
    'needs `parameters`',
  ],
  ['demos', { selectedApis: null }, '/selectedApis', '`selectedApis` is null'],
  ['demos', { generatedCode: [] }, '/generatedCode', '`generatedCode` is an array'],
  ['users', { apiKeys: null }, '/apiKeys', '`apiKeys` is null'],
  ['users', { usageInfo: usageInfo({ spendRemaining: null }) }, '/usageInfo/spendRemaining', 'is null'],
  [
    'users',
    { usageInfo: usageInfo({ usage: [{ metadata: 1 }] }) },
    '/usageInfo/usage/0/responseCost',
    'needs',
  ],
])('%s with %j do not fit', (collection, changes, pointer, message) => {
  const found = seen(collection, { ...SOUND[collection], ...changes });
  expect(found?.code).toBe(`unfit-${collection.slice(0, -1)}`);
  expect([toPointer(found?.path ?? []), found?.message]).toEqual([pointer, expect.stringContaining(message)]);
});

test.each<[Collection, string]>([
  ['agents', '_id'],
  ['agents', 'name'],
  ['agents', 'code'],
  ['demos', 'modelConfig'],
  ['demos', 'userPrompt'],
])('%s without %s do not fit', (collection, field) => {
  const found = seen(collection, without(collection, field));
  expect([found?.code, found?.path]).toEqual([`unfit-${collection.slice(0, -1)}`, [field]]);
});

test.each<[Collection, string]>([
  ['agents', 'tools'],
  ['agents', 'createdAt'],
  ['agents', 'docstring'],
  ['demos', 'updated_at'],
  ['demos', 'description'],
  ['users', 'basicInfo'],
  ['users', 'usageInfo'],
  ['users', 'apiKeys'],
])('%s without %s are filled in', (collection, field) => {
  expect(seen(collection, without(collection, field))).toBeUndefined();
});

test.each<[Collection, JsonObject]>([
  ['agents', { _id: 'no-uuid' }],
  ['agents', { extra: 1, docstrng: 'misspelt' }],
  ['agents', { name: '' }],
  ['agents', { createdAt: '2024-01-15T10:30:00+02:00' }],
  ['agents', { createdAt: '2026-05-03T09:00:00' }],
  ['users', { usageInfo: usageInfo({ spendRemaining: -5 }) }],
])('%s with %j fit', (collection, changes) => {
  expect(seen(collection, { ...SOUND[collection], ...changes })).toBeUndefined();
});

test('a document as documented is told: by its other names it is read where they are enough', () => {
  const documented = (collection: Collection) =>
    validDocuments('documented').find((one) => one.collection === collection && one.name === 'seed')
      ?.document as JsonObject;
  for (const collection of ['agents', 'users'] as const) {
    expect(seen(collection, documented(collection))?.code).toBe('written-as-documented');
  }
  expect(seen('demos', documented('demos'))).toMatchObject({
    code: 'unfit-demo',
    message: expect.stringMatching(/; it is written as documented, which the application does not read$/),
  });
});
