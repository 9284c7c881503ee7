// Splits operations into batches that a backend takes well, and keeps their order.
import type { Capabilities, Operation, Outcome } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import type { StoreContext } from './store-context.js';

export interface Item {
  readonly operation: Operation;
  readonly bytes: number;
}

const DEFAULT_OPERATIONS = 500;
const DEFAULT_BYTES = 4 << 20;

/** One outcome an item, in order; a write that throws is the outcome of all its items. */
export async function writeAll(
  { backend, capabilities }: StoreContext,
  collection: string,
  items: readonly Item[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(items, capabilities)) {
    const error = outageIn(outcomes);
    // After an outage each further batch would only wait for its own.
    outcomes.push(...(error ? failed(batch, error) : await writeBatch(backend, collection, batch)));
  }
  return outcomes;
}

/** No batch has an id twice: so nothing depends on how a database orders the two. */
function* batchesOf(items: readonly Item[], capabilities: Capabilities): Generator<readonly Item[], void> {
  const { batchOperations = DEFAULT_OPERATIONS, batchBytes = DEFAULT_BYTES } = capabilities;
  let batch: Item[] = [];
  let bytes = 0;
  let ids = new Set<string>();
  for (const item of items) {
    const isFull = batch.length >= batchOperations || bytes + item.bytes > batchBytes;
    if (batch.length > 0 && (isFull || ids.has(item.operation.id))) {
      yield batch;
      batch = [];
      bytes = 0;
      ids = new Set();
    }
    batch.push(item);
    bytes += item.bytes;
    ids.add(item.operation.id);
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(
  backend: StoreContext['backend'],
  collection: string,
  batch: readonly Item[],
): Promise<Outcome[]> {
  try {
    const outcomes = await backend.write(
      collection,
      batch.map(({ operation }) => operation),
    );
    if (outcomes.length === batch.length) return outcomes;
    return failed(batch, new DbkitError('internal', 'the database gave an outcome for some only'));
  } catch (error) {
    if (error instanceof DbkitError) return failed(batch, error);
    throw error;
  }
}

function failed(batch: readonly Item[], error: DbkitError): Outcome[] {
  return batch.map(() => ({ status: 'failed', error }));
}

function outageIn(outcomes: readonly Outcome[]): DbkitError | undefined {
  const last = outcomes.at(-1);
  return last?.status === 'failed' && last.error.code === 'unavailable' ? last.error : undefined;
}
