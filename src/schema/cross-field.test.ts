import { describe, expect, it } from 'vitest';
import type { CollectionEntry } from './catalog.js';
import { compileCrossField } from './cross-field.js';

const rules = compileCrossField({
  order: [
    { before: '/created_at', after: '/updated_at', severity: 'error' },
    { before: '/created_at', after: '/life/ends_at', strict: true, severity: 'error' },
  ],
  sorted: [{ each: '/log/*/at', severity: 'warning' }],
} as unknown as CollectionEntry);

const EARLY = '2024-01-15T10:30:00Z';
const LATE = '2024-01-15T10:30:01Z';

describe('in order', () => {
  it.each([
    ['nothing is there', {}],
    ['the times are equal', { created_at: EARLY, updated_at: EARLY }],
    [
      'they differ only in how they are written',
      { created_at: '2024-01-15T12:30:00.0+02:00', updated_at: EARLY },
    ],
    ['one is null', { created_at: LATE, updated_at: null }],
    ['one is no timestamp', { created_at: LATE, updated_at: 'a' }],
    ['one is no day', { created_at: LATE, updated_at: '2024-02-30T00:00:00Z' }],
    ['the way to one ends early', { created_at: EARLY, life: 'short' }],
    ['the way to one goes through an array', { created_at: EARLY, life: [] }],
    ['the later one is later', { created_at: EARLY, life: { ends_at: LATE } }],
    ['the list is none', { log: { 0: { at: LATE }, 1: { at: EARLY } } }],
    ['the list is sorted', { log: [{ at: EARLY }, { at: EARLY }, { at: LATE }] }],
    ['entries have no time', { log: [{ at: LATE }, {}, null, 5] }],
  ])('where %s', (_case, document) => expect(rules.problems(document)).toEqual([]));
});

it('says which time is before which', () => {
  const document = { created_at: LATE, updated_at: EARLY };
  expect(rules.holds(document)).toBe(false);
  expect(rules.problems(document)).toEqual([
    {
      severity: 'error',
      code: 'time-order',
      path: ['updated_at'],
      message: `\`updated_at\` (${EARLY}) is before \`created_at\` (${LATE})`,
    },
  ]);
});

it('refuses equal times where the rule is strict', () => {
  const document = { created_at: EARLY, life: { ends_at: EARLY } };
  expect(rules.holds(document)).toBe(false);
  expect(rules.problems(document)).toMatchObject([
    { path: ['life', 'ends_at'], message: `\`ends_at\` (${EARLY}) is not after \`created_at\` (${EARLY})` },
  ]);
});

it('finds each step back in a list, also past an entry without a time', () => {
  const document = { log: [{ at: LATE }, { at: null }, { at: EARLY }, { at: LATE }, { at: EARLY }] };
  expect(rules.problems(document).map(({ severity, path }) => [severity, path])).toEqual([
    ['warning', ['log', 2, 'at']],
    ['warning', ['log', 4, 'at']],
  ]);
  expect(rules.holds({ log: [{ at: LATE }, { at: EARLY }] })).toBe(false);
});

it('compares moments, not texts', () => {
  const document = { created_at: '2024-01-15T10:30:00+00:00', updated_at: '2024-01-15T11:00:00+02:00' };
  expect(rules.holds(document)).toBe(false);
  expect(rules.problems(document)).toHaveLength(1);
});
