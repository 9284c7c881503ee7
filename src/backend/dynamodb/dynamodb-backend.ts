// DynamoDB: a collection a table, as Gofannon's own code lays it out: each document an item under its `_id`, each top-level field an
// attribute. The revision is in the attribute `_rev`, which Gofannon's code does not ask for.
import { DbkitError, messageOf } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import type { Backend, CallOptions, Capabilities, Operation, Outcome } from '../backend.js';
import { nextRevision } from '../unique-revision.js';
import { Client } from './client.js';
import { DynamodbReader } from './dynamodb-reader.js';
import { type DynamodbUrl, parseDynamodbUrl } from './dynamodb-url.js';
import { toDbkitError } from './errors.js';
import { toItem } from './item.js';
import { CAPABILITIES, LIMITS } from './limits.js';
import { refusalOf } from './names.js';
import { Tables } from './tables.js';
import { writeBatch } from './write-batch.js';

const LONGEST_REVISION = nextRevision();

/** Throws DbkitError: `usage` for a URL that is wrong, `unavailable` where nothing answers. */
export async function openDynamodb(url: string): Promise<Backend> {
  const parsed = parseDynamodbUrl(url);
  const client = new Client(parsed);
  try {
    await client.region();
    const tables = new Tables(client, parsed.prefix);
    return new DynamodbBackend(client, parsed, tables, await tables.owner());
  } catch (error) {
    client.close();
    throw toOpeningError(error, client.place);
  }
}

function toOpeningError(error: unknown, place: string): DbkitError {
  const known = toDbkitError(error, place);
  if (known.code === 'usage' || known.code === 'unavailable') return known;
  return new DbkitError('unavailable', known.message, { cause: error });
}

class DynamodbBackend extends DynamodbReader implements Backend {
  readonly limits = LIMITS;
  readonly capabilities: Capabilities;
  readonly #url: DynamodbUrl;
  readonly #owner: string | undefined;

  constructor(client: Client, url: DynamodbUrl, tables: Tables, owner: string | undefined) {
    super(client, tables);
    this.#url = url;
    this.#owner = owner;
    // An account's tables may be anybody's.
    this.capabilities = { ...CAPABILITIES, sharedNamespace: url.prefix === '' };
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOf(this.#url.prefix, collection);
  }

  refusalOf(id: string, document: JsonObject): string | undefined {
    try {
      toItem(document, id, LONGEST_REVISION);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  /** AWS tells whose tables they are in the name of any; where there is none, nothing can be the same. */
  async identity(): Promise<string> {
    const { endpoint, prefix } = this.#url;
    const region = await this.client.region();
    const place = endpoint === undefined ? 'aws' : hostOf(endpoint);
    return `dynamodb ${place} ${this.#owner ?? region} ${prefix}`;
  }

  async write(
    collection: string,
    operations: readonly Operation[],
    { signal }: CallOptions = {},
  ): Promise<Outcome[]> {
    const table = this.tables.tableOf(collection);
    const hasPut = operations.some(({ kind }) => kind === 'put');
    if (table === undefined) {
      if (hasPut) throw this.#notHad(collection);
      return operations.map(() => ({ status: 'missing' }));
    }
    const { client, tables } = this;
    try {
      if (hasPut) await tables.make(table, signal);
      else if (!(await tables.isThere(table, signal))) return operations.map(() => ({ status: 'missing' }));
    } catch (error) {
      // Nothing was written: it may be tried again.
      const failure = toDbkitError(error, client.place);
      if (failure.code !== 'unavailable') throw failure;
      return operations.map(() => ({ status: 'failed', error: failure }));
    }
    return this.run(() => writeBatch({ client, tables, table, signal }, operations));
  }

  async drop(collection: string): Promise<void> {
    const table = this.tables.tableOf(collection);
    if (table !== undefined) await this.run(() => this.tables.remove(table));
  }

  /** No stand-in tells its version, and dynalite not even its name: it is the one that knows no DescribeLimits. */
  async server(): Promise<string> {
    const { endpoint } = this.#url;
    if (endpoint === undefined || isAws(endpoint)) return 'DynamoDB';
    return this.run(() => this.client.standIn());
  }

  async close(): Promise<void> {
    this.client.close();
  }

  #notHad(collection: string): DbkitError {
    const refusal = this.refusalOfName(collection);
    return new DbkitError('invalid', `DynamoDB cannot have the collection: its name ${refusal}`);
  }
}

function isAws(endpoint: string): boolean {
  return /\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.test(new URL(endpoint).hostname);
}

/** Names of this machine are one. */
function hostOf(endpoint: string): string {
  const { hostname, port, protocol } = new URL(endpoint);
  const host = /^(?:127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ? 'localhost' : hostname;
  return `${host}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
