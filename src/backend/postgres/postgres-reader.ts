// What can be read of a PostgreSQL database: through any connection, or through one that sees the database as it was.
import type { Page, Reader, ScanOptions, StoredDocument } from '../backend.js';
import { CopiedPage } from './copied-page.js';
import { hasState, UNDEFINED_TABLE } from './errors.js';
import { type Row, toStored } from './rows.js';
import { prepared, type Session } from './session.js';
import type { Table } from './table.js';
import type { Tables } from './tables.js';

/** Where connections come from; failures of the work come out as DbkitError. */
export type Use = <T>(work: (session: Session) => Promise<T>) => Promise<T>;

export class PostgresReader implements Reader {
  readonly #use: Use;
  readonly #tables: Tables;
  readonly #close: () => Promise<void>;

  constructor(use: Use, tables: Tables, close: () => Promise<void>) {
    this.#use = use;
    this.#tables = tables;
    this.#close = close;
  }

  async read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    // The client library would send half of a surrogate pair as U+FFFD, which is another id.
    const asked = ids.filter((id) => id.isWellFormed() && !id.includes('\0'));
    const [first] = asked;
    const rows = await this.#rows<Row>(collection, (session, table) =>
      asked.length === 1
        ? session.rows(table.read('one'), [first])
        : session.rows(table.read('many'), [asked]),
    );
    const found = new Map(rows.map((row) => [row.id, toStored(collection, row)]));
    return ids.map((id) => found.get(id));
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    if (options.foreign) return this.#copiedPage(collection, options);
    const rows = await this.#rows<Row>(collection, (session, table) => {
      const { text, values } = table.page(options);
      return options.matching ? session.once(text, values) : session.rows(prepared(text), values);
    });
    // A page may be short because its documents are large: only an empty one is surely the last.
    return { documents: rows.map((row) => toStored(collection, row)), cursor: rows.at(-1)?.id };
  }

  async #copiedPage(collection: string, options: ScanOptions): Promise<Page> {
    const page = new CopiedPage();
    await this.#rows(collection, async (session, table) => {
      await session.copied(table.copyPage(options), (row) => page.add(row));
      return [];
    });
    return page;
  }

  async count(collection: string): Promise<number> {
    const [row] = await this.#rows(collection, (session, table) =>
      session.once<{ count: string }>(`SELECT count(*)::text AS count FROM ${table.name}`),
    );
    return Number(row?.count ?? 0);
  }

  async collections(): Promise<string[]> {
    return this.#use((session) => this.#tables.names(session));
  }

  async close(): Promise<void> {
    await this.#close();
  }

  #rows<R>(collection: string, query: (session: Session, table: Table) => Promise<R[]>): Promise<R[]> {
    return this.#use(async (session) => {
      const table = await this.#tables.find(session, collection);
      if (table === undefined) return [];
      try {
        return await query(session, table);
      } catch (error) {
        if (!hasState(error, UNDEFINED_TABLE)) throw error;
        this.#tables.forget(collection);
        return [];
      }
    });
  }
}
