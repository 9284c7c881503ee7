// Tests for numbers as documents hold them: doubles, integers beyond the doubles, and numbers kept as their text.
import { ExactNumber } from '../document/json.js';

export function isNumber(value: unknown): value is number | bigint | ExactNumber {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'bigint' || value instanceof ExactNumber;
}

/** A number kept as its text is compared by the double nearest to it. */
export function isBelow(value: number | bigint | ExactNumber, limit: number): boolean {
  return (value instanceof ExactNumber ? Number(value.text) : value) < limit;
}
