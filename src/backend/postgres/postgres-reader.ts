// What can be read of a PostgreSQL database: through any connection, or through one that sees the database as it was.
import type { Page, Reader, ScanOptions, StoredDocument } from '../backend.js';
import { hasState, UNDEFINED_TABLE } from './errors.js';
import { conditionOf } from './matching.js';
import { COLUMNS, type Row, toStored } from './rows.js';
import type { Session } from './session.js';
import type { Tables } from './tables.js';

const PAGE_BYTES = 16 << 20;

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
    const rows = await this.#rows(collection, (session, table) =>
      session.rows<Row>(`SELECT ${COLUMNS} FROM ${table} WHERE id = ANY ($1::text[])`, [asked]),
    );
    const found = new Map(rows.map((row) => [row.id, toStored(collection, row)]));
    return ids.map((id) => found.get(id));
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    const rows = await this.#rows(collection, (session, table) => {
      const { sql, parameters, isPlain } = pageOf(table, options);
      return isPlain ? session.rows<Row>(sql, parameters) : session.once<Row>(sql, parameters);
    });
    // A page may be short because its documents are large: only an empty one is surely the last.
    return { documents: rows.map((row) => toStored(collection, row)), cursor: rows.at(-1)?.id };
  }

  async collections(): Promise<string[]> {
    return this.#use((session) => this.#tables.names(session));
  }

  async close(): Promise<void> {
    await this.#close();
  }

  #rows(collection: string, query: (session: Session, table: string) => Promise<Row[]>): Promise<Row[]> {
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

// Sizes as they are stored, compressed, cost nothing to sum, and spare the server from making text of a thousand large
// documents for a page of ten; the texts' own sizes then hold the page to its bytes.
function pageOf(table: string, { cursor, limit, matching = {} }: ScanOptions) {
  const condition = conditionOf(matching, cursor === undefined ? 2 : 3);
  const where = [...(cursor === undefined ? [] : ['id > $2']), ...condition.sql];
  const rows = `SELECT id, doc, rev FROM ${table} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY id LIMIT $1`;
  const stored = `SELECT *, sum(pg_column_size(doc)) OVER (ORDER BY id) - pg_column_size(doc) AS above FROM (${rows}) r`;
  const sql = `
    WITH page AS MATERIALIZED (SELECT ${COLUMNS} FROM (${stored}) s WHERE above < ${PAGE_BYTES})
    SELECT id, doc, rev FROM (
      SELECT *, sum(octet_length(doc)) OVER (ORDER BY id) - octet_length(doc) AS above FROM page
    ) p WHERE above < ${PAGE_BYTES} ORDER BY id`;
  const from = cursor === undefined ? [] : [cursor];
  return { sql, parameters: [limit, ...from, ...condition.parameters], isPlain: condition.sql.length === 0 };
}
