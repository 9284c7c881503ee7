// Operations in as few requests as may be, with one outcome each.
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError } from '../../document/error.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Operation, Outcome } from '../backend.js';
import { roundsOf } from '../rounds.js';
import { type BulkRow, type Database, type Edit, type Habit, sendEdits } from './bulk-docs.js';
import { wasNotDone } from './connection.js';
import { refusalOf } from './document-text.js';
import { isPossibleId } from './ids.js';
import { revisionsOf } from './revisions.js';

/** Of many writers of one document at least one is done each time: this is for more of them than there will be. */
const MAX_TRIES = 60;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;
/** CouchDB refuses a whole batch for a revision that cannot be one: no document has it. */
const REVISION = /^[1-9]\d{0,14}-[^\s"\\]+$/;

interface Pending extends Edit {
  readonly at: number;
  readonly operation: Operation;
}

/** Throws where the outcome of a request is not known. */
export async function writeBatch(database: Database, operations: readonly Operation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const round of roundsOf(operations)) {
    const pending = round.flatMap((at) => prepared(database, operations[at], at, outcomes));
    const unknown = pending.filter((one) => isLookedUp(one, database.habit));
    const looked = await lookUp(database, unknown, outcomes);
    await writeAll(database, [...pending.filter((one) => !unknown.includes(one)), ...looked], outcomes);
    learn(database.habit, pending, outcomes);
  }
  return outcomes;
}

/** A delete needs the revision that is there; a put over whatever there is may be tried without. */
function isLookedUp({ operation, revision }: Pending, { looksFirst }: Habit): boolean {
  if (operation.kind === 'delete') return revision === undefined;
  return looksFirst && operation.expected.is === 'any';
}

/** A first revision tells that there was nothing before. */
function learn(habit: Habit, pending: readonly Pending[], outcomes: readonly Outcome[]): void {
  const puts = pending.filter(({ operation }) => operation.kind === 'put' && operation.expected.is === 'any');
  const replacing = puts.filter(({ at }) => {
    const outcome = outcomes[at];
    return outcome?.status === 'written' && !outcome.revision.startsWith('1-');
  });
  if (puts.length > 0) habit.looksFirst = 2 * replacing.length > puts.length;
}

/** Nothing where its outcome is certain already. */
function prepared(
  { limits }: Database,
  operation: Operation | undefined,
  at: number,
  outcomes: Outcome[],
): Pending[] {
  if (!operation) return [];
  const { id, kind, expected } = operation;
  if (kind === 'delete') {
    if (!isPossibleId(id)) outcomes[at] = { status: 'missing' };
    else return [{ at, operation, id, text: deletionOf(id), revision: expected?.revision }];
    return [];
  }
  const text = operation.text ?? stringifyJson(operation.document);
  const refusal = refusalOf(id, operation.document, limits, text);
  if (refusal !== undefined) {
    outcomes[at] = { status: 'failed', error: new DbkitError('invalid', `the document ${refusal}`) };
    return [];
  }
  return [{ at, operation, id, text, revision: expected.is === 'revision' ? expected.revision : undefined }];
}

function deletionOf(id: string): string {
  return JSON.stringify({ _id: id, _deleted: true });
}

async function writeAll(database: Database, first: readonly Pending[], outcomes: Outcome[]): Promise<void> {
  let pending = first;
  for (let tries = 0; pending.length > 0; tries++) {
    if (tries >= MAX_TRIES) return failAll(pending, busy(database), outcomes);
    if (tries > 1) await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries));
    const sent = pending.filter(({ revision }) => revision === undefined || REVISION.test(revision));
    const conflicts = pending.filter((one) => !sent.includes(one));
    conflicts.push(...(await send(database, sent, outcomes)));
    pending = await lookUp(
      database,
      conflicts.filter((one) => !isSettled(one, outcomes)),
      outcomes,
    );
  }
}

/** Gives back those whose revision is not the one that is there; the others have their outcome. */
async function send(
  database: Database,
  pending: readonly Pending[],
  outcomes: Outcome[],
): Promise<Pending[]> {
  if (pending.length === 0) return [];
  let rows: BulkRow[];
  try {
    rows = await sendEdits(database, pending);
  } catch (error) {
    if (!wasNotDone(error)) throw error;
    failAll(pending, error, outcomes);
    return [];
  }
  return pending.filter(({ at, operation }, n) => {
    const row = rows[n];
    if (row?.is === 'conflict') return true;
    if (row?.is === 'refused') outcomes[at] = { status: 'failed', error: row.error };
    if (row?.is === 'no database') outcomes[at] = { status: 'missing' };
    if (row?.is === 'done') {
      outcomes[at] =
        operation.kind === 'put' ? { status: 'written', revision: row.revision } : { status: 'deleted' };
    }
    return false;
  });
}

/** A put that expects something has its answer with the conflict. */
function isSettled({ at, operation }: Pending, outcomes: Outcome[]): boolean {
  if (operation.kind === 'delete' || operation.expected.is === 'any') return false;
  outcomes[at] = { status: 'conflict' };
  return true;
}

/** With the revisions that are there now, for those that are to be tried (again). */
async function lookUp(
  database: Database,
  pending: readonly Pending[],
  outcomes: Outcome[],
): Promise<Pending[]> {
  if (pending.length === 0) return [];
  let revisions: Map<string, string>;
  try {
    revisions = await revisionsOf(
      database,
      pending.map(({ id }) => id),
    );
  } catch (error) {
    // Of these nothing was done.
    if (!(error instanceof DbkitError)) throw error;
    failAll(pending, error, outcomes);
    return [];
  }
  return pending.flatMap((one) => {
    const revision = revisions.get(one.id);
    if (one.operation.kind === 'put') return [{ ...one, revision }];
    if (revision !== undefined && !one.operation.expected) return [{ ...one, revision }];
    outcomes[one.at] = { status: revision === undefined ? 'missing' : 'conflict' };
    return [];
  });
}

function failAll(pending: readonly Pending[], error: DbkitError, outcomes: Outcome[]): void {
  for (const { at } of pending) outcomes[at] = { status: 'failed', error };
}

function busy({ connection }: Database): DbkitError {
  const why = `CouchDB at ${connection.place} was busy with other writers of the same documents`;
  return new DbkitError('unavailable', why);
}
