// Splits a stream of bytes into lines, each without its end, and stops at one that is too long to be a message.
import { MAX_LINE_BYTES } from './messages.js';

const NEWLINE = 10;

export class LineSplitter {
  readonly #limit: number;
  /** Pieces of the line that has not ended yet. */
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(limit = MAX_LINE_BYTES) {
    this.#limit = limit;
  }

  /** The bytes of a line that has not ended. */
  get rest(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  /** True where the line that has begun is longer than a message may be; it will not be kept any further. */
  get isTooLong(): boolean {
    return this.#length > this.#limit;
  }

  /** The lines that end in this piece of the stream. */
  *push(chunk: Buffer): Generator<Buffer> {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      const last = chunk.subarray(from, end);
      from = end + 1;
      if (this.#length + last.length > this.#limit) return this.#keep(last);
      yield this.#pieces.length === 0 ? last : Buffer.concat([...this.#pieces, last]);
      this.#pieces = [];
      this.#length = 0;
    }
    this.#keep(chunk.subarray(from));
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length;
    if (piece.length > 0 && !this.isTooLong) this.#pieces.push(piece);
  }
}
