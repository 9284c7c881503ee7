// JSON text as it was read: decoding UTF-8 takes as long as parsing JSON, and most documents never need it.
import { isAscii } from 'node:buffer';

/**
 * JSON text, or its UTF-8 bytes as a string with a character for each byte. Both parse to the same structure; only in the
 * second each character beyond ASCII stands there as its bytes. There are no `\\u` escapes in the second, so that all
 * characters beyond ASCII do.
 */
export interface RawText {
  readonly text: string;
  readonly isBytes: boolean;
}

/** The start of an escaped character; such text is always decoded. */
export const ESCAPE = Buffer.from('\\u');

/** The text of UTF-8 bytes that are known to be valid; text that holds an escape must be decoded. */
export function rawText(bytes: Buffer, start: number, end: number, decode: boolean): RawText {
  if (!decode) return { text: bytes.toString('latin1', start, end), isBytes: true };
  const isPlain = isAscii(bytes.subarray(start, end));
  return { text: bytes.toString(isPlain ? 'latin1' : 'utf8', start, end), isBytes: false };
}

/** The text itself. */
export function decoded({ text, isBytes }: RawText): string {
  return isBytes ? decodedString(text) : text;
}

/** A string of such a text, decoded. */
export function decodedString(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
