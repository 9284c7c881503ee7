// What a line of a segment stands for: its document, or no more than the document's digest.
import { isUtf8 } from 'node:buffer';
import { type DigestBytes, digestOfDocument } from '../../document/digest.js';
import { parseJsonObject } from '../../document/parse.js';
import { readDigest, readTextDocument } from '../../document/text-document.js';
import type { SourceItem } from '../source.js';

export type DocumentItem = Extract<SourceItem, { is: 'document' }>;

export interface LineDigest {
  readonly is: 'document';
  readonly id: string;
  readonly digest: DigestBytes;
}

/** Undefined for what is no JSON object in UTF-8 with a string as its _id. */
export function documentItemOf(line: Buffer): DocumentItem | undefined {
  return readTextDocument({ bytes: line, form: 'as read' }) ?? parsedItem(line);
}

/** The same without the document. */
export function digestItemOf(line: Buffer): LineDigest | undefined {
  const read = readDigest(line);
  if (read) return { is: 'document', ...read };
  const parsed = parsedItem(line);
  return parsed && { is: 'document', id: parsed.id, digest: digestOfDocument(parsed.document) };
}

function parsedItem(line: Buffer): DocumentItem | undefined {
  if (!isUtf8(line)) return undefined;
  const text = line.toString();
  try {
    const document = parseJsonObject(text);
    const id = document['_id'];
    return typeof id === 'string' ? { is: 'document', id, document, text } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
