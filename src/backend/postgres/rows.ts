// Rows of a collection's table, and the documents that they are.
import { DbkitError } from '../../document/error.js';
import { isJsonObject } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import type { StoredDocument, Unreadable } from '../backend.js';

// As text: the client library would hand jsonb to JSON.parse, which loses digits.
export const COLUMNS = 'id, doc::text AS doc, rev::text AS rev';

export interface Row {
  readonly id: string;
  readonly doc: string;
  readonly rev: string;
}

/** Throws `internal`, naming the place, for a row that is no document, or another one than its key says. */
export function toStored(collection: string, row: Row): StoredDocument {
  const read = toReadable(row);
  if ('document' in read) return read;
  const name = `the row ${JSON.stringify(row.id)} of ${collection}`;
  throw new DbkitError('internal', `${name} cannot be read: ${read.reason}`);
}

/** The document of a row, or why it is none. */
export function toReadable({ id, doc, rev }: Row): StoredDocument | Unreadable {
  const value = parseJson(doc);
  const unreadable = (reason: string) => ({ id, path: [], reason, shown: value });
  if (!isJsonObject(value)) return unreadable('it is not a JSON object');
  if (value['_id'] !== id) return unreadable('its _id is not its key');
  return { id, revision: rev, document: value };
}
