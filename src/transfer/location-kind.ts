// Tells by its look what a location is: a database, an archive, or files.
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { isDatabaseUrl } from '../backend/registry.js';
import { DbkitError } from '../document/error.js';
import {
  FORMAT,
  MANIFEST,
  MANIFEST_DIGEST,
  partialFolder,
  readSegmentFile,
} from './archive/archive-names.js';

export type LocationKind = 'database' | 'archive' | 'files';

export function kindOfLocation(location: string): LocationKind {
  // What looks like a URL is none of our files: who opens it says which URLs there are.
  if (isDatabaseUrl(location) || /^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return 'database';
  return isArchive(location) ? 'archive' : 'files';
}

const SQLITE = 'SQLite format 3\0';

/** A database whose scheme was forgotten. Throws DbkitError `usage`. */
export function refuseSqliteFile(path: string): void {
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
  const stats = statsOf(path);
  // Whoever opens it says that an export into it is unfinished.
  if (stats === undefined) return existsSync(partialFolder(path.replace(/\/+$/, '')));
  if (!stats.isDirectory()) return false;
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

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Nothing that can be looked at: whoever opens it says so.
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever opens it says so.
    return [];
  }
}
