// Which ids a database can have.
import type { Limits } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';

/** Why no document of this database can have the id; undefined where one can. An id is text: whole characters, always. */
export function idRefusalOf(id: string, limits: Limits): string | undefined {
  if (!id.isWellFormed()) return 'holds half of a surrogate pair';
  if (id === '' && limits.emptyIds === false) return 'is empty, which this database cannot keep (emptyIds)';
  if (limits.nulInStrings === false && id.includes('\0')) {
    return 'holds U+0000, which this database cannot keep (nulInStrings)';
  }
  if (limits.maxIdBytes !== undefined && isLongerThan(id, limits.maxIdBytes)) {
    return `has ${Buffer.byteLength(id)} bytes; this database takes at most ${limits.maxIdBytes} (maxIdBytes)`;
  }
  return undefined;
}

/** The id, where a document can have it. Throws DbkitError `invalid` where not. */
export function checkedId(id: unknown, limits: Limits): string {
  const text = idText(id);
  const refusal = idRefusalOf(text, limits);
  if (refusal !== undefined) throw new DbkitError('invalid', `the id ${refusal}`);
  return text;
}

/** The id as it was given. Throws DbkitError `invalid` for what is no string. */
export function idText(id: unknown): string {
  if (typeof id === 'string') return id;
  throw new DbkitError('invalid', `an id is a string, not ${id === null ? 'null' : `a ${typeof id}`}`);
}

function isLongerThan(text: string, bytes: number): boolean {
  // No UTF-16 unit is more than three bytes in UTF-8.
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
}
