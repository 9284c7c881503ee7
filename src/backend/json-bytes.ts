// Where values end in the bytes of a JSON text, without reading them.
import { SIGN } from '../document/json-signs.js';

const BACKSLASH = 0x5c;

/** Bytes of strings are looked at by four at a time: four of each. */
const STEP = 4;
const ONES = 0x01010101;
const HIGHEST = 0x80808080 | 0;
const QUOTES = SIGN.quote * ONES;
const BACKSLASHES = BACKSLASH * ONES;

export class JsonBytes {
  readonly #bytes: Buffer;
  readonly #words: DataView;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Behind the value that begins at `start`, if it is one: in a text that is none, anywhere behind `start`. */
  endOfValue(start: number): number {
    const first = this.#bytes[start];
    if (first === SIGN.quote) return this.#endOfString(start);
    return first === SIGN.openObject || first === SIGN.openArray
      ? this.#endOfContainer(start)
      : this.#endOfWord(start);
  }

  #endOfContainer(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    let levels = 0;
    do {
      const byte = bytes[at];
      if (byte === SIGN.quote) at = this.#endOfString(at);
      else at++;
      if (byte === SIGN.openObject || byte === SIGN.openArray) levels++;
      else if (byte === SIGN.closeObject || byte === SIGN.closeArray) levels--;
    } while (levels > 0 && at < bytes.length);
    return at;
  }

  /** Of a number, or of true, false or null. */
  #endOfWord(start: number): number {
    let at = start + 1;
    while (at < this.#bytes.length && !isBehindWord(this.#bytes[at])) at++;
    return at;
  }

  /** Behind the string whose quote is at `start`; behind the text where it has no end. */
  #endOfString(start: number): number {
    const bytes = this.#bytes;
    for (let at = this.#behindPlain(start + 1); ; ) {
      const byte = bytes[at];
      if (byte === SIGN.quote || at >= bytes.length) return at + 1;
      at = byte === BACKSLASH ? this.#behindPlain(at + 2) : at + 1;
    }
  }

  /** Where a quote or a backslash may be, a few bytes on: as far as whole words tell. */
  #behindPlain(start: number): number {
    const words = this.#words;
    const last = words.byteLength - STEP;
    let at = start;
    for (; at <= last; at += STEP) {
      const word = words.getInt32(at, true);
      const quotes = word ^ QUOTES;
      const slashes = word ^ BACKSLASHES;
      // A byte of zero borrows from its highest bit.
      if (((((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes)) & HIGHEST) !== 0) break;
    }
    return at;
  }
}

function isBehindWord(byte: number | undefined): boolean {
  return byte === SIGN.comma || byte === SIGN.colon || byte === SIGN.closeObject || byte === SIGN.closeArray;
}
