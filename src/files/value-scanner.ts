// Finds where one JSON value ends in blocks of bytes, by its quotes and brackets alone: what stands between them is for the
// parser to judge. The byte loop is what splitting a big file costs, so it reads a table and does nothing else.
// UTF-8 needs no care here: no byte of a longer character equals a quote, bracket or backslash.
import type { LineCounter } from './line-counter.js';

/** `unbalanced`: a closing bracket that does not fit; `too deep`: more open brackets than can be kept. */
export type ScanStatus = 'inside' | 'complete' | 'unbalanced' | 'too deep';

const MAX_DEPTH = 1 << 24;

// What a byte means, in three rows of a table: outside strings, inside one, and inside a number or word.
const PLAIN = 0;
const QUOTE = 1;
const BACKSLASH = 2;
const LINE_FEED = 3;
const OPEN = 4;
const CLOSE = 5;
const DELIMITER = 6;
const OUTSIDE = 0;
const IN_STRING = 256;
const IN_WORD = 512;
const MEANINGS = tableOfMeanings();

export class ValueScanner {
  status: ScanStatus = 'complete';
  readonly #lines: LineCounter;
  #row = OUTSIDE;
  #depth = 0;
  #escaped = false;
  /** The closing bracket that each open one needs. */
  #closing = new Uint8Array(256);

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  /** Inside a number or word, which has no end of its own and may end with the file. */
  get isInWord(): boolean {
    return this.status === 'inside' && this.#row === IN_WORD;
  }

  /** A value begins with this byte, which `scan` has yet to see. */
  begin(first: number): void {
    const meaning = MEANINGS[first] ?? PLAIN;
    this.#row = meaning === QUOTE || meaning === OPEN ? OUTSIDE : IN_WORD;
    this.#depth = 0;
    this.#escaped = false;
    this.status = 'inside';
  }

  /** Goes on inside an object whose opening bracket, and perhaps some members, have been seen. */
  beginInsideObject(): void {
    this.begin(0x7b);
    this.#depth = 1;
    this.#closing[0] = 0x7d;
  }

  /** Scans on from an offset. Returns the offset behind the value, or that of the bracket that does not fit, or the block's length. */
  scan(block: Buffer, from: number): number {
    const end = block.length;
    let at = this.#afterEscape(block, from);
    let row = this.#row;
    while (at < end) {
      // Every index is below the block's length, so that there is a byte; and every byte has its entry in each row.
      let meaning = MEANINGS[row + (block[at] as number)];
      while (meaning === PLAIN && ++at < end) meaning = MEANINGS[row + (block[at] as number)];
      if (at >= end) break;
      at += 1;
      if (meaning === QUOTE) {
        row ^= IN_STRING;
        if (row === OUTSIDE && this.#depth === 0) return this.#stop('complete', at);
      } else if (meaning === BACKSLASH) {
        if (at >= end) this.#escaped = true;
        else if (block[at] !== 0x0a) at += 1;
      } else if (meaning === LINE_FEED) {
        this.#lines.nextLine(at);
      } else if (meaning === OPEN) {
        if (!this.#open(block[at - 1])) return this.#stop('too deep', at - 1);
      } else if (meaning === CLOSE) {
        if (!this.#close(block[at - 1])) return this.#stop('unbalanced', at - 1);
        if (this.#depth === 0) return this.#stop('complete', at);
      } else {
        return this.#stop('complete', at - 1);
      }
    }
    this.#row = row;
    return end;
  }

  /** Steps over a character whose backslash ended the last block. A line feed is none: it is counted. */
  #afterEscape(block: Buffer, from: number): number {
    const skips = this.#escaped && block[from] !== 0x0a;
    this.#escaped = false;
    return skips ? from + 1 : from;
  }

  #open(bracket: number | undefined): boolean {
    if (this.#depth === this.#closing.length) this.#deepen();
    // `]` and `}` stand two behind `[` and `{` in ASCII.
    this.#closing[this.#depth] = (bracket ?? 0) + 2;
    this.#depth += 1;
    return this.#depth < MAX_DEPTH;
  }

  #close(bracket: number | undefined): boolean {
    if (this.#depth === 0) return false;
    this.#depth -= 1;
    return this.#closing[this.#depth] === bracket;
  }

  #deepen(): void {
    const deeper = new Uint8Array(this.#closing.length * 2);
    deeper.set(this.#closing);
    this.#closing = deeper;
  }

  #stop(status: ScanStatus, offset: number): number {
    this.status = status;
    return offset;
  }
}

function tableOfMeanings(): Uint8Array {
  const meanings = new Uint8Array(3 * 256);
  const mean = (row: number, characters: string, meaning: number): void => {
    for (const byte of Buffer.from(characters)) meanings[row + byte] = meaning;
  };
  mean(OUTSIDE, '"', QUOTE);
  mean(OUTSIDE, '\n', LINE_FEED);
  mean(OUTSIDE, '[{', OPEN);
  mean(OUTSIDE, ']}', CLOSE);
  mean(IN_STRING, '"', QUOTE);
  mean(IN_STRING, '\\', BACKSLASH);
  mean(IN_STRING, '\n', LINE_FEED);
  mean(IN_WORD, ' \t\r\n,:[]{}"', DELIMITER);
  return meanings;
}
