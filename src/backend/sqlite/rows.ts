// Rows as SQLite gives them, and the documents that they are.
import { isUtf8 } from 'node:buffer';
import { DbkitError } from '../../document/error.js';
import { isJsonObject, type JsonValue } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import { readTextDocument, type TextBytes } from '../../document/text-document.js';
import type { StoredDocument, Unreadable } from '../backend.js';

/**
 * The columns of a Row. Text is read as bytes: libsql cuts it at the first NUL, and ends the process where a row of somebody
 * else's is not UTF-8.
 */
export const COLUMNS = 'cast(id AS blob), cast(doc AS blob), rev';

export type Row = readonly [id: Buffer | null, doc: Buffer, rev: unknown];

/** The document of a row. Throws for a row that none of ours can be, and names it. */
export function toStored(collection: string, row: Row): StoredDocument {
  const read = toReadable(row);
  if ('document' in read) return read;
  const name = read.id === undefined ? 'a row' : `the row ${JSON.stringify(read.id)}`;
  throw new DbkitError('internal', `${name} of ${collection} ${read.reason}`);
}

/** The document of a row, or why it is none. */
export function toReadable(row: Row): StoredDocument | Unreadable {
  return readRow(row, textOf(row[1]));
}

/** The same, with the text of the document. */
export function toReadableText([id, doc, rev]: Row): StoredDocument | Unreadable {
  const quick = id && readTextDocument({ bytes: doc, form: 'as read', revision: String(rev) });
  if (quick && quick.id === id.toString('utf8')) return quick;
  const text = textOf(doc);
  const read = readRow([id, doc, rev], text);
  return 'document' in read ? { ...read, text } : read;
}

/** The same of a row that is among other bytes. */
export function readText(
  row: TextBytes & { readonly idStart: number; readonly idEnd: number },
): StoredDocument | Unreadable {
  const { bytes, idStart, idEnd, start, end, revision } = row;
  return (
    readTextDocument(row) ??
    toReadableText([bytes.subarray(idStart, idEnd), bytes.subarray(start, end), revision])
  );
}

function readRow([idBytes, bytes, rev]: Row, text: string | undefined): StoredDocument | Unreadable {
  const id = idBytes?.toString('utf8');
  const shown = text === undefined ? undefined : parsedValue(text);
  const unreadable = (reason: string) => ({ id, path: [], reason, shown: shown ?? notJson(bytes) });
  if (id === undefined) return unreadable('has null for its id');
  if (!isJsonObject(shown)) return unreadable('does not hold a JSON object');
  if (shown['_id'] !== id) return unreadable('holds a document with another _id');
  return { id, revision: String(rev), document: shown };
}

/** Undefined where it is not UTF-8. */
function textOf(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function parsedValue(text: string): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function notJson(bytes: Buffer): JsonValue {
  const isText = isUtf8(bytes);
  return { $notJson: { type: isText ? 'text' : 'bytes', text: bytes.toString(isText ? 'utf8' : 'base64') } };
}
