// What PostgreSQL's failures are to a caller.
import { DatabaseError } from 'pg';
import { DbkitError, type ErrorCode, messageOf } from '../../document/error.js';

/** By SQLSTATE, the first five or two characters (postgresql.org/docs/current/errcodes-appendix.html). */
const KNOWN: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '28': ['unavailable', 'refused the user or the password'],
  '3D': ['unavailable', 'does not have that database'],
  '08': ['unavailable', 'lost the connection'],
  '40': ['unavailable', 'was busy with other writers of the same documents'],
  '53': ['unavailable', 'has run out of connections, memory or disk'],
  '57': ['unavailable', 'stopped, or was told to stop, before it was done'],
  '57014': ['unavailable', 'was not done in time'],
  '22': ['invalid', 'cannot hold this value'],
  '23': ['invalid', 'cannot hold this value'],
  '54': ['invalid', 'cannot hold something so large or so deep'],
};

/** The failure of a call on this server, in one line. What a failed connection says may hold its parameters: not the password. */
export function toDbkitError(error: unknown, server: string): DbkitError {
  if (error instanceof DbkitError) return error;
  const [code, what] = meaningOf(error);
  return new DbkitError(code, `PostgreSQL at ${server} ${what}: ${reasonOf(error)}`, { cause: error });
}

/** Why no connection was made: whatever it is, there is no database to work with. */
export function toConnectionError(error: unknown, server: string): DbkitError {
  if (error instanceof DbkitError) return error;
  const [code, what] = meaningOf(error);
  const known = code === 'unavailable' && error instanceof DatabaseError ? what : 'cannot be reached';
  return new DbkitError('unavailable', `PostgreSQL at ${server} ${known}: ${reasonOf(error)}`, {
    cause: error,
  });
}

/** The server itself said so, in answer to a statement: that statement has done nothing, and the connection is good. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return false;
  return error.code === TIMED_OUT || !['08', '57'].includes(classOf(error));
}

/** Values that the database does not take: another statement with other values may pass. */
export function isOfValues(error: unknown): boolean {
  return error instanceof DatabaseError && ['22', '23', '54'].includes(classOf(error));
}

/** Two transactions waited for one another, and this one was given up. */
export function isDeadlock(error: unknown): boolean {
  return error instanceof DatabaseError && classOf(error) === '40';
}

export function hasState(error: unknown, ...states: readonly string[]): boolean {
  return error instanceof DatabaseError && error.code !== undefined && states.includes(error.code);
}

export const UNDEFINED_TABLE = '42P01';
export const UNDEFINED_SCHEMA = '3F000';
/** It cannot be dropped: something else is in it. */
export const NOT_EMPTY = '2BP01';
const TIMED_OUT = '57014';

/** What two clients get that make the same schema, table or index at once; the second look finds it made. */
export const ALREADY_MADE = ['23505', '42P06', '42P07', '42710', 'XX000'] as const;

function classOf(error: DatabaseError): string {
  return error.code?.slice(0, 2) ?? '';
}

function meaningOf(error: unknown): readonly [ErrorCode, string] {
  if (error instanceof DatabaseError) {
    return KNOWN[error.code ?? ''] ?? KNOWN[classOf(error)] ?? ['internal', 'failed'];
  }
  const isSystems = typeof (error as { code?: unknown }).code === 'string';
  if (isSystems || /connection|timeout/i.test(messageOf(error)))
    return ['unavailable', 'lost the connection'];
  return ['internal', 'failed'];
}

/** Node tries a name's addresses in turn, and its error for all of them has no message of its own. */
function reasonOf(error: unknown): string {
  const one = error instanceof AggregateError && error.message === '' ? error.errors[0] : error;
  return messageOf(one);
}
