// Which of two documents was changed last, by the first place that has a time.
import { expect, it } from 'vitest';
import { compareTimes } from './newer.js';

const PLACES = ['/updatedAt', '/updated_at', '/created_at'];

it.each<[string, object, object, unknown]>([
  ['newer', { updatedAt: '2024-01-15T10:30:00.2' }, { updatedAt: '2024-01-15T10:30:00.1' }, 'replace'],
  [
    'equal',
    { updatedAt: '2024-01-15T10:30:00' },
    { updatedAt: '2024-01-15T10:30:00Z' },
    { status: 'skipped' },
  ],
  [
    'older',
    { updatedAt: '2024-01-15T10:30:00' },
    { updatedAt: '2024-01-15T12:00:00+01:00' },
    { status: 'skipped' },
  ],
  [
    'newer, spelt otherwise',
    { updated_at: '2024-01-16T00:00:00Z' },
    { updatedAt: '2024-01-15T00:00:00' },
    'replace',
  ],
  [
    'done, and made alone',
    { updated_at: '2024-01-16T00:00:00Z' },
    { created_at: '2024-01-15T00:00:00' },
    'replace',
  ],
  [
    'newer, with null in the first place',
    { updatedAt: null, created_at: '2024-01-16T00:00:00' },
    { created_at: '2024-01-15T00:00:00' },
    'replace',
  ],
])('%s', (_name, ours, theirs, expected) => {
  expect(compareTimes(PLACES, { ...ours }, { ...theirs })).toEqual(expected);
});

it('says which of them has no time, and what the catalog does not know', () => {
  const time = { updatedAt: '2024-01-15T10:30:00' };
  expect(compareTimes('/updatedAt', {}, time)).toMatchObject({ status: 'rejected', pointer: '/updatedAt' });
  expect(compareTimes(PLACES, time, {})).toMatchObject({
    reason: expect.stringContaining("the target's has no time"),
  });
  for (const nothing of [undefined, []]) {
    expect(compareTimes(nothing, time, time)).toMatchObject({
      reason: expect.stringContaining('names no time'),
    });
  }
});
