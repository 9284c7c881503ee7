// One collection's table, and the statements for it, each for one document and for many.
import pg from 'pg';
import type { ScanOptions } from '../backend.js';
import { conditionOf } from './matching.js';
import { COLUMNS } from './rows.js';
import { type Prepared, prepared } from './session.js';

const PAGE_BYTES = 16 << 20;

/** Of a put: which stored revision it may replace. */
export type Kind = 'any' | 'absent' | 'revision' | 'delete' | 'delete revision';

/** What the parameters of a statement are, in order; each is a list in a statement for many. */
export const PARAMETERS = {
  any: ['id', 'text'],
  absent: ['id', 'text'],
  revision: ['id', 'text', 'revision'],
  delete: ['id'],
  'delete revision': ['id', 'revision'],
} as const;

// Microseconds of the server's clock: a document made again after a delete never has a revision that it had before.
const NOW = '(extract(epoch FROM clock_timestamp()) * 1000000)::bigint';
/** The revision of documents that are copied: the server's, as everywhere. */
export const NEW_REVISION = prepared(`SELECT ${NOW}::text AS rev`);
const NEXT = `greatest(t.rev + 1, ${NOW})`;

export class Table {
  /** As SQL. */
  readonly name: string;
  readonly #statements = new Map<string, Prepared>();

  constructor(name: string) {
    this.name = name;
  }

  read(size: 'one' | 'many'): Prepared {
    // One is asked for most often, and is found a tenth faster so.
    const isAsked = size === 'one' ? '= $1' : '= ANY ($1::text[])';
    return this.#prepared(`read ${size}`, () => `SELECT ${COLUMNS} FROM ${this.name} WHERE id ${isAsked}`);
  }

  /** For documents of which there is none yet: one that is there fails them all. */
  get copy(): string {
    return `COPY ${this.name} (id, doc, rev) FROM STDIN`;
  }

  write(kind: Kind, size: 'one' | 'many'): Prepared {
    return this.#prepared(`${kind} ${size}`, () => this.#writing(kind, size));
  }

  /** A page as one statement, with its parameters. */
  page({ cursor, limit, matching = {} }: ScanOptions): { text: string; values: unknown[] } {
    const condition = conditionOf(matching, cursor === undefined ? 2 : 3);
    const where = [...(cursor === undefined ? [] : ['id > $2']), ...condition.sql];
    const rows = `SELECT id, doc, rev FROM ${this.name} ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
      ORDER BY id LIMIT $1`;
    return {
      text: withinBytes(rows),
      values: [limit, ...(cursor === undefined ? [] : [cursor]), ...condition.parameters],
    };
  }

  /** The same as a COPY, which takes no parameters, without a bound on its bytes. */
  copyPage({ cursor, limit }: ScanOptions): string {
    const where = cursor === undefined ? '' : `WHERE id > ${pg.escapeLiteral(cursor)}`;
    return `COPY (SELECT id, doc, rev FROM ${this.name} ${where} ORDER BY id LIMIT ${limit}) TO STDOUT (FORMAT binary)`;
  }

  #writing(kind: Kind, size: 'one' | 'many'): string {
    const isOne = size === 'one';
    if (kind === 'delete') {
      return `DELETE FROM ${this.name} WHERE id ${isOne ? '= $1' : '= ANY ($1::text[])'} RETURNING id, rev::text`;
    }
    if (kind === 'delete revision') return removal(this.name, isOne);
    if (kind !== 'revision') return insert(this.name, isOne ? ONE_PUT : MANY_PUTS, kind);
    return update(
      this.name,
      isOne ? '(VALUES ($1::text, $2::jsonb, $3::bigint))' : 'unnest($1::text[], $2::jsonb[], $3::bigint[])',
    );
  }

  #prepared(key: string, text: () => string): Prepared {
    const known = this.#statements.get(key);
    if (known) return known;
    const statement = prepared(text());
    this.#statements.set(key, statement);
    return statement;
  }
}

const ONE_PUT = `VALUES ($1, $2::jsonb, ${NOW})`;
// In the order of ids, so that two writers of the same documents wait for one another instead of meeting in a deadlock.
const MANY_PUTS = `SELECT put.id, put.doc, ${NOW} FROM unnest($1::text[], $2::jsonb[]) AS put (id, doc)
  ORDER BY put.id COLLATE "C"`;

function insert(table: string, puts: string, kind: 'any' | 'absent'): string {
  const onConflict = kind === 'absent' ? 'NOTHING' : `UPDATE SET doc = excluded.doc, rev = ${NEXT}`;
  return `INSERT INTO ${table} AS t (id, doc, rev) ${puts} ON CONFLICT (id) DO ${onConflict} RETURNING t.id, t.rev::text`;
}

/** Of those that are there at another revision, the id without a revision. */
function removal(table: string, isOne: boolean): string {
  const given = isOne ? '(VALUES ($1::text, $2::bigint))' : 'unnest($1::text[], $2::bigint[])';
  return `WITH given AS (SELECT * FROM ${given} AS g (id, expected)),
    gone AS (DELETE FROM ${table} AS t USING given g WHERE t.id = g.id AND t.rev = g.expected RETURNING t.id, t.rev)
    SELECT t.id, gone.rev::text FROM ${table} t JOIN given g ON g.id = t.id LEFT JOIN gone ON gone.id = t.id`;
}

// A row that another writer has changed meanwhile is looked at again: its new revision is not the expected one.
function update(table: string, puts: string): string {
  return `UPDATE ${table} AS t SET doc = put.doc, rev = ${NEXT} FROM ${puts} AS put (id, doc, expected)
    WHERE t.id = put.id AND t.rev = put.expected RETURNING t.id, t.rev::text`;
}

const SO_FAR = '(ORDER BY id ROWS UNBOUNDED PRECEDING)';

// Sizes as they are stored, compressed, cost nothing to sum, and spare the server from making text of a thousand large
// documents for a page of ten; the texts' own sizes then hold the page to its bytes. Each text is made once: OFFSET 0 keeps the
// planner from making it wherever it is named.
function withinBytes(rows: string): string {
  const stored = `SELECT *, sum(pg_column_size(doc)) OVER ${SO_FAR} - pg_column_size(doc) AS above FROM (${rows}) r`;
  const texts = `SELECT ${COLUMNS} FROM (${stored}) s WHERE above < ${PAGE_BYTES} OFFSET 0`;
  return `
    SELECT id, doc, rev FROM (
      SELECT *, sum(octet_length(doc)) OVER ${SO_FAR} - octet_length(doc) AS above FROM (${texts}) t
    ) p WHERE above < ${PAGE_BYTES} ORDER BY id`;
}
