import { expect, it } from 'vitest';
import type { CollectionEntry } from './catalog.js';
import { openDialect } from './dialect.js';
import { isHidden, isSecret } from './masking.js';

const entry = { secrets: ['/keys/*', '/list/*/value'], secretUrls: ['/urls'] } as unknown as CollectionEntry;

it.each([
  [['keys', 'a'], true],
  [['keys', 'a', 'deeper', 0], true],
  [['keys', '__proto__'], true],
  [['list', 3, 'value'], true],
  [['list', 3, 'name'], false],
  [['keys'], false],
  [[], false],
  [['other', 'a'], false],
])('isSecret(%j) is %s', (path, expected) => expect(isSecret(entry, path)).toBe(expected));

it.each([
  [['keys', 'a'], true],
  [['keys'], true],
  [['list'], true],
  [['list', 3], true],
  [['list', 3, 'name'], false],
  [['urls'], true],
  [['urls', 'http://a:b@c'], false],
  [['other'], false],
])('isHidden(%j) is %s', (path, expected) => expect(isHidden(entry, path)).toBe(expected));

it("the documented users' API keys are secret", () => {
  const users = openDialect('documented').entryOf('users') as CollectionEntry;
  expect(isSecret(users, ['api_keys', 'openai_api_key'])).toBe(true);
  expect(isSecret(users, ['basic_info', 'email'])).toBe(false);
});
