// Compares timestamps as moments. Zones and fractions may differ in how they are written, and a fraction may have any number
// of digits; a timestamp without a zone is in UTC.
import { isIsoDateTime } from './date-time.js';

const PLUS = 43;
const DASH = 45;
const DOT = 46;
const ZERO = 48;
const UPPER_Z = 90;

/** True for a date-time with a zone, and for one without. */
export function isTimestamp(value: unknown): value is string {
  return typeof value === 'string' && isIsoDateTime(value);
}

/** Below zero if the first is earlier, above if it is later, 0 for the same moment. Both have to be timestamps. */
export function compareInstants(first: string, second: string): -1 | 0 | 1 {
  if (first === second) return 0;
  if (first.length === second.length && areAlike(first, second)) return first < second ? -1 : 1;
  const difference = epochSeconds(first) - epochSeconds(second);
  return difference === 0 ? compareFractions(first, second) : difference < 0 ? -1 : 1;
}

/** Both with a Z, or both without a zone: of the same length, their characters tell which is earlier. */
function areAlike(first: string, second: string): boolean {
  if (endsInZ(first) || endsInZ(second)) return endsInZ(first) && endsInZ(second);
  return offsetSign(first) === undefined && offsetSign(second) === undefined;
}

function endsInZ(text: string): boolean {
  return text.charCodeAt(text.length - 1) === UPPER_Z;
}

/** Whole seconds since 1970-01-01T00:00:00Z. */
function epochSeconds(text: string): number {
  const days = daysSinceEpoch(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  const seconds = digits(text, 11, 13) * 3600 + digits(text, 14, 16) * 60 + digits(text, 17, 19);
  return days * 86_400 + seconds - offsetSeconds(text);
}

/** Date.UTC would take the years 0 to 99 for 1900 to 1999. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

function offsetSeconds(text: string): number {
  const sign = offsetSign(text);
  if (sign === undefined) return 0;
  const at = text.length - 6;
  const seconds = digits(text, at + 1, at + 3) * 3600 + digits(text, at + 4, at + 6) * 60;
  return sign === DASH ? -seconds : seconds;
}

/** Undefined where there is no offset. Before index 19 a dash belongs to the date. */
function offsetSign(text: string): number | undefined {
  const at = text.length - 6;
  const sign = text.charCodeAt(at);
  return at >= 19 && (sign === PLUS || sign === DASH) ? sign : undefined;
}

function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

function compareFractions(first: string, second: string): -1 | 0 | 1 {
  const [firstEnd, secondEnd] = [fractionEnd(first), fractionEnd(second)];
  for (let at = 20; at < firstEnd || at < secondEnd; at++) {
    const ours = at < firstEnd ? first.charCodeAt(at) : ZERO;
    const theirs = at < secondEnd ? second.charCodeAt(at) : ZERO;
    if (ours !== theirs) return ours < theirs ? -1 : 1;
  }
  return 0;
}

/** Where the digits that follow the dot end; 20, where they would begin, if there are none. */
function fractionEnd(text: string): number {
  let at = 20;
  if (text.charCodeAt(19) !== DOT) return at;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9) at++;
  return at;
}
