// What the contract lets a database refuse of a document: everything else has to be kept.
import type { Limits } from '../../src/backend/backend.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { isJsonNumber, writeNumber } from '../../src/document/number.js';

const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
const LARGEST_INTEGER = 2 ** 53;
const ALWAYS_DEEP_ENOUGH = 20;

/** True where a refusal of the document is right. Names of fields that VAL-8 speaks of are refusable whatever is declared. */
export function mayRefuseDocument(document: JsonObject, limits: Limits): boolean {
  return Object.keys(document).some((name) => {
    if (name !== '_id' && name !== '_rev' && mayRefuseName(name)) return true;
    return mayRefuseValue(document[name] ?? null, limits, 2);
  });
}

/** The same for a value; `level` is that of a container in its place, the document's own being 1. */
export function mayRefuseValue(value: JsonValue, limits: Limits, level: number): boolean {
  if (typeof value === 'string') return !isPlainText(value);
  if (isJsonNumber(value)) return mayRefuseNumber(value, limits);
  if (value === null || typeof value === 'boolean') return false;
  if (level > ALWAYS_DEEP_ENOUGH) return true;
  if (Array.isArray(value)) {
    if (limits.nestedArrays === false && value.some(Array.isArray)) return true;
    return value.some((element) => mayRefuseValue(element, limits, level + 1));
  }
  if (!isJsonObject(value)) return true;
  return Object.keys(value).some(
    (name) => mayRefuseName(name) || mayRefuseValue(value[name] ?? null, limits, level + 1),
  );
}

export function mayRefuseName(name: string): boolean {
  return !PLAIN_NAME.test(name) || name in Object.prototype;
}

function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function mayRefuseNumber(value: Parameters<typeof writeNumber>[0], limits: Limits): boolean {
  const size = Math.abs(Number(typeof value === 'object' ? value.text : value));
  if (size === 0) return false;
  if (size > LARGEST_INTEGER || (typeof value === 'bigint' && size === LARGEST_INTEGER)) return true;
  if (size < (limits.minMagnitude ?? 0) || size > (limits.maxMagnitude ?? Number.POSITIVE_INFINITY))
    return true;
  const digits = writeNumber(value).replace(/e.*$/i, '').replace(/\D/g, '').length;
  return digits > (limits.maxDigits ?? Number.POSITIVE_INFINITY) || (typeof value === 'object' && size > 0);
}
