import { expect, it } from 'vitest';
import { meant } from './spelling.js';

const AGENT = [
  '_id',
  'name',
  'description',
  'code',
  'friendly_name',
  'tools',
  'created_at',
  'updated_at',
  'input_schema',
  'output_schema',
];

it.each([
  ['friendlyName', 'friendly_name'],
  ['FRIENDLY-NAME', 'friendly_name'],
  ['createdAt', 'created_at'],
  ['created_att', 'created_at'],
  ['crated_at', 'created_at'],
  ['udpated_at', 'updated_at'],
  ['descripton', 'description'],
  ['cdoe', 'code'],
  ['tool', 'tools'],
  ['Name', 'name'],
  ['ID', '_id'],
  ['input_shema', 'input_schema'],
])('%s is meant to be %s', (name, expected) => expect(meant(name, AGENT)).toBe(expected));

it.each([
  'color',
  'expires_at',
  'time',
  'ix',
  'puttes',
  '',
  'constructor',
  '__proto__',
  'created_by_someone',
])('%j is like none of them', (name) => expect(meant(name, AGENT)).toBeUndefined());

it('prefers the name that differs less', () => {
  expect(meant('created_at', ['crested_at', 'createdAt'])).toBe('createdAt');
  expect(meant('a', [])).toBeUndefined();
});

it('takes no time for a very long name', () => {
  const began = performance.now();
  expect(meant('x'.repeat(10_000_000), AGENT)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(500);
});
