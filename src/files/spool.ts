// Keeps what is read from a stream in a temporary file without a name, for inputs that are read twice.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../document/error.js';
import { BLOCK_BYTES, type BlockSource } from './block-source.js';

export class Spool {
  readonly #fd: number;
  #bytes = 0;
  #isRecorded = false;

  constructor() {
    const path = join(tmpdir(), `dbkit-spool-${process.pid}-${Math.random().toString(36).slice(2)}`);
    try {
      this.#fd = openSync(path, 'wx+', 0o600);
      // Without a name it is gone when the process is, however that ends.
      unlinkSync(path);
    } catch (error) {
      const message = `cannot make a temporary file in ${tmpdir()}: ${messageOf(error)}; TMPDIR names another folder`;
      throw new DbkitError('unwritable', message, { cause: error });
    }
  }

  /** The stream has been read to its end. */
  get isRecorded(): boolean {
    return this.#isRecorded;
  }

  /** The same source; what is read from it is kept. */
  record(source: BlockSource): BlockSource {
    return {
      read: (buffer, offset) => {
        const read = source.read(buffer, offset);
        for (let written = 0; written < read; ) {
          written += writeSync(this.#fd, buffer, offset + written, read - written, this.#bytes + written);
        }
        this.#bytes += read;
        return read;
      },
      close: () => {
        this.#isRecorded = true;
        source.close();
      },
    };
  }

  /** What was kept, from its start. */
  replay(): BlockSource {
    let position = 0;
    return {
      read: (buffer, offset) => {
        const read = readSync(
          this.#fd,
          buffer,
          offset,
          Math.min(BLOCK_BYTES, this.#bytes - position),
          position,
        );
        position += read;
        return read;
      },
      close: () => undefined,
    };
  }

  close(): void {
    closeSync(this.#fd);
  }
}
