import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInstants, isTimestamp } from './instant.js';

describe('compareInstants', () => {
  it.each([
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:00Z', 0],
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:01Z', -1],
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:00.0Z', 0],
    ['2024-01-15T10:30:00Z', '2024-01-15T10:30:00.000Z', 0],
    ['2024-01-15T10:30:00.5Z', '2024-01-15T10:30:00.50Z', 0],
    ['2024-01-15T10:30:00.5Z', '2024-01-15T10:30:00.49999999999999999999Z', 1],
    ['2024-01-15T10:30:00.10000000000000000001Z', '2024-01-15T10:30:00.1Z', 1],
    ['2024-01-15T10:30:00.9Z', '2024-01-15T10:30:01Z', -1],
    ['2024-01-15T12:30:00+02:00', '2024-01-15T10:30:00Z', 0],
    ['2024-01-15T05:00:00-05:30', '2024-01-15T10:30:00Z', 0],
    ['2024-01-16T00:15:00+23:59', '2024-01-15T00:16:00Z', 0],
    ['2024-01-15T12:00:00+02:00', '2024-01-15T11:00:00Z', -1],
    ['2024-01-15T10:30:00.5+00:00', '2024-01-15T10:30:00.50-00:00', 0],
    ['2024-01-15T10:30:00.55+05:30', '2024-01-15T05:00:00.5Z', 1],
    ['2024-01-15T10:30:00', '2024-01-15T10:30:00Z', 0],
    ['2024-01-15T10:30:00.123456', '2024-01-15T10:30:00.123457', -1],
    ['2024-01-15T10:30:00.12', '2024-01-15T10:30:00.1Z', 1],
    ['2024-01-15T10:30:00.123456', '2024-01-15T11:30:01+01:00', -1],
    ['2024-01-15T10:30:00.654321', '2024-01-15T10:30:00.7', -1],
    ['0001-01-01T00:00:00Z', '0099-12-31T00:00:00+01:00', -1],
    ['0099-12-31T23:59:59Z', '0100-01-01T00:59:59+01:00', 0],
    ['2024-02-29T23:00:00-01:00', '2024-03-01T00:00:00Z', 0],
  ] as const)('of %s and %s', (first, second, expected) => {
    expect(compareInstants(first, second)).toBe(expected);
    expect(compareInstants(second, first)).toBe(expected === 0 ? 0 : -expected);
  });

  it('agrees with JavaScript on moments written in any zone and with any precision', () => {
    const writing = fc.tuple(
      fc.integer({ min: 0, max: 4_000_000 }),
      fc.integer({ min: -1439, max: 1439 }),
      fc.constantFrom('', '0', '00000'),
    );
    fc.assert(
      fc.property(writing, writing, (first, second) => {
        const expected = Math.sign(first[0] - second[0]);
        return compareInstants(written(...first), written(...second)) === (expected || 0);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The moment some milliseconds after a new year, in a zone of so many minutes. */
function written(milliseconds: number, zone: number, zeros: string): string {
  const local = new Date(Date.UTC(2023, 11, 31, 23, 30) + milliseconds + zone * 60_000)
    .toISOString()
    .slice(0, -1);
  const minutes = Math.abs(zone);
  const offset = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${local}${zeros}${zone === 0 ? 'Z' : `${zone < 0 ? '-' : '+'}${offset}`}`;
}

it('isTimestamp takes a missing zone, and nothing else that is not a date-time', () => {
  expect(isTimestamp('2024-01-15T10:30:00')).toBe(true);
  expect(isTimestamp('2024-01-15T10:30:00.5+01:00')).toBe(true);
  expect(isTimestamp('2024-02-30T10:30:00')).toBe(false);
  expect(isTimestamp(1705314600)).toBe(false);
  expect(isTimestamp(null)).toBe(false);
});
