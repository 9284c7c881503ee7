// What the ten implementations of this folder share, without a fault: how a document is prepared, and find and the bulk
// calls by way of the single ones.
import { isEqualJson } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import { inspectDocument } from '../../../src/document/inspect.js';
import type { JsonObject, JsonValue } from '../../../src/document/json.js';
import { setField } from '../../../src/document/parse.js';
import type {
  BulkOutcome,
  DatabaseService,
  FindOptions,
  Saved,
} from '../../../src/store/database-service.js';

const DEFAULT_LIMIT = 10_000;

export abstract class PlainService implements DatabaseService {
  abstract get(collection: string, id: string): Promise<JsonObject>;
  abstract save(collection: string, id: string, document: JsonObject): Promise<Saved>;
  abstract delete(collection: string, id: string): Promise<void>;
  /** Documents of the caller's own. */
  abstract listAll(collection: string): Promise<JsonObject[]>;

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    const limit = limitOf(options);
    return pick(await this.listAll(collection), selector, limit, options);
  }

  async ensureIndex(_collection: string, _fields: readonly string[], _name?: string): Promise<void> {
    return Promise.resolve();
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const document of documents) outcomes.push(await this.saveItem(collection, document));
    return outcomes;
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    const found = new Map<string, JsonObject | null>();
    for (const id of ids) {
      const document = await this.get(collection, id).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      found.set(id, document);
    }
    return found;
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const id of ids) {
      try {
        await this.delete(collection, id);
        outcomes.push({ ok: true, id });
      } catch (error) {
        outcomes.push(isMissing(error) ? { ok: true, id } : { ok: false, id, error });
      }
    }
    return outcomes;
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }

  protected async saveItem(collection: string, document: JsonObject): Promise<BulkOutcome> {
    const id = document['_id'];
    if (typeof id !== 'string') return { ok: false, id: null, error: refused('an item needs a string _id') };
    try {
      return { ok: true, ...(await this.save(collection, id, document)) };
    } catch (error) {
      return { ok: false, id, error };
    }
  }
}

/** The document as it is kept: plain JSON with its `_id`, without `_rev`. Throws `invalid` for anything else. */
export function prepare(id: string, document: JsonObject): JsonObject {
  if (typeof id !== 'string') throw refused('an id is a string');
  inspectDocument(document);
  const kept: JsonObject = { _id: id };
  for (const [name, value] of Object.entries(document)) {
    if (name !== '_id' && name !== '_rev') setField(kept, name, value);
  }
  return kept;
}

export function limitOf(options: FindOptions | undefined): number {
  const limit = options?.limit ?? DEFAULT_LIMIT;
  if (!Number.isInteger(limit) || limit < 0) throw refused('a limit is a whole number, 0 or more');
  return limit;
}

/** Those that match, up to the limit, with the fields asked for. */
export function pick(
  documents: readonly JsonObject[],
  selector: JsonObject,
  limit: number,
  options?: FindOptions,
): JsonObject[] {
  const found = documents.filter((document) => matches(document, selector)).slice(0, limit);
  const fields = options?.fields;
  return fields?.length ? found.map((document) => project(document, ['_id', ...fields])) : found;
}

function matches(document: JsonObject, selector: JsonObject): boolean {
  return Object.entries(selector).every(
    ([name, value]) => Object.hasOwn(document, name) && isEqualJson(document[name] as JsonValue, value),
  );
}

function project(document: JsonObject, names: readonly string[]): JsonObject {
  const part: JsonObject = {};
  for (const name of names) {
    if (Object.hasOwn(document, name)) setField(part, name, document[name] as JsonValue);
  }
  return part;
}

export function missing(collection: string, id: string): DbkitError {
  return new DbkitError('not_found', `there is no document ${JSON.stringify(id)} in ${collection}`);
}

export function refused(message: string): DbkitError {
  return new DbkitError('invalid', message);
}

function isMissing(error: unknown): boolean {
  return error instanceof DbkitError && error.code === 'not_found';
}
