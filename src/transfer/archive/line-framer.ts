// Cuts blocks of bytes into lines, however the blocks fall: inside a character, on a line end, in the middle of a long line.

const LINE_FEED = 10;
const SMALLEST = 1 << 12;
/** A buffer up to this size is kept for the next line; a larger one is let go. */
const KEPT_CAPACITY = 1 << 20;

export class LineFramer {
  #block: Buffer = Buffer.alloc(0);
  #at = 0;
  /** The beginning of a line whose end has not come yet, of earlier blocks. */
  #held: Buffer = Buffer.alloc(0);
  #length = 0;

  /** The bytes that follow; the block is the framer's until `take` has no line any more. */
  push(block: Buffer): void {
    this.#block = block;
    this.#at = 0;
  }

  /** The next line without its line feed, whole, and good until the next call; undefined where more bytes are needed. */
  take(): Buffer | undefined {
    const end = this.#block.indexOf(LINE_FEED, this.#at);
    if (end < 0) {
      this.#hold(this.#block.length);
      return undefined;
    }
    const start = this.#at;
    if (this.#length === 0) {
      this.#at = end + 1;
      return this.#block.subarray(start, end);
    }
    this.#hold(end);
    this.#at = end + 1;
    const line = this.#held.subarray(0, this.#length);
    this.#length = 0;
    if (this.#held.length > KEPT_CAPACITY) this.#held = Buffer.alloc(0);
    return line;
  }

  /** How many bytes have come since the last line feed. */
  get unfinished(): number {
    return this.#length + this.#block.length - this.#at;
  }

  #hold(end: number): void {
    const needed = this.#length + end - this.#at;
    if (needed > this.#held.length) this.#grow(needed);
    this.#length += this.#block.copy(this.#held, this.#length, this.#at, end);
    this.#at = end;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#held.length * 2, SMALLEST));
    this.#held.copy(larger, 0, 0, this.#length);
    this.#held = larger;
  }
}
