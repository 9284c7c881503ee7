// CouchDB: a database a collection, named as Gofannon names them, each document under its `_id` with CouchDB's own `_rev`.
import { DbkitError } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import type { Backend, CallOptions, Capabilities, Limits, Operation, Outcome } from '../backend.js';
import type { Habit } from './bulk-docs.js';
import { CouchdbReader } from './couchdb-reader.js';
import { type CouchdbUrl, parseCouchdbUrl } from './couchdb-url.js';
import { refusalOf as refusalOfDocument } from './document-text.js';
import { isNoDatabase, objectOf, toDbkitError } from './errors.js';
import { CAPABILITIES, LIMITS, POUCHDB_LIMITS } from './limits.js';
import { isPlainName } from './matching.js';
import { pathOf, refusalOf } from './names.js';
import { writeBatch } from './write-batch.js';

const MADE = new Set([201, 202]);
/** Somebody else was first. */
const IS_THERE = 412;

/** Connects. Throws DbkitError: `usage` for a URL that is wrong, `unavailable` where nothing answers. */
export async function openCouchdb(url: string): Promise<Backend> {
  const backend = new CouchdbBackend(parseCouchdbUrl(url));
  try {
    await backend.greet();
    return backend;
  } catch (error) {
    await backend.close();
    throw error;
  }
}

class CouchdbBackend extends CouchdbReader implements Backend {
  limits: Limits = LIMITS;
  readonly capabilities: Capabilities;
  readonly #identity: string;
  /** By collection. */
  readonly #habits = new Map<string, Habit>();
  #server = '';

  constructor(url: CouchdbUrl) {
    super(url);
    this.capabilities = { ...CAPABILITIES, sharedNamespace: url.prefix === '' };
    this.#identity = `couchdb ${loopback(url.host)}:${url.port}${url.path} ${url.prefix}`;
  }

  /** Asks who is there. */
  async greet(): Promise<void> {
    const answer = await this.connection.ask({ method: 'GET', path: '/' });
    const { place } = this.connection;
    if (answer.status !== 200) throw asOutage(toDbkitError(answer, place));
    const server = serverOf(objectOf(answer, place));
    if (server === undefined) throw new DbkitError('unavailable', `what answers at ${place} is no CouchDB`);
    this.#server = server;
    if (server.startsWith('PouchDB')) this.limits = POUCHDB_LIMITS;
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOf(this.prefix, collection);
  }

  refusalOf(id: string, document: JsonObject): string | undefined {
    const refusal = refusalOfDocument(id, document, this.limits);
    return refusal && `the document ${refusal}`;
  }

  async identity(): Promise<string> {
    return this.#identity;
  }

  async write(
    collection: string,
    operations: readonly Operation[],
    { signal }: CallOptions = {},
  ): Promise<Outcome[]> {
    const hasPut = operations.some(({ kind }) => kind === 'put');
    if (this.refusalOfName(collection) !== undefined) {
      if (hasPut) throw this.#notHad(collection);
      return operations.map(() => ({ status: 'missing' }));
    }
    const make = hasPut ? () => this.#make(collection, signal) : undefined;
    const path = pathOf(this.prefix, collection);
    const { connection, limits } = this;
    const habit = this.#habits.get(collection) ?? { looksFirst: false };
    this.#habits.set(collection, habit);
    return writeBatch({ connection, path, make, signal, limits, habit }, operations);
  }

  // An index of its own for each field: one over two leaves out the documents that have only one of them.
  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    if (this.refusalOfName(collection) !== undefined) throw this.#notHad(collection);
    await this.#make(collection, undefined);
    const names = [...new Set(fields)].filter(isPlainName);
    for (const field of names) {
      const body = JSON.stringify({ index: { fields: [field] }, type: 'json' });
      await this.askOf(collection, '/_index', { method: 'POST', body });
    }
    this.noteIndexes(collection, names);
  }

  async drop(collection: string): Promise<void> {
    this.forgetIndexes(collection);
    this.#habits.delete(collection);
    await this.askOf(collection, '', { method: 'DELETE' });
  }

  async server(): Promise<string> {
    return this.#server;
  }

  async #make(collection: string, signal: AbortSignal | undefined): Promise<void> {
    const path = pathOf(this.prefix, collection);
    const answer = await this.connection.ask({ method: 'PUT', path, signal });
    if (MADE.has(answer.status) || answer.status === IS_THERE || isNoDatabase(answer)) return;
    throw toDbkitError(answer, this.connection.place);
  }

  #notHad(collection: string): DbkitError {
    const refusal = this.refusalOfName(collection);
    return new DbkitError('invalid', `CouchDB cannot have the collection: its name ${refusal}`);
  }
}

/** Undefined for what is no CouchDB and no PouchDB either. */
function serverOf(greeting: JsonObject): string | undefined {
  const version = String(greeting['version']);
  if (greeting['express-pouchdb'] !== undefined) return `PouchDB (express-pouchdb ${version})`;
  return greeting['couchdb'] === undefined ? undefined : `CouchDB ${version}`;
}

/** Names of this machine are one. */
function loopback(host: string): string {
  return /^(?:127\.\d+\.\d+\.\d+|::1)$/.test(host) ? 'localhost' : host;
}

function asOutage(error: DbkitError): DbkitError {
  return error.code === 'unavailable' ? error : new DbkitError('unavailable', error.message);
}
