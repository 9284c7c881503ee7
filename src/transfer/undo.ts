// `dbkit import --undo JOURNAL`: deletes what a run has created and nobody has changed since.
import type { Backend, Outcome } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import { Journal } from './journal.js';
import { type Created, readJournal } from './journal-state.js';
import { PATIENCE, withRetries } from './retry.js';

export interface UndoReport {
  readonly command: 'import';
  readonly status: 'undone' | 'changed';
  readonly exitCode: number;
  readonly journal: string;
  readonly target: string;
  readonly collections: Readonly<Record<string, UndoCounts>>;
}

export interface UndoCounts {
  readonly deleted: number;
  /** Changed since, and left as they are. */
  readonly kept: number;
  /** Deleted since by others. */
  readonly missing: number;
}

const NOTHING: UndoCounts = { deleted: 0, kept: 0, missing: 0 };
const BATCH = 500;

/** Where the journal's documents are: the location, without credentials. Throws DbkitError `refused` for what is no journal. */
export async function targetOfJournal(path: string): Promise<string> {
  const { header } = await readJournal(path);
  const target = header?.content['target'];
  if (typeof target === 'string') return target;
  throw new DbkitError('refused', `${path} is no journal of dbkit`);
}

/** Can be interrupted and done again: what is deleted already is then missing. */
export async function undo(path: string, backend: Backend, target: string): Promise<UndoReport> {
  const { header } = await readJournal(path);
  const journal = await Journal.reopen(path);
  const collections = new Map<string, UndoCounts>();
  try {
    await journal.undo('undoing');
    await readJournal(path, async (collection, created) => {
      for (let from = 0; from < created.length; from += BATCH) {
        const outcomes = await remove(backend, collection, created.slice(from, from + BATCH));
        collections.set(collection, counted(collections.get(collection) ?? NOTHING, outcomes));
      }
    });
    await journal.undo('undone');
  } finally {
    await journal.close();
  }
  const isWhole = [...collections.values()].every(({ kept }) => kept === 0);
  return {
    command: 'import',
    status: isWhole ? 'undone' : 'changed',
    exitCode: isWhole ? 0 : 1,
    journal: path,
    target,
    collections: Object.fromEntries(
      (header?.collections ?? []).map((name) => [name, collections.get(name) ?? NOTHING]),
    ),
  };
}

async function remove(
  backend: Backend,
  collection: string,
  created: readonly Created[],
): Promise<readonly Outcome[]> {
  const operations = created.map(([id, revision]) => ({
    kind: 'delete' as const,
    id,
    expected: { revision },
  }));
  return withRetries(PATIENCE, undefined, async () => {
    const outcomes = await backend.write(collection, operations);
    for (const outcome of outcomes) if (outcome.status === 'failed') throw outcome.error;
    return outcomes;
  });
}

function counted(before: UndoCounts, outcomes: readonly Outcome[]): UndoCounts {
  const of = (status: Outcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  return {
    deleted: before.deleted + of('deleted'),
    kept: before.kept + of('conflict'),
    missing: before.missing + of('missing'),
  };
}
