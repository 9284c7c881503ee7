// Clients with an identity map: each knows what it last wrote or read of a document, and spares the server a save that
// would change nothing. It does not know what other clients wrote meanwhile, and a save over that is dropped, but acknowledged.
import { createHash } from 'node:crypto';
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { select } from './selection.js';

interface Row {
  readonly text: string;
  readonly rev: string;
}

class Server {
  down = false;
  readonly #rows = new Map<string, Map<string, Row>>();
  #revision = 0;

  /** What a heartbeat tells every client. */
  get isConnected(): boolean {
    return !this.down;
  }

  async read(collection: string): Promise<ReadonlyMap<string, Row>> {
    await this.#reached();
    return this.#rows.get(collection) ?? new Map<string, Row>();
  }

  async put(collection: string, id: string, text: string): Promise<Row> {
    await this.#reached();
    const row = { text, rev: `${++this.#revision}` };
    const rows = this.#rows.get(collection) ?? new Map<string, Row>();
    this.#rows.set(collection, rows.set(id, row));
    return row;
  }

  async remove(collection: string, id: string): Promise<boolean> {
    await this.#reached();
    return this.#rows.get(collection)?.delete(id) ?? false;
  }

  drop(collection: string): void {
    this.#rows.delete(collection);
  }

  async #reached(): Promise<void> {
    await Promise.resolve();
    if (this.down) throw new DbkitError('unavailable', 'the server does not answer');
  }
}

class Client implements DatabaseService {
  readonly #server: Server;
  /** Of each document as this client knows it: the digest of its text, and its revision. */
  readonly #known = new Map<string, { readonly digest: string; readonly rev: string }>();

  constructor(server: Server) {
    this.#server = server;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const row = (await this.#server.read(collection)).get(id);
    this.#remember(collection, id, row);
    if (!row) throw new DbkitError('not_found', 'no such document');
    return parseJsonObject(row.text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson({ ...withoutField(document, '_rev'), _id: id });
    const known = this.#known.get(keyOf(collection, id));
    if (known?.digest === digestOf(text) && this.#server.isConnected) return { id, rev: known.rev };
    this.#remember(collection, id, undefined);
    const row = await this.#server.put(collection, id, text);
    this.#remember(collection, id, row);
    return { id, rev: row.rev };
  }

  async delete(collection: string, id: string): Promise<void> {
    const wasThere = await this.#server.remove(collection, id);
    this.#remember(collection, id, undefined);
    if (!wasThere) throw new DbkitError('not_found', 'no such document');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...(await this.#server.read(collection)).values()].map((row) => parseJsonObject(row.text));
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    await this.#server.read(collection);
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);

  #remember(collection: string, id: string, row: Row | undefined): void {
    if (row) this.#known.set(keyOf(collection, id), { digest: digestOf(row.text), rev: row.rev });
    else this.#known.delete(keyOf(collection, id));
  }
}

function keyOf(collection: string, id: string): string {
  return JSON.stringify([collection, id]);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

export function openSparedWrite(): ServiceHooks {
  const server = new Server();
  return {
    open: () => new Client(server),
    openSecond: () => new Client(server),
    reopen: () => new Client(server),
    fault: (on) => {
      server.down = on;
    },
    drop: (collection) => server.drop(collection),
  };
}
