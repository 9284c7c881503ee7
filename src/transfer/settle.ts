// Writes some documents and settles what becomes of each: written, skipped, or rejected. Every write begins as "only where there
// is none"; what is met then is for --on-conflict to decide. So nothing is ever doubled, and what this run has made is known.
import type { Outcome, StoredDocument } from '../backend/backend.js';
import { digestOfDocument } from '../document/digest.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { compareTimes } from './newer.js';
import type { OnConflict } from './plan.js';
import { type Prepared, refusal } from './prepare.js';
import { type Patience, withRetries } from './retry.js';
import type { Settled } from './settled.js';
import type { CollectionWriter, Target, WriteMode } from './target.js';

export interface Settling {
  readonly collection: string;
  readonly target: Target;
  readonly writer: CollectionWriter;
  readonly onConflict: OnConflict;
  /** Where the catalog keeps the time of the last change; undefined where it knows none. */
  readonly updatedAt: string | readonly string[] | undefined;
  /** Goes on from a journal: what is equal may have been written before it ended. */
  readonly isResumed: boolean;
  readonly patience: Patience;
  readonly signal: AbortSignal | undefined;
}

/** Documents that other clients change at the same time are looked at so often. */
const ROUNDS = 5;

type Results = (Settled | undefined)[];

/** One result a document, in order. Throws where the target fails. */
export async function settle(work: Settling, documents: readonly Prepared[]): Promise<readonly Settled[]> {
  const all = documents.map((_, at) => at);
  const first = await writeSome(work, documents, all, 'absent');
  // Nearly always, and then each outcome says what was made: to say it anew takes as long as all that is done to a document.
  if (areWritten(first.outcomes)) return first.outcomes;
  const results: Results = documents.map(() => undefined);
  record(first.outcomes, all, results, true);
  const met = conflictsOf(first.outcomes, all);
  if (met.length > 0) await settleConflicts(work, documents, met, first.isUnsure, results);
  return results.map((settled) => settled ?? tooBusy());
}

type Written = Outcome & { readonly status: 'written' };

function isWritten(outcome: Outcome | undefined): outcome is Written {
  return outcome?.status === 'written';
}

function areWritten(outcomes: Outcomes): outcomes is readonly Written[] {
  return outcomes.every(isWritten);
}

function tooBusy(): Settled {
  return { status: 'rejected', reason: 'others changed it in the target again and again', pointer: '' };
}

async function settleConflicts(
  work: Settling,
  documents: readonly Prepared[],
  met: readonly number[],
  wasUnsure: boolean,
  results: Results,
): Promise<void> {
  const { onConflict } = work;
  const looksFirst =
    onConflict === 'if-newer' || ((wasUnsure || work.isResumed) && onConflict !== 'overwrite');
  let left = [...met];
  let isUnsure = wasUnsure;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    if (!looksFirst && onConflict !== 'overwrite') {
      for (const at of left) results[at] = byPolicy(onConflict);
      return;
    }
    const stored = looksFirst ? await readSome(work, documents, left) : undefined;
    const replaced: Prepared[] = [...documents];
    const writes: number[] = [];
    for (const [nth, at] of left.entries()) {
      const document = documents[at];
      if (!document) continue;
      const decision = stored ? decide(work, document, stored[nth], isUnsure) : 'replace';
      if (typeof decision === 'object') results[at] = decision;
      else {
        writes.push(at);
        replaced[at] = replacing(document, stored?.[nth]?.revision);
      }
    }
    // What has vanished meanwhile is written as if it had never been there; what has changed is looked at again.
    const gone = writes.filter((at) => stored && replaced[at]?.replaces === undefined);
    const changed = writes.filter((at) => !gone.includes(at));
    const made = await writeRound(work, documents, gone, 'absent', results);
    const over = await writeRound(work, replaced, changed, 'any', results);
    left = [...made.conflicts, ...over.conflicts];
    isUnsure ||= made.isUnsure || over.isUnsure;
  }
}

async function writeRound(
  work: Settling,
  documents: readonly Prepared[],
  some: readonly number[],
  mode: WriteMode,
  results: Results,
): Promise<{ conflicts: number[]; isUnsure: boolean }> {
  if (some.length === 0) return { conflicts: [], isUnsure: false };
  const { outcomes, isUnsure } = await writeSome(work, documents, some, mode);
  record(outcomes, some, results, mode === 'absent');
  return { conflicts: conflictsOf(outcomes, some), isUnsure };
}

/** Not by copying its fields alone: its document may be made when it is asked for. */
function replacing(prepared: Prepared, replaces: string | undefined): Prepared {
  return { ...prepared, document: prepared.document, replaces };
}

function byPolicy(onConflict: OnConflict): Settled {
  if (onConflict === 'skip') return { status: 'skipped' };
  return { status: 'rejected', reason: 'the target has a document with this id already', pointer: '/_id' };
}

/** What becomes of a document that met one in the target; `replace`: it is to be written over it. */
function decide(
  { onConflict, updatedAt, isResumed }: Settling,
  document: Prepared,
  stored: StoredDocument | undefined,
  isUnsure: boolean,
): Settled | 'replace' {
  if (!stored) return 'replace';
  const mayBeOurs = isResumed || isUnsure;
  if (mayBeOurs && digestOfDocument(withoutField(stored.document, '_rev')) === document.digest) {
    // With the others the target may have had an equal one before this run.
    return { status: 'written', revision: onConflict === 'fail' ? stored.revision : undefined };
  }
  if (onConflict !== 'if-newer') return byPolicy(onConflict);
  return compareTimes(updatedAt, document.document, stored.document);
}

function record(outcomes: Outcomes, some: readonly number[], results: Results, isMade: boolean): void {
  for (const at of some) {
    const outcome = outcomes[at];
    if (isWritten(outcome)) {
      results[at] = isMade ? outcome : { status: 'written', revision: undefined };
    } else if (outcome?.status === 'failed') {
      const { pointer, message: reason } = refusal(outcome.error.message);
      results[at] = { status: 'rejected', reason, pointer };
    }
  }
}

function conflictsOf(outcomes: Outcomes, some: readonly number[]): number[] {
  return some.filter((at) => outcomes[at]?.status === 'conflict');
}

/** By the place of the document. */
type Outcomes = readonly (Outcome | undefined)[];

interface WrittenSome {
  readonly outcomes: Outcomes;
  /** Some write was thrown, and may have happened. */
  readonly isUnsure: boolean;
}

/** One outcome each; those that were out of reach are tried again by themselves. Throws what is no fault of a document. */
async function writeSome(
  { writer, patience, signal }: Settling,
  documents: readonly Prepared[],
  some: readonly number[],
  mode: WriteMode,
): Promise<WrittenSome> {
  const outcomes: (Outcome | undefined)[] = [];
  let left = some;
  let isUnsure = false;
  await withRetries(patience, signal, async () => {
    const asked = left.length === documents.length ? documents : left.map((at) => documents[at] as Prepared);
    let answers: readonly Outcome[];
    try {
      answers = await writer.write(asked, mode);
    } catch (error) {
      isUnsure = true;
      throw error;
    }
    for (let nth = 0; nth < left.length; nth++) outcomes[left[nth] as number] = answers[nth] ?? NO_OUTCOME;
    left = left.filter((at) => isTargets(outcomes[at]));
    const failed = left.length > 0 ? outcomes[left[0] as number] : undefined;
    if (failed?.status === 'failed') throw failed.error;
  });
  return { outcomes, isUnsure };
}

const NO_OUTCOME: Outcome = {
  status: 'failed',
  error: new DbkitError('internal', 'the target gave no outcome'),
};

/** A failure of the target, not a refusal of the document. */
function isTargets(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'failed' && outcome.error.code !== 'invalid';
}

function readSome(
  { target, collection, patience, signal }: Settling,
  documents: readonly Prepared[],
  some: readonly number[],
): Promise<readonly (StoredDocument | undefined)[]> {
  const ids = some.map((at) => documents[at]?.id ?? '');
  return withRetries(patience, signal, () => target.read(collection, ids));
}
