// Equality as the contract defines it, seen from the side that sent the value: a number that was sent as a double equals any
// spelling that reads back as that double. Of its own, since the model is to be an oracle.
import {
  ExactNumber,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../src/document/json.js';
import { isJsonNumber, isSameNumber } from '../../src/document/number.js';

/** The first place where the answer is not what is expected; undefined where they are equal. */
export function difference(expected: JsonValue, actual: unknown): JsonPath | undefined {
  if (expected === actual) return undefined;
  if (Array.isArray(expected)) return Array.isArray(actual) ? arrayDifference(expected, actual) : [];
  if (isJsonObject(expected)) return isJsonObject(actual) ? objectDifference(expected, actual) : [];
  if (!isJsonNumber(expected) || !isJsonNumber(actual)) return [];
  return isSentNumber(expected, actual) ? undefined : [];
}

/** The same for documents: a top-level `_rev` of the answer belongs to the database. */
export function documentDifference(expected: JsonObject, actual: unknown): JsonPath | undefined {
  return isJsonObject(actual) ? objectDifference(expected, actual, '_rev') : [];
}

function arrayDifference(expected: readonly JsonValue[], actual: readonly unknown[]): JsonPath | undefined {
  for (let at = 0; at < expected.length && at < actual.length; at++) {
    const below = difference(expected[at] ?? null, actual[at]);
    if (below) return [at, ...below];
  }
  return expected.length === actual.length ? undefined : [Math.min(expected.length, actual.length)];
}

function objectDifference(
  expected: JsonObject,
  actual: JsonObject,
  overlooked?: string,
): JsonPath | undefined {
  for (const name of Object.keys(expected)) {
    if (!Object.hasOwn(actual, name)) return [name];
    const below = difference(expected[name] ?? null, actual[name]);
    if (below) return [name, ...below];
  }
  const odd = Object.keys(actual).find((name) => name !== overlooked && !Object.hasOwn(expected, name));
  return odd === undefined ? undefined : [odd];
}

type JsonNumber = number | bigint | ExactNumber;

function isSentNumber(sent: JsonNumber, answered: JsonNumber): boolean {
  // Within ±(2^53−1) an integer travels as digits, and is exact.
  if (typeof sent !== 'number' || Number.isSafeInteger(sent)) return isSameNumber(sent, answered);
  const read = answered instanceof ExactNumber ? Number(answered.text) : Number(answered);
  return read === sent;
}
