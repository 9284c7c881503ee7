// Connections to one server, and statements on them.
import {
  Client,
  type ClientBase,
  type ClientConfig,
  Pool,
  type PoolClient,
  type QueryConfig,
  type Submittable,
} from 'pg';
import { DbkitError } from '../../document/error.js';
import { CopyBuffer, CopyIn, type CopyRow } from './copy-in.js';
import { type CopiedRow, CopyOut } from './copy-out.js';
import { isRefusal, toConnectionError, toDbkitError } from './errors.js';
import type { PostgresUrl } from './postgres-url.js';

/** A statement that each connection prepares when it is first used there. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** One connection, for as long as somebody has it. Its failures are PostgreSQL's own: see errors.ts. */
export interface Session {
  rows<Row>(statement: Prepared, values: readonly unknown[]): Promise<Row[]>;
  /** Rows of a statement that will hardly come again. */
  once<Row>(text: string, values?: readonly unknown[], timeoutMs?: number): Promise<Row[]>;
  /** Rows for a `COPY … FROM STDIN`. */
  copy(text: string, rows: readonly CopyRow[]): Promise<void>;
  /** Rows of a `COPY … TO STDOUT (FORMAT binary)`, one after the other. */
  copied(text: string, row: (row: CopiedRow) => void): Promise<void>;
}

const names = new Map<string, string>();

/** The same text always has the same name: a connection knows its statements by name alone. */
export function prepared(text: string): Prepared {
  const name = names.get(text) ?? `dbkit_${names.size}`;
  names.set(text, name);
  return { name, text };
}

export interface Held {
  readonly session: Session;
  /** With the error where one came of the work. */
  readonly release: (error?: unknown) => void;
}

const CLOSING_MS = 3000;
const OVERSEEING_MS = 500;

export class Sessions {
  /** Host and port, for messages. */
  readonly server: string;
  readonly #pool: Pool;
  readonly #sessions = new Map<PoolClient, ClientSession>();
  readonly #made = new Set<Client>();
  readonly #overseer: NodeJS.Timeout;
  #closing: Promise<void> | undefined;

  constructor({ config, answerMs }: PostgresUrl) {
    const made = this.#made;
    // A client that fails as it connects is forgotten by the pool, and its socket keeps the process until the server hangs up.
    class MadeClient extends Client {
      constructor(options?: ClientConfig) {
        super(options);
        made.add(this);
        this.once('end', () => made.delete(this));
      }
    }
    this.#pool = new Pool({ ...config, Client: MadeClient as unknown as typeof ClientBase });
    const { host = process.env['PGHOST'] ?? 'localhost', port = process.env['PGPORT'] ?? 5432 } = config;
    this.server = `${host}:${port}`;
    // An idle connection that is lost is no news: the next call makes another, or says why it cannot.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => {
      client.on('error', () => undefined);
      this.#sessions.set(client, new ClientSession(client, answerMs));
    });
    this.#pool.on('remove', (client) => this.#sessions.delete(client));
    // One clock for all: a timer for each statement, as the client library has it, takes a tenth of a short one's time.
    this.#overseer = setInterval(() => this.#giveUpLate(), OVERSEEING_MS).unref();
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
    const client = await this.#pool.connect().catch((error) => {
      throw toConnectionError(error, this.server);
    });
    const session = this.#sessions.get(client);
    if (!session) throw new DbkitError('internal', 'a connection to PostgreSQL was lost as it was made');
    return { session, release: session.release };
  }

  /** Ends in a few seconds, even where the server no longer answers. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  #giveUpLate(): void {
    const now = performance.now();
    for (const session of this.#sessions.values()) session.giveUpAfter(now);
  }

  async #end(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSING_MS);
    });
    await Promise.race([this.#pool.end().catch(() => undefined), late]);
    clearTimeout(timer);
    // Those that got no answer to their goodbye.
    for (const { connection } of this.#made) connection.stream.destroy();
    clearInterval(this.#overseer);
  }
}

class ClientSession implements Session {
  readonly #client: PoolClient;
  readonly #answerMs: number;
  readonly #copied = new CopyBuffer();
  #late = Number.POSITIVE_INFINITY;

  constructor(client: PoolClient, answerMs: number) {
    this.#client = client;
    this.#answerMs = answerMs;
  }

  rows<Row>({ name, text }: Prepared, values: readonly unknown[]): Promise<Row[]> {
    return this.#ask({ name, text, values: values as unknown[] }, this.#answerMs);
  }

  once<Row>(text: string, values: readonly unknown[] = [], timeoutMs = this.#answerMs): Promise<Row[]> {
    return this.#ask({ text, values: values as unknown[] }, timeoutMs);
  }

  copy(text: string, rows: readonly CopyRow[]): Promise<void> {
    return this.#submit((end) => new CopyIn(text, this.#copied.message(rows), end));
  }

  copied(text: string, row: (row: CopiedRow) => void): Promise<void> {
    return this.#submit((end) => new CopyOut(text, row, end));
  }

  // A connection whose last answer is not known may still get it: nobody else must have it then.
  readonly release = (error?: unknown): void => {
    this.#client.release(error !== undefined && !(error instanceof DbkitError) && !isRefusal(error));
  };

  giveUpAfter(now: number): void {
    if (now > this.#late)
      this.#client.connection.stream.destroy(new Error('the connection gave no answer in time'));
  }

  async #submit(submittable: (end: (error?: unknown) => void) => Submittable): Promise<void> {
    this.#late = performance.now() + this.#answerMs;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#client.query(submittable((error) => (error === undefined ? resolve() : reject(error))));
      });
    } finally {
      this.#late = Number.POSITIVE_INFINITY;
    }
  }

  async #ask<Row>(query: QueryConfig, timeoutMs: number): Promise<Row[]> {
    this.#late = performance.now() + timeoutMs;
    try {
      return (await this.#client.query(query)).rows as Row[];
    } finally {
      this.#late = Number.POSITIVE_INFINITY;
    }
  }
}
