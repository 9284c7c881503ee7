// One collection's table, and the statements prepared for it.
import type Database from 'libsql';
import type { Expected, ScanOptions } from '../backend.js';
import { conditionOf } from './matching.js';
import { quoted } from './names.js';
import { PACKED, type PackedPage } from './packed-page.js';
import { COLUMNS, type Row } from './rows.js';

const PAGE_BYTES = 16 << 20;
const PACKED_BYTES = 4 << 20;
/** Finds by other fields than these many prepare their statements anew. */
const MAX_STATEMENTS = 50;

export class Table {
  readonly collection: string;
  readonly #database: Database.Database;
  readonly #name: string;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, collection: string) {
    this.#database = database;
    this.collection = collection;
    this.#name = quoted(collection);
  }

  read(id: string): Row | undefined {
    return this.#prepared(`SELECT ${COLUMNS} FROM ${this.#name} WHERE id = ?`).get([id]) as Row | undefined;
  }

  /** By id, at most `limit` and some 16 MB, but one at least where there is one. */
  page(options: ScanOptions): Row[] {
    const { tail, parameters } = this.#page(options);
    return this.#prepared(`SELECT ${COLUMNS} ${tail}`).all(parameters) as Row[];
  }

  /** The same as one value; undefined where that would be a large one, of which SQLite makes several copies. */
  packedPage(options: ScanOptions): PackedPage | undefined {
    const { tail, parameters, bytes } = this.#page(options);
    if (bytes > PACKED_BYTES) return undefined;
    const rows = `SELECT id, doc, rev ${tail}`;
    return this.#prepared(`SELECT ${PACKED} FROM (${rows})`).get(parameters) as PackedPage;
  }

  /** `bytes`: of the documents up to its limit, all of them or only those that it has room for. */
  #page({ cursor, limit, matching }: ScanOptions): { tail: string; parameters: unknown[]; bytes: number } {
    const condition = conditionOf(matching);
    const parts = [cursor === undefined ? '' : 'id > ?', condition.sql].filter((part) => part !== '');
    const where = parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
    const values = [...(cursor === undefined ? [] : [cursor]), ...condition.parameters];
    const tail = `FROM ${this.#name} ${where} ORDER BY id LIMIT ?`;
    const sizes = `SELECT id, octet_length(doc) AS bytes ${tail}`;
    const parameters = [...values, limit];
    const [sum] = this.#prepared(`SELECT sum(bytes) FROM (${sizes})`).get(parameters) as [bigint | null];
    const bytes = Number(sum);
    if (bytes <= PAGE_BYTES) return { tail, parameters, bytes };
    return { tail, parameters: [...values, this.#withinBytes(sizes, parameters)], bytes };
  }

  /** How many documents of a page are within its bytes, one at least. To ask whether all are costs half as much. */
  #withinBytes(sizes: string, parameters: readonly unknown[]): number {
    const [some] = this.#prepared(
      `SELECT count(*) FROM (SELECT sum(bytes) OVER (ORDER BY id) AS total FROM (${sizes})) WHERE total <= ${PAGE_BYTES}`,
    ).get(parameters) as [bigint];
    return Math.max(1, Number(some));
  }

  count(): number {
    const [count] = this.#prepared(`SELECT count(*) FROM ${this.#name}`).get([]) as [bigint];
    return Number(count);
  }

  /** The revision written; undefined where the stored one is not the expected one. */
  put(id: string, text: string, revision: bigint, expected: Expected): string | undefined {
    if (expected.is === 'absent') {
      // Its revision is the one given: nothing has to be asked back, which takes as long as the insert.
      const { changes } = this.#prepared(this.#insertSql()).run([id, text, revision]);
      return changes > 0 ? String(revision) : undefined;
    }
    const current = expected.is === 'revision' ? [storedRevision(expected.revision)] : [];
    const rows = this.#prepared(this.#putSql(expected)).all([id, text, revision, ...current]) as [bigint][];
    return rows[0] && String(rows[0][0]);
  }

  /** False where there was nothing to delete, or nothing of that revision. */
  delete(id: string, expected?: string): boolean {
    const [condition, values] =
      expected === undefined ? ['', []] : [' AND rev = ?', [storedRevision(expected)]];
    const sql = `DELETE FROM ${this.#name} WHERE id = ?${condition}`;
    return this.#prepared(sql).run([id, ...values]).changes > 0;
  }

  has(id: string): boolean {
    return this.#prepared(`SELECT 1 FROM ${this.#name} WHERE id = ?`).get([id]) !== undefined;
  }

  #putSql(expected: Expected): string {
    if (expected.is === 'revision') {
      return `UPDATE ${this.#name} SET doc = ?2, rev = max(?3, rev + 1) WHERE id = ?1 AND rev = ?4 RETURNING rev`;
    }
    return `INSERT INTO ${this.#name} (id, doc, rev) VALUES (?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET doc = excluded.doc, rev = max(excluded.rev, rev + 1) RETURNING rev`;
  }

  #insertSql(): string {
    return `INSERT INTO ${this.#name} (id, doc, rev) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING`;
  }

  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    if (statement.reader) statement.raw();
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A revision that was never given out is none. */
function storedRevision(revision: string): bigint {
  return /^[1-9]\d{0,17}$/.test(revision) ? BigInt(revision) : -1n;
}
