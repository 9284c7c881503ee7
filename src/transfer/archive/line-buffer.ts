// Lines as bytes, in memory that is used again for the next ones: new memory for each batch would be let go of only when much of it
// has gathered.

const LINE_FEED = 10;
/** In UTF-8, of one UTF-16 unit. */
const MOST_BYTES = 3;
const SMALLEST = 1 << 16;

export class LineBuffer {
  #bytes = Buffer.alloc(0);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** A line of this text, which has no line feed. */
  add(text: string): void {
    this.#require(this.#length + text.length * MOST_BYTES + 1);
    this.#length += this.#bytes.write(text, this.#length);
    this.#bytes[this.#length++] = LINE_FEED;
  }

  /** All lines since `clear`: good until the next. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #require(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, this.#bytes.length * 2, SMALLEST));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
