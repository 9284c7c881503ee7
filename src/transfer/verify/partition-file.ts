// A temporary file that only this process can see, with many lists of bytes in it.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../../document/error.js';

interface Part {
  readonly start: number;
  readonly bytes: number;
}

/** Made when something is first put into it. */
export class PartitionFile {
  readonly #parts: Part[][];
  #fd: number | undefined;
  #end = 0;

  constructor(partitions: number) {
    this.#parts = Array.from({ length: partitions }, () => []);
  }

  append(partition: number, bytes: Buffer): void {
    this.#fd ??= openUnnamed();
    const fd = this.#fd;
    for (let written = 0; written < bytes.length; ) {
      const at = written;
      written += guarded(() => writeSync(fd, bytes, at, bytes.length - at, this.#end + at));
    }
    this.#parts[partition]?.push({ start: this.#end, bytes: bytes.length });
    this.#end += bytes.length;
  }

  /** Everything that was put into a partition. */
  read(partition: number): Buffer {
    const parts = this.#parts[partition] ?? [];
    const bytes = Buffer.allocUnsafe(parts.reduce((sum, part) => sum + part.bytes, 0));
    let at = 0;
    for (const part of parts) at += this.#readPart(part, bytes, at);
    return bytes;
  }

  clear(): void {
    for (const parts of this.#parts) parts.length = 0;
    this.#end = 0;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #readPart({ start, bytes: wanted }: Part, bytes: Buffer, at: number): number {
    for (let done = 0; done < wanted; ) {
      const from = done;
      const read = guarded(() => readSync(this.#fd ?? -1, bytes, at + from, wanted - from, start + from));
      if (read === 0) throw new DbkitError('internal', 'the temporary file of digests has become shorter');
      done += read;
    }
    return wanted;
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
