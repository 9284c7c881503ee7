// Two stores, one of revisions and one of bodies. A save claims the next revision first, so that no two writers write the same
// one, and then stores the body. Where the body store refuses a body as too large, the claim stays: the document is the old one, and
// its revision is one that nobody was told.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { select } from './selection.js';

const LARGEST_BODY = 1 << 20;

class Bodies {
  readonly #texts = new Map<string, string>();

  get(id: string): string | undefined {
    return this.#texts.get(id);
  }

  put(id: string, text: string): void {
    if (Buffer.byteLength(text) > LARGEST_BODY)
      throw new DbkitError('invalid', `a document has at most ${LARGEST_BODY} bytes`);
    this.#texts.set(id, text);
  }

  remove(id: string): boolean {
    return this.#texts.delete(id);
  }

  ids(): string[] {
    return [...this.#texts.keys()];
  }
}

class Collection {
  readonly bodies = new Bodies();
  readonly revisions = new Map<string, string>();
}

class Cluster {
  down = false;
  #collections = new Map<string, Collection>();
  #claims = 0;

  async collection(name: string): Promise<Collection> {
    await new Promise(setImmediate);
    if (this.down) throw new DbkitError('unavailable', 'the cluster has no quorum');
    return this.#collections.get(name) ?? new Collection();
  }

  claim(name: string, collection: Collection, id: string, expected: string | undefined): string {
    const present = this.#collections.get(name) ?? collection;
    const current = present.bodies.get(id) === undefined ? undefined : present.revisions.get(id);
    if (current !== expected) throw new DbkitError('conflict', 'the document has another revision');
    const revision = `${++this.#claims}-${Math.random().toString(36).slice(2)}`;
    present.revisions.set(id, revision);
    return revision;
  }

  store(name: string, id: string, text: string, collection: Collection): void {
    const present = this.#collections.get(name) ?? collection;
    present.bodies.put(id, text);
    this.#collections.set(name, present);
  }

  drop(name: string): void {
    this.#collections.delete(name);
  }
}

class Client implements DatabaseService {
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    return whole(await this.#cluster.collection(collection), id);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const rev = Object.hasOwn(document, '_rev') ? (document['_rev'] ?? '') : '';
    if (typeof rev !== 'string') throw new DbkitError('invalid', 'a _rev is a string');
    const text = stringifyJson(withoutField(withoutField(document, '_rev'), '_id'));
    const room = await this.#cluster.collection(collection);
    const revision = this.#cluster.claim(collection, room, id, rev === '' ? undefined : rev);
    this.#cluster.store(collection, id, text, room);
    return { id, rev: revision };
  }

  async delete(collection: string, id: string): Promise<void> {
    const room = await this.#cluster.collection(collection);
    if (!room.bodies.remove(id)) throw new DbkitError('not_found', 'no document has this id');
    room.revisions.delete(id);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    const room = await this.#cluster.collection(collection);
    return room.bodies.ids().map((id) => whole(room, id));
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    await this.#cluster.collection(collection);
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);
}

function whole(room: Collection, id: string): JsonObject {
  const text = room.bodies.get(id);
  if (text === undefined) throw new DbkitError('not_found', 'no document has this id');
  return { ...parseJsonObject(text), _id: id, _rev: room.revisions.get(id) ?? '' };
}

export function openRevisionBeforeBody(): ServiceHooks {
  const cluster = new Cluster();
  return {
    conflicts: 'mvcc',
    limits: { maxDocumentBytes: LARGEST_BODY },
    open: () => new Client(cluster),
    openSecond: () => new Client(cluster),
    reopen: () => new Client(cluster),
    fault: (on) => {
      cluster.down = on;
    },
    drop: (collection) => cluster.drop(collection),
  };
}
