// Names that memory has no room for, in a temporary file that only this process can see.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../document/error.js';
import type { SymbolTable } from './symbol-table.js';

/** Part of the file: names of one space, 8 bytes each. */
export interface Segment {
  readonly space: number;
  readonly start: number;
  readonly bytes: number;
}

const RECORD_BYTES = 8;
const BLOCK_BYTES = 1 << 20;

export class SymbolSpill {
  readonly #fd: number;
  readonly segments: Segment[];
  #end: number;

  private constructor(fd: number, segments: Segment[]) {
    this.#fd = fd;
    this.segments = segments;
    this.#end = segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  static create(): SymbolSpill {
    const path = join(tmpdir(), `dbkit-symbols-${process.pid}-${Math.random().toString(36).slice(2)}`);
    try {
      const fd = openSync(path, 'wx+', 0o600);
      // Without a name it is gone when the process is, however that ends.
      unlinkSync(path);
      return new SymbolSpill(fd, []);
    } catch (error) {
      const message = `cannot make a temporary file in ${tmpdir()}: ${messageOf(error)}; TMPDIR names another folder`;
      throw new DbkitError('unwritable', message, { cause: error });
    }
  }

  /** The file of another thread of this process, by its descriptor. */
  static adopt(fd: number, segments: Segment[]): SymbolSpill {
    return new SymbolSpill(fd, segments);
  }

  get descriptor(): number {
    return this.#fd;
  }

  append(space: number, table: SymbolTable): void {
    if (table.size === 0) return;
    const start = this.#end;
    const bytes = Buffer.from(table.toRecords().buffer);
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#fd, bytes, written, bytes.length - written, start + written);
    }
    this.#end += bytes.length;
    this.segments.push({ space, start, bytes: bytes.length });
  }

  /** How many names of a space it holds. */
  count(space: number): number {
    return (
      this.segments.reduce((sum, segment) => sum + (segment.space === space ? segment.bytes : 0), 0) /
      RECORD_BYTES
    );
  }

  /** Calls `visit` with every name of a space. */
  forEach(space: number, visit: (low: number, high: number, flags: number) => void): void {
    const block = new Uint32Array(BLOCK_BYTES / 4);
    for (const segment of this.segments) {
      if (segment.space !== space) continue;
      for (let done = 0; done < segment.bytes; ) {
        const wanted = Math.min(BLOCK_BYTES, segment.bytes - done);
        const read = readFully(this.#fd, block, wanted, segment.start + done);
        for (let at = 0; at < read / 4; at += 2) {
          const upper = block[at + 1] ?? 0;
          visit(block[at] ?? 0, upper >>> 3, upper & 7);
        }
        done += read;
      }
    }
  }

  close(): void {
    closeSync(this.#fd);
  }
}

function readFully(fd: number, block: Uint32Array, wanted: number, position: number): number {
  for (let done = 0; done < wanted; ) {
    const read = readSync(fd, block, done, wanted - done, position + done);
    if (read === 0) throw new DbkitError('internal', 'the temporary file of names has become shorter');
    done += read;
  }
  return wanted;
}
