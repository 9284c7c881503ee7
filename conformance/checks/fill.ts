// Many documents in little time: through save_many where there is one. What save_many gets wrong is made up for, since it is
// not what the checks that need many documents are about.
import type { JsonObject } from '../../src/document/json.js';
import type { BulkOutcome } from '../../src/store/database-service.js';
import type { CheckContext } from './check.js';
import { settled } from './expect.js';

const BATCH = 500;
const AT_ONCE = 16;

/** Saves documents with ids that were not used so far. */
export async function fill(
  context: CheckContext,
  collection: string,
  documents: readonly JsonObject[],
): Promise<void> {
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH);
    await saveSingly(context, collection, await leftBySaveMany(context, collection, batch));
  }
}

/** Saves each by itself, over whatever is there. */
export async function saveSingly(
  context: CheckContext,
  collection: string,
  documents: readonly JsonObject[],
): Promise<void> {
  const width = context.subject.concurrent ? AT_ONCE : 1;
  const waiting = [...documents];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await context.put(collection, String(next['_id']), next);
    }
  };
  // The first by itself: it makes the collection.
  const [first] = waiting.splice(0, 1);
  if (first) await context.put(collection, String(first['_id']), first);
  await Promise.all(Array.from({ length: width }, work));
}

async function leftBySaveMany(
  { subject, service }: CheckContext,
  collection: string,
  batch: readonly JsonObject[],
): Promise<readonly JsonObject[]> {
  if (typeof subject.service.saveMany !== 'function' || batch.length < AT_ONCE) return batch;
  const answer = await settled(service.saveMany(collection, batch));
  if (!answer.ok || !Array.isArray(answer.value) || answer.value.length !== batch.length) return batch;
  const outcomes: readonly BulkOutcome[] = answer.value;
  // Where the ends are not there, what is said to be stored is not to be relied on.
  for (const document of [batch.at(0), batch.at(-1)]) {
    if (document && !(await settled(service.get(collection, String(document['_id'])))).ok) return batch;
  }
  return batch.filter((_, at) => outcomes[at]?.ok !== true);
}
