// A clean reference: a save over a document needs its current revision. It shares no code with this package's stores.
import type { JsonObject } from '../../src/document/json.js';
import type { StoredRecord } from './disk.js';
import { Reference } from './reference.js';

export class MvccReference extends Reference {
  protected override isConflict(there: StoredRecord | undefined, given: unknown): boolean {
    return given !== there?.rev;
  }

  protected override shown(record: StoredRecord): JsonObject {
    return { ...super.shown(record), _rev: record.rev };
  }
}
