// The tables of a schema that are collections of ours. A table of somebody else's is told by its layout, and refused under
// whatever name.
import { DbkitError } from '../../document/error.js';
import { ALREADY_MADE, hasState, NOT_EMPTY, UNDEFINED_SCHEMA } from './errors.js';
import { hashedName, quoted, refusalOf } from './names.js';
import { prepared, type Session } from './session.js';
import { Table } from './table.js';

/** Several clients may make one schema or table at once: all but one fail, and find it made when they look again. */
const TRIES = 10;

// `ours`: the columns as product.md has them, and an id that is the key and is compared by its characters alone.
const FIND = `
  SELECT c.relname AS name,
    c.relkind IN ('r', 'p') AND key.isours IS TRUE AND 'id text true, doc jsonb true, rev bigint true' = (
      SELECT string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull::text), ', ' ORDER BY attnum)
      FROM pg_catalog.pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
    ) AS ours
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN LATERAL (
    SELECT a.attname = 'id' AND l.collisdeterministic AS isours
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
    WHERE i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
  ) key ON true
  WHERE n.nspname = $1`;
const FIND_ONE = prepared(`${FIND} AND c.relname = $2`);
const FIND_ALL = prepared(`${FIND} ORDER BY c.relname`);
const FIND_SCHEMA = prepared('SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1');

export class Tables {
  readonly #schema: string;
  /** Those that were looked at; forgotten where a statement does not find one. */
  readonly #known = new Map<string, Table>();

  constructor(schema: string) {
    this.#schema = schema;
  }

  /** The table of a collection; undefined where there is none. Throws `invalid` for somebody else's table. */
  async find(session: Session, collection: string): Promise<Table | undefined> {
    const known = this.#known.get(collection);
    if (known) return known;
    if (refusalOf(collection)) return undefined;
    const [row] = await session.rows<{ ours: boolean }>(FIND_ONE, [this.#schema, collection]);
    if (!row) return undefined;
    if (!row.ours) throw notOurs(this.#schema, collection);
    const table = new Table(quoted(this.#schema, collection));
    this.#known.set(collection, table);
    return table;
  }

  /** The same, and the table is made where there is none. Throws `invalid` for a name that cannot be had. */
  async findOrMake(session: Session, collection: string): Promise<Table> {
    const refusal = refusalOf(collection);
    if (refusal)
      throw new DbkitError('invalid', `PostgreSQL cannot have the collection: its name ${refusal}`);
    for (let tries = 1; ; tries++) {
      const found = await this.find(session, collection);
      if (found) return found;
      try {
        await this.#make(session, collection);
      } catch (error) {
        if (tries === TRIES || !hasState(error, UNDEFINED_SCHEMA, ...ALREADY_MADE)) throw error;
      }
    }
  }

  async hasSchema(session: Session): Promise<boolean> {
    const [schema] = await session.rows(FIND_SCHEMA, [this.#schema]);
    return schema !== undefined;
  }

  /** Removes the schema where nothing is in it. */
  async dropSchemaIfEmpty(session: Session): Promise<void> {
    try {
      await session.once(`DROP SCHEMA IF EXISTS ${quoted(this.#schema)} RESTRICT`);
    } catch (error) {
      if (!hasState(error, NOT_EMPTY)) throw error;
    }
  }

  /** The names of the collections. */
  async names(session: Session): Promise<string[]> {
    const rows = await session.rows<{ name: string; ours: boolean }>(FIND_ALL, [this.#schema]);
    return rows.filter(({ ours }) => ours).map(({ name }) => name);
  }

  /** For when what it knows was undone. */
  forget(collection: string): void {
    this.#known.delete(collection);
  }

  async #make(session: Session, collection: string): Promise<void> {
    // Even IF NOT EXISTS needs the right to make schemas, which a user of a schema that is there may not have.
    if (!(await this.hasSchema(session))) await session.once(`CREATE SCHEMA ${quoted(this.#schema)}`);
    const key = hashedName('key', [collection]);
    await session.once(`CREATE TABLE ${quoted(this.#schema, collection)} (
      id text COLLATE "C" CONSTRAINT ${quoted(key)} PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL)`);
  }
}

function notOurs(schema: string, collection: string): DbkitError {
  const name = `${schema}.${collection}`;
  return new DbkitError(
    'invalid',
    `the PostgreSQL table ${JSON.stringify(name)} is there, with another layout: it is not ours`,
  );
}
