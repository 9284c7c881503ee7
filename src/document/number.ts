// JSON numbers in and out of JavaScript without loss: number where it holds the value, bigint and ExactNumber where not.
import { isSameDecimal, toDecimal } from './decimal.js';
import { ExactNumber } from './json.js';

/**
 * Reads a JSON number. Integers beyond ±(2^53−1) become bigint. A fraction becomes a number where that number's shortest
 * spelling has the same value, as 0.1 has; otherwise ExactNumber.
 */
export function readNumber(text: string): number | bigint | ExactNumber {
  const value = Number(text);
  if (/^-?\d+$/.test(text)) return Number.isSafeInteger(value) ? value : BigInt(text);
  if (!Number.isFinite(value)) return new ExactNumber(text);
  // Nearly always, and no digits have to be compared.
  if (String(value) === text) return value;
  return isSameDecimal(toDecimal(text), toDecimal(String(value))) ? value : new ExactNumber(text);
}

/** Spells a number in JSON. NaN and the infinities are no JSON: they throw. */
export function writeNumber(value: number | bigint | ExactNumber): string {
  if (value instanceof ExactNumber) return value.text;
  if (typeof value === 'bigint') return value.toString();
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a JSON number`);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** True for anything that stands for a JSON number. */
export function isJsonNumber(value: unknown): value is number | bigint | ExactNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof ExactNumber;
}

/** Equality by mathematical value: 100 = 1e2, -0 = 0, 2^53 = 2n ** 53n. */
export function isSameNumber(
  left: number | bigint | ExactNumber,
  right: number | bigint | ExactNumber,
): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left === right;
  return isSameDecimal(toDecimal(writeNumber(left)), toDecimal(writeNumber(right)));
}
