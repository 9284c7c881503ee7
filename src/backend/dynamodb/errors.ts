// What the failures of DynamoDB, of the network and of AWS's client library are to a caller.
import { DbkitError, type ErrorCode, messageOf } from '../../document/error.js';
import { wasNotSent } from './post.js';

/** It has done nothing, and does it later. */
const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'ThrottledException',
  'RequestLimitExceeded',
  'RequestThrottledException',
  'TooManyRequestsException',
  'TransactionInProgressException',
]);
const CREDENTIALS = new Set([
  'AccessDeniedException',
  'CredentialsProviderError',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'OptInRequired',
  'TokenProviderError',
  'UnrecognizedClientException',
]);
const VALUES = new Set([
  'ItemCollectionSizeLimitExceededException',
  'RequestEntityTooLarge',
  'SerializationException',
  'ValidationException',
]);
interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  /** Of DynamoDB's answer. */
  readonly status?: number;
}

/** The failure that an answer tells of, by DynamoDB's own name for it. */
export function serviceFailure({ status, text }: { readonly status: number; readonly text: string }): Error {
  const { __type: type = '', message, Message } = saidIn(text);
  const name = type.slice(type.lastIndexOf('#') + 1) || 'UnknownError';
  return Object.assign(new Error(message ?? Message ?? `it answered ${status}`), { name, status });
}

function saidIn(text: string): { __type?: string; message?: string; Message?: string } {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    // Something in between, or no DynamoDB at all.
    return {};
  }
}

/** The failure of a call, in one line. */
export function toDbkitError(error: unknown, place: string): DbkitError {
  if (error instanceof DbkitError) return error;
  const [code, what] = meaningOf(error);
  return new DbkitError(code, `DynamoDB at ${place} ${what}: ${reasonOf(error)}`, { cause: error });
}

/** The server said that it does not do it, or nothing was sent: nothing has happened, for certain. */
export function isRefusal(error: unknown): boolean {
  const { status = 0 } = error as Failure;
  return (status >= 400 && status < 500 && status !== 408) || didNotGo(error);
}

export function isThrottled(error: unknown): boolean {
  return THROTTLED.has(nameOf(error)) || (error as Failure).status === 429;
}

export function isNoTable(error: unknown): boolean {
  return nameOf(error) === 'ResourceNotFoundException';
}

/** Somebody else makes, changes or removes the table. */
export function isTableInUse(error: unknown): boolean {
  return nameOf(error) === 'ResourceInUseException';
}

/** Too many tables are made at once, or there are too many. */
export function isTooManyTables(error: unknown): boolean {
  return nameOf(error) === 'LimitExceededException';
}

export function isConflict(error: unknown): boolean {
  return nameOf(error) === 'ConditionalCheckFailedException';
}

/** Of what was asked: another request might be taken. */
export function isInvalid(error: unknown): boolean {
  return VALUES.has(nameOf(error));
}

function meaningOf(error: unknown): readonly [ErrorCode, string] {
  const { status = 0 } = error as Failure;
  if (isThrottled(error)) return ['unavailable', 'is busy'];
  if (CREDENTIALS.has(nameOf(error))) return ['unavailable', 'refused the credentials'];
  if (isInvalid(error)) return ['invalid', 'refused it'];
  if (didNotGo(error)) return ['unavailable', 'cannot be reached'];
  if (status >= 500) return ['unavailable', 'failed'];
  if (status >= 400) return ['internal', 'failed'];
  if (typeof (error as Failure).code === 'string') return ['unavailable', 'lost the connection'];
  if (nameOf(error) === 'TimeoutError') return ['unavailable', 'did not answer in time'];
  return ['internal', 'failed'];
}

/** Nothing was sent: there was no connection, or no key to sign it with. */
function didNotGo(error: unknown): boolean {
  return wasNotSent(error) || nameOf(error) === 'CredentialsProviderError';
}

function nameOf(error: unknown): string {
  return String((error as Failure | undefined)?.name ?? '');
}

function reasonOf(error: unknown): string {
  const said = messageOf(error);
  // A refused connection to a name of two addresses has its words inside.
  const text = said === '' && error instanceof AggregateError ? messageOf(error.errors[0]) : said;
  return text === '' || text === 'UnknownError' ? nameOf(error) : text;
}
