// Reads the lines of a file or stream: synchronous blocks of 1 MiB, which is the fastest way that Node has.
import { isUtf8 } from 'node:buffer';
import { BLOCK_BYTES, type BlockSource } from './block-source.js';
import { ESCAPE, type RawText, rawText } from './raw-text.js';

/** Where a line reader hands what it found. Lines count from 1. */
export interface LineSink {
  /** One line, without its line end (`\n` or `\r\n`). The last one may lack a line end: `ended` is false. */
  line(text: RawText, number: number, ended: boolean): void;
  /** A line that is not UTF-8. */
  notUtf8(number: number): void;
  /** A line longer than `maxBytes`; it was read over. */
  tooLong(number: number, bytes: number): void;
}

export interface LineReaderOptions {
  readonly maxBytes: number;
  /** Every line comes as text, not as bytes. */
  readonly decode?: boolean;
  /** Called after every block, with all bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

const BUFFER_BYTES = 2 * BLOCK_BYTES;

/** For the next source. A file in parts would have new memory for each, which is let go of only when much has gathered. */
let spare: Buffer | undefined;

/** Reads a source to its end, and returns how many lines it has. Memory: two blocks, or twice the longest line. */
export function readLines(source: BlockSource, sink: LineSink, options: LineReaderOptions): number {
  const buffer = spare ?? Buffer.allocUnsafe(BUFFER_BYTES);
  spare = undefined;
  const reader = new LineReader(sink, options, buffer);
  while (reader.readFrom(source)) options.onProgress?.(reader.total);
  const lines = reader.end();
  spare = buffer;
  return lines;
}

/** The same, a block at a time. */
export class LineReader {
  readonly #sink: LineSink;
  readonly #maxBytes: number;
  readonly #decode: boolean;
  #buffer: Buffer;
  /** Bytes at the start of the buffer that belong to a line whose end has not come yet. */
  #held = 0;
  /** Bytes of that line that were read over already, since it is too long. */
  #dropped = 0;
  #number = 0;
  total = 0;

  constructor(
    sink: LineSink,
    { maxBytes, decode = false }: LineReaderOptions,
    buffer: Buffer = Buffer.allocUnsafe(BUFFER_BYTES),
  ) {
    this.#sink = sink;
    this.#buffer = buffer;
    this.#maxBytes = maxBytes;
    this.#decode = decode;
  }

  /** Reads one block; false at the end. */
  readFrom(source: BlockSource): boolean {
    if (this.#buffer.length - this.#held < BLOCK_BYTES) this.#grow();
    const read = source.read(this.#buffer, this.#held);
    if (read === 0) return false;
    this.total += read;
    const block = this.#buffer.subarray(0, this.#held + read);
    const start = this.#handLines(block);
    this.#held = block.length - start;
    if (this.#held > this.#maxBytes) {
      this.#dropped += this.#held;
      this.#held = 0;
    } else if (start > 0) this.#buffer.copyWithin(0, start, block.length);
    return true;
  }

  /** Hands over what is left; returns the number of lines. */
  end(): number {
    const bytes = this.#dropped + this.#held;
    if (bytes === 0) return this.#number;
    this.#number++;
    const rest = this.#buffer.subarray(0, this.#held);
    if (bytes > this.#maxBytes) this.#sink.tooLong(this.#number, bytes);
    else if (!isUtf8(rest)) this.#sink.notUtf8(this.#number);
    else
      this.#sink.line(
        rawText(rest, 0, rest.length, this.#decode || rest.includes(ESCAPE)),
        this.#number,
        false,
      );
    return this.#number;
  }

  // What was held has no line end: looking for one begins with what came. Returns where the line begins that is not complete.
  #handLines(block: Buffer): number {
    let at = block.indexOf(NEWLINE, this.#held);
    if (at === -1) return 0;
    const isValid = isUtf8(block.subarray(0, block.lastIndexOf(NEWLINE)));
    // One search for escapes goes along with the lines: most blocks have none.
    let escapeAt = block.indexOf(ESCAPE);
    let start = 0;
    while (at !== -1) {
      while (escapeAt !== -1 && escapeAt < start) escapeAt = block.indexOf(ESCAPE, start);
      this.#hand(block, start, at, isValid, this.#decode || (escapeAt !== -1 && escapeAt < at));
      start = at + 1;
      at = block.indexOf(NEWLINE, start);
    }
    return start;
  }

  #hand(block: Buffer, start: number, end: number, isValid: boolean, hasEscape: boolean): void {
    const number = ++this.#number;
    const stop = end > start && block[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    const bytes = this.#dropped + stop - start;
    this.#dropped = 0;
    if (bytes > this.#maxBytes) this.#sink.tooLong(number, bytes);
    else if (isValid || isUtf8(block.subarray(start, stop)))
      this.#sink.line(rawText(block, start, stop, hasEscape), number, true);
    else this.#sink.notUtf8(number);
  }

  #grow(): void {
    const larger = Buffer.allocUnsafe(this.#buffer.length * 2);
    this.#buffer.copy(larger, 0, 0, this.#held);
    this.#buffer = larger;
  }
}
