// Where pages of a scan begin, and what is on them.
import { isJsonObject } from '../../document/json.js';
import { TextDocument } from '../../document/text-document.js';
import type { ForeignRules, Page, StoredDocument, Unreadable } from '../backend.js';
import type { Row } from './all-docs-page.js';
import { toReadable, toStored } from './read-document.js';

/** Where a page begins, and how many documents it may have. */
export interface Place {
  readonly startkey?: string;
  readonly size: number;
}

export function placeOf(cursor: string | undefined, limit: number): Place {
  if (cursor === undefined) return { size: limit };
  const place = JSON.parse(cursor) as Place;
  return { ...place, size: Math.min(place.size, limit) };
}

/** Where the least key is that comes behind this id. */
export function placeBehind(id: string | undefined, size: number): Place {
  return { startkey: `${id}\0`, size };
}

export function pageOf(rows: readonly Row[], foreign: ForeignRules | undefined): Omit<Page, 'cursor'> {
  const documents: StoredDocument[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows) {
    if (row instanceof TextDocument) {
      documents.push(row);
      continue;
    }
    const { id, doc } = row;
    // Deleted since the row was made, or no document of the application.
    if (!isJsonObject(doc) || String(id).startsWith('_')) continue;
    const read = foreign ? toReadable(doc, foreign) : toStored(doc);
    if ('document' in read) documents.push(read);
    else unreadable.push(read);
  }
  return foreign ? { documents, unreadable } : { documents };
}
