// Where a path really leads, so that a place reached by several paths is known to be one.
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The path without links; of a link that leads nowhere, where that link itself is. */
export function realPlaceOf(path: string): string {
  return realPathOf(path) ?? join(realPathOf(dirname(path)) ?? resolve(dirname(path)), basename(path));
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    // Whoever opens it finds out why, and says so.
    return undefined;
  }
}
