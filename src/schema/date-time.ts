// Timestamps: RFC 3339 date-times, kept to what Gofannon's own date parser reads. The day is one of the calendar, T and Z are
// upper case, seconds go to 59, and offsets are written ±hh:mm.

/** The days of each month, from January at 1, in a year that is no leap year. */
const MONTH_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DASH = 45;
const PLUS = 43;
const DOT = 46;
const COLON = 58;
const UPPER_T = 84;
const UPPER_Z = 90;

/** With a zone. No regular expression and no substring, for speed. */
export function isDateTime(text: string): boolean {
  return isDayAndTime(text) && isZone(text, afterFraction(text));
}

/** With a zone, or without one and in UTC. */
export function isIsoDateTime(text: string): boolean {
  if (!isDayAndTime(text)) return false;
  const end = afterFraction(text);
  return end === text.length || isZone(text, end);
}

/** Up to the seconds. What is not there has no digits. */
function isDayAndTime(text: string): boolean {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(10) !== UPPER_T)
    return false;
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return false;
  if (twoDigits(text, 11) > 23 || twoDigits(text, 14) > 59 || twoDigits(text, 17) > 59) return false;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  return isDay(year, twoDigits(text, 5), twoDigits(text, 8));
}

/** The days of a month (1 to 12) of the Gregorian calendar. */
export function daysOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month] ?? 0);
}

function isDay(year: number, month: number, day: number): boolean {
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
  );
}

/** The number that two digits write; more than any field of a date-time holds if they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1_000_000;
}

/** Where the zone begins; nowhere if a dot has no digit after it. */
function afterFraction(text: string): number {
  if (text.charCodeAt(19) !== DOT) return 19;
  let at = 20;
  while (isDigit(text.charCodeAt(at))) at++;
  return at === 20 ? -1 : at;
}

function isZone(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign === UPPER_Z) return text.length === at + 1;
  if ((sign !== PLUS && sign !== DASH) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON)
    return false;
  return twoDigits(text, at + 1) <= 23 && twoDigits(text, at + 4) <= 59;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
