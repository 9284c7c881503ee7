// What the failures of MongoDB and of its client library are to a caller.
import {
  MongoAPIError,
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoParseError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { DbkitError, type ErrorCode, messageOf } from '../../document/error.js';

/** MongoDB's error codes (mongodb.com/docs/manual/reference/error-codes). */
const KNOWN: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  13: ['unavailable', 'refused the user'],
  18: ['unavailable', 'refused the user or the password'],
  8000: ['unavailable', 'refused the user or the password'],
  50: ['unavailable', 'was not done in time'],
  262: ['unavailable', 'was not done in time'],
};
const LOST = ['unavailable', 'lost the connection'] as const;
/** It stops, or another server has taken over; what was asked may have been done. */
const LEAVING = [6, 7, 89, 91, 189, 9001, 10107, 10058, 11600, 11602, 13435, 13436];
/** Of values that it does not take: too large, too deep, badly named, against a rule of the collection. */
const VALUES = [2, 9, 15, 22, 52, 53, 55, 56, 57, 58, 121, 10334, 17280, 17419, 17420];
/** Of the name of a collection: what is long enough differs from server to server. */
const NAMES = [73, 10080];

export const DUPLICATE_KEY = 11000;
export const OTHER_INDEX = [67, 85, 86];

/** The failure of a call, in one line. */
export function toDbkitError(error: unknown, server: string): DbkitError {
  if (error instanceof DbkitError) return error;
  const [code, what] = meaningOf(error);
  return new DbkitError(code, `MongoDB at ${server} ${what}: ${reasonOf(error)}`, { cause: error });
}

/** What is wrong with a URL. The library's words about it may hold the URL, password and all. */
export function toUrlError(error: unknown): DbkitError {
  const said = messageOf(error);
  const why =
    error instanceof MongoParseError && !said.includes('://') ? said : 'it is no MongoDB connection string';
  return new DbkitError('usage', `the mongodb URL is wrong: ${why}`);
}

/** Why a database could not be opened. */
export function toOpeningError(error: unknown, server: string): DbkitError {
  if (error instanceof DbkitError) return error;
  if (error instanceof MongoAPIError) return toUrlError(error);
  const known = meaningOf(error);
  const [, what] = known[0] === 'unavailable' ? known : (['', 'cannot be used'] as const);
  return new DbkitError('unavailable', `MongoDB at ${server} ${what}: ${reasonOf(error)}`, { cause: error });
}

/** There was no connection to send it on: nothing has happened. (The library does not export all of its errors.) */
export function hadNoConnection(error: unknown): boolean {
  if (error instanceof MongoServerSelectionError) return true;
  return (
    error instanceof MongoError &&
    ['MongoPoolClearedError', 'MongoWaitQueueTimeoutError'].includes(error.name)
  );
}

/** The server said that it does not do it; nothing has happened. */
export function isRefusal(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && typeof error.code === 'number' && !LEAVING.includes(error.code);
}

export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof MongoServerError && codes.includes(Number(error.code));
}

/** There is no such collection, or the server has no room for its name. Not every server says it with a code. */
export function isNoNamespace(error: unknown): boolean {
  return hasCode(error, 26, ...NAMES) || messageOf(error) === 'ns not found';
}

/** A refusal of one document among others. */
export function toRefusal(code: number, message: string, server: string): DbkitError {
  const kind = [...VALUES, ...NAMES].includes(code) ? 'invalid' : 'internal';
  return new DbkitError(kind, `MongoDB at ${server} refused the document: ${message}`);
}

function meaningOf(error: unknown): readonly [ErrorCode, string] {
  if (hadNoConnection(error)) return ['unavailable', 'cannot be reached'];
  if (error instanceof MongoNetworkError) return LOST;
  // The library wraps failures of the network in this one, whose code then is missing.
  if (error instanceof MongoBulkWriteError && error.code === undefined) return LOST;
  if (!(error instanceof MongoServerError)) return ['internal', 'failed'];
  const code = Number(error.code);
  if (LEAVING.includes(code)) return ['unavailable', 'stopped before it was done'];
  return KNOWN[code] ?? (VALUES.includes(code) ? ['invalid', 'refused it'] : ['internal', 'failed']);
}

/** Why no server could be had stands in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof MongoServerSelectionError ? error.cause : undefined;
  return cause === undefined ? messageOf(error) : messageOf(cause);
}
