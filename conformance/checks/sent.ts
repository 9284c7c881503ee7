// The contract's Equal: what came back against what was sent. A number that was sent as a double equals every spelling that
// reads back as that double; everything else is compared by value.
import { firstDifference } from '../../src/document/equal.js';
import { isJsonObject, type JsonPath, type JsonValue } from '../../src/document/json.js';
import { isJsonNumber, writeNumber } from '../../src/document/number.js';

/** The path of the first place where the two differ; undefined where they are equal. */
export function differenceFromSent(actual: JsonValue, sent: JsonValue): JsonPath | undefined {
  const path = firstDifference(actual, sent);
  return path === undefined ? undefined : firstDifference(asSent(actual, sent), sent);
}

/** The value, with the numbers that are only spelt otherwise than they were sent replaced by those. */
function asSent(actual: JsonValue, sent: JsonValue): JsonValue {
  if (typeof sent === 'number' && isJsonNumber(actual)) return readsAs(actual, sent) ? sent : actual;
  if (Array.isArray(actual) && Array.isArray(sent)) {
    return actual.map((value, at) => (at < sent.length ? asSent(value, sent[at] as JsonValue) : value));
  }
  if (!isJsonObject(actual) || !isJsonObject(sent)) return actual;
  const fields = Object.entries(actual).map(([name, value]): [string, JsonValue] => [
    name,
    Object.hasOwn(sent, name) ? asSent(value, sent[name] as JsonValue) : value,
  ]);
  return Object.fromEntries(fields);
}

// Integers that a double holds exactly have one value in every spelling.
function readsAs(actual: JsonValue, sent: number): boolean {
  if (!isJsonNumber(actual) || Number.isSafeInteger(sent)) return false;
  return (typeof actual === 'number' ? actual : Number(writeNumber(actual))) === sent;
}
