// Tables with secondary indexes. A find that an index serves reads as many entries as the limit says, and only then looks at
// the fields of the selector that the index does not hold: a match behind those entries is not found.
import { copyDocument } from '../../../src/document/copy.js';
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { limitOf, select } from './selection.js';

const DEEPEST = 400;

class Index {
  readonly fields: readonly string[];
  readonly #ids = new Map<string, Set<string>>();

  constructor(fields: readonly string[]) {
    this.fields = fields;
  }

  add(id: string, document: JsonObject): void {
    const key = this.#key(document);
    if (key === undefined) return;
    const ids = this.#ids.get(key);
    if (ids) ids.add(id);
    else this.#ids.set(key, new Set([id]));
  }

  remove(id: string, document: JsonObject): void {
    const key = this.#key(document);
    if (key !== undefined) this.#ids.get(key)?.delete(id);
  }

  /** The ids that have these values; undefined where the index cannot say. */
  ids(selector: JsonObject): Iterable<string> | undefined {
    const key = this.#key(selector);
    return key === undefined ? undefined : (this.#ids.get(key) ?? []);
  }

  // Strings, booleans and null only: they are equal exactly where their spelling is.
  #key(document: JsonObject): string | undefined {
    const values = this.fields.map((name) => (Object.hasOwn(document, name) ? document[name] : undefined));
    const isKey = values.every((value) => value === null || ['string', 'boolean'].includes(typeof value));
    return isKey ? JSON.stringify(values) : undefined;
  }
}

class Table {
  readonly rows = new Map<string, JsonObject>();
  readonly indexes: Index[] = [];

  put(id: string, document: JsonObject): void {
    this.remove(id);
    this.rows.set(id, document);
    for (const index of this.indexes) index.add(id, document);
  }

  remove(id: string): boolean {
    const old = this.rows.get(id);
    if (old) for (const index of this.indexes) index.remove(id, old);
    return this.rows.delete(id);
  }

  index(fields: readonly string[]): void {
    if (
      fields.length === 0 ||
      this.indexes.some((index) => JSON.stringify(index.fields) === JSON.stringify(fields))
    )
      return;
    const index = new Index(fields);
    for (const [id, document] of this.rows) index.add(id, document);
    this.indexes.push(index);
  }

  *candidates(selector: JsonObject, limit: number): Iterable<JsonObject> {
    for (const index of this.indexes) {
      const ids = index.ids(selector);
      if (ids === undefined) continue;
      for (const id of [...ids].slice(0, limit)) yield this.rows.get(id) as JsonObject;
      return;
    }
    yield* this.rows.values();
  }
}

class Client implements DatabaseService {
  readonly #tables: Map<string, Table>;
  #saves = 0;

  constructor(tables: Map<string, Table>) {
    this.#tables = tables;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const document = this.#tables.get(collection)?.rows.get(id);
    if (!document) throw new DbkitError('not_found', 'there is no such document');
    return copyDocument(document, DEEPEST);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    this.#table(collection).put(id, copyDocument({ ...withoutField(document, '_rev'), _id: id }, DEEPEST));
    return { id, rev: `r${++this.#saves}.${Math.random()}` };
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.#tables.get(collection)?.remove(id))
      throw new DbkitError('not_found', 'there is no such document');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...(this.#tables.get(collection)?.rows.values() ?? [])].map((each) =>
      copyDocument(each, DEEPEST),
    );
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    const candidates = this.#tables.get(collection)?.candidates(selector, limitOf(options)) ?? [];
    return select(candidates, selector, options).map((each) => copyDocument(each, DEEPEST));
  }

  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    this.#table(collection).index(fields);
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);

  #table(collection: string): Table {
    const table = this.#tables.get(collection) ?? new Table();
    this.#tables.set(collection, table);
    return table;
  }
}

export function openLimitBeforeTheRest(): ServiceHooks {
  const tables = new Map<string, Table>();
  return {
    open: () => new Client(tables),
    openSecond: () => new Client(tables),
    reopen: () => new Client(tables),
    drop: (collection) => void tables.delete(collection),
  };
}
