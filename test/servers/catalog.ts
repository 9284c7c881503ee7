// The databases that tests can ask for by name.
import { startCouchdb } from './couchdb.js';
import { startDynamodb } from './dynamodb.js';
import { startFerretdb } from './ferretdb.js';
import { startMongoJavaServer } from './mongo-java-server.js';
import { startPostgres } from './postgres.js';
import type { TestDatabase } from './server-process.js';

export type ServerName = 'postgres15' | 'postgres18' | MongodbServerName | 'couchdb' | 'dynamodb';

/** Those that the MongoDB room can open: two that the tests start, and a real one where there is one. */
export type MongodbServerName = 'ferretdb' | 'mongo-java-server' | 'mongodb';

export const SERVERS: Readonly<Record<ServerName, () => Promise<TestDatabase>>> = {
  postgres15: () => startPostgres(15),
  postgres18: () => startPostgres(18),
  ferretdb: startFerretdb,
  'mongo-java-server': startMongoJavaServer,
  mongodb: () => given('MONGODB_TEST_URL'),
  couchdb: () => given('COUCHDB_TEST_URL').catch(startCouchdb),
  dynamodb: () => given('DYNAMODB_TEST_URL').catch(startDynamodb),
};

export const MONGODB_SERVERS: readonly MongodbServerName[] = ['ferretdb', 'mongo-java-server', 'mongodb'];

export type Availability =
  | { readonly status: 'running'; readonly url: string }
  | { readonly status: 'absent'; readonly reason: string };

/** Servers of one test run: each started when it is first asked for, and all stopped together. */
export class TestServers {
  readonly #started = new Map<ServerName, Promise<Availability>>();
  readonly #stops: (() => Promise<void>)[] = [];

  get(name: ServerName): Promise<Availability> {
    const known = this.#started.get(name) ?? this.#start(name);
    this.#started.set(name, known);
    return known;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#started.values()]);
    await Promise.all(this.#stops.map((stop) => stop()));
  }

  async #start(name: ServerName): Promise<Availability> {
    try {
      const { url, stop } = await SERVERS[name]();
      this.#stops.push(stop);
      return { status: 'running', url };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`unavailable: ${name} (${reason})\n`);
      return { status: 'absent', reason };
    }
  }
}

/** One from outside: used as it is, and left running. */
async function given(variable: string): Promise<TestDatabase> {
  const url = process.env[variable];
  if (url) return { url, stop: async () => undefined };
  throw new Error(`${variable} names no server`);
}
