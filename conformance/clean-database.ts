// Removes what killed runs of the suite have left in a database, and nothing else.
import { openBackend } from '../src/backend/registry.js';
import { ageOfRun } from './run-name.js';

const HOUR_MS = 3_600_000;

export interface Cleaned {
  readonly removed: readonly string[];
  /** Of a run that may still go on. */
  readonly kept: readonly string[];
}

/** Removes the collections of runs that began over an hour ago, with `force` of all runs. */
export async function cleanDatabase(
  url: string,
  { force, now }: { force: boolean; now: Date },
): Promise<Cleaned> {
  const backend = await openBackend(url);
  try {
    const ours = (await backend.collections()).flatMap((name) => {
      const age = ageOfRun(name, now);
      return age === undefined ? [] : [{ name, isOld: force || age > HOUR_MS }];
    });
    const removed = ours.filter(({ isOld }) => isOld).map(({ name }) => name);
    for (const name of removed) await backend.drop(name);
    return { removed, kept: ours.filter(({ isOld }) => !isOld).map(({ name }) => name) };
  } finally {
    await backend.close();
  }
}
