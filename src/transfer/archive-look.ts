// The archive of a dry run: what it would take and refuse, without making it.
import { existsSync } from 'node:fs';
import { DbkitError } from '../document/error.js';
import { refusalOfCollection } from './archive/segment-name.js';
import type { CollectionWriter, Target } from './target.js';

/** Throws DbkitError `refused` where the path exists already. */
export async function lookAtArchive(path: string): Promise<Target> {
  if (existsSync(path)) {
    throw new DbkitError(
      'refused',
      `${path} exists already: name another place for the archive, or remove it`,
    );
  }
  const written = { status: 'written', revision: '' } as const;
  const writer: CollectionWriter = {
    write: async (documents) => documents.map(() => written),
    checkpoint: async () => null,
    close: async () => undefined,
  };
  return {
    name: path.replace(/\/+$/, ''),
    limits: {},
    concurrentWrites: 1,
    batch: { documents: 1000, bytes: 4 << 20 },
    checkpointBytes: 0,
    refusalOfName: refusalOfCollection,
    count: async () => 0,
    read: async (_collection, ids) => ids.map(() => undefined),
    open: async () => writer,
    finish: async () => undefined,
    close: async () => undefined,
  };
}
