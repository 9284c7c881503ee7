// A document as its JSON text, with its digest: few of those that pass through are ever looked into.
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { CanonicalBytes } from './canonical-bytes.js';
import type { DigestBytes } from './digest.js';
import type { JsonObject } from './json.js';
import { parseJsonObject } from './parse.js';

/** What reading a document's text has told of its canonical form, in which there is no `\u`. */
export interface CanonicalFacts {
  readonly digest: DigestBytes;
  readonly bytes: number;
}

export interface DigestedId {
  readonly id: string;
  readonly digest: DigestBytes;
}

export class TextDocument {
  readonly is = 'document';
  readonly id: string;
  readonly text: string;
  readonly canonical: CanonicalFacts;
  /** Of a database. */
  readonly revision: string;

  constructor(id: string, text: string, canonical: CanonicalFacts, revision: string) {
    this.id = id;
    this.text = text;
    this.canonical = canonical;
    this.revision = revision;
  }

  /** Made anew each time: who needs it asks once. */
  get document(): JsonObject {
    return parseJsonObject(this.text);
  }
}

export interface TextBytes {
  readonly bytes: Buffer;
  readonly start?: number;
  readonly end?: number | undefined;
  /** `canonical` where the order of names is lost already: its text is then its canonical form. */
  readonly form: 'as read' | 'canonical';
  readonly revision?: string;
  /** Where the bytes of its id stand also: a document with another `_id` is not taken. */
  readonly idStart?: number | undefined;
  readonly idEnd?: number | undefined;
}

const canonical = new CanonicalBytes();

/** Undefined for what is no document, and for one that is unusual: what it is, parse.ts and canonical.ts have to tell. */
export function readTextDocument(read: TextBytes): TextDocument | undefined {
  const { bytes, start = 0, end = bytes.length, form, revision = '', idStart, idEnd } = read;
  if (!isReadable(bytes, start, end)) return undefined;
  if (idStart !== undefined && !canonical.isId(bytes, idStart, idEnd ?? idStart)) return undefined;
  const found = canonical.bytes;
  const facts = { digest: hash('sha256', found, 'binary'), bytes: found.length };
  const { encoding } = canonical;
  const asRead = form === 'as read' && !canonical.isAsRead;
  const text = asRead ? bytes.toString(encoding, start, end) : found.toString(encoding);
  return new TextDocument(canonical.id, text, facts, revision);
}

/** The same without the text. */
export function readDigest(bytes: Buffer): DigestedId | undefined {
  if (!isReadable(bytes, 0, bytes.length)) return undefined;
  return { id: canonical.id, digest: hash('sha256', canonical.bytes, 'binary') };
}

function isReadable(bytes: Buffer, start: number, end: number): boolean {
  return canonical.read(bytes, start, end) && (canonical.isAscii || isUtf8(bytes.subarray(start, end)));
}
