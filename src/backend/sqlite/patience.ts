// Waiting for a lock that somebody else holds, without standing in the way of everything else in this process.
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError, messageOf } from '../../document/error.js';
import type { CallOptions } from '../backend.js';
import { isBusy, toDbkitError } from './errors.js';

/** In all; SQLite's writers hold a lock for milliseconds, or are stuck. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 20;

/** Runs it, again for as long as the file is locked (then nothing was done), and throws failures as DbkitError. */
export async function waitingForLocks<T>(run: () => T, file: string, options: CallOptions = {}): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    if (options.signal?.aborted) throw abortedBy(options.signal);
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw toDbkitError(error, file);
    }
    // By chance, or two that wait for one another would go on meeting.
    await sleep(Math.random() * LONGEST_PAUSE_MS);
  }
}

function abortedBy(signal: AbortSignal): DbkitError {
  return new DbkitError('unavailable', `the call was given up: ${messageOf(signal.reason)}`);
}
