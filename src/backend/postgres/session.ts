// Connections to one server, and statements on them.
import { Pool, type PoolClient } from 'pg';
import { DbkitError } from '../../document/error.js';
import { isRefusal, toConnectionError, toDbkitError } from './errors.js';
import type { PostgresUrl } from './postgres-url.js';

/** One connection, for as long as somebody has it. Its failures are PostgreSQL's own: see errors.ts. */
export interface Session {
  /** Rows of a statement that is prepared once a connection, under its text. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Rows of a statement that will hardly come again. */
  once<Row>(text: string, values?: readonly unknown[], timeoutMs?: number): Promise<Row[]>;
}

export interface Held {
  readonly session: Session;
  /** With the error where one came of the work. */
  readonly release: (error?: unknown) => void;
}

const CLOSING_MS = 3000;

export class Sessions {
  /** Host and port, for messages. */
  readonly server: string;
  readonly #pool: Pool;
  readonly #clients = new Set<PoolClient>();
  readonly #names = new Map<string, string>();
  #closing: Promise<void> | undefined;

  constructor({ config }: PostgresUrl) {
    this.#pool = new Pool(config);
    const { host = process.env['PGHOST'] ?? 'localhost', port = process.env['PGPORT'] ?? 5432 } = config;
    this.server = `${host}:${port}`;
    // An idle connection that is lost is no news: the next call makes another, or says why it cannot.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => {
      client.on('error', () => undefined);
      this.#clients.add(client);
    });
    this.#pool.on('remove', (client) => this.#clients.delete(client));
  }

  /** Work on one connection; its failures become DbkitError. */
  async use<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.useHeld(await this.hold(), work);
  }

  async useHeld<T>({ session, release }: Held, work: (session: Session) => Promise<T>): Promise<T> {
    try {
      const result = await work(session);
      release();
      return result;
    } catch (error) {
      release(error);
      throw toDbkitError(error, this.server);
    }
  }

  /** A connection for the caller to give back. Throws `unavailable` where none can be had. */
  async hold(): Promise<Held> {
    const client = await this.#connect();
    // A connection whose last answer is not known may still get it: nobody else must have it then.
    const release = (error?: unknown) =>
      client.release(error !== undefined && !(error instanceof DbkitError) && !isRefusal(error));
    return { session: this.#sessionOf(client), release };
  }

  /** Ends in a few seconds, even where the server no longer answers. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw toConnectionError(error, this.server);
    }
  }

  #sessionOf(client: PoolClient): Session {
    return {
      rows: async (text, values = []) => {
        const { rows } = await client.query({ text, values: [...values], name: this.#nameOf(text) });
        return rows;
      },
      once: async (text, values = [], timeoutMs) => {
        const limit = timeoutMs === undefined ? {} : { query_timeout: timeoutMs };
        const { rows } = await client.query({ text, values: [...values], ...limit });
        return rows;
      },
    };
  }

  #nameOf(text: string): string {
    const known = this.#names.get(text);
    if (known) return known;
    const name = `dbkit_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }

  async #end(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSING_MS);
    });
    await Promise.race([this.#pool.end().catch(() => undefined), late]);
    clearTimeout(timer);
    // Those that got no answer to their goodbye.
    for (const client of this.#clients) client.connection.stream.destroy();
  }
}
