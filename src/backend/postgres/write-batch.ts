// Operations in as few statements as may be, with one outcome each.
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError, messageOf } from '../../document/error.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Operation, Outcome } from '../backend.js';
import { roundsOf } from '../rounds.js';
import { hasState, isDeadlock, isOfValues, isRefusal, toDbkitError, UNDEFINED_TABLE } from './errors.js';
import type { Session } from './session.js';
import { type Kind, NEW_REVISION, PARAMETERS } from './table.js';
import type { Tables } from './tables.js';

/** Of one statement: after a deadlock, or where another client has dropped the table. */
const TRIES = 8;
/** Fewer documents are as quick by an INSERT, which needs one request less. */
const WORTH_A_COPY = 20;

const REVISION = /^[1-9]\d{0,17}$/;

export interface Batch {
  readonly session: Session;
  readonly tables: Tables;
  readonly collection: string;
  /** For messages. */
  readonly server: string;
}

interface Written {
  readonly id: string;
  readonly rev: string | null;
}

interface Item {
  readonly at: number;
  readonly id: string;
  readonly text: string;
  readonly revision: string;
}

/** Throws where the outcome of a statement is not known. What was refused is a failed outcome, and undoes no other. */
export async function writeBatch(batch: Batch, operations: readonly Operation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const round of roundsOf(operations)) {
    const groups = new Map<Kind, Item[]>();
    for (const at of round) {
      const operation = operations[at];
      if (!operation) continue;
      const item = prepare(operation, at);
      const group = groups.get(kindOf(operation));
      if ('status' in item) outcomes[at] = item;
      else if (group) group.push(item);
      else groups.set(kindOf(operation), [item]);
    }
    for (const [kind, items] of groups) await apply(batch, kind, items, outcomes);
  }
  return outcomes;
}

/** An outcome already, where no statement is needed to tell it. */
function prepare(operation: Operation, at: number): Item | Outcome {
  const { id } = operation;
  const isId = id.isWellFormed() && !id.includes('\0');
  if (operation.kind === 'delete') return isId ? removal(operation, at) : { status: 'missing' };
  if (!isId) return refused('the id holds U+0000 or half of a surrogate pair, which PostgreSQL cannot keep');
  const { expected } = operation;
  const revision = expected.is === 'revision' ? expected.revision : '';
  // A revision that was never given out is none.
  if (expected.is === 'revision' && !REVISION.test(revision)) return { status: 'conflict' };
  try {
    return { at, id, text: operation.text ?? stringifyJson(operation.document), revision };
  } catch (error) {
    return refused(`the document is no JSON: ${messageOf(error)}`);
  }
}

function removal({ id, expected }: Operation & { kind: 'delete' }, at: number): Item {
  // No row has a revision of 0.
  const revision = expected && !REVISION.test(expected.revision) ? '0' : (expected?.revision ?? '');
  return { at, id, text: '', revision };
}

function refused(why: string): Outcome {
  return { status: 'failed', error: new DbkitError('invalid', why) };
}

function kindOf(operation: Operation): Kind {
  if (operation.kind === 'put') return operation.expected.is;
  return operation.expected ? 'delete revision' : 'delete';
}

/** One statement for all of them. One value that PostgreSQL refuses fails them all: then the two halves are tried apart. */
async function apply(batch: Batch, kind: Kind, items: readonly Item[], outcomes: Outcome[]): Promise<void> {
  try {
    if (kind === 'absent' && (await copyAll(batch, items, outcomes))) return;
    const rows = await run(batch, kind, items);
    const revisions = new Map(rows.map(({ id, rev }) => [id, rev]));
    for (const { at, id } of items) outcomes[at] = outcomeOf(kind, revisions.get(id));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (items.length > 1 && isOfValues(error)) {
      const middle = items.length >> 1;
      await apply(batch, kind, items.slice(0, middle), outcomes);
      await apply(batch, kind, items.slice(middle), outcomes);
    } else {
      const failure = toDbkitError(error, batch.server);
      for (const { at } of items) outcomes[at] = { status: 'failed', error: failure };
    }
  }
}

/** False where not all of them were new and could be taken: then none was, and they are written one by one. */
async function copyAll(
  { session, tables, collection }: Batch,
  items: readonly Item[],
  outcomes: Outcome[],
): Promise<boolean> {
  if (items.length < WORTH_A_COPY) return false;
  const table = await tables.findOrMake(session, collection);
  // In the order of ids, as statements for many have them.
  const sorted = [...items].sort((left, right) => (left.id < right.id ? -1 : 1));
  try {
    const [row] = await session.rows<{ rev: string }>(NEW_REVISION, []);
    const revision = row?.rev ?? '';
    await session.copy(
      table.copy,
      sorted.map(({ id, text }) => [id, text, revision]),
    );
    for (const { at } of items) outcomes[at] = { status: 'written', revision };
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** `null`: it is there, and was left as it is. */
function outcomeOf(kind: Kind, revision: string | null | undefined): Outcome {
  if (revision === null) return { status: 'conflict' };
  if (kind === 'delete' || kind === 'delete revision') {
    return { status: revision === undefined ? 'missing' : 'deleted' };
  }
  return revision === undefined ? { status: 'conflict' } : { status: 'written', revision };
}

async function run(batch: Batch, kind: Kind, items: readonly Item[]): Promise<Written[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await runOnce(batch, kind, items);
    } catch (error) {
      const isDropped = hasState(error, UNDEFINED_TABLE);
      if (isDropped) batch.tables.forget(batch.collection);
      if (tries === TRIES || !(isDropped || isDeadlock(error))) throw error;
      await sleep(Math.random() * 20 * tries);
    }
  }
}

async function runOnce(batch: Batch, kind: Kind, items: readonly Item[]): Promise<Written[]> {
  const { session, tables, collection } = batch;
  const isPut = kind !== 'delete' && kind !== 'delete revision';
  const table = await (isPut ? tables.findOrMake(session, collection) : tables.find(session, collection));
  if (table === undefined) return [];
  const [only] = items;
  const parameters = PARAMETERS[kind];
  if (only && items.length === 1) {
    return session.rows(
      table.write(kind, 'one'),
      parameters.map((name) => only[name]),
    );
  }
  return session.rows(
    table.write(kind, 'many'),
    parameters.map((name) => items.map((item) => item[name])),
  );
}
