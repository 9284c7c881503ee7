// Another try for what failed because something was out of reach, after a pause that grows, and that differs by chance, so that
// many clients do not come back at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError } from '../document/error.js';

export interface Patience {
  /** Tries after the first. */
  readonly retries: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** About half a minute in all, beside what the tries themselves take. */
export const PATIENCE: Patience = { retries: 9, firstPauseMs: 100, longestPauseMs: 8_000 };

/** The work is told how often it was tried before. Throws what its last try threw, or an interruption's. */
export async function withRetries<T>(
  { retries, firstPauseMs, longestPauseMs }: Patience,
  signal: AbortSignal | undefined,
  work: (tries: number) => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work(tries);
    } catch (error) {
      if (!isOutage(error) || tries >= retries || signal?.aborted) throw error;
      const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** tries) * (0.5 + Math.random() / 2);
      // An interruption ends the pause, and the next failure is the last.
      await sleep(pause, undefined, signal ? { signal } : {}).catch(() => undefined);
    }
  }
}

export function isOutage(error: unknown): boolean {
  return error instanceof DbkitError && error.code === 'unavailable';
}
