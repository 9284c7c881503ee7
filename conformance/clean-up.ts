// Leaves the database as it was found: removes the collections of a run, or at least their documents.
import type { RunState } from './context.js';
import { withDeadline } from './recorder.js';

/** Removes what the run has made; returns the collections that could only be emptied, or not even that. */
export async function cleanUp(state: RunState): Promise<string[]> {
  const leftovers: string[] = [];
  for (const collection of state.collections) {
    try {
      await withDeadline(remove(state, collection), state.options.timeoutMs, 'clean-up');
      if (!state.subject.drop) leftovers.push(collection);
    } catch {
      // Named in the report; a second failure of the same database would tell nobody more.
      leftovers.push(collection);
    }
  }
  return leftovers;
}

async function remove({ subject }: RunState, collection: string): Promise<void> {
  if (subject.drop) return subject.drop(collection);
  for (const document of await subject.service.listAll(collection)) {
    await subject.service.delete(collection, String(document['_id']));
  }
}
