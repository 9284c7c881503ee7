// Files that are there after a power cut: written for their owner alone, and brought to the disk before anybody relies on them.
import { type FileHandle, open } from 'node:fs/promises';
import { DbkitError, messageOf } from '../../document/error.js';

export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;

/** A file that must not be there yet. Throws as the system does. */
export function createFile(path: string): Promise<FileHandle> {
  return open(path, 'wx', FILE_MODE);
}

/** Writes a whole new file, and waits until the disk has it. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', FILE_MODE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has a folder's entries: what was made in it, renamed and removed. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** What the system refuses while an archive is written becomes DbkitError `unwritable`. */
export async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DbkitError) throw error;
    throw new DbkitError('unwritable', `cannot write ${path}: ${messageOf(error)}`, { cause: error });
  }
}
