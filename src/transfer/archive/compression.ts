// How the segments of an archive are compressed, and what this runtime can read and write of it.
import type { Duplex } from 'node:stream';
import * as zlib from 'node:zlib';
import { DbkitError } from '../../document/error.js';

export type Compression = 'gzip' | 'none' | 'zstd';

export const COMPRESSIONS: readonly Compression[] = ['gzip', 'none', 'zstd'];

/** Level 6 takes four times as long, for files that are some 5 % smaller. */
const GZIP_LEVEL = 1;
const CHUNK_BYTES = 1 << 18;

const ENDINGS: Readonly<Record<Compression, string>> = { gzip: '.gz', none: '', zstd: '.zst' };

/** Node has these from 22.15 on. */
interface ZstdOfNode {
  createZstdCompress?(options: object): Duplex;
  createZstdDecompress?(options: object): Duplex;
}

export function isCompression(value: unknown): value is Compression {
  return COMPRESSIONS.some((one) => one === value);
}

/** What stands behind `.ndjson`. */
export function endingOf(compression: Compression): string {
  return ENDINGS[compression];
}

/** Throws DbkitError `usage` where this runtime has no such compression. */
export function requireCompression(compression: Compression): void {
  if (compression !== 'zstd' || (zlib as ZstdOfNode).createZstdCompress) return;
  throw new DbkitError(
    'usage',
    `this Node.js (${process.version}) has no zstd: use gzip, or Node.js 22.15 or later`,
  );
}

/** A stream that compresses; undefined for `none`. */
export function compressor(compression: Compression): Duplex | undefined {
  if (compression === 'none') return undefined;
  if (compression === 'gzip') return zlib.createGzip({ level: GZIP_LEVEL, chunkSize: CHUNK_BYTES });
  requireCompression(compression);
  return (zlib as ZstdOfNode).createZstdCompress?.({ chunkSize: CHUNK_BYTES });
}

/** A stream that takes compressed bytes; undefined for `none`. */
export function decompressor(compression: Compression): Duplex | undefined {
  if (compression === 'none') return undefined;
  if (compression === 'gzip') return zlib.createGunzip({ chunkSize: CHUNK_BYTES });
  requireCompression(compression);
  return (zlib as ZstdOfNode).createZstdDecompress?.({ chunkSize: CHUNK_BYTES });
}
