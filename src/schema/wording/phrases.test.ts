import { expect, it } from 'vitest';
import { alternatives, fieldLabel, objectLabel, typePhrase, withArticle } from './phrases.js';

it.each([
  ['Agent', 'an agent'],
  ['Usage entry', 'a usage entry'],
  ['User', 'a user'],
  ['Completed ticket', 'a completed ticket'],
  ['UUID version 4', 'a UUID version 4'],
  ['URL-safe name', 'a URL-safe name'],
  ['IPv4 or IPv6 address', 'an IPv4 or IPv6 address'],
  ['Object', 'an object'],
])('%s: %s', (name, expected) => expect(withArticle(name)).toBe(expected));

it('names a field by the last name on the way to it', () => {
  expect(fieldLabel(['usage_info', 'monthly_allowance'])).toBe('`monthly_allowance`');
  expect(fieldLabel(['messages', 3])).toBe('`messages[3]`');
  expect(fieldLabel(['messages', 3, 'role'])).toBe('`role`');
  expect(fieldLabel(['grid', 1, 2])).toBe('`grid[1][2]`');
});

it('names an object by its field, or by what it is', () => {
  expect(objectLabel(['basic_info'], { title: 'User basic info' })).toBe('`basic_info`');
  expect(objectLabel([], { title: 'Agent' })).toBe('an agent');
  expect(objectLabel(['messages', 3], { title: 'Session message' })).toBe('a session message');
});

it('lists what there is to choose from', () => {
  expect([alternatives(['a']), alternatives(['a', 'b']), alternatives(['a', 'b', 'c'])]).toEqual([
    'a',
    'a or b',
    'a, b or c',
  ]);
  expect(typePhrase({ type: ['string', 'null'] })).toBe('a string or null');
  expect(typePhrase({ type: 'boolean' })).toBe('true or false');
});
