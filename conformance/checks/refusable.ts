// What some database or other refuses: the material of the checks about refusals.
import { ExactNumber, type JsonObject } from '../../src/document/json.js';
import type { Cases } from './round-trip.js';

const LARGEST_TESTED = 32 * 1024 * 1024;

/** Fields that may be refused, by what is odd about them. */
export const REFUSABLE: Cases = {
  'an integer beyond 2^53': { value: 2n ** 53n + 1n },
  'an integer beyond 2^63': { value: 2n ** 63n + 1n },
  'an integer of 401 digits': { value: 10n ** 400n + 1n },
  'the smallest double': { value: Number.MIN_VALUE },
  'the largest double': { value: Number.MAX_VALUE },
  'a string with NUL': { value: 'before\0after' },
  'half of a surrogate pair': { value: 'half \ud83d' },
  'a field name with NUL': { nested: { 'before\0after': 1 } },
  'a field name with half of a surrogate pair': { nested: { 'half \ud83d': 1 } },
  'an empty field name': { nested: { '': 1 } },
  'a field name with a dot': { nested: { 'a.b': 1 } },
  'a field name with a dollar': { nested: { $set: 1 } },
  'a field name with a dollar, at the top': { $set: 1 },
  'an array in an array': { value: [[1]] },
  'a field _private': { _private: 1 },
  'a field _deleted': { _deleted: true },
  'a field _attachments': { _attachments: {} },
};

/** Ids that may be refused, and that no other check uses. */
export const REFUSABLE_IDS: Readonly<Record<string, string>> = {
  'an id of 3,000 bytes': 'i'.repeat(3000),
  'an id with NUL': 'refusable\0',
  'an id with half of a surrogate pair': 'refusable \ud83d',
  'a reserved id': '_design/refusable',
};

/** A document that is one byte larger than declared; undefined where none is declared, or too large a one to be tried. */
export function tooLarge(maxDocumentBytes: number | undefined, key: string): JsonObject | undefined {
  if (maxDocumentBytes === undefined || maxDocumentBytes >= LARGEST_TESTED) return undefined;
  return documentOfBytes(key, maxDocumentBytes + 1);
}

/** A document of exactly so many bytes, as UTF-8 JSON without spaces. */
export function documentOfBytes(key: string, bytes: number): JsonObject {
  const frame = Buffer.byteLength(JSON.stringify({ _id: key, text: '' }));
  return { _id: key, text: 'some text '.repeat(Math.ceil(bytes / 10)).slice(0, bytes - frame) };
}

/** Numbers that no double holds and that are no integers of plain digits: only a service in this process is handed them. */
export const EXACT_NUMBERS: Readonly<Record<string, ExactNumber>> = {
  '1e400': new ExactNumber('1e400'),
  '0.1234567890123456789012345678901234567891': new ExactNumber('0.1234567890123456789012345678901234567891'),
};
