// A SQLite file with one table for everything, whose key is "collection/id". A collection is listed by `key LIKE
// 'collection/%'`; the pragma keeps LIKE from folding case, but an underscore in the name still stands for any character.
import { join } from 'node:path';
import Database from 'libsql';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare, refused } from './plain-service.js';
import { temporaryFolder } from './temporary-folder.js';

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS documents (key TEXT PRIMARY KEY, doc TEXT NOT NULL, rev INTEGER NOT NULL)';
const UPSERT = `INSERT INTO documents (key, doc, rev) VALUES (?, ?, 1)
  ON CONFLICT (key) DO UPDATE SET doc = excluded.doc, rev = rev + 1 RETURNING rev`;

class LikePatternService extends PlainService {
  readonly #database: Database.Database;

  constructor(file: string) {
    super();
    this.#database = new Database(file);
    this.#database.exec('PRAGMA journal_mode = WAL');
    this.#database.exec('PRAGMA synchronous = NORMAL');
    this.#database.exec('PRAGMA busy_timeout = 5000');
    this.#database.exec('PRAGMA case_sensitive_like = ON');
    this.#database.exec(SCHEMA);
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const statement = this.#database.prepare('SELECT doc FROM documents WHERE key = ?');
    const row = statement.get([keyOf(collection, id)]) as { doc: string } | undefined;
    if (!row) throw missing(collection, id);
    return parseJsonObject(row.doc);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const key = keyOf(collection, id);
    const text = stringifyJson(prepare(id, document));
    const row = this.#database.prepare(UPSERT).get([key, text]) as { rev: number };
    return { id, rev: String(row.rev) };
  }

  override async delete(collection: string, id: string): Promise<void> {
    const statement = this.#database.prepare('DELETE FROM documents WHERE key = ?');
    if (statement.run([keyOf(collection, id)]).changes === 0) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    const statement = this.#database.prepare('SELECT doc FROM documents WHERE key LIKE ? ORDER BY key');
    const rows = statement.all([`${keyOf(collection, '')}%`]) as { doc: string }[];
    return rows.map((row) => parseJsonObject(row.doc));
  }

  override async ensureIndex(): Promise<void> {
    this.#database.exec('CREATE INDEX IF NOT EXISTS documents_key ON documents (key)');
  }

  drop(collection: string): void {
    const prefix = keyOf(collection, '');
    const statement = this.#database.prepare('DELETE FROM documents WHERE substr(key, 1, ?) = ?');
    statement.run([prefix.length, prefix]);
  }

  override async close(): Promise<void> {
    this.#database.close();
  }
}

/** The parts are escaped, so that the slash between them is the only one; what UTF-8 cannot hold is refused. */
function keyOf(collection: string, id: string): string {
  if (!collection.isWellFormed() || !id.isWellFormed()) throw refused('half a surrogate pair in a name');
  return `${encodeURIComponent(collection)}/${encodeURIComponent(id)}`;
}

export function openLikePattern(): ServiceHooks {
  const file = join(temporaryFolder(), 'data.db');
  const open = () => new LikePatternService(file);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: async (collection) => {
      const service = open();
      service.drop(collection);
      await service.close();
    },
  };
}
