// The files of an archive's collections: `<collection>.<00001>.ndjson.gz`, with the collection's name percent-encoded.
import { type Compression, endingOf } from './compression.js';

/** What file systems take. */
const LONGEST_FILE_NAME = 255;
const LONGEST_SUFFIX = '.0000001.ndjson.zst.age'.length;

/**
 * The name in UTF-8 with every byte outside `a-z0-9_-` as `%XX`: no two collections share a file, also where the file system
 * takes `A` for `a`.
 */
export function encodedName(collection: string): string {
  const encode = (byte: number) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return [...Buffer.from(collection)]
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : encode(byte)))
    .join('');
}

function isPlain(byte: number): boolean {
  return /[a-z0-9_-]/.test(String.fromCharCode(byte));
}

/** The file of a collection's segment; segments count from 1. */
export function segmentFile(
  collection: string,
  number: number,
  compression: Compression,
  isSealed: boolean,
): string {
  const count = String(number).padStart(5, '0');
  return `${encodedName(collection)}.${count}.ndjson${endingOf(compression)}${isSealed ? '.age' : ''}`;
}

/** Why no archive can have a collection of this name; undefined where it can. */
export function refusalOfCollection(collection: string): string | undefined {
  if (collection === '') return 'an archive has no file for a collection without a name';
  if (!collection.isWellFormed()) return 'its name holds half of a surrogate pair, which no file name can';
  const length = encodedName(collection).length + LONGEST_SUFFIX;
  if (length <= LONGEST_FILE_NAME) return undefined;
  return `its name, percent-encoded, is longer than a file name can be (${LONGEST_FILE_NAME} bytes)`;
}
