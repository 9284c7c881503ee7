// A server with any number of clients. A client that has once found a collection missing remembers it, to spare the server, until it
// saves there itself: what other clients save into that collection it does not see.
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
import { deleteEach, saveEach } from './one-by-one.js';
import { select } from './selection.js';

type Collection = Map<string, string>;

class Server {
  readonly collections = new Map<string, Collection>();
  #revision = 0;

  create(name: string): void {
    if (!this.collections.has(name)) this.collections.set(name, new Map());
  }

  put(name: string, id: string, text: string): string {
    const collection = this.collections.get(name);
    if (!collection) throw new DbkitError('internal', 'the collection is gone');
    collection.set(id, text);
    return `rev${++this.#revision}`;
  }
}

class Client implements DatabaseService {
  readonly #server: Server;
  readonly #absent = new Set<string>();

  constructor(server: Server) {
    this.#server = server;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const text = this.#read(collection).get(id);
    if (text === undefined) throw new DbkitError('not_found', 'no such document');
    return parseJsonObject(text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson({ ...withoutField(document, '_rev'), _id: id });
    this.#server.create(collection);
    this.#absent.delete(collection);
    return { id, rev: this.#server.put(collection, id, text) };
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.#read(collection).delete(id)) throw new DbkitError('not_found', 'no such document');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...this.#read(collection).values()].map(parseJsonObject);
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    this.#server.create(collection);
    this.#absent.delete(collection);
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    const rows = this.#read(collection);
    return new Map(
      ids.map((id) => {
        const text = rows.get(id);
        return [id, text === undefined ? null : parseJsonObject(text)];
      }),
    );
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    return saveEach(this, collection, documents);
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    return deleteEach(this, collection, ids);
  }

  /** The collection for reading; an empty one where there is none. */
  #read(name: string): Collection {
    const collection = this.#absent.has(name) ? undefined : this.#server.collections.get(name);
    if (!collection) this.#absent.add(name);
    return collection ?? new Map();
  }
}

export function openRememberedAbsence(): ServiceHooks {
  const server = new Server();
  return {
    open: () => new Client(server),
    openSecond: () => new Client(server),
    reopen: () => new Client(server),
    drop: (collection) => void server.collections.delete(collection),
  };
}
