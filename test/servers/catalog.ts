// The databases that tests can ask for by name.
import { startCouchdb } from './couchdb.js';
import { startMongodb } from './mongodb.js';
import { startPostgres, type TestDatabase } from './postgres.js';

export type ServerName = 'postgres15' | 'postgres18' | 'mongodb' | 'couchdb';

/** One given from outside is used as it is, and left running. */
export const SERVERS: Readonly<Record<ServerName, () => Promise<TestDatabase>>> = {
  postgres15: () => startPostgres(15),
  postgres18: () => startPostgres(18),
  mongodb: async () => given('MONGODB_TEST_URL') ?? startMongodb(),
  couchdb: async () => given('COUCHDB_TEST_URL') ?? startCouchdb(),
};

export type Availability =
  | { readonly status: 'running'; readonly url: string }
  | { readonly status: 'absent'; readonly reason: string };

/** True where the run must fail without it: REQUIRE_BACKENDS=postgres15,mongodb. */
export function isRequired(name: ServerName): boolean {
  return (process.env['REQUIRE_BACKENDS'] ?? '').split(',').includes(name);
}

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

function given(variable: string): TestDatabase | undefined {
  const url = process.env[variable];
  return url ? { url, stop: async () => undefined } : undefined;
}
