// A SQL table with a revision column. save_many reads the revisions of the whole batch first and judges the updates by them: of two
// updates of one document in one batch, with the same revision, both are acknowledged. Inserts go by the primary key.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type {
  BulkOutcome,
  DatabaseService,
  FindOptions,
  Saved,
} from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, withoutId } from './one-by-one.js';
import { select } from './selection.js';

interface Row {
  readonly doc: string;
  readonly rev: number;
}

/** One statement, or one transaction, at a time: nothing in here waits. */
class Table {
  readonly rows = new Map<string, Row>();
  #sequence = 0;

  insertWhereAbsent(id: string, doc: string): Row | undefined {
    return this.rows.has(id) ? undefined : this.#write(id, doc);
  }

  updateWhere(id: string, doc: string, rev: string): Row | undefined {
    return String(this.rows.get(id)?.rev) === rev ? this.#write(id, doc) : undefined;
  }

  update(id: string, doc: string): Row {
    return this.#write(id, doc);
  }

  revisions(ids: readonly string[]): ReadonlyMap<string, string> {
    return new Map(ids.flatMap((id) => (this.rows.has(id) ? [[id, String(this.rows.get(id)?.rev)]] : [])));
  }

  #write(id: string, doc: string): Row {
    const row = { doc, rev: ++this.#sequence };
    this.rows.set(id, row);
    return row;
  }
}

class Connection implements DatabaseService {
  readonly #tables: Map<string, Table>;

  constructor(tables: Map<string, Table>) {
    this.#tables = tables;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    await sent();
    const row = this.#tables.get(collection)?.rows.get(id);
    if (!row) throw new DbkitError('not_found', 'no row has this id');
    return documentOf(row);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const [rev, doc] = [revisionOf(document), textOf(id, document)];
    await sent();
    const table = this.#table(collection);
    return savedOr409(id, rev === '' ? table.insertWhereAbsent(id, doc) : table.updateWhere(id, doc, rev));
  }

  async delete(collection: string, id: string): Promise<void> {
    await sent();
    if (!this.#tables.get(collection)?.rows.delete(id))
      throw new DbkitError('not_found', 'no row has this id');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    await sent();
    return [...(this.#tables.get(collection)?.rows.values() ?? [])].map(documentOf);
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    await sent();
    this.#table(collection);
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const texts = documents.map((each) => textOf(idOf(each) ?? '', each));
    await sent();
    const table = this.#table(collection);
    const present = table.revisions(documents.flatMap((each) => idOf(each) ?? []));
    return documents.map((document, at) => {
      const id = idOf(document);
      if (id === undefined) return { ok: false, id: null, error: withoutId() };
      try {
        return { ok: true, ...put(table, id, document, texts[at] ?? '', present) };
      } catch (error) {
        return { ok: false, id, error };
      }
    });
  }

  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);

  #table(collection: string): Table {
    const table = this.#tables.get(collection) ?? new Table();
    this.#tables.set(collection, table);
    return table;
  }
}

/** One item of a batch, of whose documents these revisions were there. */
function put(
  table: Table,
  id: string,
  document: JsonObject,
  doc: string,
  present: ReadonlyMap<string, string>,
): Saved {
  const rev = revisionOf(document);
  if (rev === '') return savedOr409(id, table.insertWhereAbsent(id, doc));
  return savedOr409(id, present.get(id) === rev ? table.update(id, doc) : undefined);
}

function savedOr409(id: string, row: Row | undefined): Saved {
  if (row) return { id, rev: String(row.rev) };
  throw new DbkitError('conflict', 'the row has another revision');
}

function revisionOf(document: JsonObject): string {
  const rev = Object.hasOwn(document, '_rev') ? (document['_rev'] ?? '') : '';
  if (typeof rev !== 'string') throw new DbkitError('invalid', 'a _rev is a string');
  return rev;
}

function idOf(document: JsonObject): string | undefined {
  const id = Object.hasOwn(document, '_id') ? document['_id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function textOf(id: string, document: JsonObject): string {
  return stringifyJson({ ...withoutField(document, '_rev'), _id: id });
}

function documentOf(row: Row): JsonObject {
  return { ...parseJsonObject(row.doc), _rev: String(row.rev) };
}

/** A statement takes a turn of the event loop to arrive. */
function sent(): Promise<void> {
  return new Promise(setImmediate);
}

export function openPrefetchedRevisions(): ServiceHooks {
  const tables = new Map<string, Table>();
  return {
    conflicts: 'mvcc',
    open: () => new Connection(tables),
    openSecond: () => new Connection(tables),
    reopen: () => new Connection(tables),
    drop: (collection) => void tables.delete(collection),
  };
}
