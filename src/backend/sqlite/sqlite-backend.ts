// A SQLite file: a table a collection, each row the document's JSON text beside its id and revision.
import Database from 'libsql';
import { DbkitError, messageOf } from '../../document/error.js';
import { parseJsonObject } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';
import type {
  Backend,
  Capabilities,
  Expected,
  Limits,
  Operation,
  Outcome,
  Page,
  ScanOptions,
  StoredDocument,
} from '../backend.js';

const LIMITS: Limits = { maxDocumentBytes: 999_999_000, loneSurrogates: true };
const CAPABILITIES: Capabilities = { conditionalPuts: true, snapshotScans: false };
const BUSY_TIMEOUT_MS = 10_000;

// `id` is read as a blob: as text, libsql cuts it at the first NUL.
type Row = { id: Uint8Array; doc: string; rev: bigint };

/** Opens the file, and makes it where there is none. */
export async function openSqlite(path: string): Promise<Backend> {
  try {
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    database.defaultSafeIntegers(true);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    return new SqliteBackend(database);
  } catch (error) {
    throw new DbkitError('unavailable', `cannot open the SQLite file ${path}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

class SqliteBackend implements Backend {
  readonly limits = LIMITS;
  readonly capabilities = CAPABILITIES;
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  async read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    const sql = `SELECT cast(id AS blob) AS id, doc, rev FROM ${quoted(collection)} WHERE id = ?`;
    return ids.map((id) => this.#rows(collection, sql, [id]).map(toStored)[0]);
  }

  async write(collection: string, operations: readonly Operation[]): Promise<Outcome[]> {
    this.#createTable(collection);
    return operations.map((operation) => {
      try {
        return operation.kind === 'put'
          ? this.#put(collection, operation)
          : this.#delete(collection, operation.id);
      } catch (error) {
        return { status: 'failed', error: asDbkitError(error) };
      }
    });
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    const from = options.cursor === undefined ? '' : 'WHERE id > ?';
    const sql = `SELECT cast(id AS blob) AS id, doc, rev FROM ${quoted(collection)} ${from} ORDER BY id LIMIT ?`;
    const parameters = options.cursor === undefined ? [options.limit] : [options.cursor, options.limit];
    const documents = this.#rows(collection, sql, parameters).map(toStored);
    return { documents, cursor: documents.length < options.limit ? undefined : documents.at(-1)?.id };
  }

  async collections(): Promise<string[]> {
    const sql =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    return (this.#database.prepare(sql).all([]) as { name: string }[]).map((row) => row.name);
  }

  async drop(collection: string): Promise<void> {
    this.#database.exec(`DROP TABLE IF EXISTS ${quoted(collection)}`);
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  #put(collection: string, put: Operation & { kind: 'put' }): Outcome {
    const parameters = [
      put.id,
      stringifyJson(put.document),
      nextRevision(),
      ...revisionParameter(put.expected),
    ];
    const row = this.#database.prepare(putSql(collection, put.expected)).all(parameters)[0] as
      | { rev: bigint }
      | undefined;
    return row ? { status: 'written', revision: String(row.rev) } : { status: 'conflict' };
  }

  #delete(collection: string, id: string): Outcome {
    const { changes } = this.#database.prepare(`DELETE FROM ${quoted(collection)} WHERE id = ?`).run([id]);
    return { status: changes > 0 ? 'deleted' : 'missing' };
  }

  #createTable(collection: string): void {
    this.#database.exec(
      `CREATE TABLE IF NOT EXISTS ${quoted(collection)} (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL)`,
    );
  }

  #rows(collection: string, sql: string, parameters: unknown[]): Row[] {
    try {
      return this.#database.prepare(sql).all(parameters) as Row[];
    } catch (error) {
      if (messageOf(error).includes(`no such table: ${collection}`)) return [];
      throw asDbkitError(error);
    }
  }
}

// Revisions count up from the clock, in microseconds, so that one never comes back after a delete.
function nextRevision(): bigint {
  return BigInt(Date.now()) * 1000n;
}

function putSql(collection: string, expected: Expected): string {
  const table = quoted(collection);
  if (expected.is === 'revision') {
    return `UPDATE ${table} SET doc = ?2, rev = max(?3, rev + 1) WHERE id = ?1 AND rev = ?4 RETURNING rev`;
  }
  const onConflict =
    expected.is === 'absent' ? 'NOTHING' : 'UPDATE SET doc = excluded.doc, rev = max(excluded.rev, rev + 1)';
  return `INSERT INTO ${table} (id, doc, rev) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO ${onConflict} RETURNING rev`;
}

function revisionParameter(expected: Expected): bigint[] {
  if (expected.is !== 'revision') return [];
  return [/^\d{1,18}$/.test(expected.revision) ? BigInt(expected.revision) : -1n];
}

function toStored(row: Row): StoredDocument {
  return {
    id: Buffer.from(row.id).toString('utf8'),
    revision: String(row.rev),
    document: parseJsonObject(row.doc),
  };
}

/** A name as an SQL identifier, whatever is in it. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function asDbkitError(error: unknown): DbkitError {
  if (error instanceof DbkitError) return error;
  return new DbkitError('internal', `SQLite: ${messageOf(error)}`, { cause: error });
}
