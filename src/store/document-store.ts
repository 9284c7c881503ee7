// DatabaseService over any backend: what Gofannon's contract asks, in terms of what a database offers.
import type { Backend } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import { deleteMany, getMany, saveMany } from './bulk.js';
import type {
  BulkOutcome,
  ConflictProfile,
  DatabaseService,
  FindOptions,
  Saved,
} from './database-service.js';
import { fieldNames } from './field-names.js';
import { find } from './find.js';
import { idRefusalOf, idText } from './id-limits.js';
import { pagesOf } from './pages.js';
import { PatientBackend } from './patient-backend.js';
import { preparePut, savedOf } from './put.js';
import { collectionName, missing, type StoreContext, shown } from './store-context.js';

export interface StoreOptions {
  /** Default `upsert`. `mvcc` needs a backend with conditional puts. */
  readonly conflicts?: ConflictProfile | undefined;
  /** Of one call to the database, its other tries included; default 30,000. Making an index may take longer. */
  readonly timeoutMs?: number | undefined;
  /** How often a call that surely had no effect is tried again after an outage; default 3. */
  readonly retries?: number | undefined;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_RETRIES = 3;

/** A DatabaseService over a backend; closing it closes the backend. Failures are DbkitError. */
export class DocumentStore implements DatabaseService {
  readonly #context: StoreContext;

  constructor(backend: Backend, options: StoreOptions = {}) {
    const { conflicts = 'upsert', timeoutMs = DEFAULT_TIMEOUT_MS, retries = DEFAULT_RETRIES } = options;
    const { limits, capabilities } = backend;
    if (conflicts === 'mvcc' && !capabilities.conditionalPuts) {
      throw new DbkitError('unsupported', 'this database cannot save on a condition, which mvcc needs');
    }
    const patient = new PatientBackend(backend, { timeoutMs, retries });
    this.#context = { backend: patient, limits, capabilities, conflicts };
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const name = collectionName(collection);
    const { backend, limits, conflicts } = this.#context;
    if (idRefusalOf(idText(id), limits) !== undefined) throw missing(name, id);
    const [stored] = await backend.read(name, [id]);
    if (!stored) throw missing(name, id);
    return shown(stored, conflicts);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const name = collectionName(collection);
    const { operation } = preparePut(this.#context, id, document);
    const [outcome] = await this.#context.backend.write(name, [operation]);
    return savedOf(outcome, name, id);
  }

  async delete(collection: string, id: string): Promise<void> {
    const name = collectionName(collection);
    const { backend, limits } = this.#context;
    if (idRefusalOf(idText(id), limits) !== undefined) throw missing(name, id);
    const [outcome] = await backend.write(name, [{ kind: 'delete', id }]);
    if (outcome?.status === 'missing') throw missing(name, id);
    if (outcome?.status === 'failed') throw outcome.error;
    if (outcome?.status !== 'deleted') throw new DbkitError('internal', 'the database gave no outcome');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    const documents: JsonObject[] = [];
    for await (const page of pagesOf(this.#context, collectionName(collection))) {
      for (const stored of page) documents.push(shown(stored, this.#context.conflicts));
    }
    return documents;
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions | null): Promise<JsonObject[]> {
    return find(this.#context, collectionName(collection), selector, options ?? {});
  }

  /** An index changes no answer; over a backend that has none this does nothing. */
  async ensureIndex(collection: string, fields: readonly string[], name?: string): Promise<void> {
    const names = fieldNames(fields);
    if (names.length === 0) throw new DbkitError('invalid', 'an index needs a field at least');
    await this.#context.backend.ensureIndex(collectionName(collection), names, name);
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    return saveMany(this.#context, collectionName(collection), documents);
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    return getMany(this.#context, collectionName(collection), ids);
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    return deleteMany(this.#context, collectionName(collection), ids);
  }

  async close(): Promise<void> {
    await this.#context.backend.close();
  }
}
