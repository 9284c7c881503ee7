// Collections in memory, written to files at close where they have changed. delete_many forgets to say that it changed
// one: if nothing else did before the close, what it deleted is back after the next open.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type {
  BulkOutcome,
  DatabaseService,
  FindOptions,
  Saved,
} from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { getEach, saveEach } from './one-by-one.js';
import { select } from './selection.js';

type Rows = Map<string, string>;

/** What is left when the engine is closed: a file a collection, a document a line. */
type Files = Map<string, string>;

class Engine {
  readonly #files: Files;
  readonly #loaded = new Map<string, Rows>();
  readonly #changed = new Set<string>();

  constructor(files: Files) {
    this.#files = files;
  }

  rows(collection: string): Rows {
    const rows = this.#loaded.get(collection) ?? this.#load(collection);
    this.#loaded.set(collection, rows);
    return rows;
  }

  changed(collection: string): Rows {
    this.#changed.add(collection);
    return this.rows(collection);
  }

  checkpoint(): void {
    for (const collection of this.#changed) {
      this.#files.set(collection, [...this.rows(collection).values()].join('\n'));
    }
    this.#changed.clear();
  }

  drop(collection: string): void {
    this.#files.delete(collection);
    this.#loaded.delete(collection);
    this.#changed.delete(collection);
  }

  #load(collection: string): Rows {
    const lines = (this.#files.get(collection) ?? '').split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => [String(parseJsonObject(line)['_id']), line]));
  }
}

class Client implements DatabaseService {
  readonly #engine: () => Engine;
  #saves = 0;

  constructor(engine: () => Engine) {
    this.#engine = engine;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const line = this.#engine().rows(collection).get(id);
    if (line === undefined)
      throw new DbkitError('not_found', `nothing is stored under ${JSON.stringify(id)}`);
    return parseJsonObject(line);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const line = stringifyJson({ ...withoutField(document, '_rev'), _id: id });
    this.#engine().changed(collection).set(id, line);
    return { id, rev: `${Date.now().toString(36)}-${++this.#saves}` };
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.#engine().rows(collection).has(id))
      throw new DbkitError('not_found', `nothing is stored under ${JSON.stringify(id)}`);
    this.#engine().changed(collection).delete(id);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...this.#engine().rows(collection).values()].map(parseJsonObject);
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(): Promise<void> {
    // A scan in memory is fast enough.
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    const rows = this.#engine().rows(collection);
    for (const id of ids) rows.delete(id);
    return ids.map((id) => ({ ok: true, id }));
  }

  async close(): Promise<void> {
    this.#engine().checkpoint();
  }
}

export function openUnmarkedBulkDeletion(): ServiceHooks {
  const files: Files = new Map();
  let engine = new Engine(files);
  return {
    open: () => new Client(() => engine),
    openSecond: () => new Client(() => engine),
    reopen: () => {
      engine = new Engine(files);
      return new Client(() => engine);
    },
    drop: (collection) => engine.drop(collection),
  };
}
