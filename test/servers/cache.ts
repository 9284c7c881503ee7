// Where what was fetched or built for the tests is kept between runs.
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Cached {
  /** Tells the content in full (a version, a hash). */
  readonly name: string;
  /** Every user must be able to enter it: it is in the temporary folder then. */
  readonly forEveryone?: boolean;
  /** Fills an empty place; called where the folder is not there yet. */
  readonly fill: (folder: string) => void;
}

/** The folder, filled: it is there whole or not at all, whoever else does the same at the same time. */
export function cachedFolder({ name, forEveryone = false, fill }: Cached): string {
  const caches = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const top = forEveryone ? tmpdir() : join(caches, 'gofannon-dbkit');
  const folder = join(top, 'dbkit-servers-cache', name);
  if (!existsSync(folder)) fillOnce(folder, fill);
  // Its programs will be run: in the temporary folder anybody may have put them there.
  if (statSync(folder).uid !== (process.getuid?.() ?? 0))
    throw new Error(`${folder} belongs to another user`);
  return folder;
}

function fillOnce(folder: string, fill: (unfinished: string) => void): void {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  try {
    fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another run was first.
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
  }
}
