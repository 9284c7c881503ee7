// Reads one side's documents of a collection as they are compared, and tells in which page each was.
import { hash } from 'node:crypto';
import { canonicalJson } from '../../document/canonical.js';
import { CollectionDigest, type DigestBytes, digestOfDocument } from '../../document/digest.js';
import type { JsonObject } from '../../document/json.js';
import type { Source, Unreadable } from '../source.js';
import { ID_HASH_BYTES, type IdHash, type Side } from './record-table.js';
import type { VerifyOptions } from './verify-options.js';

/** A page of a scan is at most this many documents, also when it is read again. */
const PAGE_DOCUMENTS = 500;

export interface SideDocument {
  readonly id: string;
  readonly idHash: IdHash;
  readonly digest: DigestBytes;
  readonly document: JsonObject;
  readonly page: number;
}

export interface SideSink {
  /** False for a document that is passed over; absent where all are wanted. */
  wants?(idHash: IdHash): boolean;
  document(document: SideDocument): void;
  unreadable(found: Unreadable, page: number): void;
}

/** Ids of two sides are equal where these are; an id may hold half of a surrogate pair, which has no UTF-8. */
export function idHashOf(id: string): IdHash {
  return hash('sha256', canonicalJson(id), 'binary').slice(0, ID_HASH_BYTES);
}

export class SideReader {
  readonly digest = new CollectionDigest();
  readonly #source: Source;
  readonly #collection: string;
  readonly #side: Side;
  readonly #options: VerifyOptions;
  /** Where each page begins. */
  readonly #cursors: (string | undefined)[] = [undefined];

  constructor(source: Source, collection: string, side: Side, options: VerifyOptions) {
    this.#source = source;
    this.#collection = collection;
    this.#side = side;
    this.#options = options;
  }

  /** How many documents were compared. */
  get documents(): number {
    return this.digest.documents;
  }

  /** Reads on until there is enough, or to the end. */
  async read(sink: SideSink, isEnough: () => boolean = () => false): Promise<void> {
    for (let page = this.#cursors.length - 1; !isEnough(); page++) {
      const next = await this.#readPage(page, {
        ...(sink.wants ? { wants: (idHash) => sink.wants?.(idHash) ?? true } : {}),
        document: (document) => {
          if (isEnough()) return;
          this.digest.add(document.digest);
          sink.document(document);
        },
        unreadable: (found) => sink.unreadable(found, page),
      });
      if (next === undefined) return;
      this.#cursors.push(next);
    }
  }

  /** The documents of a page that was read before, as it is now. */
  async readAgain(page: number, visit: (document: SideDocument) => void): Promise<void> {
    await this.#readPage(page, { document: visit, unreadable: () => undefined });
  }

  async #readPage(page: number, sink: SideSink): Promise<string | undefined> {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    const { items, cursor } = await this.#source.scan(this.#collection, {
      cursor: this.#cursors[page],
      limit: PAGE_DOCUMENTS,
      signal,
    });
    for (const item of items) {
      if (item.is === 'unreadable') sink.unreadable(item, page);
      else this.#take(item.id, item.document, page, sink);
    }
    return cursor;
  }

  #take(id: string, found: JsonObject, page: number, sink: SideSink): void {
    const { where, as, isRejected } = this.#options;
    if (where && !where(this.#collection, found)) return;
    if (this.#side === 'left' && isRejected?.(this.#collection, id)) return;
    const idHash = idHashOf(id);
    if (sink.wants && !sink.wants(idHash)) return;
    const document = as ? as(this.#collection, found) : found;
    sink.document({ id, idHash, digest: digestOfDocument(document), document, page });
  }
}
