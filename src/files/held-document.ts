// The document that is being scanned: where it began, and its bytes of earlier blocks, copied, since the reader uses its
// block again. A document within one block is never copied.

/** A buffer up to this size is kept for the next document; a larger one is let go. */
const KEPT_CAPACITY = 1024 * 1024;
const NOTHING = Buffer.alloc(0);

export class HeldDocument {
  /** True from `begin` to `release`. */
  active = false;
  line = 1;
  column = 1;
  readonly #maxBytes: number;
  /** Where it begins, or goes on, in the current block. */
  #start = 0;
  #buffer: Buffer = NOTHING;
  #length = 0;
  #dropped = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  begin(start: number, line: number, column: number): void {
    this.active = true;
    this.line = line;
    this.column = column;
    this.#start = start;
  }

  /** The block is done with; one that has become too long is no longer kept. */
  nextBlock(block: Buffer): void {
    if (this.active) this.#keep(block, block.length);
    this.#start = 0;
  }

  /** Its bytes up to `end` of the block: a view, until `release`; undefined if there are too many. */
  bytes(block: Buffer, end: number): Buffer | undefined {
    const isInBlock = this.#length === 0 && end - this.#start <= this.#maxBytes;
    if (isInBlock && !this.#dropped) return block.subarray(this.#start, end);
    this.#keep(block, end);
    this.#start = end;
    return this.#dropped ? undefined : this.#buffer.subarray(0, this.#length);
  }

  release(): void {
    this.active = false;
    this.#dropped = false;
    this.#clear();
  }

  #keep(block: Buffer, end: number): void {
    const needed = this.#length + end - this.#start;
    if (needed > this.#maxBytes) this.#dropped = true;
    if (this.#dropped) {
      this.#clear();
      return;
    }
    if (needed > this.#buffer.length) this.#grow(needed);
    this.#length += block.copy(this.#buffer, this.#length, this.#start, end);
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafe(Math.min(this.#maxBytes, Math.max(needed, this.#buffer.length * 2)));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }

  #clear(): void {
    this.#length = 0;
    if (this.#buffer.length > KEPT_CAPACITY) this.#buffer = NOTHING;
  }
}
