// save_many, get_many and delete_many: what the single calls would have done one after another, in fewer round trips.
import type { Outcome } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import { type Item, writeAll } from './batches.js';
import type { BulkOutcome } from './database-service.js';
import { idRefusalOf, idText } from './id-limits.js';
import { preparePut, savedOf } from './put.js';
import { type StoreContext, shown } from './store-context.js';

const READ_AT_ONCE = 500;
const BYTES_OF_DELETE = 100;

/** One outcome a document, in order; one that cannot be saved fails alone. */
export async function saveMany(
  context: StoreContext,
  collection: string,
  documents: readonly JsonObject[],
): Promise<BulkOutcome[]> {
  return writeEach(context, collection, list(documents), {
    idOf: (document) => ownField(document, '_id'),
    prepare: (document, id) => preparePut(context, id, document),
    result: (outcome, id) => ({ ok: true, ...savedOf(outcome, collection, id) }),
  });
}

/** One outcome an id, in order. What is not there is gone already: that is no failure. */
export async function deleteMany(
  context: StoreContext,
  collection: string,
  ids: readonly string[],
): Promise<BulkOutcome[]> {
  return writeEach(context, collection, list(ids), {
    idOf: (id) => id,
    prepare: (_, id) => {
      if (idRefusalOf(id, context.limits) !== undefined) return { ok: true, id };
      return { operation: { kind: 'delete', id }, bytes: BYTES_OF_DELETE };
    },
    result: (outcome, id) => {
      if (outcome.status === 'failed') throw outcome.error;
      return { ok: true, id };
    },
  });
}

/** Every id that was asked for, with null where there is no such document. */
export async function getMany(
  context: StoreContext,
  collection: string,
  ids: readonly string[],
): Promise<Map<string, JsonObject | null>> {
  const found = new Map<string, JsonObject | null>(list(ids).map((id) => [idText(id), null]));
  const possible = [...found.keys()].filter((id) => idRefusalOf(id, context.limits) === undefined);
  for (let from = 0; from < possible.length; from += READ_AT_ONCE) {
    const asked = possible.slice(from, from + READ_AT_ONCE);
    for (const stored of await context.backend.read(collection, asked)) {
      if (stored) found.set(stored.id, shown(stored, context.conflicts));
    }
  }
  return found;
}

interface Steps<T> {
  idOf(input: T): unknown;
  /** What to write, or its outcome where nothing has to be written. Throws for what cannot be written. */
  prepare(input: T, id: string): Item | BulkOutcome;
  /** Throws where the outcome is a failure. */
  result(outcome: Outcome, id: string): BulkOutcome;
}

async function writeEach<T>(
  context: StoreContext,
  collection: string,
  inputs: readonly T[],
  steps: Steps<T>,
): Promise<BulkOutcome[]> {
  const prepared = inputs.map((input) => {
    const id = steps.idOf(input);
    return orFailed(id, () => steps.prepare(input, idText(id)));
  });
  const items = prepared.filter((one): one is Item => 'operation' in one);
  const outcomes = await writeAll(context, collection, items);
  let nth = 0;
  return prepared.map((one) => {
    if (!('operation' in one)) return one;
    const outcome = outcomes[nth++];
    const { id } = one.operation;
    return orFailed(id, () => steps.result(outcome ?? noOutcome(), id));
  });
}

function orFailed<T>(id: unknown, work: () => T): T | BulkOutcome {
  try {
    return work();
  } catch (error) {
    return { ok: false, id: typeof id === 'string' ? id : null, error };
  }
}

function noOutcome(): Outcome {
  return { status: 'failed', error: new DbkitError('internal', 'the database gave no outcome') };
}

function ownField(document: unknown, name: string): unknown {
  const isThere = typeof document === 'object' && document !== null && Object.hasOwn(document, name);
  return isThere ? (document as Record<string, unknown>)[name] : undefined;
}

function list<T>(inputs: readonly T[]): readonly T[] {
  if (Array.isArray(inputs)) return inputs;
  throw new DbkitError('invalid', 'a bulk call takes a list');
}
