// Maps in memory with real indexes. A document that lacks an indexed field is not in the index, yet a find uses an index as
// soon as its first field is in the selector: one over two fields hides the documents that have only the first.
import type { JsonObject, JsonValue } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { limitOf, missing, PlainService, pick, prepare } from './plain-service.js';

interface Row {
  readonly rev: number;
  readonly text: string;
}

/** The ids of the documents with all the fields, by the value of the first; only strings are indexed. */
class Index {
  readonly fields: readonly string[];
  readonly #ids = new Map<string, Set<string>>();

  constructor(fields: readonly string[]) {
    this.fields = fields;
  }

  add(id: string, document: JsonObject): void {
    const first = this.#keyOf(document);
    if (first !== undefined) this.#ids.set(first, (this.#ids.get(first) ?? new Set()).add(id));
  }

  remove(id: string, document: JsonObject): void {
    const first = this.#keyOf(document);
    if (first !== undefined) this.#ids.get(first)?.delete(id);
  }

  idsOf(first: string): Iterable<string> {
    return this.#ids.get(first) ?? [];
  }

  #keyOf(document: JsonObject): string | undefined {
    const isComplete = this.fields.every((field) => Object.hasOwn(document, field));
    return isComplete ? stringIn(document, this.fields[0]) : undefined;
  }
}

class Collection {
  readonly rows = new Map<string, Row>();
  readonly #indexes = new Map<string, Index>();

  put(id: string, document: JsonObject): number {
    const rev = (this.rows.get(id)?.rev ?? 0) + 1;
    this.remove(id);
    this.rows.set(id, { rev, text: stringifyJson(document) });
    for (const index of this.#indexes.values()) index.add(id, document);
    return rev;
  }

  remove(id: string): boolean {
    const row = this.rows.get(id);
    if (!row) return false;
    const document = parseJsonObject(row.text);
    for (const index of this.#indexes.values()) index.remove(id, document);
    return this.rows.delete(id);
  }

  addIndex(fields: readonly string[]): void {
    const name = JSON.stringify(fields);
    if (fields.length === 0 || this.#indexes.has(name)) return;
    const index = new Index(fields);
    for (const [id, row] of this.rows) index.add(id, parseJsonObject(row.text));
    this.#indexes.set(name, index);
  }

  /** Every document that the selector can match, and as few others as the indexes allow. */
  candidates(selector: JsonObject): JsonObject[] {
    for (const index of this.#indexes.values()) {
      const first = stringIn(selector, index.fields[0]);
      if (first !== undefined) return [...index.idsOf(first)].map((id) => this.#read(id));
    }
    return [...this.rows.keys()].map((id) => this.#read(id));
  }

  #read(id: string): JsonObject {
    return parseJsonObject((this.rows.get(id) as Row).text);
  }
}

class SparseIndexService extends PlainService {
  readonly #collections: Map<string, Collection>;

  constructor(collections: Map<string, Collection>) {
    super();
    this.#collections = collections;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const row = this.#collections.get(collection)?.rows.get(id);
    if (!row) throw missing(collection, id);
    return parseJsonObject(row.text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const prepared = prepare(id, document);
    return { id, rev: String(this.#made(collection).put(id, prepared)) };
  }

  override async delete(collection: string, id: string): Promise<void> {
    if (!this.#collections.get(collection)?.remove(id)) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return this.#collections.get(collection)?.candidates({}) ?? [];
  }

  override async find(
    collection: string,
    selector: JsonObject,
    options?: FindOptions,
  ): Promise<JsonObject[]> {
    const limit = limitOf(options);
    return pick(this.#collections.get(collection)?.candidates(selector) ?? [], selector, limit, options);
  }

  override async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    this.#made(collection).addIndex([...fields]);
  }

  #made(name: string): Collection {
    const collection = this.#collections.get(name) ?? new Collection();
    this.#collections.set(name, collection);
    return collection;
  }
}

function stringIn(document: JsonObject, field: string | undefined): string | undefined {
  const value: JsonValue | undefined =
    field !== undefined && Object.hasOwn(document, field) ? document[field] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function openSparseIndex(): ServiceHooks {
  const collections = new Map<string, Collection>();
  const open = () => new SparseIndexService(collections);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: (collection) => void collections.delete(collection),
  };
}
