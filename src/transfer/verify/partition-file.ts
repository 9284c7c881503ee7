// A temporary file that only this process can see, with many lists of bytes in it.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../../document/error.js';

/** In chunks of one size. The file is made when something is first put into it. */
export class PartitionFile {
  readonly #chunkBytes: number;
  /** The numbers of each partition's chunks. */
  readonly #chunks: number[][];
  #count = 0;
  #fd: number | undefined;

  constructor(partitions: number, chunkBytes: number) {
    this.#chunkBytes = chunkBytes;
    this.#chunks = Array.from({ length: partitions }, () => []);
  }

  append(partition: number, chunk: Buffer): void {
    this.#fd ??= openUnnamed();
    const fd = this.#fd;
    const start = this.#count * this.#chunkBytes;
    for (let written = 0; written < this.#chunkBytes; ) {
      const at = written;
      written += guarded(() => writeSync(fd, chunk, at, this.#chunkBytes - at, start + at));
    }
    this.#chunks[partition]?.push(this.#count++);
  }

  /** Everything that was put into a partition. */
  read(partition: number): Buffer {
    const chunks = this.#chunks[partition] ?? [];
    const bytes = Buffer.allocUnsafe(chunks.length * this.#chunkBytes);
    for (const [at, chunk] of chunks.entries()) this.#readChunk(chunk, bytes, at * this.#chunkBytes);
    return bytes;
  }

  clear(): void {
    for (const chunks of this.#chunks) chunks.length = 0;
    this.#count = 0;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #readChunk(chunk: number, bytes: Buffer, at: number): void {
    const start = chunk * this.#chunkBytes;
    for (let done = 0; done < this.#chunkBytes; ) {
      const from = done;
      const read = guarded(() => {
        return readSync(this.#fd ?? -1, bytes, at + from, this.#chunkBytes - from, start + from);
      });
      if (read === 0) throw new DbkitError('internal', 'the temporary file of digests has become shorter');
      done += read;
    }
  }
}

function openUnnamed(): number {
  const path = join(tmpdir(), `dbkit-verify-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    const fd = openSync(path, 'wx+', 0o600);
    // Without a name it is gone when the process is, however that ends.
    unlinkSync(path);
    return fd;
  } catch (error) {
    throw noTemporaryFile(error);
  }
}

function guarded(action: () => number): number {
  try {
    return action();
  } catch (error) {
    throw noTemporaryFile(error);
  }
}

function noTemporaryFile(error: unknown): DbkitError {
  const message = `cannot use a temporary file in ${tmpdir()}: ${messageOf(error)}; TMPDIR names another folder`;
  return new DbkitError('unwritable', message, { cause: error });
}
