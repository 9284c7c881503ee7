// The paths that a pattern such as `data/**/*.json` matches: files, folders, and also what a walker for patterns passes over
// in silence (pipes, links to nothing, folders that cannot be listed), since somebody has to be told about it.
import { type Dirent, type readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { globbing } from './globbing.js';
import { realPlaceOf } from './real-place.js';

/** By name; what is reached by links comes last, so that files go by their own names. `list` reports what it cannot list. */
export function expandPattern(pattern: string, list: (folder: string) => Dirent[]): string[] {
  const readFolder = (folder: string): Dirent[] => entriesFor(withoutSlash(folder), list);
  const paths = globbing().globSync(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    onlyFiles: false,
    // The walker calls it in one of its many forms only: with a path, for entries with their types.
    fs: { readdirSync: readFolder as unknown as typeof readdirSync },
  });
  const names = paths.map(withoutSlash).sort();
  const own = names.filter((path) => realPlaceOf(path) === resolve(path));
  return [...new Set([...own, ...names])];
}

function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, '');
}

/** A folder's entries as the walker is to see them: whatever is no folder, and does not lead to one, as a file. */
function entriesFor(folder: string, list: (folder: string) => Dirent[]): Dirent[] {
  const entries = list(folder).filter(({ name }) => name !== 'node_modules');
  for (const entry of entries) {
    const isFolder = entry.isSymbolicLink() ? leadsToFolder(join(folder, entry.name)) : entry.isDirectory();
    if (!isFolder) Object.assign(entry, { isFile: () => true, isSymbolicLink: () => false });
  }
  return entries;
}

function leadsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // A link to nothing, or to itself: whoever opens it finds out, and says why.
    return false;
  }
}
