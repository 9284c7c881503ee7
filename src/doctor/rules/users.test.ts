// What is worth knowing of users is found, and nothing else.
import { expect, test } from 'vitest';
import { usageInfo, user } from '../../../test/stored-installation.js';
import { ExactNumber, type JsonObject, type JsonValue } from '../../document/json.js';
import { overspentUser, userWithoutKeys } from './users.js';

function item(document: JsonObject) {
  return { is: 'document', id: 'u', document } as const;
}

test.each<[JsonValue, boolean]>([
  [-0.01, true],
  [-(2n ** 70n), true],
  [new ExactNumber('-1e400'), true],
  [0, false],
  [-0, false],
  [5, false],
  ['-5', false],
  [null, false],
])('spendRemaining %s', (spendRemaining, isOverspent) => {
  const found = overspentUser.look(item(user({ usageInfo: usageInfo({ spendRemaining }) })));
  expect(found !== undefined).toBe(isOverspent);
});

test('a user without usageInfo has not overspent', () => {
  expect(overspentUser.look(item({ _id: 'u' }))).toBeUndefined();
});

test('a user without apiKeys has no such field under either of its names', () => {
  const { apiKeys: _apiKeys, ...without } = user();
  expect(userWithoutKeys.look(item(without))).toMatchObject({ code: 'user-without-keys' });
  expect(userWithoutKeys.look(item({ ...without, api_keys: {} }))).toBeUndefined();
  expect(userWithoutKeys.look(item(user()))).toBeUndefined();
});
