// The tables of a file that are collections of ours, each with its prepared statements. A table of somebody else's is told by
// its columns, and refused under whatever name.
import type Database from 'libsql';
import { DbkitError } from '../../document/error.js';
import { quoted, refusalOf } from './names.js';
import { Table } from './table.js';

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
}

/** As product.md has it: the name, the type, whether null is refused, and the place in the primary key. */
const LAYOUT = 'id TEXT 0 1, doc TEXT 1 0, rev INTEGER 1 0';

export class Tables {
  readonly #database: Database.Database;
  readonly #version: Database.Statement;
  /** Of the schema that `#schemaVersion` is the version of; any connection may change it. */
  readonly #known = new Map<string, Table>();
  #schemaVersion: unknown;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#version = database.prepare('PRAGMA schema_version').raw();
  }

  /** The table of a collection; undefined where there is none. Throws `invalid` where the name is somebody else's table. */
  find(collection: string): Table | undefined {
    this.#forgetIfChanged();
    const known = this.#known.get(collection);
    if (known) return known;
    if (refusalOf(collection) || this.#namesake(collection)?.name !== collection) return undefined;
    if (!this.#isOurs(collection)) throw refused(collection, 'is there, with another layout: it is not ours');
    return this.#remember(collection);
  }

  /** The same, and the table is made where there is none. Throws `invalid` for a name that cannot be had. */
  findOrMake(collection: string): Table {
    const found = this.find(collection);
    if (found) return found;
    const refusal = refusalOf(collection);
    if (refusal) throw new DbkitError('invalid', `SQLite cannot have the collection: its name ${refusal}`);
    const namesake = this.#namesake(collection);
    if (namesake) {
      throw refused(collection, `cannot be told from the ${namesake.type} ${namesake.name}, which is there`);
    }
    this.#database.exec(
      `CREATE TABLE ${quoted(collection)} (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL)`,
    );
    this.#forgetIfChanged();
    return this.#remember(collection);
  }

  names(): string[] {
    const sql = `SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
    const rows = this.#database.prepare(sql).raw().all([]) as [string][];
    return rows.map(([name]) => name).filter((name) => this.#isOurs(name));
  }

  /** For when what it knows was undone. */
  forget(): void {
    this.#known.clear();
  }

  #remember(collection: string): Table {
    const table = new Table(this.#database, collection);
    this.#known.set(collection, table);
    return table;
  }

  #forgetIfChanged(): void {
    const [version] = this.#version.get([]) as [unknown];
    if (version !== this.#schemaVersion) this.forget();
    this.#schemaVersion = version;
  }

  /** What has the name already. To SQLite, names that differ only in the case of ASCII letters are one. */
  #namesake(collection: string): SchemaEntry | undefined {
    const sql = 'SELECT type, name FROM sqlite_schema WHERE name = ? COLLATE NOCASE';
    return this.#database.prepare(sql).all([collection])[0] as SchemaEntry | undefined;
  }

  #isOurs(name: string): boolean {
    const columns = this.#database.prepare(`PRAGMA table_xinfo(${quoted(name)})`).all([]) as Record<
      'name' | 'type' | 'notnull' | 'pk' | 'hidden',
      unknown
    >[];
    const layout = columns.map((column) => `${column.name} ${column.type} ${column.notnull} ${column.pk}`);
    return (
      columns.every(({ hidden }) => Number(hidden) === 0) &&
      layout.join(', ').toLowerCase() === LAYOUT.toLowerCase()
    );
  }
}

function refused(collection: string, why: string): DbkitError {
  return new DbkitError('invalid', `the SQLite table ${JSON.stringify(collection)} ${why}`);
}
