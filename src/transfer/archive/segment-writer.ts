// Writes one segment: lines in, compressed where asked, into a file whose size and SHA-256 are known at the end.
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Duplex, PassThrough } from 'node:stream';
import { type Compression, compressor } from './compression.js';
import { createFile } from './durable-files.js';
import type { SegmentFacts } from './manifest.js';
import type { Seal } from './seal.js';

export class SegmentWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  /** Compresses, encrypts, or both; undefined where the lines are written as they are. */
  readonly #filter: Duplex | undefined;
  readonly #filtered: Promise<void>;
  #documents = 0;
  #bytes = 0;
  #fileBytes = 0;

  private constructor(path: string, file: FileHandle, compression: Compression, seal: Seal | undefined) {
    this.#path = path;
    this.#file = file;
    this.#filter = compressor(compression) ?? (seal ? new PassThrough() : undefined);
    this.#filtered = this.#filter ? this.#pump(this.#filter, seal) : Promise.resolve();
    // Met by the next write, or at the end.
    this.#filtered.catch(() => undefined);
  }

  static async create(
    path: string,
    compression: Compression,
    seal: Seal | undefined,
  ): Promise<SegmentWriter> {
    return new SegmentWriter(path, await createFile(path), compression, seal);
  }

  /** Some whole lines, which may change when this has resolved. One call at a time. Throws as the system does. */
  async write(lines: Buffer, documents: number): Promise<void> {
    this.#documents += documents;
    this.#bytes += lines.length;
    // A filter may keep what it was given for longer than it takes to take it.
    await (this.#filter ? this.#through(this.#filter, Buffer.from(lines)) : this.#append(lines));
  }

  /** Brings the file to the disk, and says what is in it. */
  async finish(): Promise<SegmentFacts> {
    this.#filter?.end();
    await this.#filtered;
    await this.#file.sync();
    await this.#file.close();
    return {
      file: basename(this.#path),
      documents: this.#documents,
      bytes: this.#bytes,
      fileBytes: this.#fileBytes,
      sha256: this.#hash.digest('hex'),
    };
  }

  /** Lets go of the file as it is. */
  async abandon(): Promise<void> {
    this.#filter?.destroy();
    await this.#filtered.catch(() => undefined);
    await this.#file.close();
  }

  async #append(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    for (let written = 0; written < bytes.length; ) {
      written += (await this.#file.write(bytes, written, bytes.length - written)).bytesWritten;
    }
    this.#fileBytes += bytes.length;
  }

  async #through(filter: Duplex, bytes: Buffer): Promise<void> {
    const taken = new Promise<void>((resolve, reject) => {
      filter.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    try {
      // A filter whose pump has failed may never answer.
      await Promise.race([taken, this.#filtered]);
    } catch (error) {
      // Why the pump failed says more than that the filter is gone.
      await this.#filtered;
      throw error;
    }
  }

  async #pump(filter: Duplex, seal: Seal | undefined): Promise<void> {
    try {
      const sealed: AsyncIterable<Uint8Array> = seal ? await seal(filter) : filter;
      for await (const chunk of sealed) await this.#append(chunk);
    } finally {
      filter.destroy();
    }
  }
}
