// Rows of a collection's table, and the documents that they are.
import { DbkitError, messageOf } from '../../document/error.js';
import { parseJsonObject } from '../../document/parse.js';
import type { StoredDocument } from '../backend.js';

// As text: the client library would hand jsonb to JSON.parse, which loses digits.
export const COLUMNS = 'id, doc::text AS doc, rev::text AS rev';

export interface Row {
  readonly id: string;
  readonly doc: string;
  readonly rev: string;
}

/** Throws `internal`, naming the place, for a row that is no document, or another one than its key says. */
export function toStored(collection: string, row: Row): StoredDocument {
  const document = documentOf(collection, row);
  if (document['_id'] !== row.id) throw broken(collection, row.id, 'its _id is not its key');
  return { id: row.id, revision: row.rev, document };
}

function documentOf(collection: string, row: Row): StoredDocument['document'] {
  try {
    return parseJsonObject(row.doc);
  } catch (error) {
    throw broken(collection, row.id, messageOf(error));
  }
}

function broken(collection: string, id: string, why: string): DbkitError {
  return new DbkitError('internal', `the row ${JSON.stringify(id)} of ${collection} cannot be read: ${why}`);
}
