// Selectors as CouchDB's `_find` takes them, so far as they surely leave out no document that is equal: scalars under plain
// names. Objects are left out: CouchDB compares them in the order of their names, and could take them for operators.
import type { JsonObject, JsonValue } from '../../document/json.js';

/** What every equal document meets; undefined where nothing of it can be asked. */
export function selectorOf(matching: JsonObject): JsonObject | undefined {
  const conditions = Object.entries(matching).filter(([name, value]) => isPlainName(name) && isScalar(value));
  if (conditions.length === 0) return undefined;
  return Object.fromEntries(conditions.map(([name, value]) => [name, { $eq: value }]));
}

/** True where a selector and an index can mean a top-level field by its name: a dot would lead down, a dollar is an operator. */
export function isPlainName(name: string): boolean {
  return /^[^_$.\\\0][^.\\\0]*$/.test(name) && name.isWellFormed();
}

// Null is left out too: not every server tells it from a field that is not there.
function isScalar(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value === 'number' || typeof value === 'boolean';
}
