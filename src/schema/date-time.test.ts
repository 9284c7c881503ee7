import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfMonth, isDateTime, isIsoDateTime } from './date-time.js';

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/** JavaScript's own calendar: a day that it moves into another month is none. */
function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

describe('isDateTime', () => {
  it.each([
    '2024-01-15T10:30:00Z',
    '2024-02-29T23:59:59Z',
    '2000-02-29T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2024-01-15T10:30:00.1Z',
    `2024-01-15T10:30:00.${'123456789'.repeat(20)}Z`,
    '2024-01-15T10:30:00+00:00',
    '2024-01-15T10:30:00-00:00',
    '2024-01-15T10:30:00.5-23:59',
    '2024-01-15T10:30:00+23:59',
  ])('reads %s', (text) => expect(isDateTime(text)).toBe(true));

  it.each([
    '',
    '2024',
    '2024-01-15',
    '2024-01-15T10:30:00',
    '2024-01-15T10:30Z',
    '2024-01-15 10:30:00Z',
    '2024-01-15\n10:30:00Z',
    '2024-01-15t10:30:00Z',
    '2024-01-15T10:30:00z',
    '2024-01-15T10:30:00+0530',
    '2024-01-15T10:30:00+05',
    '2024-01-15T10:30:00+24:00',
    '2024-01-15T10:30:00+23:60',
    '2024-01-15T10:30:00+5:30',
    '2024-01-15T10:30:00.Z',
    '2024-01-15T10:30:00.',
    '2024-01-15T10:30:00,5Z',
    '2024-01-15T10:30:00ZZ',
    '2024-01-15T10:30:00Z\n',
    ' 2024-01-15T10:30:00Z',
    '2024-01-15T10:30:00Z+01:00',
    '2024-01-15T24:00:00Z',
    '2024-01-15T10:60:00Z',
    '2024-01-15T10:30:60Z',
    '2024-01-15T10:30:61Z',
    '2023-02-29T10:30:00Z',
    '1900-02-29T10:30:00Z',
    '2024-04-31T10:30:00Z',
    '2024-00-15T10:30:00Z',
    '2024-13-15T10:30:00Z',
    '2024-01-00T10:30:00Z',
    '0000-01-01T10:30:00Z',
    '-024-01-15T10:30:00Z',
    '+2024-01-15T10:30:00Z',
    '12024-01-15T10:30:00Z',
    '2024-1-15T10:30:00Z00',
    '２０２４-01-15T10:30:00Z',
    '2024/01/15T10:30:00Z',
    '2024-01-15T10-30-00Z',
    '2024-W03-1T10:30:00Z',
  ])('refuses %j', (text) => expect(isDateTime(text)).toBe(false));

  it('agrees with the calendar on every day of years that matter', () => {
    for (const year of [0, 1, 4, 99, 100, 400, 1899, 1900, 2000, 2023, 2024, 2100, 9999]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${four(year)}-${two(month)}-${two(day)}T00:00:00Z`;
          const expected = month >= 1 && month <= 12 && isCalendarDay(year, month, day);
          if (isDateTime(text) !== expected) expect.fail(`${text} is ${expected ? 'a' : 'no'} day`);
        }
      }
    }
  });

  it('reads every moment that JavaScript writes', () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(moments, (date) => isDateTime(date.toISOString())));
  });

  it('refuses a date-time in which any one character is another', () => {
    const text = '2024-01-15T10:30:00.5+05:30';
    const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        return !isDateTime(changed) || shape.test(changed);
      }),
      { numRuns: 2000 },
    );
  });
});

it('daysOfMonth agrees with the calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const days = daysOfMonth(year, month);
      return isCalendarDay(year, month, days) && !isCalendarDay(year, month, days + 1);
    }),
  );
});

describe('isIsoDateTime', () => {
  it.each([
    '2024-01-15T10:30:00',
    '2024-02-29T23:59:59.999999',
    '0001-01-01T00:00:00.1',
    '9999-12-31T23:59:59',
  ])('reads %s, in UTC without a zone', (text) =>
    expect([isIsoDateTime(text), isDateTime(text)]).toEqual([true, false]),
  );

  it.each([
    '',
    '2024-01-15',
    '2024-01-15T10:30',
    '2024-02-30T10:30:00',
    '2024-01-15T10:30:00.',
    '2024-01-15 10:30:00',
  ])('refuses %j', (text) => expect(isIsoDateTime(text)).toBe(false));

  it('reads whatever is one with a zone, and the same without it', () => {
    const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom('Z', '+05:30', '-23:59', ''), (moment, zone) => {
        expect(isIsoDateTime(moment.toISOString().replace('Z', zone))).toBe(true);
      }),
    );
  });
});
