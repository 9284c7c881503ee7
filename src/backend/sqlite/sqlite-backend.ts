// A SQLite file: a table a collection, each row the document's JSON text beside its id and revision.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { DbkitError } from '../../document/error.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Backend, CallOptions, Capabilities, Operation, Outcome, Reader } from '../backend.js';
import { toDbkitError } from './errors.js';
import { CAPABILITIES, LIMITS } from './limits.js';
import { indexExpressions } from './matching.js';
import { quoted, refusalOf } from './names.js';
import { IN_MEMORY, type OpenMode, openFile, prepareFile } from './open-file.js';
import { waitingForLocks } from './patience.js';
import { SqliteReader } from './sqlite-reader.js';
import { parseSqliteUrl } from './sqlite-url.js';
import { inTransaction, writeBatch } from './write-batch.js';

export interface SqliteOptions {
  /** Default `rwc`: the file is made where there is none. `rw` and `ro` open one that is there. */
  readonly mode?: OpenMode;
}

/** Opens a file, relative to the working folder, or `:memory:`. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Backend> {
  const mode = options.mode ?? 'rwc';
  const database = openFile(path, mode);
  try {
    await waitingForLocks(() => prepareFile(database, mode), path);
    return new SqliteBackend(database, path);
  } catch (error) {
    database.close();
    throw toDbkitError(error, path);
  }
}

/** Opens what a `sqlite:` URL names. */
export async function openSqliteUrl(url: string): Promise<Backend> {
  const { path, mode } = parseSqliteUrl(url);
  return openSqlite(path, { mode });
}

/** Databases in memory have no other name. */
let databases = 0;

class SqliteBackend extends SqliteReader implements Backend {
  readonly limits = LIMITS;
  readonly #number = ++databases;

  get capabilities(): Capabilities {
    return this.file === IN_MEMORY ? { ...CAPABILITIES, snapshotScans: false } : CAPABILITIES;
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOf(collection);
  }

  /** The file's own number, whatever path leads to it. */
  async identity(): Promise<string> {
    if (this.file === IN_MEMORY) return `sqlite memory ${this.#number}`;
    const { dev, ino } = statSync(this.file, { bigint: true });
    return `sqlite ${dev} ${ino}`;
  }

  async write(
    collection: string,
    operations: readonly Operation[],
    options?: CallOptions,
  ): Promise<Outcome[]> {
    const texts = operations.map((operation) =>
      operation.kind === 'put' ? (operation.text ?? stringifyJson(operation.document)) : '',
    );
    const batch = { collection, operations, texts };
    try {
      return await this.run(() => writeBatch(this.database, this.tables, this.file, batch), options);
    } catch (error) {
      // Whatever it was, the transaction is undone or was never begun: nothing has changed.
      const failure = toDbkitError(error, this.file);
      if (failure.code === 'invalid') throw failure;
      return operations.map(() => ({ status: 'failed', error: failure }));
    }
  }

  async ensureIndex(collection: string, fields: readonly string[]): Promise<void> {
    const expressions = indexExpressions(fields);
    await this.run(() =>
      inTransaction(this.database, () => {
        this.tables.findOrMake(collection);
        if (expressions !== undefined) this.database.exec(indexSql(collection, fields, expressions));
        return { result: undefined, end: 'COMMIT' };
      }),
    );
  }

  async snapshot(): Promise<Reader> {
    if (!this.capabilities.snapshotScans) {
      throw new DbkitError('unsupported', 'an SQLite database in memory has no snapshots');
    }
    const database = openFile(this.file, 'ro');
    try {
      database.exec('BEGIN');
      // The first read decides which state a transaction sees.
      const first = database.prepare('SELECT count(*) FROM sqlite_schema');
      await waitingForLocks(() => first.all([]), this.file);
      return new SqliteReader(database, this.file);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  async drop(collection: string): Promise<void> {
    await this.run(() => {
      if (this.tables.find(collection)) this.database.exec(`DROP TABLE IF EXISTS ${quoted(collection)}`);
    });
  }

  async server(): Promise<string> {
    const rows = await this.run(() => this.database.prepare('SELECT sqlite_version() AS version').all([]));
    return `SQLite ${(rows[0] as { version: string }).version} (libsql)`;
  }
}

function indexSql(collection: string, fields: readonly string[], expressions: string): string {
  // Tables and indexes share their names: this one is no collection's.
  const hash = createHash('sha256')
    .update(JSON.stringify([collection, fields]))
    .digest('hex');
  const name = quoted(`dbkit index ${hash}`);
  return `CREATE INDEX IF NOT EXISTS ${name} ON ${quoted(collection)} (${expressions})`;
}
