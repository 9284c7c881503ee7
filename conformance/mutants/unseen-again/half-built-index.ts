// A remote store, read page by page, with indexes on this side of the line. An index counts as built when its building ends,
// however it ends: where an outage broke it off, finds go by what had been read until then.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject, JsonValue } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { limitOf, select } from './selection.js';

const PAGE = 50;

class Remote {
  down = false;
  readonly #collections = new Map<string, Map<string, string>>();

  async rows(collection: string): Promise<Map<string, string>> {
    await Promise.resolve();
    if (this.down) throw new DbkitError('unavailable', 'the store cannot be reached');
    const rows = this.#collections.get(collection) ?? new Map<string, string>();
    this.#collections.set(collection, rows);
    return rows;
  }

  drop(collection: string): void {
    this.#collections.get(collection)?.clear();
  }
}

/** The ids of the documents that have a value in one field. */
class Index {
  readonly field: string;
  isBuilding = true;
  readonly #ids = new Map<JsonValue, Set<string>>();
  readonly #values = new Map<string, JsonValue>();

  constructor(field: string) {
    this.field = field;
  }

  put(id: string, document: JsonObject): void {
    this.remove(id);
    const value = Object.hasOwn(document, this.field) ? document[this.field] : undefined;
    if (!isKey(value)) return;
    this.#values.set(id, value);
    this.#ids.set(value, (this.#ids.get(value) ?? new Set()).add(id));
  }

  remove(id: string): void {
    const value = this.#values.get(id);
    if (value !== undefined) this.#ids.get(value)?.delete(id);
    this.#values.delete(id);
  }

  /** The ids to look at; undefined where only a scan can tell. */
  candidates(selector: JsonObject): readonly string[] | undefined {
    const value = Object.hasOwn(selector, this.field) ? selector[this.field] : undefined;
    return this.isBuilding || !isKey(value) ? undefined : [...(this.#ids.get(value) ?? [])];
  }
}

class Client implements DatabaseService {
  readonly #remote: Remote;
  readonly #indexes = new Map<string, Map<string, Index>>();
  #saves = 0;

  constructor(remote: Remote) {
    this.#remote = remote;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const text = (await this.#remote.rows(collection)).get(id);
    if (text === undefined) throw new DbkitError('not_found', 'there is no document of this id');
    return parseJsonObject(text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson({ ...withoutField(document, '_rev'), _id: id });
    const rows = await this.#remote.rows(collection);
    rows.set(id, text);
    for (const index of this.#indexesOf(collection)) index.put(id, parseJsonObject(text));
    return { id, rev: `${++this.#saves}` };
  }

  async delete(collection: string, id: string): Promise<void> {
    const rows = await this.#remote.rows(collection);
    if (!rows.delete(id)) throw new DbkitError('not_found', 'there is no document of this id');
    for (const index of this.#indexesOf(collection)) index.remove(id);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...(await this.#remote.rows(collection)).values()].map(parseJsonObject);
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    limitOf(options);
    const rows = await this.#remote.rows(collection);
    const ids = [...this.#indexesOf(collection)]
      .map((index) => index.candidates(selector))
      .find((found) => found !== undefined);
    const texts = ids ? ids.flatMap((id) => rows.get(id) ?? []) : [...rows.values()];
    return select(texts.map(parseJsonObject), selector, options);
  }

  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    const [field] = fields;
    const indexes = this.#indexes.get(collection) ?? new Map<string, Index>();
    this.#indexes.set(collection, indexes);
    if (field === undefined || indexes.has(field)) return;
    // Registered before it is built, so that what is saved meanwhile comes into it as well.
    const index = new Index(field);
    indexes.set(field, index);
    try {
      const ids = [...(await this.#remote.rows(collection)).keys()];
      for (let from = 0; from < ids.length; from += PAGE) {
        const rows = await this.#remote.rows(collection);
        for (const id of ids.slice(from, from + PAGE)) {
          const text = rows.get(id);
          if (text !== undefined) index.put(id, parseJsonObject(text));
        }
      }
    } finally {
      index.isBuilding = false;
    }
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);

  #indexesOf(collection: string): Iterable<Index> {
    return this.#indexes.get(collection)?.values() ?? [];
  }
}

function isKey(value: JsonValue | undefined): value is string | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

export function openHalfBuiltIndex(): ServiceHooks {
  const remote = new Remote();
  return {
    open: () => new Client(remote),
    fault: (on) => {
      remote.down = on;
    },
    drop: (collection) => remote.drop(collection),
  };
}
