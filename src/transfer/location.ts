// Opens what a command line names as a place to read documents from: a database, an archive, files.
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ForeignRules } from '../backend/backend.js';
import { isDatabaseUrl } from '../backend/registry.js';
import { DbkitError } from '../document/error.js';
import { DATABASE_DIALECT, DEFAULT_DIALECT, openDialect } from '../schema/dialect.js';
import { openArchive } from './archive/archive-source.js';
import { partialFolder } from './archive/archive-target.js';
import type { ArchiveKeys } from './archive/encryption.js';
import { FORMAT, MANIFEST, MANIFEST_DIGEST } from './archive/manifest.js';
import { readSegmentFile } from './archive/segment-name.js';
import { openDatabaseSource } from './database/database-source.js';
import { openFiles } from './files/file-source.js';
import { isRejectFile, openRejects } from './reject-source.js';
import type { Source } from './source.js';

export type LocationKind = 'database' | 'archive' | 'files';

export interface LocationOptions {
  /** Of a database: what is done with that which JSON has no form for. */
  readonly rules?: ForeignRules;
  /** Of files: the collection of those whose names do not tell. */
  readonly collection?: string | undefined;
  /** Of files: the longest document. */
  readonly maxBytes?: number;
  /** Of an encrypted archive. */
  readonly keys?: ArchiveKeys | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface OpenedSource {
  readonly source: Source;
  readonly kind: LocationKind;
  /** Of an archive's manifest. */
  readonly archiveDigest: string | undefined;
  /** Nothing keeps files from holding a document twice. */
  readonly mayRepeatIds: boolean;
  /** How its documents are written, as far as it says so, or is known of its kind. */
  readonly dialect: string;
}

const MAX_DOCUMENT_BYTES = 64 << 20;

/**
 * Opens a location to be read; an archive is checked whole. Throws DbkitError: `usage` where there is nothing, `refused` for a
 * damaged archive, others where it cannot be opened.
 */
export async function openSource(location: string, options: LocationOptions): Promise<OpenedSource> {
  const kind = kindOfLocation(location);
  if (kind === 'database') {
    return {
      source: await openDatabaseSource(location, options),
      kind,
      archiveDigest: undefined,
      mayRepeatIds: false,
      dialect: DATABASE_DIALECT,
    };
  }
  if (kind === 'archive') {
    const source = await openArchive(location, options);
    const { dialect = DATABASE_DIALECT } = source.manifest;
    return { source, kind, archiveDigest: source.digest, mayRepeatIds: false, dialect };
  }
  refuseSqliteFile(location);
  const ofFiles = { kind, archiveDigest: undefined, mayRepeatIds: true } as const;
  // They were read from a database, or from files of any dialect.
  if (isRejectFile(location)) return { ...ofFiles, source: openRejects(location), dialect: DATABASE_DIALECT };
  const { collection, maxBytes = MAX_DOCUMENT_BYTES } = options;
  // A name tells a collection of any dialect, in whichever the documents are written.
  const { catalog } = openDialect(DATABASE_DIALECT);
  const source = openFiles([location], { catalog, collection, maxBytes });
  return { ...ofFiles, source, dialect: DEFAULT_DIALECT };
}

export function kindOfLocation(location: string): LocationKind {
  // What looks like a URL is none of our files: who opens it says which URLs there are.
  if (isDatabaseUrl(location) || /^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return 'database';
  return isArchive(location) ? 'archive' : 'files';
}

const SQLITE = 'SQLite format 3\0';

/** A database whose scheme was forgotten. */
function refuseSqliteFile(path: string): void {
  if (startOf(path, SQLITE.length) !== SQLITE) return;
  throw new DbkitError('usage', `${path} is a SQLite database: name it sqlite:${path}`);
}

/** The first bytes of a file; nothing where there is none to read. */
function startOf(path: string, length: number): string {
  try {
    // Opening a pipe would wait for whoever writes into it.
    if (!statSync(path).isFile()) return '';
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.toString('latin1', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    // A folder, or something that cannot be read: whoever opens it says so.
    return '';
  }
}

/** An archive that lacks a file, its manifest even, is a damaged archive, and no folder of files. */
function isArchive(path: string): boolean {
  // Whoever opens it says that an export into it is unfinished.
  if (!existsSync(path) && existsSync(partialFolder(path.replace(/\/+$/, '')))) return true;
  const names = namesIn(path);
  if (names.includes(MANIFEST_DIGEST) || names.some((name) => readSegmentFile(name))) return true;
  return names.includes(MANIFEST) && isOurs(join(path, MANIFEST));
}

function isOurs(manifest: string): boolean {
  try {
    return readFileSync(manifest, 'utf8').includes(JSON.stringify(FORMAT));
  } catch {
    // Whoever reads the folder's files meets it again.
    return false;
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    // A file, or nothing: whoever opens it says so.
    return [];
  }
}
