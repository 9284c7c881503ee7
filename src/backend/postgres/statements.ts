// The statements that write, each for one document and for many.

/** Of a put: which stored revision it may replace. */
export type Kind = 'any' | 'absent' | 'revision' | 'delete';

export interface Statement {
  readonly text: (table: string) => string;
  /** What its parameters are, in order; each is a list in a statement for many. */
  readonly values: readonly ('id' | 'text' | 'revision')[];
}

// Microseconds of the server's clock: a document made again after a delete never has a revision that it had before.
const NOW = '(extract(epoch FROM clock_timestamp()) * 1000000)::bigint';
const NEXT = `greatest(t.rev + 1, ${NOW})`;

const ONE = '(VALUES ($1::text, $2::jsonb))';
const MANY = 'unnest($1::text[], $2::jsonb[])';

export const STATEMENTS: Readonly<Record<Kind, { readonly one: Statement; readonly many: Statement }>> = {
  any: {
    one: {
      text: (table) => insert(table, ONE, `UPDATE SET doc = excluded.doc, rev = ${NEXT}`),
      values: ['id', 'text'],
    },
    many: {
      text: (table) => insert(table, MANY, `UPDATE SET doc = excluded.doc, rev = ${NEXT}`),
      values: ['id', 'text'],
    },
  },
  absent: {
    one: { text: (table) => insert(table, ONE, 'NOTHING'), values: ['id', 'text'] },
    many: { text: (table) => insert(table, MANY, 'NOTHING'), values: ['id', 'text'] },
  },
  revision: {
    one: {
      text: (table) => update(table, '(VALUES ($1::text, $2::jsonb, $3::bigint))'),
      values: ['id', 'text', 'revision'],
    },
    many: {
      text: (table) => update(table, 'unnest($1::text[], $2::jsonb[], $3::bigint[])'),
      values: ['id', 'text', 'revision'],
    },
  },
  delete: {
    one: { text: (table) => `DELETE FROM ${table} WHERE id = $1 RETURNING id, rev::text`, values: ['id'] },
    many: {
      text: (table) => `DELETE FROM ${table} WHERE id = ANY ($1::text[]) RETURNING id, rev::text`,
      values: ['id'],
    },
  },
};

// In the order of ids, so that two writers of the same documents wait for one another instead of meeting in a deadlock.
function insert(table: string, source: string, onConflict: string): string {
  return `INSERT INTO ${table} AS t (id, doc, rev)
    SELECT put.id, put.doc, ${NOW} FROM ${source} AS put (id, doc) ORDER BY put.id COLLATE "C"
    ON CONFLICT (id) DO ${onConflict} RETURNING t.id, t.rev::text`;
}

// A row that another writer has changed meanwhile is looked at again: its new revision is not the expected one.
function update(table: string, source: string): string {
  return `UPDATE ${table} AS t SET doc = put.doc, rev = ${NEXT} FROM ${source} AS put (id, doc, expected)
    WHERE t.id = put.id AND t.rev = put.expected RETURNING t.id, t.rev::text`;
}
