// Numbers that jsonb refuses although they have few digits: those whose digits, written out, are too many.
import { toDecimal } from '../../document/decimal.js';
import {
  ExactNumber,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../document/json.js';
import { shownPointer } from '../../document/pointer.js';

/** Of PostgreSQL's numeric, before the point and after it. */
const MOST_BEFORE = 131_072n;
const MOST_AFTER = 16_383n;

/** Why PostgreSQL cannot keep some number of the document; undefined where it can keep them all. */
export function refusalOfNumbers(document: JsonObject): string | undefined {
  const pending: { value: JsonValue; path: JsonPath }[] = [{ value: document, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    if (value instanceof ExactNumber || typeof value === 'bigint') {
      if (isTooLong(value)) {
        return `the value at ${shownPointer(path)} has more digits before or after its point than PostgreSQL keeps`;
      }
    } else if (Array.isArray(value)) {
      for (const [at, element] of value.entries()) pending.push({ value: element, path: [...path, at] });
    } else if (isJsonObject(value)) {
      for (const [name, field] of Object.entries(value))
        pending.push({ value: field, path: [...path, name] });
    }
  }
  return undefined;
}

function isTooLong(value: bigint | ExactNumber): boolean {
  const { digits, exponent } = toDecimal(value instanceof ExactNumber ? value.text : value.toString());
  return exponent > MOST_BEFORE || BigInt(digits.length) - exponent > MOST_AFTER;
}
