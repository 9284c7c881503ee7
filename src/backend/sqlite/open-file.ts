// Opens a SQLite file, or says in one line why it cannot be opened.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { DbkitError } from '../../document/error.js';
import { toDbkitError } from './errors.js';

/** SQLite's own words: read-only, read and write, and the same but made where there is none. */
export type OpenMode = 'ro' | 'rw' | 'rwc';

export const IN_MEMORY = ':memory:';

/** A lock is waited for this long with the process standing still; longer waits are the caller's (see patience.ts). */
const BUSY_TIMEOUT_MS = 20;

/** A connection that returns integers as bigint. */
export function openFile(path: string, mode: OpenMode): Database.Database {
  try {
    // libsql ignores its own `readonly`, and takes a path such as `http://…` for a server: a file URL has neither trouble.
    const location = path === IN_MEMORY ? path : `${pathToFileURL(resolve(path)).href}?mode=${mode}`;
    const database = new Database(location, { timeout: BUSY_TIMEOUT_MS });
    database.defaultSafeIntegers(true);
    return database;
  } catch (error) {
    throw explained(error, path, mode);
  }
}

/** Makes the connection ready; the first to find out that a file is none of SQLite's, or is locked. */
export function prepareFile(database: Database.Database, mode: OpenMode): void {
  if (mode === 'ro') database.prepare('SELECT count(*) FROM sqlite_schema').all([]);
  else {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // Of 4 KiB each: after SQLite's own 1,000, a bulk of writes copies the upper pages of its index again and again.
    database.exec('PRAGMA wal_autocheckpoint = 8000');
  }
}

function explained(error: unknown, path: string, mode: OpenMode): DbkitError {
  const known = (what: string) => new DbkitError('unavailable', what, { cause: error });
  const kind = kindOf(path);
  if (kind === 'folder') return known(`${path} is a folder, not an SQLite file`);
  if (kind === 'nothing' && kindOf(dirname(resolve(path))) !== 'folder') {
    return known(`cannot make the SQLite file ${path}: there is no folder ${dirname(resolve(path))}`);
  }
  if (kind === 'nothing' && mode !== 'rwc') return known(`there is no SQLite file ${path}`);
  return toDbkitError(error, path);
}

function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
