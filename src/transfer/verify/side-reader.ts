// Reads one side's documents of a collection as they are compared, and tells in which page each was.
import { hash } from 'node:crypto';
import { canonicalJson } from '../../document/canonical.js';
import { CollectionDigest, type DigestBytes, digestOfDocument } from '../../document/digest.js';
import type { JsonObject } from '../../document/json.js';
import { countIgnored, NOTHING_IGNORED } from '../ignored-counts.js';
import type {
  DigestItem,
  DigestPage,
  Source,
  SourceItem,
  SourcePage,
  SourceScan,
  Unreadable,
} from '../source.js';
import { ID_HASH_BYTES, type IdHash, type Side } from './record-table.js';
import type { VerifyOptions } from './verify-options.js';

/** A page of a scan is at most this many documents, also when it is read again. */
const PAGE_DOCUMENTS = 500;

/** A document as it is compared. */
export interface Compared {
  readonly idHash: IdHash;
  readonly digest: DigestBytes;
  readonly page: number;
}

/** A document as it is named and shown. */
export interface SideDocument extends Compared {
  readonly id: string;
  readonly document: JsonObject;
}

export interface SideSink {
  /** False for a document that is passed over; absent where all are wanted. */
  wants?(idHash: IdHash): boolean;
  document(document: Compared): void;
  unreadable(found: Unreadable, page: number): void;
}

/** Ids of two sides are equal where these are; an id may hold half of a surrogate pair, which has no UTF-8. */
export function idHashOf(id: string): IdHash {
  return hash('sha256', canonicalJson(id), 'binary').slice(0, ID_HASH_BYTES);
}

export class SideReader {
  readonly digest = new CollectionDigest();
  /** What was left out of the documents that were compared. */
  ignored = NOTHING_IGNORED;
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
      const { items, cursor } = await this.#comparisonPage(page);
      for (const item of items) {
        if (isEnough()) return;
        if (item.is === 'unreadable') sink.unreadable(item, page);
        else this.#compare(item, page, sink);
      }
      if (cursor === undefined) return;
      this.#cursors.push(cursor);
    }
  }

  /** The documents of a page that was read before, as it is now. */
  async readAgain(page: number, visit: (document: SideDocument) => void): Promise<void> {
    const { items } = await this.#source.scan(this.#collection, this.#scanOf(page));
    for (const item of items) {
      const document = item.is === 'document' ? this.#comparedOf(item.document) : undefined;
      if (item.is !== 'document' || !document) continue;
      const { id } = item;
      visit({ id, idHash: idHashOf(id), digest: digestOfDocument(document), document, page });
    }
  }

  #compare(item: DocumentItem, page: number, sink: SideSink): void {
    if (this.#side === 'left' && this.#options.isRejected?.(this.#collection, item.id)) return;
    const idHash = idHashOf(item.id);
    if (sink.wants && !sink.wants(idHash)) return;
    const digest = 'digest' in item ? item.digest : this.#digestOf(item);
    if (digest === undefined) return;
    this.digest.add(digest);
    if ('ignored' in item) this.ignored = countIgnored(this.ignored, item.ignored);
    sink.document({ idHash, digest, page });
  }

  /** With digests in place of documents, where they come cheaper and nobody has to see the documents. */
  #comparisonPage(page: number): Promise<SourcePage | DigestPage> {
    const { where, as } = this.#options;
    const scan = this.#scanOf(page);
    const digests = where || as ? undefined : this.#source.digests?.(this.#collection, scan);
    return digests ?? this.#source.scan(this.#collection, scan);
  }

  #digestOf(found: FoundDocument): DigestBytes | undefined {
    const { where, as } = this.#options;
    if (found.canonical && !where && !as) return found.canonical.digest;
    const document = this.#comparedOf(found.document);
    return document && digestOfDocument(document);
  }

  /** What is compared in the document's place; undefined where it is not meant. */
  #comparedOf(document: JsonObject): JsonObject | undefined {
    const { where, as } = this.#options;
    if (where && !where(this.#collection, document)) return undefined;
    return as ? as(this.#collection, document) : document;
  }

  #scanOf(page: number): SourceScan {
    const { signal } = this.#options;
    signal?.throwIfAborted();
    return { cursor: this.#cursors[page], limit: PAGE_DOCUMENTS, signal };
  }
}

type FoundDocument = Extract<SourceItem, { is: 'document' }>;
type DocumentItem = FoundDocument | Extract<DigestItem, { is: 'document' }>;
