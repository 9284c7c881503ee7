// Where bytes come from, block by block, synchronously: a file, a part of one, standard input, a FIFO.
import { closeSync, openSync, readSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';

export const BLOCK_BYTES = 1 << 20;

/** Bytes `start` up to `end`, which is not one of them. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
}

export interface BlockSource {
  /** Reads at most a block into the buffer from `offset` on; 0 at the end. Throws DbkitError `unreadable`. */
  read(buffer: Buffer, offset: number): number;
  close(): void;
}

const STDIN = 0;
const WAIT_MS = 5;

/** Opens a file, or standard input for `-`, or bytes `start` to `end` of a file. Throws DbkitError `unreadable`. */
export function openBlocks(path: string, part?: FilePart): BlockSource {
  const name = path === '-' ? 'standard input' : path;
  const fd = path === '-' ? STDIN : guarded(name, () => openSync(path, 'r'));
  let position = part?.start ?? null;
  return {
    read(buffer, offset) {
      const wanted = Math.min(BLOCK_BYTES, part ? part.end - (position ?? 0) : BLOCK_BYTES);
      if (wanted <= 0) return 0;
      const read = guarded(name, () => readPatiently(fd, buffer, offset, wanted, position));
      if (position !== null) position += read;
      return read;
    },
    close() {
      if (fd !== STDIN) closeSync(fd);
    },
  };
}

/** A source whose first bytes have been read already. */
export function withHead(head: Buffer, rest: BlockSource): BlockSource {
  let given = 0;
  return {
    read(buffer, offset) {
      if (given === head.length) return rest.read(buffer, offset);
      const copied = head.copy(buffer, offset, given, Math.min(head.length, given + BLOCK_BYTES));
      given += copied;
      return copied;
    },
    close: () => rest.close(),
  };
}

function guarded<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new DbkitError('unreadable', `cannot read ${name}: ${messageOf(error)}`, { cause: error });
  }
}

// Standard input that does not block answers EAGAIN until something has come; a closed one may answer EOF as an error.
function readPatiently(
  fd: number,
  buffer: Buffer,
  offset: number,
  length: number,
  position: number | null,
): number {
  for (;;) {
    try {
      return readSync(fd, buffer, offset, length, position);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
