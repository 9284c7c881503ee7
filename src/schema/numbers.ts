// Tests for numbers as documents hold them: doubles, integers beyond the doubles, and numbers kept as their text.
import { toDecimal } from '../document/decimal.js';
import { ExactNumber } from '../document/json.js';

export function isNumber(value: unknown): value is number | bigint | ExactNumber {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'bigint' || value instanceof ExactNumber;
}

/** True for integers in any spelling, such as 1e400. */
export function isWhole(value: unknown): value is number | bigint | ExactNumber {
  if (!(value instanceof ExactNumber)) return typeof value === 'bigint' || Number.isInteger(value);
  const { digits, exponent } = toDecimal(value.text);
  return exponent >= digits.length;
}

/** A number kept as its text is compared by the double nearest to it. */
export function isBelow(value: number | bigint | ExactNumber, limit: number): boolean {
  return (value instanceof ExactNumber ? Number(value.text) : value) < limit;
}
