// A client of a remote server. Before it reads a collection it asks which ones there are, and remembers them; a failure to ask
// is taken for "not there". Once it knows a collection, all is well.
import { setImmediate } from 'node:timers/promises';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';

/** Collection → id → JSON text. */
type Tables = Map<string, Map<string, string>>;

/** The server. Each request takes a turn of the event loop, and is then done as a whole. */
class Server {
  readonly #tables: Tables = new Map();
  #isReachable = true;
  #writes = 0;

  async request<T>(work: (tables: Tables) => T): Promise<T> {
    await setImmediate();
    if (!this.#isReachable) throw new DbkitError('unavailable', 'connect ECONNREFUSED 127.0.0.1:7070');
    return work(this.#tables);
  }

  nextWrite(): number {
    this.#writes++;
    return this.#writes;
  }

  reach(isReachable: boolean): void {
    this.#isReachable = isReachable;
  }

  drop(collection: string): void {
    this.#tables.delete(collection);
  }
}

class ColdOutageService extends PlainService {
  readonly #server: Server;
  readonly #known = new Set<string>();

  constructor(server: Server) {
    super();
    this.#server = server;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    if (!(await this.#exists(collection))) throw missing(collection, id);
    const text = await this.#server.request((tables) => tables.get(collection)?.get(id));
    if (text === undefined) throw missing(collection, id);
    return parseJsonObject(text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    const write = await this.#server.request((tables) => {
      const table = tables.get(collection) ?? new Map<string, string>();
      tables.set(collection, table.set(id, text));
      return this.#server.nextWrite();
    });
    this.#known.add(collection);
    return { id, rev: `w${write}` };
  }

  override async delete(collection: string, id: string): Promise<void> {
    if (!(await this.#exists(collection))) throw missing(collection, id);
    const isDeleted = await this.#server.request((tables) => tables.get(collection)?.delete(id) ?? false);
    if (!isDeleted) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    if (!(await this.#exists(collection))) return [];
    const texts = await this.#server.request((tables) => [...(tables.get(collection)?.values() ?? [])]);
    return texts.map(parseJsonObject);
  }

  async #exists(collection: string): Promise<boolean> {
    if (this.#known.has(collection)) return true;
    const names = await this.#server.request((tables) => [...tables.keys()]).catch((): string[] => []);
    for (const name of names) this.#known.add(name);
    return this.#known.has(collection);
  }
}

export function openColdOutage(): ServiceHooks {
  const server = new Server();
  const open = () => new ColdOutageService(server);
  return {
    open,
    openSecond: open,
    reopen: open,
    fault: (on) => server.reach(!on),
    drop: (collection) => server.drop(collection),
    conflicts: 'upsert',
  };
}
