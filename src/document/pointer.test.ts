// JSON pointers, and the patterns of catalogs.
import { expect, test } from 'vitest';
import { fromPointer, isCoveredBy, toPointer } from './pointer.js';

test('pointers escape what RFC 6901 says', () => {
  expect(toPointer([])).toBe('');
  expect(toPointer(['a/b', 'm~n', 0, ''])).toBe('/a~1b/m~0n/0/');
  expect(fromPointer('/a~1b/m~0n/0/')).toEqual(['a/b', 'm~n', '0', '']);
  expect(fromPointer('/~01')).toEqual(['~1']);
});

test('a pattern covers what lies at it and below it', () => {
  expect(isCoveredBy(['api_keys', 'openai_api_key'], '/api_keys/*')).toBe(true);
  expect(isCoveredBy(['api_keys', 'x', 'y'], '/api_keys/*')).toBe(true);
  expect(isCoveredBy(['api_keys'], '/api_keys/*')).toBe(false);
  expect(isCoveredBy(['messages', 3, 'role'], '/messages/*/content')).toBe(false);
});
