// What stands between a segment's compressed bytes and its file where an archive is encrypted.
import type { Readable } from 'node:stream';

/** Encrypts what a stream gives. */
export type Seal = (plain: Readable) => Promise<AsyncIterable<Uint8Array>>;

/** Decrypts a file's bytes. */
export type Unseal = (sealed: Readable) => Promise<AsyncIterable<Uint8Array>>;
