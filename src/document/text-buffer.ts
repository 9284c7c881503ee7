// Texts put one after the other into memory as UTF-8, and into the same memory again the next time: new memory for each batch would
// be let go of only when tens of megabytes of it have gathered.

const SMALLEST = 1 << 16;
/** In UTF-8, of one UTF-16 unit. */
const MOST_BYTES = 3;
/** A longer text is measured, so that no buffer is three times as large as it needs to be. */
const SHORT = 1 << 16;

export class TextBuffer {
  #bytes = Buffer.alloc(0);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  addText(text: string): void {
    this.#require(text.length <= SHORT ? text.length * MOST_BYTES : Buffer.byteLength(text));
    this.#length += this.#bytes.write(text, this.#length);
  }

  addByte(byte: number): void {
    this.#require(1);
    this.#bytes[this.#length++] = byte;
  }

  /** All since `clear`: good until the next. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #require(more: number): void {
    const length = this.#length + more;
    if (length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, this.#bytes.length * 2, SMALLEST));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
