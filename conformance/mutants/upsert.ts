// Faults of upsert: saves that ask for a revision, and revisions that do not change.
import { DbkitError } from '../../src/document/error.js';
import type { StoredRecord } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

abstract class Demanding extends UpsertReference {
  protected abstract isRefused(there: StoredRecord | undefined, given: unknown): boolean;

  protected override write(draft: Draft): string {
    if (this.isRefused(this.read(draft.collection, draft.id), draft.given))
      throw new DbkitError('conflict', 'document update conflict');
    return super.write(draft);
  }
}

export const upsertMutants: readonly Mutant[] = [
  mutant({
    name: 'upsert-wants-a-rev',
    what: 'a save over a document without _rev is a conflict, though the store declares upsert',
    breaks: ['UPS-1'],
    service: class extends Demanding {
      protected override isRefused(there: StoredRecord | undefined, given: unknown) {
        return there !== undefined && given === undefined;
      }
    },
  }),
  mutant({
    name: 'upsert-refuses-a-foreign-rev',
    what: 'a save over a document with a _rev that is not its own is a conflict',
    breaks: ['UPS-1'],
    service: class extends Demanding {
      protected override isRefused(there: StoredRecord | undefined, given: unknown) {
        return there !== undefined && given !== undefined && given !== there.rev;
      }
    },
  }),
  mutant({
    name: 'upsert-creates-nothing-with-a-rev',
    what: 'a save with a _rev where there is no document is a conflict',
    breaks: ['UPS-1'],
    service: class extends Demanding {
      protected override isRefused(there: StoredRecord | undefined, given: unknown) {
        return there === undefined && given !== undefined;
      }
    },
  }),
  mutant({
    name: 'upsert-ignores-bodies-with-a-rev',
    what: 'a save over a document with a foreign _rev is acknowledged and changes nothing',
    breaks: ['UPS-1'],
    service: class extends UpsertReference {
      protected override put(draft: Draft, record: StoredRecord): void {
        if (draft.given === undefined || !this.read(draft.collection, draft.id)) super.put(draft, record);
      }
    },
  }),
  mutant({
    name: 'one-rev-for-all',
    what: 'every save returns the same rev',
    breaks: [],
    alsoBreaks: ['UPS-2'],
    service: class extends UpsertReference {
      protected override nextRevision() {
        return '1';
      }
    },
  }),
  mutant({
    name: 'the-rev-is-the-first-one',
    what: 'a document keeps the rev of its first save',
    breaks: [],
    alsoBreaks: ['UPS-2'],
    service: class extends UpsertReference {
      protected override nextRevision(there: StoredRecord | undefined, draft: Draft) {
        return there?.rev ?? super.nextRevision(there, draft);
      }
    },
  }),
];
