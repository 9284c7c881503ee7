// What every operation of a store has to work with.
import type { Capabilities, Limits, StoredDocument } from '../backend/backend.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import type { ConflictProfile } from './database-service.js';
import type { PatientBackend } from './patient-backend.js';

export interface StoreContext {
  readonly backend: PatientBackend;
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  readonly conflicts: ConflictProfile;
}

/** A stored document as callers see it: with its `_rev` under mvcc, without one under upsert. */
export function shown(stored: StoredDocument, conflicts: ConflictProfile): JsonObject {
  if (conflicts === 'upsert') return withoutField(stored.document, '_rev');
  return { ...stored.document, _rev: stored.revision };
}

/** The name as it was given. Throws DbkitError `invalid` for what is no string; what else it may be, the backend knows. */
export function collectionName(collection: unknown): string {
  if (typeof collection === 'string') return collection;
  throw new DbkitError('invalid', `a collection is named by a string, not by ${String(collection)}`);
}

export function missing(collection: string, id: string): DbkitError {
  return new DbkitError('not_found', `there is no document ${JSON.stringify(id)} in ${collection}`);
}
