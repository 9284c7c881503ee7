// A MongoDB database: a collection a collection, each document under its `_id`, with its revision in `_rev`.
import { MongoClient } from 'mongodb';
import { DbkitError, messageOf } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import type { Backend, Capabilities, Limits, Operation, Outcome } from '../backend.js';
import { nextRevision } from '../unique-revision.js';
import { toBson } from './bson.js';
import { hasCode, isNoNamespace, OTHER_INDEX, toDbkitError, toOpeningError, toUrlError } from './errors.js';
import { isPlainName } from './matching.js';
import { MongodbReader } from './mongodb-reader.js';
import { parseMongodbUrl } from './mongodb-url.js';
import { refusalOf } from './names.js';
import { type ServerKind, serverKindOf } from './server-kind.js';
import { writeBatch } from './write-batch.js';

const CLOSING_MS = 3000;
const LONGEST_REVISION = nextRevision();

/** Connects. Throws DbkitError: `usage` for a URL that is wrong, `unavailable` where nothing answers. */
export async function openMongodb(url: string): Promise<Backend> {
  const { database, options } = parseMongodbUrl(url);
  const client = clientFor(url, options);
  const place = client.options.hosts.join(',') || client.options.srvHost || 'its host';
  try {
    await client.connect();
    const kind = serverKindOf(await client.db(database).command({ buildInfo: 1 }));
    return new MongodbBackend(client, database, place, kind);
  } catch (error) {
    await close(client);
    throw toOpeningError(error, place);
  }
}

function clientFor(url: string, options: object): MongoClient {
  try {
    return new MongoClient(url, options);
  } catch (error) {
    throw toUrlError(error);
  }
}

class MongodbBackend extends MongodbReader implements Backend {
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  readonly #client: MongoClient;
  readonly #kind: ServerKind;
  #isReachable = true;

  constructor(client: MongoClient, database: string, place: string, kind: ServerKind) {
    super(client.db(database), place);
    this.#client = client;
    client.on('topologyDescriptionChanged', ({ newDescription }) => {
      this.#isReachable = newDescription.hasKnownServers;
    });
    this.#kind = kind;
    this.limits = kind.limits;
    this.capabilities = kind.capabilities;
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOf(this.database.databaseName, collection);
  }

  refusalOf(id: string, document: JsonObject): string | undefined {
    try {
      toBson(document, id, LONGEST_REVISION, this.#kind.brokenNames);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  async identity(): Promise<string> {
    const hosts = this.#client.options.hosts.map(({ host = '', port }) => `${loopback(host)}:${port}`);
    const place = this.#client.options.srvHost ?? hosts.sort().join(',');
    return `mongodb ${place} ${this.database.databaseName}`;
  }

  async write(collection: string, operations: readonly Operation[]): Promise<Outcome[]> {
    const documents = this.documents(collection);
    if (documents) {
      const outage = this.#isReachable ? undefined : await this.#outage();
      // Nothing was sent: it may be tried again.
      if (outage) return operations.map(() => ({ status: 'failed', error: outage }));
      return this.run(() => writeBatch({ ...this.#kind, documents, server: this.place }, operations));
    }
    if (operations.some(({ kind }) => kind === 'put')) throw this.#notHad(collection);
    return operations.map(() => ({ status: 'missing' }));
  }

  // An index of its own for each field: one over two fields would refuse documents with arrays in both.
  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    const documents = this.documents(collection);
    if (!documents) throw this.#notHad(collection);
    for (const field of new Set(fields)) {
      if (field === '_id' || !isPlainName(field)) continue;
      await this.run(() => documents.createIndex({ [field]: 1 })).catch((error: DbkitError) => {
        if (!hasCode(error.cause, ...OTHER_INDEX)) throw error;
      });
    }
  }

  async drop(collection: string): Promise<void> {
    await this.run(async () => this.documents(collection)?.drop()).catch((error: DbkitError) => {
      if (!isNoNamespace(error.cause)) throw error;
    });
  }

  async server(): Promise<string> {
    return this.#kind.name;
  }

  /** Ends in a few seconds, even where the server no longer answers. */
  async close(): Promise<void> {
    await close(this.#client);
  }

  /** Where no server is known to be there, a look whether there is one: a request that cannot be sent is better not begun. */
  async #outage(): Promise<DbkitError | undefined> {
    try {
      await this.run(() => this.database.command({ ping: 1 }));
      return undefined;
    } catch (error) {
      return toDbkitError(error, this.place);
    }
  }

  #notHad(collection: string): DbkitError {
    const refusal = refusalOf(this.database.databaseName, collection);
    return new DbkitError('invalid', `MongoDB cannot have the collection: its name ${refusal}`);
  }
}

/** Names of this machine are one. */
function loopback(host: string): string {
  return /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host) ? 'localhost' : host.toLowerCase();
}

async function close(client: MongoClient): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSING_MS);
  });
  await Promise.race([client.close().catch(() => undefined), late]);
  clearTimeout(timer);
}
