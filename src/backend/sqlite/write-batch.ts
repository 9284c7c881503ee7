// Operations in one transaction, with one outcome each.
import type Database from 'libsql';
import type { Operation, Outcome } from '../backend.js';
import { toDbkitError } from './errors.js';
import { nextRevision } from './revision.js';
import type { Table } from './table.js';
import type { Tables } from './tables.js';

export interface Batch {
  readonly collection: string;
  readonly operations: readonly Operation[];
  /** The JSON of each put, by the place of its operation. */
  readonly texts: readonly string[];
}

/** Throws where nothing was done at all; an operation that fails by itself undoes no other. */
export function writeBatch(
  database: Database.Database,
  tables: Tables,
  file: string,
  batch: Batch,
): Outcome[] {
  return inTransaction(database, () => {
    const isThere = tables.find(batch.collection) !== undefined;
    const isPut = batch.operations.some(({ kind }) => kind === 'put');
    const table = isPut ? tables.findOrMake(batch.collection) : tables.find(batch.collection);
    const outcomes = batch.operations.map((operation, at) => {
      try {
        return apply(table, operation, batch.texts[at] ?? '');
      } catch (error) {
        // A failing statement undoes itself alone, unless SQLite has ended the whole transaction (a full disk, say).
        if (!database.inTransaction) throw error;
        return { status: 'failed', error: toDbkitError(error, file) } as const;
      }
    });
    // A collection begins with its first document: refused ones leave no table behind.
    const isWorthIt = isThere || outcomes.some(({ status }) => status === 'written');
    return { result: outcomes, end: isWorthIt ? 'COMMIT' : 'ROLLBACK' };
  });
}

/** One writer at a time: the lock is taken first, so that nothing has been done where it cannot be had. */
export function inTransaction<T>(
  database: Database.Database,
  work: () => { result: T; end: 'COMMIT' | 'ROLLBACK' },
): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { result, end } = work();
    database.exec(end);
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function apply(table: Table | undefined, operation: Operation, text: string): Outcome {
  if (!table) return { status: 'missing' };
  const { id } = operation;
  if (operation.kind === 'delete') {
    if (table.delete(id, operation.expected?.revision)) return { status: 'deleted' };
    return { status: operation.expected && table.has(id) ? 'conflict' : 'missing' };
  }
  const revision = table.put(id, text, nextRevision(), operation.expected);
  return revision === undefined ? { status: 'conflict' } : { status: 'written', revision };
}
