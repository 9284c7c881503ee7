// What CouchDB's answers are to a caller, where they are not what was asked for.
import { DbkitError, type ErrorCode, messageOf } from '../../document/error.js';
import { isJsonObject, type JsonObject } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import type { Answer } from './question.js';

const KNOWN: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['invalid', 'refused it'],
  401: ['unavailable', 'refused the user or the password'],
  403: ['unavailable', 'refused the user'],
  413: ['invalid', 'refused it'],
  429: ['unavailable', 'has too many requests'],
};

/** The failure that an answer tells of. */
export function toDbkitError(answer: Answer, server: string): DbkitError {
  const known = KNOWN[answer.status];
  const [code, what] =
    known ??
    (answer.status >= 500 ? (['unavailable', 'failed'] as const) : (['internal', 'failed'] as const));
  return new DbkitError(code, `CouchDB at ${server} ${what}: ${reasonOf(answer)}`);
}

/** The object that was asked for. Throws `unavailable` for what is none: something in between, or an answer that broke off. */
export function objectOf(answer: Answer, server: string): JsonObject {
  try {
    const value = parseJson(answer.text);
    if (isJsonObject(value)) return value;
  } catch (error) {
    throw new DbkitError('unavailable', `CouchDB at ${server} gave no whole answer: ${messageOf(error)}`);
  }
  throw new DbkitError('unavailable', `CouchDB at ${server} gave an answer that is none`);
}

/** There is no such database; said by CouchDB itself, and not by something in between. */
export function isNoDatabase(answer: Answer): boolean {
  return answer.status === 404 && errorOf(answer)['error'] === 'not_found';
}

/** Of a document among others. */
export function toRefusal(reason: string, server: string): DbkitError {
  return new DbkitError('invalid', `CouchDB at ${server} refused the document: ${oneLine(reason)}`);
}

/** In CouchDB's words, else by its number. */
export function reasonOf(answer: Answer): string {
  const { error, reason } = errorOf(answer);
  const said = [error, reason].filter((part) => typeof part === 'string').join(': ');
  return said === '' ? `it answered ${answer.status}` : `${oneLine(said)} (${answer.status})`;
}

function errorOf({ text }: Answer): JsonObject {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}

function oneLine(text: string): string {
  return messageOf(text).slice(0, 300);
}
