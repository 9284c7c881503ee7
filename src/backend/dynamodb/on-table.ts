// Writes to a table that may not be there yet, or not any more; and what became of them.
import type { Outcome } from '../backend.js';
import { type Client, pause } from './client.js';
import { isConflict, isNoTable, isRefusal, toDbkitError } from './errors.js';
import type { Tables } from './tables.js';

/** A table that is made and dropped all the time. */
const TABLE_TRIES = 5;

export interface TableWrites {
  readonly client: Client;
  readonly tables: Tables;
  readonly table: string;
  readonly signal: AbortSignal | undefined;
}

/** Makes the table where there is none, also where somebody has dropped it meanwhile. */
export async function onTable<T>({ tables, table, signal }: TableWrites, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    await tables.make(table, signal);
    try {
      return await work();
    } catch (error) {
      if (!isNoTable(error) || tries >= TABLE_TRIES) throw error;
      tables.forget(table);
      await pause(tries, signal);
    }
  }
}

/** The failure of what has surely done nothing; throws what may have done something. */
export async function outcomeOf({ client }: TableWrites, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (isConflict(error)) return { status: 'conflict' };
    if (isRefusal(error)) return { status: 'failed', error: toDbkitError(error, client.place) };
    throw error;
  }
}
