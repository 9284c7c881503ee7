// find: every selector field equal, exactly; the backend's help is a hint, the answer is decided here.
import { isEqualJson } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { inspectDocument } from '../document/inspect.js';
import type { JsonObject } from '../document/json.js';
import { setField } from '../document/parse.js';
import type { FindOptions } from './database-service.js';
import { checkLimits } from './document-limits.js';
import { fieldNames } from './field-names.js';
import { idRefusalOf } from './id-limits.js';
import { pagesOf } from './pages.js';
import { type StoreContext, shown } from './store-context.js';

const DEFAULT_LIMIT = 10_000;

/** Throws DbkitError `invalid` for a selector that is no JSON object, a limit that is no count, fields that are no names. */
export async function find(
  context: StoreContext,
  collection: string,
  selector: JsonObject,
  options: FindOptions,
): Promise<JsonObject[]> {
  inspectDocument(selector);
  const limit = limitOf(options.limit);
  const fields = options.fields ? fieldNames(options.fields) : [];
  const found: JsonObject[] = [];
  if (limit === 0) return found;
  for await (const documents of candidates(context, collection, selector, limit)) {
    for (const document of documents) {
      if (!matches(document, selector)) continue;
      found.push(fields.length > 0 ? projected(document, fields) : document);
      if (found.length === limit) return found;
    }
  }
  return found;
}

/** Pages of documents, among which are all that match. */
async function* candidates(
  context: StoreContext,
  collection: string,
  selector: JsonObject,
  limit: number,
): AsyncGenerator<JsonObject[], void> {
  if (Object.hasOwn(selector, '_id')) {
    yield await byId(context, collection, selector['_id']);
    return;
  }
  const isEverything = Object.keys(selector).length === 0;
  const options = isEverything ? { size: limit } : { matching: hintOf(context, selector) };
  for await (const page of pagesOf(context, collection, options)) {
    yield page.map((stored) => shown(stored, context.conflicts));
  }
}

async function byId(context: StoreContext, collection: string, id: unknown): Promise<JsonObject[]> {
  if (typeof id !== 'string' || idRefusalOf(id, context.limits) !== undefined) return [];
  const [stored] = await context.backend.read(collection, [id]);
  return stored ? [shown(stored, context.conflicts)] : [];
}

/** What the backend may look for: not what belongs to the store, and nothing that the database cannot have. */
function hintOf({ limits }: StoreContext, selector: JsonObject): JsonObject | undefined {
  if (Object.hasOwn(selector, '_rev')) return undefined;
  try {
    checkLimits(selector, inspectDocument(selector), limits);
    return selector;
  } catch {
    // It may be there all the same, by other hands than ours: then looking at every document finds it.
    return undefined;
  }
}

function matches(document: JsonObject, selector: JsonObject): boolean {
  return Object.entries(selector).every(([name, wanted]) => {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    return (
      value === wanted || (value !== undefined && typeof value !== 'string' && isEqualJson(value, wanted))
    );
  });
}

function projected(document: JsonObject, fields: readonly string[]): JsonObject {
  const result: JsonObject = {};
  for (const name of ['_id', ...fields]) {
    const value = Object.hasOwn(document, name) ? document[name] : undefined;
    if (value !== undefined) setField(result, name, value);
  }
  return result;
}

function limitOf(limit: unknown): number {
  if (limit === undefined || limit === null) return DEFAULT_LIMIT;
  if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 0) return limit;
  throw new DbkitError('invalid', `a limit is a whole number from 0, not ${String(limit)}`);
}
