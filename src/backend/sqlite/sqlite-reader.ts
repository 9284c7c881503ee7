// What can be read of a SQLite file through one connection.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import { DbkitError } from '../../document/error.js';
import type { CallOptions, Page, Reader, ScanOptions, StoredDocument, Unreadable } from '../backend.js';
import { isMissingTable } from './errors.js';
import { unpacked } from './packed-page.js';
import { waitingForLocks } from './patience.js';
import { type Row, toReadableText, toStored } from './rows.js';
import { Tables } from './tables.js';

export class SqliteReader implements Reader {
  protected readonly database: Database.Database;
  protected readonly tables: Tables;
  protected readonly file: string;
  #isOpen = true;

  constructor(database: Database.Database, file: string) {
    this.database = database;
    this.tables = new Tables(database);
    this.file = file;
  }

  async read(
    collection: string,
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<(StoredDocument | undefined)[]> {
    const rows = await this.run(() => {
      const table = this.tables.find(collection);
      return ids.map((id) => table?.read(id));
    }, options);
    return rows.map((row) => row && toStored(collection, row));
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    // SQLite answers at once, so a long run of pages would leave no turn for timers, signals and other work.
    await nextTurn();
    if (options.foreign) return this.#readablePage(collection, options);
    const rows = await this.#rows(collection, options);
    return { documents: rows.map((row) => toStored(collection, row)), cursor: cursorOf(rows.at(-1)?.[0]) };
  }

  /** With what is no document. */
  async #readablePage(collection: string, options: ScanOptions): Promise<Page> {
    const packed = await this.run(() => this.tables.find(collection)?.packedPage(options), options);
    const read = packed && unpacked(packed);
    if (read) return pageOf(read, cursorOf(packed[1]));
    const rows = await this.#rows(collection, options);
    return pageOf(rows.map(toReadableText), cursorOf(rows.at(-1)?.[0]));
  }

  #rows(collection: string, options: ScanOptions): Promise<Row[]> {
    return this.run(() => this.tables.find(collection)?.page(options) ?? [], options);
  }

  async count(collection: string): Promise<number> {
    return this.run(() => this.tables.find(collection)?.count() ?? 0);
  }

  async collections(): Promise<string[]> {
    return this.run(() => this.tables.names());
  }

  async close(): Promise<void> {
    if (this.#isOpen) this.database.close();
    this.#isOpen = false;
  }

  /** Statements prepared before go on answering from a closed connection, with nothing: they must not be asked. */
  protected run<T>(work: () => T, options?: CallOptions): Promise<T> {
    if (!this.#isOpen) throw new DbkitError('unavailable', `the SQLite file ${this.file} is closed`);
    return waitingForLocks(() => this.#againIfDropped(work), this.file, options);
  }

  /** Another connection may drop a table between the look for it and its use. */
  #againIfDropped<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isMissingTable(error)) throw error;
      this.tables.forget();
      return work();
    }
  }
}

function cursorOf(lastId: Buffer | null | undefined): string | undefined {
  return lastId?.toString('utf8');
}

function pageOf(read: readonly (StoredDocument | Unreadable)[], cursor: string | undefined): Page {
  const documents = read.filter(isStored);
  const unreadable = read.length === documents.length ? [] : read.filter((one) => !isStored(one));
  return { documents, unreadable: unreadable as Unreadable[], cursor };
}

function isStored(read: StoredDocument | Unreadable): read is StoredDocument {
  return 'document' in read;
}
