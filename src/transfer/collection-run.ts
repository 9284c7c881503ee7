// Moves one collection: reads a page while the ones before it are written, and journals what the target has acknowledged.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DbkitError, messageOf } from '../document/error.js';
import type { JsonObject, JsonValue } from '../document/json.js';
import type { Counts } from './counts.js';
import type { Journal } from './journal.js';
import type { CollectionState, Created } from './journal-state.js';
import { Lanes } from './lanes.js';
import { type Batch, Ledger, type LedgerHooks } from './ledger.js';
import type { Pace } from './pace.js';
import { PageSize } from './page-size.js';
import type { Plan } from './plan.js';
import { type Prepared, Preparer, type PreparerOptions } from './prepare.js';
import type { Reject, RejectFile } from './rejects.js';
import { type Patience, withRetries } from './retry.js';
import { settle } from './settle.js';
import type { Source, SourcePage } from './source.js';
import type { CollectionWriter, Target } from './target.js';
import { isTokenCollection } from './token-collections.js';

/** Of canonical forms that are read and not yet settled. */
const BYTES_IN_FLIGHT = 2 << 20;

export interface CollectionWork {
  readonly plan: Plan;
  readonly source: Source;
  readonly target: Target;
  /** Undefined in a dry run. */
  readonly journal: Journal | undefined;
  readonly rejects: RejectFile | undefined;
  /** A journal was there: what is equal in the target may have been written before it ended. */
  readonly isResumed: boolean;
  readonly checks: Omit<PreparerOptions, 'collection'>;
  readonly hooks: LedgerHooks & {
    /** Every document that is to be written and was looked into, before it is. */
    seen(collection: string, document: JsonObject): void;
    progress(collection: string, counts: Counts): void;
  };
  readonly concurrency: number;
  readonly pace: Pace;
  readonly patience: Patience;
  /** Aborted: what is read is still written, and then the work ends. */
  readonly signal: AbortSignal | undefined;
}

/** Resolves to where it ended: not done where it was interrupted. Throws `unreadable` for the source, `unwritable` for the target. */
export async function moveCollection(
  work: CollectionWork,
  collection: string,
  earlier: CollectionState | undefined,
): Promise<CollectionState> {
  const writer = await ofTarget(() => work.target.open(collection, earlier?.checkpoint ?? undefined));
  try {
    return await new CollectionRun(work, collection, writer, earlier).run();
  } finally {
    await ofTarget(() => writer.close());
  }
}

/** What the journal is told, once the target has made its checkpoint. */
interface Entry {
  readonly books: Omit<CollectionState, 'checkpoint'>;
  readonly created: readonly Created[];
  readonly checkpoint: Promise<JsonValue>;
  readonly rejectBytes: number;
}

const NO_CHECKPOINT = Promise.resolve(null);

class CollectionRun {
  readonly #work: CollectionWork;
  readonly #collection: string;
  readonly #writer: CollectionWriter;
  readonly #ledger: Ledger;
  readonly #lanes: Lanes;
  readonly #preparer: Preparer;
  readonly #size: PageSize;
  readonly #isResumed: boolean;
  /** Ids that are secrets stand in no journal: such a collection is either done or begun anew. */
  readonly #keepsIds: boolean;
  #cursor: string | undefined;
  #met: number;
  #unsaved = 0;
  #saved: CollectionState | undefined;
  /** The last entry on its way: the target brings to the disk what the next pages do not wait for. */
  #saving: Promise<void> = Promise.resolve();

  constructor(
    work: CollectionWork,
    collection: string,
    writer: CollectionWriter,
    earlier: CollectionState | undefined,
  ) {
    const { target, checks, concurrency, hooks, isResumed } = work;
    this.#work = work;
    this.#collection = collection;
    this.#writer = writer;
    this.#keepsIds = !isTokenCollection(collection);
    this.#ledger = new Ledger(collection, earlier, { hooks, keepsIds: this.#keepsIds });
    this.#lanes = new Lanes(Math.min(concurrency, target.concurrentWrites), BYTES_IN_FLIGHT);
    this.#preparer = new Preparer({ ...checks, collection });
    this.#size = new PageSize(target.batch.documents);
    this.#isResumed = isResumed;
    this.#cursor = earlier?.cursor;
    this.#met = earlier?.counts.read ?? 0;
  }

  async run(): Promise<CollectionState> {
    const isWhole = await this.#moveAll().catch(async (error) => {
      // What is on its way arrives, and stands in the journal.
      await this.#lanes.idle().catch(() => undefined);
      await this.#saving.catch(() => undefined);
      throw error;
    });
    await this.#lanes.idle();
    await this.#saving;
    // The last page's own entry may have said it already.
    if (!this.#saved?.isDone) await this.#save(isWhole);
    await this.#saving;
    return this.#saved as CollectionState;
  }

  /** False where it was interrupted. */
  async #moveAll(): Promise<boolean> {
    const { signal, pace } = this.#work;
    let number = 0;
    let reading = this.#read(this.#cursor);
    while (reading) {
      const page = await reading;
      // A database makes the next page while this one is judged.
      reading = this.#mayReadOn(page) ? this.#readAhead(page) : undefined;
      // The question is sent in this turn. And memory and SQLite answer at once: no signal and no timer would get one.
      await nextTurn();
      if (signal?.aborted) return false;
      const batch = this.#judge(page, number++);
      if (!batch.isLast) reading ??= this.#readAhead(page);
      await this.#lanes.add(batch.bytes, () => this.#write(batch));
      await pace.spend(page.items.length, signal);
    }
    return true;
  }

  /** Before the page is judged: how many of it --limit counts is not known yet. */
  #mayReadOn({ cursor }: SourcePage): boolean {
    return cursor !== undefined && this.#work.plan.limit === undefined;
  }

  /** How many more --limit allows. */
  #left(): number {
    const { limit } = this.#work.plan;
    return limit === undefined ? Number.POSITIVE_INFINITY : Math.max(0, limit - this.#met);
  }

  /** Its failure is met when it is waited for, if it ever is. */
  #readAhead({ cursor }: SourcePage): Promise<SourcePage> | undefined {
    const reading = this.#read(cursor);
    reading?.catch(() => undefined);
    return reading;
  }

  #read(cursor: string | undefined): Promise<SourcePage> | undefined {
    const { source, pace, patience, signal } = this.#work;
    if (this.#left() === 0) return undefined;
    const limit = Math.min(pace.pageLimit(this.#size.next()), this.#left());
    const scan = () => source.scan(this.#collection, { cursor, limit });
    return withRetries(patience, signal, scan).catch((error) => {
      throw failure('unreadable', error);
    });
  }

  #judge({ items, cursor }: SourcePage, number: number): Batch {
    const documents: Prepared[] = [];
    const rejects: Reject[] = [];
    let bytes = 0;
    for (const item of items) {
      if (this.#left() === 0) break;
      const judged = this.#preparer.judge(item);
      if (judged.is === 'left out') continue;
      this.#met++;
      if (judged.is === 'reject') rejects.push(judged.reject);
      else {
        documents.push(judged.prepared);
        bytes += judged.prepared.bytes;
        if (judged.document) this.#work.hooks.seen(this.#collection, judged.document);
      }
    }
    this.#size.saw(documents.length, bytes);
    const isLast = cursor === undefined || this.#left() === 0;
    return { number, documents, rejects, bytes, cursor, isLast };
  }

  async #write(batch: Batch): Promise<void> {
    const { plan, target, checks, patience, signal, hooks } = this.#work;
    const settled =
      batch.documents.length === 0
        ? []
        : await ofTarget(() =>
            settle(
              {
                collection: this.#collection,
                target,
                writer: this.#writer,
                onConflict: plan.onConflict,
                updatedAt: checks.dialect.entryOf(this.#collection)?.timestamps.updated,
                isResumed: this.#isResumed,
                patience,
                signal,
              },
              batch.documents,
            ),
          );
    const hasMoved = this.#ledger.settle(batch, settled);
    hooks.progress(this.#collection, this.#ledger.counts);
    this.#unsaved += batch.bytes;
    if (hasMoved && this.#unsaved >= target.checkpointBytes) await this.#save(this.#ledger.isAtEnd);
  }

  /** Resolves when the entry before it is made; `#saving`, when its own is. */
  async #save(isDone: boolean): Promise<void> {
    const { target, rejects } = this.#work;
    this.#unsaved = 0;
    // All of this moment.
    const books = this.#ledger.state(isDone);
    const created = this.#keepsIds || isDone ? this.#ledger.takeCreated() : [];
    const checkpoint =
      target.checkpointBytes > 0 || isDone ? ofTarget(() => this.#writer.checkpoint()) : NO_CHECKPOINT;
    const before = this.#saving;
    this.#saving = this.#enter({ books, created, checkpoint, rejectBytes: rejects?.bytes ?? 0 }, before);
    this.#saving.catch(() => undefined);
    await before;
  }

  async #enter(entry: Entry, before: Promise<void>): Promise<void> {
    const { journal, rejects } = this.#work;
    const { books, created, rejectBytes } = entry;
    const [checkpoint] = await Promise.all([entry.checkpoint, before]);
    const state = { ...books, checkpoint };
    if (this.#keepsIds || books.isDone) {
      const flushRejects = async () => rejects?.flush();
      await journal?.record(this.#collection, state, created, rejectBytes, flushRejects);
    }
    this.#saved = state;
  }
}

/** What failed in words, with the code of the side that failed; a refusal stays one. */
function failure(code: 'unreadable' | 'unwritable', error: unknown): DbkitError {
  if (error instanceof DbkitError && (error.code === 'refused' || error.code === 'unwritable')) return error;
  if (!(error instanceof DbkitError)) throw error;
  return new DbkitError(code, messageOf(error), { cause: error });
}

async function ofTarget<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failure('unwritable', error);
  }
}
