// What a transfer can tell of itself so far: counts, a few of the documents that are wrong, how it ended.
import type { Ignored } from '../backend/backend.js';
import type { DbkitError } from '../document/error.js';
import { shownPointer } from '../document/pointer.js';
import type { Dialect } from '../schema/dialect.js';
import { RecognitionTally } from '../schema/recognition.js';
import { addCounts, type Counts, NO_COUNTS } from './counts.js';
import type { CollectionState } from './journal-state.js';
import type { Warning } from './prepare.js';
import type { Dangling } from './references.js';
import type { Reject } from './rejects.js';
import type { SourceCollection } from './source.js';
import { isTokenCollection } from './token-collections.js';
import type { CollectionReport, Remark, TransferReport } from './transfer-report.js';

/** Of each kind; all of them are in the reject file, or found by `dbkit validate`. */
const MOST_REMARKS = 20;
const NO_DIGEST = '0'.repeat(64);

interface Standing {
  readonly counts: Counts;
  readonly digest: string;
  readonly isDone: boolean;
}

export class Tally {
  readonly dialect: Dialect;
  /** What the documents of this run were recognised as. */
  readonly recognised: RecognitionTally;
  readonly rejects: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly ignored: Remark[] = [];
  leftOut: readonly SourceCollection[] = [];
  besides: TransferReport['besides'] = [];
  absent: readonly string[] = [];
  dangling: readonly Dangling[] = [];
  readonly #standings = new Map<string, Standing>();
  readonly #startedAt = performance.now();

  constructor(dialect: Dialect) {
    this.dialect = dialect;
    this.recognised = new RecognitionTally(dialect);
  }

  set(collection: string, state: CollectionState | undefined): void {
    const { counts = NO_COUNTS, digest, isDone = false } = state ?? {};
    this.#standings.set(collection, { counts, digest: digest?.hex ?? NO_DIGEST, isDone });
  }

  count(collection: string, counts: Counts): void {
    const standing = this.#standings.get(collection);
    this.#standings.set(collection, { digest: NO_DIGEST, isDone: false, ...standing, counts });
  }

  reject({ collection, id, pointer, reason }: Reject): void {
    if (this.rejects.length < MOST_REMARKS) this.rejects.push(this.#remark(collection, id, pointer, reason));
  }

  warn(collection: string, id: string, { pointer, message }: Warning): void {
    if (this.warnings.length < MOST_REMARKS) {
      this.warnings.push(this.#remark(collection, id, pointer, message));
    }
  }

  ignore(collection: string, id: string, { path, what }: Ignored): void {
    if (this.ignored.length < MOST_REMARKS) {
      this.ignored.push(this.#remark(collection, id, shownPointer(path), what));
    }
  }

  get totals(): Counts {
    return [...this.#standings.values()].map(({ counts }) => counts).reduce(addCounts, NO_COUNTS);
  }

  get durationMs(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  isDone(collections: readonly string[]): boolean {
    return collections.every((name) => this.#standings.get(name)?.isDone);
  }

  collections(): CollectionReport[] {
    const moved = [...this.#standings].map(([name, { counts, digest, isDone }]) => ({
      name,
      ...counts,
      digest,
      isDone,
      absent: false,
    }));
    const absent = this.absent.map((name) => ({
      name,
      ...NO_COUNTS,
      digest: NO_DIGEST,
      isDone: true,
      absent: true,
    }));
    return [...moved, ...absent];
  }

  /** Where it was neither finished nor failed, it was interrupted: the caller knows by which signal. */
  ending(
    isDone: boolean,
    error: DbkitError | undefined,
  ): Pick<TransferReport, 'status' | 'exitCode' | 'totals'> {
    const { totals } = this;
    if (error) return { status: 'failed', exitCode: EXIT[error.code] ?? 4, totals };
    if (!isDone) return { status: 'interrupted', exitCode: 130, totals };
    if (totals.read === 0) return { status: 'empty', exitCode: 1, totals };
    return totals.rejected > 0
      ? { status: 'rejected', exitCode: 5, totals }
      : { status: 'done', exitCode: 0, totals };
  }

  // An id that is a secret is in no report.
  #remark(collection: string, id: string | null, pointer: string, message: string): Remark {
    return { collection, id: isTokenCollection(collection) ? null : id, pointer, message };
  }
}

const EXIT: Partial<Record<DbkitError['code'], number>> = { unreadable: 3, unwritable: 4, refused: 6 };

/** What a collection holds that stays behind, in words. */
export function besidesOf({ name, besides }: SourceCollection): TransferReport['besides'] {
  const { noun = '', ids = [], others } = besides ?? {};
  const counted = ids.length > 0 && `${ids.length} ${noun}${ids.length > 1 ? 's' : ''} (${ids.join(', ')})`;
  const words = [counted, others].filter(Boolean).join(' and ');
  return words === '' ? [] : [{ name, besides: words }];
}
