// What can be read of a MongoDB database.
import type { Db, Document } from 'mongodb';
import type { Page, Reader, ScanOptions, StoredDocument } from '../backend.js';
import { READ_OPTIONS, toStored } from './bson.js';
import { toDbkitError } from './errors.js';
import { conditionsOf } from './matching.js';
import { refusalOf } from './names.js';
import type { Documents, Stored } from './write-batch.js';

const BY_ID = { _id: 1 } as const;

export class MongodbReader implements Omit<Reader, 'close'> {
  protected readonly database: Db;
  /** For messages. */
  protected readonly place: string;

  constructor(database: Db, place: string) {
    this.database = database;
    this.place = place;
  }

  async read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    // The client library would send half of a surrogate pair as U+FFFD, which is another id.
    const asked = ids.filter((id) => id.isWellFormed());
    const documents = this.documents(collection);
    if (!documents || asked.length === 0) return ids.map(() => undefined);
    const found = await this.run(() => documents.find({ _id: { $in: asked } }).toArray());
    const stored = new Map(found.map((bson) => [bson._id, toStored(collection, bson)]));
    return ids.map((id) => stored.get(id));
  }

  async scan(collection: string, { cursor, limit, matching = {} }: ScanOptions): Promise<Page> {
    const documents = this.documents(collection);
    if (!documents) return { documents: [], cursor: undefined };
    const matches = conditionsOf(matching);
    const conditions = cursor === undefined ? matches : [{ _id: { $gt: cursor } }, ...matches];
    const found = await this.run(() => firstBatch(documents, conditions, limit));
    if (found.length === 0 && cursor !== undefined)
      await this.#refuseOtherIds(collection, documents, matches);
    // A batch may be short because its documents are large: only an empty one is surely the last.
    return { documents: found.map((bson) => toStored(collection, bson)), cursor: found.at(-1)?._id };
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
    const refusal = refusalOf(this.database.databaseName, collection);
    return refusal === undefined ? this.database.collection(collection, READ_OPTIONS) : undefined;
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
      documents.find(allOf(matches), { projection: BY_ID }).sort({ _id: -1 }).limit(1).toArray(),
    );
    if (last) toStored(collection, last);
  }
}

/** What the server sends in one piece: `limit` documents at most, and 16 MB. */
async function firstBatch(documents: Documents, conditions: Document[], limit: number): Promise<Stored[]> {
  const cursor = documents.find(allOf(conditions)).sort(BY_ID).limit(limit).batchSize(limit);
  try {
    return (await cursor.hasNext()) ? cursor.readBufferedDocuments() : [];
  } finally {
    await cursor.close();
  }
}

function allOf(conditions: Document[]): Document {
  return conditions.length > 1 ? { $and: conditions } : (conditions[0] ?? {});
}
