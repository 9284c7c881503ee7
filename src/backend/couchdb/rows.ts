// The rows of CouchDB's lists, read without loss.
import { DbkitError } from '../../document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import { objectOf } from './errors.js';
import type { Answer } from './question.js';

/**
 * The rows of an answer. CouchDB writes one a line: so only those with a number that needs it take the slow way through the
 * exact parser. Throws `unavailable` where the answer broke off: CouchDB ends it with an error then, after some rows.
 */
export function rowsOf(answer: Answer, server: string): JsonObject[] {
  const lines = answer.text.split('\n').map((line) => line.trimEnd());
  const end = lines.findLastIndex((line) => line !== '');
  if (end > 0 && lines[0]?.endsWith('"rows":[') && lines[end] === ']}') {
    const rows = lines.slice(1, end).map((line) => (line.endsWith(',') ? line.slice(0, -1) : line));
    return rows.filter((row) => row !== '').map((row) => rowOf(row, server));
  }
  const { rows } = objectOf(answer, server);
  if (Array.isArray(rows)) return rows.filter(isJsonObject);
  throw new DbkitError('unavailable', `CouchDB at ${server} gave no rows`);
}

/** Of a list that was cut off: about how many rows it has, rather more than fewer. */
export function countOfRows(text: string): number {
  return text.split('"value":{"rev":"').length - 1;
}

/** Throws `unavailable` for what is no row. */
export function rowOf(text: string, server: string): JsonObject {
  try {
    const row = parseJson(text);
    if (isJsonObject(row)) return row;
  } catch {
    // Told below.
  }
  throw new DbkitError('unavailable', `CouchDB at ${server} gave a row that is none`);
}

/** Of documents, each has its id: in place of one CouchDB may tell of an error. Throws `unavailable` then. */
export function checkedRow(row: JsonValue, server: string): JsonObject {
  if (isJsonObject(row) && typeof row['id'] === 'string') return row;
  throw new DbkitError('unavailable', `CouchDB at ${server} gave a row that is none`);
}
