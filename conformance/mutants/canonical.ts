// One text for all spellings of a JSON value: what is equal has the same text, whatever the order of keys or the form of numbers.
import { toDecimal } from '../../src/document/decimal.js';
import { isJsonObject, type JsonValue } from '../../src/document/json.js';
import { isJsonNumber, writeNumber } from '../../src/document/number.js';

/** Depth costs stack: for values of some thousand levels at most. */
export function canonicalJson(value: JsonValue): string {
  if (isJsonNumber(value)) {
    const { negative, digits, exponent } = toDecimal(writeNumber(value));
    return `${negative ? '-' : ''}0.${digits}e${exponent}`;
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`,
  );
  return `{${members.sort().join(',')}}`;
}
