// The lines of one segment as blocks of bytes: read, decrypted and decompressed.
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DbkitError, messageOf } from '../../document/error.js';
import { type Compression, decompressor } from './compression.js';
import type { Unseal } from './seal.js';

export interface SegmentBlocks {
  /** The next block, good until the next call; undefined at the end. Throws DbkitError `unreadable`. */
  next(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

export interface BlockOptions {
  readonly compression: Compression;
  readonly unseal?: Unseal | undefined;
  readonly blockBytes: number;
}

/** Opens a segment, behind its first `skipped` bytes of lines. Throws DbkitError `unreadable`. */
export async function openSegment(
  path: string,
  skipped: number,
  options: BlockOptions,
): Promise<SegmentBlocks> {
  const { compression, unseal } = options;
  if (compression === 'none' && !unseal) return plainBlocks(path, skipped, options.blockBytes);
  const blocks = await reading(path, () => filtered(path, options));
  return skipped === 0 ? blocks : behind(blocks, skipped);
}

async function plainBlocks(path: string, skipped: number, blockBytes: number): Promise<SegmentBlocks> {
  const file: FileHandle = await reading(path, () => open(path));
  const block = Buffer.allocUnsafe(blockBytes);
  let position = skipped;
  return {
    next: () =>
      reading(path, async () => {
        const { bytesRead } = await file.read(block, 0, blockBytes, position);
        position += bytesRead;
        return bytesRead === 0 ? undefined : block.subarray(0, bytesRead);
      }),
    close: () => file.close(),
  };
}

async function filtered(path: string, options: BlockOptions): Promise<SegmentBlocks> {
  const file = createReadStream(path, { highWaterMark: options.blockBytes });
  const plain = options.unseal ? Readable.from(await options.unseal(file)) : file;
  const filter = decompressor(options.compression);
  if (filter) plain.once('error', (error: Error) => filter.destroy(error)).pipe(filter);
  const last = filter ?? plain;
  const chunks: AsyncIterator<Uint8Array> = last[Symbol.asyncIterator]();
  return {
    next: () =>
      reading(path, async () => {
        const { value, done } = await chunks.next();
        return done ? undefined : bufferOf(value);
      }),
    close: async () => {
      for (const stream of [last, plain, file]) stream.destroy();
    },
  };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads over the first bytes: what is compressed can only be read from its beginning. */
function behind(blocks: SegmentBlocks, skipped: number): SegmentBlocks {
  let left = skipped;
  return {
    async next() {
      for (;;) {
        const block = await blocks.next();
        if (block === undefined || left === 0) return block;
        const over = Math.min(left, block.length);
        left -= over;
        if (over < block.length) return block.subarray(over);
      }
    },
    close: () => blocks.close(),
  };
}

async function reading<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DbkitError) throw error;
    throw new DbkitError('unreadable', `cannot read ${path}: ${messageOf(error)}`, { cause: error });
  }
}
