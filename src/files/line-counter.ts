// Counts lines and columns over blocks of UTF-8: the line at each line feed, the column only where somebody asks.
import { isAscii } from 'node:buffer';

export class LineCounter {
  /** From 1. */
  line = 1;
  /** UTF-16 code units of the current line before `#from`. */
  #units = 0;
  /** Offset in the current block up to which the current line has been counted. */
  #from = 0;

  /** A line has ended: the next one begins at this offset of the block. */
  nextLine(offset: number): void {
    this.line += 1;
    this.startAt(offset);
  }

  /** What stands before this offset belongs to no line, such as a byte-order mark. */
  startAt(offset: number): void {
    this.#units = 0;
    this.#from = offset;
  }

  /** The column, from 1 and in UTF-16 code units, of an offset in the block; the offsets asked for never go back. */
  columnAt(block: Uint8Array, offset: number): number {
    if (offset > this.#from) this.#units += unitsOf(block.subarray(this.#from, offset));
    this.#from = offset;
    return this.#units + 1;
  }

  /** The block is done with; offsets are in the next one from now on. */
  nextBlock(block: Uint8Array): void {
    this.columnAt(block, block.length);
    this.#from = 0;
  }
}

/** UTF-16 code units of UTF-8, also of a part that begins or ends inside a character. */
function unitsOf(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length;
  let units = bytes.length;
  // A character counts at its first byte, and twice if it takes four bytes; bytes 10xxxxxx continue it.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && byte < 0xc0) units -= 1;
    else if (byte >= 0xf0) units += 1;
  }
  return units;
}
