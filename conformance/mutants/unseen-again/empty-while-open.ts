// A remote database behind a circuit breaker. After ten failures in a row the breaker opens, and while it is open list_all and find
// answer with its fallback, an empty list, in place of the error that they gave until then.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { limitOf, select } from './selection.js';

const FAILURES_IN_A_ROW = 10;
const MILLISECONDS_OPEN = 500;

class Remote {
  down = false;
  readonly #collections = new Map<string, Map<string, string>>();

  async collection(name: string): Promise<Map<string, string>> {
    await Promise.resolve();
    if (this.down) throw new DbkitError('unavailable', 'connection refused');
    const found = this.#collections.get(name) ?? new Map<string, string>();
    this.#collections.set(name, found);
    return found;
  }

  drop(name: string): void {
    this.#collections.delete(name);
  }
}

/** Spares a database that is down the scans: for a while after many failures, or until something succeeds. */
class Breaker {
  #failures = 0;
  #openUntil = 0;

  get isOpen(): boolean {
    return Date.now() < this.#openUntil;
  }

  async watch<T>(call: Promise<T>): Promise<T> {
    try {
      const result = await call;
      [this.#failures, this.#openUntil] = [0, 0];
      return result;
    } catch (error) {
      if (++this.#failures >= FAILURES_IN_A_ROW) this.#openUntil = Date.now() + MILLISECONDS_OPEN;
      throw error;
    }
  }
}

class Client implements DatabaseService {
  readonly #remote: Remote;
  readonly #breaker = new Breaker();
  #saves = 0;

  constructor(remote: Remote) {
    this.#remote = remote;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const text = (await this.#reach(collection)).get(id);
    if (text === undefined) throw new DbkitError('not_found', 'the database has no such document');
    return parseJsonObject(text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson({ ...withoutField(document, '_rev'), _id: id });
    (await this.#reach(collection)).set(id, text);
    return { id, rev: `${Date.now().toString(16)}${++this.#saves}` };
  }

  async delete(collection: string, id: string): Promise<void> {
    const wasThere = (await this.#reach(collection)).delete(id);
    if (!wasThere) throw new DbkitError('not_found', 'the database has no such document');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    if (this.#breaker.isOpen) return [];
    return [...(await this.#reach(collection)).values()].map(parseJsonObject);
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    limitOf(options);
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    await this.#reach(collection);
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);

  #reach(collection: string): Promise<Map<string, string>> {
    return this.#breaker.watch(this.#remote.collection(collection));
  }
}

export function openEmptyWhileOpen(): ServiceHooks {
  const remote = new Remote();
  return {
    open: () => new Client(remote),
    openSecond: () => new Client(remote),
    fault: (on) => {
      remote.down = on;
    },
    drop: (collection) => remote.drop(collection),
  };
}
