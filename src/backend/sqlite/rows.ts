// Rows as SQLite gives them, and the documents that they are.
import { isUtf8 } from 'node:buffer';
import { DbkitError } from '../../document/error.js';
import { parseJsonObject } from '../../document/parse.js';
import type { StoredDocument } from '../backend.js';

/**
 * The columns of a Row. Text is read as bytes: libsql cuts it at the first NUL, and ends the process where a row of somebody
 * else's is not UTF-8.
 */
export const COLUMNS = 'cast(id AS blob), cast(doc AS blob), rev';

export type Row = readonly [id: Buffer | null, doc: Buffer, rev: unknown];

/** The document of a row. Throws for a row that none of ours can be, and names it. */
export function toStored(collection: string, [idBytes, bytes, rev]: Row): StoredDocument {
  const id = idBytes?.toString('utf8');
  if (id === undefined) throw new DbkitError('internal', `a row of ${collection} has null for its id`);
  const document = documentOf(bytes);
  if (!document) throw broken(collection, id, 'does not hold a JSON object');
  if (document['_id'] !== id) throw broken(collection, id, 'holds a document with another _id');
  return { id, revision: String(rev), document };
}

function documentOf(bytes: Buffer): StoredDocument['document'] | undefined {
  try {
    return isUtf8(bytes) ? parseJsonObject(bytes.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function broken(collection: string, id: string, what: string): DbkitError {
  return new DbkitError('internal', `the row ${JSON.stringify(id)} of ${collection} ${what}`);
}
