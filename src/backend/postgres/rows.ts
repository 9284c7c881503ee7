// Rows of a collection's table, and the documents that they are.
import { DbkitError } from '../../document/error.js';
import { isJsonObject } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import { readTextDocument } from '../../document/text-document.js';
import type { StoredDocument, Unreadable } from '../backend.js';
import type { CopiedRow } from './copy-out.js';

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

/** jsonb in binary is this byte, and the text. */
const JSONB_VERSION = 1;
/** The columns. */
const ID = 0;
const DOC = 1;
const REV = 2;

/** The document of a row that was copied, or why it is none. Its text is in canonical form. */
export function toReadableCopy({ bytes, starts, ends }: CopiedRow): StoredDocument | Unreadable {
  const [idStart, idEnd] = [starts[ID], ends[ID]];
  const revision = revisionAt(bytes, starts[REV] as number);
  const docStart = starts[DOC] as number;
  if (bytes[docStart] !== JSONB_VERSION) {
    throw new DbkitError('internal', 'PostgreSQL sent another form of jsonb than version 1');
  }
  const [start, end] = [docStart + 1, ends[DOC]];
  const read = readTextDocument({ bytes, start, end, form: 'canonical', revision, idStart, idEnd });
  if (read) return read;
  const [id, doc] = [bytes.toString('utf8', idStart, idEnd), bytes.toString('utf8', start, end)];
  return toReadable({ id, doc, rev: revision });
}

/** A bigint. Ours are times in microseconds, which a double holds. */
function revisionAt(bytes: Buffer, start: number): string {
  const high = bytes.readInt32BE(start);
  const isOrdinary = high >= 0 && high < 2 ** 21;
  return String(isOrdinary ? high * 2 ** 32 + bytes.readUInt32BE(start + 4) : bytes.readBigInt64BE(start));
}

/** The document of a row, or why it is none. */
function toReadable({ id, doc, rev }: Row): StoredDocument | Unreadable {
  const value = parseJson(doc);
  const unreadable = (reason: string) => ({ id, path: [], reason, shown: value });
  if (!isJsonObject(value)) return unreadable('it is not a JSON object');
  if (value['_id'] !== id) return unreadable('its _id is not its key');
  return { id, revision: rev, document: value };
}
