// A document as it is checked: from a file, where findings have a line, or from a feed, where collection and id are all there is.
import { lineAndColumn } from '../document/json-text.js';
import type { DocumentText } from '../files/document-reader.js';
import type { RawText } from '../files/raw-text.js';
import type { Finding } from '../schema/finding.js';

export interface FedDocument {
  readonly collection: string;
  readonly raw: RawText;
  readonly line: null;
  readonly column: null;
  readonly endsFile: false;
}

export type CheckedDocument = DocumentText | FedDocument;

export function fedDocument(collection: string, text: string): FedDocument {
  return { collection, raw: { text, isBytes: false }, line: null, column: null, endsFile: false };
}

/** Where an offset of its text stands in the file. */
export function positionIn(
  { line, column }: Pick<CheckedDocument, 'line' | 'column'>,
  text: string,
  offset: number,
): Pick<Finding, 'line' | 'column'> {
  return line === null || column === null
    ? { line: null, column: null }
    : lineAndColumn(text, offset, line, column);
}
