// Whether a database can hold a number.
import type { Limits } from '../backend/backend.js';
import { type Decimal, toDecimal } from '../document/decimal.js';
import type { ExactNumber } from '../document/json.js';
import { writeNumber } from '../document/number.js';

/** Why the database cannot hold the number; undefined where it can. */
export function numberRefusalOf(value: number | bigint | ExactNumber, limits: Limits): string | undefined {
  const { maxInteger, maxDigits = Infinity, minMagnitude = 0, maxMagnitude = Infinity } = limits;
  const text = writeNumber(value);
  const decimal = toDecimal(text);
  if (decimal.digits === '') return undefined;
  const size = Math.abs(Number(text));
  if (size > maxMagnitude)
    return `is larger than ${maxMagnitude}, the most this database takes (maxMagnitude)`;
  if (size < minMagnitude)
    return `is smaller than ${minMagnitude}, the least this database takes (minMagnitude)`;
  if (decimal.digits.length > maxDigits) {
    return `has ${decimal.digits.length} digits; this database keeps ${maxDigits} (maxDigits)`;
  }
  // A double of 2^53 and more is kept as a double, whatever integers are kept as.
  const isDouble = typeof value === 'number' && !Number.isSafeInteger(value);
  if (maxInteger !== undefined && !isDouble && isIntegerBeyond(decimal, maxInteger)) {
    return `is an integer beyond ${maxInteger}, the largest this database keeps exactly (maxInteger)`;
  }
  return undefined;
}

function isIntegerBeyond({ digits, exponent }: Decimal, maxInteger: bigint): boolean {
  if (exponent < BigInt(digits.length)) return false;
  // By its length first: 1e999999999 has no other way to be compared.
  const length = BigInt(maxInteger.toString().length);
  if (exponent !== length) return exponent > length;
  return BigInt(digits.padEnd(Number(exponent), '0')) > maxInteger;
}
