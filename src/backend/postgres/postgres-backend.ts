// A PostgreSQL database: a table a collection in one schema, each row the document as jsonb beside its id and revision.
import type { JsonObject } from '../../document/json.js';
import type { Backend, Operation, Outcome, Reader } from '../backend.js';
import { ALREADY_MADE, hasState, isRefusal, toDbkitError, UNDEFINED_TABLE } from './errors.js';
import { CAPABILITIES, LIMITS } from './limits.js';
import { indexExpressions } from './matching.js';
import { hashedName, quoted, refusalOf } from './names.js';
import { refusalOfNumbers } from './numbers.js';
import { PostgresReader } from './postgres-reader.js';
import { parsePostgresUrl } from './postgres-url.js';
import { type Held, prepared, type Session, Sessions } from './session.js';
import { Tables } from './tables.js';
import { writeBatch } from './write-batch.js';

const WHERE = 'SELECT current_database() AS database';
const CLUSTER = 'SELECT system_identifier::text AS id FROM pg_catalog.pg_control_system()';
const FIND_INDEX = prepared('SELECT FROM pg_catalog.pg_indexes WHERE schemaname = $1 AND indexname = $2');
const INDEX_TRIES = 5;
/** Indexing what is there may take long; the client library has no "never". */
const INDEX_MS = 24 * 3_600_000;

/** Connects, and makes nothing yet. Throws DbkitError: `usage` for a URL that is wrong, `unavailable` where nothing answers. */
export async function openPostgres(url: string): Promise<Backend> {
  const parsed = parsePostgresUrl(url);
  const sessions = new Sessions(parsed);
  try {
    const { schema } = parsed;
    const tables = new Tables(schema);
    const version = await sessions.use(serverOf);
    const hadSchema = await sessions.use((session) => tables.hasSchema(session));
    return new PostgresBackend({ sessions, schema, tables, version, hadSchema });
  } catch (error) {
    await sessions.close();
    throw error;
  }
}

async function serverOf(session: Session): Promise<string> {
  const [row] = await session.once<{ version: string }>('SELECT version()');
  // `PostgreSQL 15.14 (Debian …) on x86_64 …`; others that speak the protocol begin with their own name.
  return row?.version.split(/\s+/).slice(0, 2).join(' ') ?? 'PostgreSQL';
}

interface Opened {
  readonly sessions: Sessions;
  readonly schema: string;
  readonly tables: Tables;
  readonly version: string;
  /** It was there before this backend was opened: then it stays, also when it is empty. */
  readonly hadSchema: boolean;
}

class PostgresBackend extends PostgresReader implements Backend {
  readonly limits = LIMITS;
  readonly capabilities = CAPABILITIES;
  readonly #sessions: Sessions;
  readonly #schema: string;
  readonly #tables: Tables;
  readonly #version: string;
  readonly #hadSchema: boolean;

  constructor({ sessions, schema, tables, version, hadSchema }: Opened) {
    super(
      (work) => sessions.use(work),
      tables,
      () => sessions.close(),
    );
    this.#sessions = sessions;
    this.#schema = schema;
    this.#tables = tables;
    this.#version = version;
    this.#hadSchema = hadSchema;
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOf(collection);
  }

  refusalOf(_id: string, document: JsonObject): string | undefined {
    return refusalOfNumbers(document);
  }

  async identity(): Promise<string> {
    const [row] = await this.#sessions.use((session) => session.once<{ database: string }>(WHERE));
    const cluster = await this.#sessions
      .use((session) => session.once<{ id: string }>(CLUSTER))
      .then(([found]) => found?.id)
      // Who may not ask for it, or a server that has none, is told by its address.
      .catch(() => this.#sessions.server);
    return `postgres ${cluster} ${row?.database} ${this.#schema}`;
  }

  async write(collection: string, operations: readonly Operation[]): Promise<Outcome[]> {
    const { server } = this.#sessions;
    let held: Held;
    try {
      held = await this.#sessions.hold();
    } catch (error) {
      // Nothing was sent: it may be tried again.
      return operations.map(() => ({ status: 'failed', error: toDbkitError(error, server) }));
    }
    return this.#sessions.useHeld(held, (session) =>
      writeBatch({ session, tables: this.#tables, collection, server }, operations),
    );
  }

  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    const expressions = indexExpressions(fields);
    const name = hashedName('index', [collection, ...fields]);
    await this.#sessions.use(async (session) => {
      for (let tries = 1; ; tries++) {
        const table = await this.#tables.findOrMake(session, collection);
        try {
          if (expressions) await this.#makeIndex(session, name, table.name, expressions);
          return;
        } catch (error) {
          // Another client has made the same index, or dropped the table, since the look for it.
          if (tries === INDEX_TRIES || !hasState(error, UNDEFINED_TABLE, ...ALREADY_MADE)) throw error;
          this.#tables.forget(collection);
        }
      }
    });
  }

  async snapshot(): Promise<Reader> {
    const { session, release } = await this.#sessions.hold();
    const use = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
      try {
        return await work(session);
      } catch (error) {
        throw toDbkitError(error, this.#sessions.server);
      }
    };
    await use((held) => held.once('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
    // The first statement decides what is seen.
    await use((held) => held.once('SELECT pg_catalog.pg_current_snapshot()'));
    const close = async () =>
      release(
        await session.once('ROLLBACK').then(
          () => undefined,
          (error) => error,
        ),
      );
    return new PostgresReader(use, new Tables(this.#schema), close);
  }

  async drop(collection: string): Promise<void> {
    await this.#sessions.use(async (session) => {
      const table = await this.#tables.find(session, collection);
      if (table) await session.once(`DROP TABLE IF EXISTS ${table.name}`);
      this.#tables.forget(collection);
      // A schema that was made for collections goes with the last of them.
      if (table && !this.#hadSchema) await this.#tables.dropSchemaIfEmpty(session);
    });
  }

  async server(): Promise<string> {
    return this.#version;
  }

  async #makeIndex(session: Session, name: string, table: string, expressions: string): Promise<void> {
    const [known] = await session.rows(FIND_INDEX, [this.#schema, name]);
    if (known) return;
    await session.once('BEGIN');
    try {
      await session.once('SET LOCAL statement_timeout = 0');
      // What the two statements below need, at once: two clients that took it step by step would meet in a deadlock.
      await session.once(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`, [], INDEX_MS);
      const sql = `CREATE INDEX IF NOT EXISTS ${quoted(name)} ON ${table} USING gin (${expressions})`;
      await session.once(sql, [], INDEX_MS);
      // Without it the planner guesses that many documents match, and walks along the ids instead.
      await session.once(`ANALYZE ${table}`, [], INDEX_MS);
      await session.once('COMMIT');
    } catch (error) {
      if (isRefusal(error)) await session.once('ROLLBACK');
      throw error;
    }
  }
}
