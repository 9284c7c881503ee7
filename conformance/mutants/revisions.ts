// Faults of mvcc: revisions that are not asked for, not given out, or given out twice.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import { type StoredRecord, slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import type { Draft } from './reference.js';

/** The records before the current ones, by revision. */
class Archiving extends MvccReference {
  protected override put(draft: Draft, record: StoredRecord): void {
    const there = this.read(draft.collection, draft.id);
    if (there) this.disk.aside.set(slot(draft.collection, there.rev), there);
    super.put(draft, record);
  }

  protected wasIssued({ collection, id }: Draft, rev: unknown): boolean {
    return this.disk.aside.get(slot(collection, String(rev)))?.id === id;
  }
}

export const revisionMutants: readonly Mutant[] = [
  mutant({
    name: 'mvcc-needs-no-rev',
    what: 'a save over a document without _rev succeeds',
    breaks: ['REV-1'],
    service: class extends MvccReference {
      protected override isConflict(there: StoredRecord | undefined, given: unknown) {
        return given !== undefined && super.isConflict(there, given);
      }
    },
  }),
  mutant({
    name: 'mvcc-ignores-revs',
    what: 'a save over a document succeeds with any _rev, and without',
    breaks: ['REV-1', 'REV-3'],
    service: class extends MvccReference {
      protected override isConflict() {
        return false;
      }
    },
  }),
  mutant({
    name: 'a-stale-rev-is-good-enough',
    what: 'a save succeeds with a revision that the document once had',
    breaks: ['REV-1', 'REV-3'],
    service: class extends Archiving {
      protected override write(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        return super.write(
          there && this.wasIssued(draft, draft.given) ? { ...draft, given: there.rev } : draft,
        );
      }
    },
  }),
  mutant({
    name: 'a-foreign-rev-is-good-enough',
    what: 'a save over a document succeeds with a revision that was never issued',
    breaks: ['REV-1'],
    service: class extends Archiving {
      protected override write(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        const isForeign = there && draft.given !== undefined && !this.wasIssued(draft, draft.given);
        return super.write(isForeign ? { ...draft, given: there.rev } : draft);
      }
    },
  }),
  mutant({
    name: 'a-conflict-is-a-refusal',
    what: 'a save without _rev, or with a stale one, is refused (400) and no conflict',
    breaks: ['REV-1'],
    service: class extends MvccReference {
      protected override write(draft: Draft) {
        if (this.isConflict(this.read(draft.collection, draft.id), draft.given))
          throw new DbkitError('invalid', 'bad revision');
        return super.write(draft);
      }
    },
  }),
  mutant({
    name: 'a-conflict-has-written-already',
    what: 'a save that answers conflict has changed the document',
    breaks: ['REV-1', 'REV-3'],
    service: class extends MvccReference {
      protected override write(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        if (there && this.isConflict(there, draft.given)) this.put(draft, { ...there, text: draft.text });
        return super.write(draft);
      }
    },
  }),
  mutant({
    name: 'get-hides-the-rev',
    what: 'get returns no _rev',
    breaks: ['REV-2'],
    service: class extends MvccReference {
      override async get(collection: string, id: string) {
        const { _rev, ...document } = await super.get(collection, id);
        return document;
      }
    },
  }),
  mutant({
    name: 'get-makes-a-new-rev',
    what: 'every get gives the document a new revision',
    breaks: ['REV-1', 'REV-2'],
    service: class extends MvccReference {
      override async get(collection: string, id: string) {
        const record = this.read(collection, id);
        if (record) {
          const draft: Draft = { collection, id, text: record.text, given: record.rev };
          this.put(draft, { ...record, rev: this.nextRevision(record, draft) });
        }
        return super.get(collection, id);
      }
    },
  }),
  mutant({
    name: 'the-rev-is-a-hash-of-the-content',
    what: 'saving the same content again returns the same revision',
    breaks: ['REV-2'],
    service: class extends MvccReference {
      protected override nextRevision(_there: StoredRecord | undefined, draft: Draft) {
        return `h${draft.text.length}-${Buffer.from(draft.text).toString('base64')}`;
      }
    },
  }),
  mutant({
    name: 'save-returns-the-old-rev',
    what: 'save returns the revision that it replaced',
    breaks: ['REV-2'],
    service: class extends MvccReference {
      protected override write(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        const rev = super.write(draft);
        return there?.rev ?? rev;
      }
    },
  }),
  mutant({
    name: 'revs-do-not-outlive-the-client',
    what: 'the current revision is no longer accepted after reopen',
    breaks: ['REV-2'],
    service: class extends MvccReference {
      override async close() {
        for (const [name, records] of this.disk.collections) {
          for (const record of records.values()) {
            const draft: Draft = { collection: name, id: record.id, text: record.text, given: undefined };
            this.put(draft, { ...record, rev: this.nextRevision(record, draft) });
          }
        }
        await super.close();
      }
    },
  }),
  mutant({
    name: 'two-saves-with-one-rev',
    what: 'the revision is read before, and the document written after, an await',
    breaks: ['REV-3', 'CONC-1'],
    service: class extends MvccReference {
      override async save(collection: string, id: string, document: JsonObject) {
        const draft = this.draft(collection, id, document);
        await this.arrive();
        if (this.isConflict(this.read(collection, id), draft.given))
          throw new DbkitError('conflict', 'not the current revision');
        await this.arrive();
        const there = this.read(collection, id);
        return this.answer({ id, rev: super.write({ ...draft, given: there?.rev }) });
      }
    },
  }),
  mutant({
    name: 'a-rev-is-good-after-delete',
    what: 'a save with the revision that a deleted document had brings its fields back',
    breaks: ['REV-4'],
    service: class extends MvccReference {
      protected override erase(collection: string, id: string): boolean {
        const record = this.read(collection, id);
        if (record) this.disk.aside.set(slot(collection, record.rev), record);
        return super.erase(collection, id);
      }

      protected override write(draft: Draft) {
        const tomb = this.disk.aside.get(slot(draft.collection, String(draft.given)));
        if (!tomb || this.read(draft.collection, draft.id)) return super.write(draft);
        const body = { ...this.decode(tomb.text), ...this.decode(draft.text) };
        return super.write({ ...draft, given: undefined, text: this.encode(body, draft.collection) });
      }
    },
  }),
  mutant({
    name: 'a-rev-of-nothing-is-404',
    what: 'a save with _rev where there is no document is not_found',
    breaks: ['REV-4'],
    service: class extends MvccReference {
      protected override write(draft: Draft) {
        if (draft.given !== undefined && !this.read(draft.collection, draft.id))
          throw this.missing(draft.collection, draft.id);
        return super.write(draft);
      }
    },
  }),
];
