// Reads the lines of a file or stream: synchronous blocks of 1 MiB, which is the fastest way that Node has.
import { isUtf8 } from 'node:buffer';
import { BLOCK_BYTES, type BlockSource } from './block-source.js';

/** Where a line reader hands what it found. Lines count from 1. */
export interface LineSink {
  /** One line, without its line end (`\n` or `\r\n`). The last one may lack a line end: `ended` is false. */
  line(text: string, number: number, ended: boolean): void;
  /** A line that is not UTF-8. */
  notUtf8(number: number): void;
  /** A line longer than `maxBytes`; it was read over. */
  tooLong(number: number, bytes: number): void;
}

export interface LineReaderOptions {
  readonly maxBytes: number;
  /** Called after every block, with all bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** Reads a source to its end, and returns how many lines it has. Memory: two blocks, or twice the longest line. */
export function readLines(source: BlockSource, sink: LineSink, options: LineReaderOptions): number {
  let buffer: Buffer = Buffer.allocUnsafe(2 * BLOCK_BYTES);
  let held = 0;
  let number = 0;
  let droppedBytes = 0;
  let total = 0;
  for (;;) {
    if (buffer.length - held < BLOCK_BYTES) buffer = grown(buffer, held);
    const read = source.read(buffer, held);
    if (read === 0) break;
    total += read;
    const end = held + read;
    // What was held has no line end: look for one only in what came.
    let at = buffer.indexOf(NEWLINE, held);
    if (at === -1 || at >= end) at = -1;
    let start = 0;
    const valid = at === -1 || isUtf8(buffer.subarray(0, lastNewline(buffer, end)));
    while (at !== -1) {
      number++;
      if (droppedBytes > 0) {
        sink.tooLong(number, droppedBytes + at);
        droppedBytes = 0;
      } else hand(buffer, start, at, number, valid, sink, options.maxBytes);
      start = at + 1;
      at = buffer.indexOf(NEWLINE, start);
      if (at >= end) at = -1;
    }
    held = end - start;
    if (held > options.maxBytes) {
      droppedBytes += held;
      held = 0;
    } else if (start > 0) buffer.copyWithin(0, start, end);
    options.onProgress?.(total);
  }
  if (droppedBytes > 0) sink.tooLong(number + 1, droppedBytes + held);
  else if (held > 0) handLast(buffer, held, number + 1, sink, options.maxBytes);
  return droppedBytes > 0 || held > 0 ? number + 1 : number;
}

function hand(
  buffer: Buffer,
  start: number,
  end: number,
  number: number,
  valid: boolean,
  sink: LineSink,
  maxBytes: number,
) {
  const stop = end > start && buffer[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  if (stop - start > maxBytes) sink.tooLong(number, stop - start);
  else if (valid || isUtf8(buffer.subarray(start, stop)))
    sink.line(buffer.toString('utf8', start, stop), number, true);
  else sink.notUtf8(number);
}

function handLast(buffer: Buffer, end: number, number: number, sink: LineSink, maxBytes: number): void {
  if (end > maxBytes) sink.tooLong(number, end);
  else if (isUtf8(buffer.subarray(0, end))) sink.line(buffer.toString('utf8', 0, end), number, false);
  else sink.notUtf8(number);
}

function lastNewline(buffer: Buffer, end: number): number {
  return buffer.subarray(0, end).lastIndexOf(NEWLINE) + 1;
}

function grown(buffer: Buffer, held: number): Buffer {
  const larger = Buffer.allocUnsafe(buffer.length * 2);
  buffer.copy(larger, 0, 0, held);
  return larger;
}
