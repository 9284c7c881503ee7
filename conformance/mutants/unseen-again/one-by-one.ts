// Bulk calls made of single ones, for databases that have nothing better.
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import type { BulkOutcome, DatabaseService } from '../../../src/store/database-service.js';

export async function saveEach(
  service: Pick<DatabaseService, 'save'>,
  collection: string,
  documents: readonly JsonObject[],
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const document of documents) {
    const id = Object.hasOwn(document, '_id') ? document['_id'] : undefined;
    if (typeof id !== 'string') outcomes.push({ ok: false, id: null, error: withoutId() });
    else
      outcomes.push(
        await outcomeOf(id, async () => ({ ok: true, ...(await service.save(collection, id, document)) })),
      );
  }
  return outcomes;
}

export async function deleteEach(
  service: Pick<DatabaseService, 'delete'>,
  collection: string,
  ids: readonly string[],
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const id of ids) {
    const outcome = await outcomeOf(id, async () => {
      await service.delete(collection, id);
      return { ok: true, id };
    });
    outcomes.push(!outcome.ok && isNotFound(outcome.error) ? { ok: true, id } : outcome);
  }
  return outcomes;
}

export async function getEach(
  service: Pick<DatabaseService, 'get'>,
  collection: string,
  ids: readonly string[],
): Promise<Map<string, JsonObject | null>> {
  const found = new Map<string, JsonObject | null>();
  for (const id of ids) found.set(id, await service.get(collection, id).catch(nullWhereNotFound));
  return found;
}

export function withoutId(): DbkitError {
  return new DbkitError('invalid', 'a document of a bulk call needs an _id that is a string');
}

async function outcomeOf(id: string, call: () => Promise<BulkOutcome>): Promise<BulkOutcome> {
  try {
    return await call();
  } catch (error) {
    return { ok: false, id, error };
  }
}

function nullWhereNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}

function isNotFound(error: unknown): boolean {
  return error instanceof DbkitError && error.code === 'not_found';
}
