// What can be read of a MongoDB database.
import { type Db, type Document, type FindCursor, MongoServerError } from 'mongodb';
import type { DbkitError } from '../../document/error.js';
import type { ForeignRules, Page, Reader, ScanOptions, StoredDocument, Unreadable } from '../backend.js';
import { isNoNamespace, toDbkitError } from './errors.js';
import { conditionOf, cursorAfter, isRare, type Place, placeOf } from './foreign-page.js';
import { conditionsOf } from './matching.js';
import { refusalOf } from './names.js';
import { AS_BYTES, toReadable, toStored } from './read-bson.js';
import type { Documents } from './write-batch.js';

const BY_ID = { _id: 1 } as const;
const PAGE_BYTES = 16 << 20;

export class MongodbReader implements Omit<Reader, 'close'> {
  protected readonly database: Db;
  /** For messages. */
  protected readonly place: string;
  /** To make one takes the client library a while; it holds nothing of the server. */
  readonly #known = new Map<string, Documents>();

  constructor(database: Db, place: string) {
    this.database = database;
    this.place = place;
  }

  async read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    // The client library would send half of a surrogate pair as U+FFFD, which is another id.
    const asked = ids.filter((id) => id.isWellFormed());
    const documents = this.documents(collection);
    if (!documents || asked.length === 0) return ids.map(() => undefined);
    const found = await this.#found(() => byIds(documents, asked));
    const stored = new Map(found.map((bytes) => toStored(collection, bytes)).map((one) => [one.id, one]));
    return ids.map((id) => stored.get(id));
  }

  async scan(collection: string, { cursor, limit, matching = {}, foreign }: ScanOptions): Promise<Page> {
    const documents = this.documents(collection);
    if (!documents) return { documents: [], cursor: undefined };
    if (foreign) return this.#scanForeign(documents, foreign, placeOf(cursor), limit);
    const matches = conditionsOf(matching);
    const conditions = cursor === undefined ? matches : [{ _id: { $gt: cursor } }, ...matches];
    const batch = await this.#found(() => firstBatch(documents, conditions, limit));
    if (batch.length === 0 && cursor !== undefined)
      await this.#refuseOtherIds(collection, documents, matches);
    const page = batch.slice(0, withinBytes(batch)).map((bytes) => toStored(collection, bytes));
    // A page may be short because its documents are large: only an empty one is surely the last.
    return { documents: page, cursor: page.at(-1)?.id };
  }

  async count(collection: string): Promise<number> {
    const documents = this.documents(collection);
    if (!documents) return 0;
    return this.run(() => documents.countDocuments({})).catch((error: DbkitError) => {
      if (isNoNamespace(error.cause)) return 0;
      throw error;
    });
  }

  async collections(): Promise<string[]> {
    const found = await this.run(() => this.database.listCollections().toArray());
    return found
      .filter(
        ({ type, name }) =>
          (type ?? 'collection') === 'collection' && !refusalOf(this.database.databaseName, name),
      )
      .map(({ name }) => name)
      .sort();
  }

  /** Undefined for a name that MongoDB cannot have. */
  protected documents(collection: string): Documents | undefined {
    const known = this.#known.get(collection);
    if (known || refusalOf(this.database.databaseName, collection) !== undefined) return known;
    const documents: Documents = this.database.collection(collection);
    this.#known.set(collection, documents);
    return documents;
  }

  /** One page; a type of ids that none has takes no page of its own. */
  async #scanForeign(
    documents: Documents,
    rules: ForeignRules,
    from: Place | undefined,
    limit: number,
  ): Promise<Page> {
    for (let place = from; place; ) {
      const here = place;
      const batch = await this.#found(() =>
        firstBatch(documents, [conditionOf(here)], limit).catch((error) => {
          if (isRare(here) && error instanceof MongoServerError) return [];
          throw error;
        }),
      );
      const bytes = batch.slice(0, withinBytes(batch));
      const cursor = cursorAfter(here, bytes.at(-1));
      if (bytes.length > 0 || cursor === undefined) return { ...pageOf(bytes, rules), cursor };
      place = placeOf(cursor);
    }
    return { documents: [], cursor: undefined };
  }

  /** Nothing, where the server has no such collection and cannot have it. */
  async #found(work: () => Promise<Uint8Array[]>): Promise<Uint8Array[]> {
    return this.run(() => work().catch((error) => (isNoNamespace(error) ? [] : Promise.reject(error))));
  }

  protected async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toDbkitError(error, this.place);
    }
  }

  // "Greater than this string" passes over ids of every other type. In MongoDB's order they stand before all strings, where
  // the first page has met them, or after all strings: a look at the last one tells.
  async #refuseOtherIds(collection: string, documents: Documents, matches: Document[]): Promise<void> {
    const [last] = await this.run(() =>
      bytesOf(
        documents
          .find(allOf(matches), { ...AS_BYTES, projection: BY_ID })
          .sort({ _id: -1 })
          .limit(1),
      ),
    );
    if (last) toStored(collection, last);
  }
}

/** What the server sends in one piece: `limit` documents at most, and of MongoDB's own 16 MB. */
async function firstBatch(
  documents: Documents,
  conditions: Document[],
  limit: number,
): Promise<Uint8Array[]> {
  const cursor = documents.find(allOf(conditions), AS_BYTES).sort(BY_ID).limit(limit).batchSize(limit);
  try {
    return (await cursor.hasNext()) ? asBytes(cursor.readBufferedDocuments()) : [];
  } finally {
    await cursor.close();
  }
}

/** One is asked for most often: it is found faster alone, and in a list has some servers look at every document. */
async function byIds(documents: Documents, ids: readonly string[]): Promise<Uint8Array[]> {
  const [only] = ids;
  if (only === undefined || ids.length > 1) return bytesOf(documents.find({ _id: { $in: ids } }, AS_BYTES));
  const found = await documents.findOne({ _id: only }, AS_BYTES);
  return found === null ? [] : asBytes([found]);
}

function pageOf(bytes: readonly Uint8Array[], rules: ForeignRules): Omit<Page, 'cursor'> {
  const documents: StoredDocument[] = [];
  const unreadable: Unreadable[] = [];
  for (const one of bytes) {
    const read = toReadable(one, rules);
    if ('document' in read) documents.push(read);
    else unreadable.push(read);
  }
  return { documents, unreadable };
}

async function bytesOf(cursor: FindCursor<unknown>): Promise<Uint8Array[]> {
  return asBytes(await cursor.toArray());
}

/** With AS_BYTES the library gives bytes, whatever its types say. */
function asBytes(documents: unknown[]): Uint8Array[] {
  return documents as Uint8Array[];
}

/** How many of them, one at least, are a page. */
function withinBytes(batch: readonly Uint8Array[]): number {
  let bytes = 0;
  const end = batch.findIndex((one) => {
    bytes += one.length;
    return bytes > PAGE_BYTES;
  });
  return end < 0 ? batch.length : Math.max(1, end);
}

function allOf(conditions: Document[]): Document {
  return conditions.length > 1 ? { $and: conditions } : (conditions[0] ?? {});
}
