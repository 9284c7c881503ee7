// What a line of a segment stands for: its document, or no more than the document's digest.
import { isAscii, isUtf8 } from 'node:buffer';
import { type DigestBytes, digestOfByteDocument, digestOfDocument } from '../../document/digest.js';
import type { JsonObject } from '../../document/json.js';
import { parseJsonObject } from '../../document/parse.js';
import { decodedString, ESCAPE } from '../../files/raw-text.js';

export interface DocumentItem {
  readonly is: 'document';
  readonly id: string;
  readonly document: JsonObject;
  /** The document's JSON. */
  readonly text: string;
}

export interface LineDigest {
  readonly is: 'document';
  readonly id: string;
  readonly digest: DigestBytes;
}

/** Undefined for what is no JSON object in UTF-8 with a string as its _id. */
export function documentItemOf(line: Buffer): DocumentItem | undefined {
  if (isAscii(line)) return documentOf(line.toString('latin1'));
  return isUtf8(line) ? documentOf(line.toString()) : undefined;
}

/**
 * The same without the document. Its text is parsed as bytes where that comes to the same: decoding, and encoding what is hashed,
 * take a third of the time.
 */
export function digestItemOf(line: Buffer): LineDigest | undefined {
  const inBytes = canBeBytes(line);
  const found = inBytes ? documentOf(line.toString('latin1')) : documentItemOf(line);
  if (!found) return undefined;
  const { id, document } = found;
  if (!inBytes) return { is: 'document', id, digest: digestOfDocument(document) };
  return { is: 'document', id: decodedString(id), digest: digestOfByteDocument(document) };
}

const ASTRAL = [0xf0, 0xf1, 0xf2, 0xf3, 0xf4];
const LAST_OF_BMP = [0xee, 0xef];

/**
 * Bytes sort as UTF-16 does but where a name with a character beyond U+FFFF meets one from U+E000 to U+FFFF. An escape may stand
 * for a character that is no single byte.
 */
function canBeBytes(line: Buffer): boolean {
  if (line.includes(ESCAPE)) return false;
  if (isAscii(line)) return true;
  if (!isUtf8(line)) return false;
  return !(LAST_OF_BMP.some((byte) => line.includes(byte)) && ASTRAL.some((byte) => line.includes(byte)));
}

function documentOf(text: string): DocumentItem | undefined {
  try {
    const document = parseJsonObject(text);
    const id = document['_id'];
    return typeof id === 'string' ? { is: 'document', id, document, text } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
