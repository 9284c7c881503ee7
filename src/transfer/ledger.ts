// Keeps the books of one collection: results may come in any order, and are entered in the order in which their documents were
// read, so that what the journal says is always a beginning without gaps.
import type { Ignored } from '../backend/backend.js';
import { CollectionDigest, type DigestBytes } from '../document/digest.js';
import { addCounts, type Counts, NO_COUNTS } from './counts.js';
import { countIgnored, NOTHING_IGNORED } from './ignored-counts.js';
import type { CollectionState, Created } from './journal-state.js';
import type { Prepared, Warning } from './prepare.js';
import type { Reject } from './rejects.js';
import type { Settled } from './settled.js';

/** A page of documents, read and judged. */
export interface Batch {
  /** From 0, without gaps. */
  readonly number: number;
  readonly documents: readonly Prepared[];
  readonly rejects: readonly Reject[];
  /** Of the documents, in canonical form, about. */
  readonly bytes: number;
  /** Where the next page begins. */
  readonly cursor: string | undefined;
  /** Nothing of the collection is read after it. */
  readonly isLast: boolean;
}

export interface LedgerHooks {
  reject(reject: Reject): void;
  warn(id: string, warning: Warning): void;
  ignore(id: string, ignored: Ignored): void;
}

export class Ledger {
  readonly #collection: string;
  readonly #hooks: LedgerHooks;
  readonly #keepsIds: boolean;
  readonly #early = new Map<number, { batch: Batch; settled: readonly Settled[] }>();
  #next = 0;
  #counts: Counts;
  #digest: CollectionDigest;
  #cursor: string | undefined;
  #isAtEnd = false;
  #created: Created[] = [];

  constructor(
    collection: string,
    earlier: CollectionState | undefined,
    options: { hooks: LedgerHooks; keepsIds: boolean },
  ) {
    this.#collection = collection;
    this.#hooks = options.hooks;
    this.#keepsIds = options.keepsIds;
    this.#counts = earlier?.counts ?? NO_COUNTS;
    this.#digest = earlier
      ? CollectionDigest.from(earlier.digest.documents, earlier.digest.hex)
      : new CollectionDigest();
    this.#cursor = earlier?.cursor;
  }

  get counts(): Counts {
    return this.#counts;
  }

  /** True where the books have moved on. */
  settle(batch: Batch, settled: readonly Settled[]): boolean {
    this.#early.set(batch.number, { batch, settled });
    const before = this.#next;
    for (let entry = this.#early.get(this.#next); entry; entry = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++);
      this.#enter(entry.batch, entry.settled);
    }
    return this.#next > before;
  }

  /** All of the collection is settled. */
  get isAtEnd(): boolean {
    return this.#isAtEnd;
  }

  state(isDone: boolean): Omit<CollectionState, 'checkpoint'> {
    const digest = { documents: this.#digest.documents, hex: this.#digest.toHex() };
    return { cursor: isDone ? undefined : this.#cursor, isDone, counts: this.#counts, digest };
  }

  /** What this run has made since it was last asked. */
  takeCreated(): readonly Created[] {
    const created = this.#created;
    this.#created = [];
    return created;
  }

  #enter({ documents, rejects, cursor, isLast }: Batch, settled: readonly Settled[]): void {
    for (const reject of rejects) this.#hooks.reject(reject);
    let [written, skipped, rejected, invalid, secrets, bytes] = [0, 0, rejects.length, 0, 0, 0];
    let ignored = NOTHING_IGNORED;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as Prepared;
      const result = settled[at];
      if (result?.status === 'written') {
        written++;
        bytes += document.bytes;
        secrets += document.secrets;
        if (document.warning) invalid++;
        if (document.ignored) ignored = countIgnored(ignored, document.ignored);
        this.#written(document, document.digest, result.revision);
      } else if (result?.status === 'skipped') skipped++;
      else {
        rejected++;
        this.#hooks.reject(this.#rejectOf(document, result));
      }
    }
    const read = documents.length + rejects.length;
    const counts = { read, written, skipped, rejected, invalid, secrets, bytes, ignored };
    this.#counts = addCounts(this.#counts, counts);
    this.#cursor = cursor;
    this.#isAtEnd = isLast;
  }

  #written(document: Prepared, digest: DigestBytes, revision: string | undefined): void {
    this.#digest.add(digest);
    if (document.warning) this.#hooks.warn(document.id, document.warning);
    if (document.ignored) for (const one of document.ignored) this.#hooks.ignore(document.id, one);
    // Of an archive nothing is ever undone, and it has no revisions.
    if (revision && this.#keepsIds) this.#created.push([document.id, revision]);
  }

  #rejectOf({ id, document }: Prepared, result: Settled | undefined): Reject {
    const { reason, pointer } =
      result?.status === 'rejected' ? result : { reason: 'the target gave no outcome', pointer: '' };
    return { collection: this.#collection, id, reason, pointer, document };
  }
}
