// How a find chooses: what equals a selector, how many there may be, which fields come back.
import { isEqualJson } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { setField } from '../../../src/document/parse.js';
import type { FindOptions } from '../../../src/store/database-service.js';

const LIMIT_WHERE_NONE_IS_GIVEN = 10_000;

/** The first documents that match, as many as the options allow, with the fields that they ask for. */
export function select(
  documents: Iterable<JsonObject>,
  selector: JsonObject,
  options?: FindOptions,
): JsonObject[] {
  const limit = limitOf(options);
  const found: JsonObject[] = [];
  for (const document of documents) {
    if (found.length >= limit) break;
    if (matches(document, selector)) found.push(project(document, options));
  }
  return found;
}

export function limitOf(options?: FindOptions): number {
  const limit = options?.limit ?? LIMIT_WHERE_NONE_IS_GIVEN;
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw new DbkitError('invalid', `a limit is a whole number of 0 or more, not ${limit}`);
}

export function matches(document: JsonObject, selector: JsonObject): boolean {
  return Object.entries(selector).every(([name, wanted]) => {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    return value !== undefined && isEqualJson(value, wanted);
  });
}

export function project(document: JsonObject, options?: FindOptions): JsonObject {
  const fields = options?.fields ?? [];
  if (fields.length === 0) return document;
  const result: JsonObject = {};
  for (const name of new Set(['_id', ...fields])) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value !== undefined) setField(result, name, value);
  }
  return result;
}
