// Selectors as MongoDB's queries, so far as they surely leave out no document that is equal: scalars under plain names. What
// they match besides (an array that holds the value, null where the field is absent) the caller leaves out.
import type { Document } from 'mongodb';
import type { JsonObject, JsonValue } from '../../document/json.js';
import { fieldRefusalOf } from './names.js';

const MAX_INT64 = 2n ** 63n - 1n;

/** Conditions, all of which an equal document meets. */
export function conditionsOf(selector: JsonObject): Document[] {
  return Object.entries(selector)
    .filter(([name, value]) => isPlainName(name) && isComparable(value))
    .map(([name, value]) => Object.fromEntries([[name, value === 0 ? { $in: [0, -0] } : { $eq: value }]]));
}

/** True where a query and an index can mean a top-level field by its name. The revision is no field of a document. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '_rev' && !name.includes('.') && fieldRefusalOf(name) === undefined;
}

function isComparable(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'bigint') return value <= MAX_INT64 && value >= -MAX_INT64;
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}
