// A store by its URL.
import { openBackend, STORE_OPTION } from '../backend/registry.js';
import { takeOption } from '../backend/url.js';
import { DbkitError } from '../document/error.js';
import type { ConflictProfile } from './database-service.js';
import { DocumentStore, type StoreOptions } from './document-store.js';

/** Opens the database of a URL. `?conflicts=mvcc` in it is the store's own; an option given here goes before it. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<DocumentStore> {
  const conflicts = options.conflicts ?? conflictsOf(url);
  const backend = await openBackend(url);
  try {
    return new DocumentStore(backend, { ...options, conflicts });
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** The conflict profile that a URL asks for; undefined where it asks for none. Throws DbkitError `usage` for others. */
export function conflictsOf(url: string): ConflictProfile | undefined {
  const { value } = takeOption(url, STORE_OPTION.name);
  if (value === undefined || value === 'upsert' || value === 'mvcc') return value;
  throw new DbkitError('usage', `conflicts in a database URL is upsert or mvcc, not "${value}"`);
}
