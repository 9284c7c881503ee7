// A document of one's own: whatever its giver does with it afterwards.
import { ExactNumber, type JsonArray, type JsonObject, type JsonValue } from './json.js';
import { parseJsonObject, setField } from './parse.js';
import { stringifyJson } from './stringify.js';

/** Deeper than this, recursion would end in a stack overflow; such a document takes the way through its text. */
const SAFE_DEPTH = 500;

/** A deep copy of a document, which is plain JSON of this depth (see inspect.ts). */
export function copyDocument(document: JsonObject, depth: number): JsonObject {
  return depth > SAFE_DEPTH ? parseJsonObject(stringifyJson(document)) : copyObject(document);
}

function copyObject(object: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const name of Object.keys(object)) setField(copy, name, copyValue(object[name] as JsonValue));
  return copy;
}

function copyArray(array: JsonArray): JsonArray {
  return array.map(copyValue);
}

function copyValue(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  return Array.isArray(value) ? copyArray(value) : copyObject(value);
}
