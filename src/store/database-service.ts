// What Gofannon asks of a database. The conformance suite tests anything that has this interface.
import type { JsonObject, JsonValue } from '../document/json.js';

export interface Saved {
  readonly id: string;
  /** A non-empty string that changes when the document does. */
  readonly rev: string;
}

export interface FindOptions {
  /** Top-level fields to return besides `_id`; null, absent or [] for whole documents. */
  readonly fields?: readonly string[] | null | undefined;
  /** Null or absent for up to 10,000. */
  readonly limit?: number | null | undefined;
}

export type BulkOutcome =
  | { readonly ok: true; readonly id: string; readonly rev?: string }
  | { readonly ok: false; readonly id: string | null; readonly error: unknown };

/**
 * A document database as Gofannon sees it. Failures carry a numeric `status`: 404 where there is nothing, 409 for a
 * conflict, 400 for what the database cannot hold, 503 where it cannot be reached.
 */
export interface DatabaseService {
  get(collection: string, id: string): Promise<JsonObject>;
  save(collection: string, id: string, document: JsonObject): Promise<Saved>;
  delete(collection: string, id: string): Promise<void>;
  listAll(collection: string): Promise<JsonObject[]>;
  find?(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]>;
  ensureIndex?(collection: string, fields: readonly string[], name?: string): Promise<void>;
  saveMany?(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]>;
  getMany?(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>>;
  deleteMany?(collection: string, ids: readonly string[]): Promise<BulkOutcome[]>;
  close?(): Promise<void>;
}

/** Whether a save over an existing document always replaces it, or needs its current `_rev`. */
export type ConflictProfile = 'upsert' | 'mvcc';

export type { JsonObject, JsonValue };
