import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateTimeFault } from './date-time-fault.js';

const UPPER = 'T and Z must be upper case';
const SPACE = 'a T must stand between date and time, not a space';
const ZONE = 'it has no zone; add Z for UTC or an offset such as +01:00';
const OFFSET = 'the offset must be written like +05:30';
const EXAMPLE = 'write it like 2024-01-15T10:30:00Z';

it.each([
  ['2024-02-30T10:00:00Z', 'February 2024 has 29 days'],
  ['2023-02-29T10:00:00Z', 'February 2023 has 28 days'],
  ['2024-04-31T10:00:00+02:00', 'April 2024 has 30 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['2024-02-30 10:00:00', 'February 2024 has 29 days'],
  ['2024-13-01T10:00:00Z', 'there is no month 13'],
  ['2024-00-01T10:00:00Z', 'there is no month 00'],
  ['2024-01-00T10:00:00Z', 'there is no day 00'],
  ['0000-01-01T10:00:00Z', 'there is no year 0000'],
  ['2024-01-15T24:00:00Z', 'hours go from 00 to 23'],
  ['2024-01-15T10:60:00Z', 'minutes go from 00 to 59'],
  ['2024-01-15T10:30:60Z', 'seconds go from 00 to 59'],
  ['2024-01-15T10:30:00+24:00', 'an offset goes to 23:59'],
  ['2024-01-15t10:30:00Z', UPPER],
  ['2024-01-15T10:30:00z', UPPER],
  ['2024-01-15 10:30:00Z', SPACE],
  ['2024-01-15T10:30:00', ZONE],
  ['2024-01-15T10:30:00.123456', ZONE],
  ['2024-01-15 10:30:00', `${SPACE}; ${ZONE}`],
  ['2024-01-15T10:30:00+0530', OFFSET],
  ['2024-01-15T10:30:00-05', OFFSET],
  ['2024-01-15T10:30Z', 'it has no seconds'],
  ['2024-01-15T10:30:00,5Z', 'the fraction must begin with a dot'],
  ['2024-01-15T10:30:00 +05:30', 'no space may stand before the zone'],
  ['2024-01-15', `it has no time of day; ${EXAMPLE}`],
  ['', EXAMPLE],
  ['yesterday', EXAMPLE],
  ['1705314600', EXAMPLE],
  ['Mon, 15 Jan 2024 10:30:00 GMT', EXAMPLE],
  ['2024-01-15T10:30:00Z\n', EXAMPLE],
])('%j: %s', (text, expected) => expect(dateTimeFault(text)).toBe(expected));

it('has a reason for any text, however long', () => {
  fc.assert(fc.property(fc.string(), (text) => dateTimeFault(text).length > 0));
  const began = performance.now();
  for (const part of [' ', '0', 'T1', '+05', '-']) dateTimeFault(`2024-01-15${part.repeat(100_000)}`);
  expect(performance.now() - began).toBeLessThan(1000);
});
