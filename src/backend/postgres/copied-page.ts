// One page of what is copied out: documents, and what is none.
import type { Page, StoredDocument, Unreadable } from '../backend.js';
import type { CopiedRow } from './copy-out.js';
import { toReadableCopy } from './rows.js';

/** Of rows that are kept. A COPY cannot be ended early: those beyond are let go of, and come again with the next page. */
const PAGE_BYTES = 16 << 20;

export class CopiedPage implements Page {
  readonly documents: StoredDocument[] = [];
  readonly unreadable: Unreadable[] = [];
  /** A page may be short because its documents are large: only an empty one is surely the last. */
  cursor: string | undefined;
  #bytes = 0;

  add(row: CopiedRow): void {
    if (this.#bytes > PAGE_BYTES) return;
    const read = toReadableCopy(row);
    if ('document' in read) this.documents.push(read);
    else this.unreadable.push(read);
    this.#bytes += row.bytes.length;
    this.cursor = read.id;
  }
}
