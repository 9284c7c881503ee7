// The manifest of an archive: what it holds, file by file, and where it is from. docs/archive.md describes every field,
// schemas/archive/manifest.schema.json has them for other tools.
import { DbkitError } from '../../document/error.js';
import { FORMAT, MANIFEST } from './archive-names.js';
import { type Compression, isCompression } from './compression.js';
import { segmentFile } from './segment-name.js';

export const VERSION = 1;
export const IDENTITY = 'identity.age';

export interface FileFacts {
  readonly file: string;
  /** Of the file. */
  readonly fileBytes: number;
  /** Of the file's bytes. */
  readonly sha256: string;
}

export interface SegmentFacts extends FileFacts {
  readonly documents: number;
  /** Of its lines, with their line ends, before compression and encryption. */
  readonly bytes: number;
}

export interface CollectionFacts {
  readonly name: string;
  readonly documents: number;
  readonly bytes: number;
  /** The sum of the documents' digests modulo 2^256 (see document/digest.ts). */
  readonly digest: string;
  readonly segments: readonly SegmentFacts[];
}

/** What an archive says about its making. */
export interface ArchiveNotes {
  /** The location that was exported, without credentials. */
  readonly source: string;
  readonly consistency: 'snapshot' | 'live' | 'fixed';
  readonly dialect: string;
  /** Values at places that the catalog calls secret; `redacted`: they were replaced. */
  readonly secrets: { readonly are: 'kept' | 'redacted'; readonly values: number };
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** An instant, in UTC. */
  readonly createdAt: string;
  /** The program and its version. */
  readonly madeBy: string;
  readonly source: { readonly name: string; readonly consistency: ArchiveNotes['consistency'] };
  /** How the documents are written. Archives of older versions do not say. */
  readonly dialect?: string;
  readonly secrets: ArchiveNotes['secrets'];
  readonly compression: Compression;
  readonly encryption: 'none' | 'age';
  /** Where a passphrase opens the archive: the file with the identity that it protects. */
  readonly identity: FileFacts | null;
  readonly collections: readonly CollectionFacts[];
}

/** Reads a manifest whose digest is right. Throws DbkitError `refused` for a newer format, and for what is none. */
export function readManifest(text: string, path: string): Manifest {
  const refused = (what: string) => new DbkitError('refused', `the archive ${path} ${what}`);
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new DbkitError('refused', `the archive ${path} is damaged: ${MANIFEST} is not JSON`, {
      cause: error,
    });
  }
  if (!isRecord(found) || found['format'] !== FORMAT) throw refused(`has a ${MANIFEST} of another format`);
  if (isCount(found['version']) && found['version'] > VERSION) {
    const versions = `has the format version ${found['version']}, and this dbkit reads up to ${VERSION}`;
    throw refused(`${versions}: read it with a newer dbkit`);
  }
  if (!isManifest(found)) throw refused(`is damaged: ${MANIFEST} lacks a field, or has one that is wrong`);
  return found;
}

type Known = { readonly [name: string]: unknown };

function isManifest(found: Known): found is Known & Manifest {
  const { version, createdAt, madeBy, source, dialect, secrets, compression, encryption, collections } =
    found;
  if (version !== VERSION || typeof createdAt !== 'string' || typeof madeBy !== 'string') return false;
  if (dialect !== undefined && typeof dialect !== 'string') return false;
  if (!isRecord(source) || typeof source['name'] !== 'string') return false;
  if (!isOneOf(source['consistency'], ['snapshot', 'live', 'fixed'])) return false;
  if (!isRecord(secrets) || !isCount(secrets['values']) || !isOneOf(secrets['are'], ['kept', 'redacted'])) {
    return false;
  }
  if (!isCompression(compression) || !isOneOf(encryption, ['none', 'age'])) return false;
  const isSealed = encryption === 'age';
  if (!isIdentity(found['identity'], isSealed)) return false;
  return Array.isArray(collections) && collections.every((one) => isCollection(one, compression, isSealed));
}

function isCollection(found: unknown, compression: Compression, isSealed: boolean): boolean {
  if (!isRecord(found)) return false;
  const { name, documents, bytes, digest, segments } = found;
  if (typeof name !== 'string' || !isDigest(digest) || !Array.isArray(segments)) return false;
  const areRight = segments.every((segment: unknown, at) => {
    return isSegment(segment) && segment.file === segmentFile(name, at + 1, compression, isSealed);
  });
  if (!areRight) return false;
  const sums = segments as SegmentFacts[];
  return documents === sumOf(sums, 'documents') && bytes === sumOf(sums, 'bytes');
}

function isIdentity(found: unknown, isSealed: boolean): boolean {
  return found === null || (isSealed && isFile(found) && found.file === IDENTITY);
}

function isSegment(found: unknown): found is SegmentFacts {
  return isFile(found) && isCount(found['documents']) && isCount(found['bytes']);
}

function isFile(found: unknown): found is Known & FileFacts {
  if (!isRecord(found) || typeof found['file'] !== 'string') return false;
  return isDigest(found['sha256']) && isCount(found['fileBytes']);
}

/** Every file of an archive but the manifest and its digest. */
export function filesOf({ identity, collections }: Manifest): FileFacts[] {
  return [...(identity ? [identity] : []), ...collections.flatMap(({ segments }) => segments)];
}

export function sumOf(segments: readonly SegmentFacts[], what: 'documents' | 'bytes'): number {
  return segments.reduce((sum, segment) => sum + segment[what], 0);
}

function isRecord(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isOneOf(value: unknown, known: readonly string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}
