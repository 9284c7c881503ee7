// What SQLite's failures are to a caller.
import { DbkitError, type ErrorCode, messageOf } from '../../document/error.js';

// SQLite's primary result codes (sqlite.org/rescode.html).
const BUSY = 5;
const LOCKED = 6;

const KNOWN: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  [BUSY]: ['unavailable', 'is locked by another connection'],
  [LOCKED]: ['unavailable', 'is locked by another connection'],
  3: ['unavailable', 'cannot be used: permission denied'],
  8: ['invalid', 'cannot be written: it is read-only, or was opened so'],
  10: ['unavailable', 'cannot be read or written (an I/O error)'],
  11: ['unavailable', 'is damaged'],
  13: ['unavailable', 'cannot grow: the disk is full'],
  14: ['unavailable', 'cannot be opened'],
  18: ['invalid', 'cannot hold a text of this size'],
  26: ['invalid', 'is not an SQLite database'],
};

/** The failure of a call on this file, in one line. */
export function toDbkitError(error: unknown, file: string): DbkitError {
  if (error instanceof DbkitError) return error;
  const [code, what] = KNOWN[resultCode(error)] ?? ['internal', `failed: ${messageOf(error)}`];
  return new DbkitError(code, `the SQLite file ${file} ${what}`, { cause: error });
}

/** Somebody else holds a lock; nothing was done. */
export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code === BUSY || code === LOCKED;
}

export function isMissingTable(error: unknown): boolean {
  return messageOf(error).startsWith('no such table');
}

// The low byte is the primary code, the rest says more. An error at opening has no code, but ends in it: `…: 14")`.
function resultCode(error: unknown): number {
  const { rawCode } = error as { rawCode?: unknown };
  if (typeof rawCode === 'number') return rawCode & 0xff;
  return Number(/: (\d+)"\)$/.exec(messageOf(error))?.[1] ?? 0) & 0xff;
}
