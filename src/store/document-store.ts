// DatabaseService over any backend: ids and revisions put in and taken out, documents checked before they are handed on.
import type { Backend, Expected, Outcome, StoredDocument } from '../backend/backend.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { inspectDocument } from '../document/inspect.js';
import type { JsonObject } from '../document/json.js';
import type { ConflictProfile, DatabaseService, Saved } from './database-service.js';

const PAGE = 1000;

export interface StoreOptions {
  /** Default `upsert`. */
  readonly conflicts?: ConflictProfile;
}

/** A DatabaseService over a backend; closing it closes the backend. */
export class DocumentStore implements DatabaseService {
  readonly #backend: Backend;
  readonly #conflicts: ConflictProfile;

  constructor(backend: Backend, options: StoreOptions = {}) {
    this.#backend = backend;
    this.#conflicts = options.conflicts ?? 'upsert';
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const [stored] = await this.#backend.read(collection, [id]);
    if (!stored) throw missing(collection, id);
    return this.#shown(stored);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const facts = inspectDocument(document);
    if (!id.isWellFormed()) throw new DbkitError('invalid', 'an id cannot hold half of a surrogate pair');
    if (facts.loneSurrogate && this.#backend.limits.loneSurrogates === false) {
      throw new DbkitError(
        'invalid',
        'the document holds half of a surrogate pair, which this database cannot keep',
      );
    }
    const put = {
      kind: 'put',
      id,
      document: withId(document, id),
      expected: this.#expected(document),
    } as const;
    const [outcome] = await this.#backend.write(collection, [put]);
    return { id, rev: revisionOf(outcome, collection, id) };
  }

  async delete(collection: string, id: string): Promise<void> {
    const [outcome] = await this.#backend.write(collection, [{ kind: 'delete', id }]);
    if (outcome?.status === 'deleted') return;
    throw outcome?.status === 'failed' ? outcome.error : missing(collection, id);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    const documents: JsonObject[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#backend.scan(collection, { cursor, limit: PAGE });
      for (const stored of page.documents) documents.push(this.#shown(stored));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return documents;
  }

  async close(): Promise<void> {
    await this.#backend.close();
  }

  #shown(stored: StoredDocument): JsonObject {
    return this.#conflicts === 'mvcc' ? { ...stored.document, _rev: stored.revision } : stored.document;
  }

  #expected(document: JsonObject): Expected {
    if (this.#conflicts === 'upsert') return { is: 'any' };
    const revision = document['_rev'];
    if (revision === undefined || revision === null || revision === '') return { is: 'absent' };
    return { is: 'revision', revision: String(revision) };
  }
}

function withId(document: JsonObject, id: string): JsonObject {
  return { ...withoutField(document, '_rev'), _id: id };
}

function revisionOf(outcome: Outcome | undefined, collection: string, id: string): string {
  if (outcome?.status === 'written') return outcome.revision;
  if (outcome?.status === 'conflict') {
    throw new DbkitError('conflict', `${collection}/${id} has changed since the revision that was given`);
  }
  throw outcome?.status === 'failed'
    ? outcome.error
    : new DbkitError('internal', `the database gave no outcome for ${collection}/${id}`);
}

function missing(collection: string, id: string): DbkitError {
  return new DbkitError('not_found', `there is no document ${JSON.stringify(id)} in ${collection}`);
}
