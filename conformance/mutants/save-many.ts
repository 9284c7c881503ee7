// Faults of save_many.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import type { BulkOutcome } from '../../src/store/database-service.js';
import { type Mutant, mutant } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

/** Changes what save_many answers with, after the fact. */
abstract class Reporting extends UpsertReference {
  protected abstract reported(outcomes: BulkOutcome[]): BulkOutcome[];

  override async saveMany(collection: string, documents: readonly JsonObject[]) {
    return this.reported(await super.saveMany(collection, documents));
  }
}

/** Stores only some of the items, and answers ok for all of them. */
abstract class Forgetting extends UpsertReference {
  protected abstract kept(drafts: readonly JsonObject[]): readonly JsonObject[];

  override async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const outcomes = await super.saveMany(collection, this.kept(documents));
    const left = documents.slice(outcomes.length).map((document): BulkOutcome => {
      const id = document['_id'];
      return typeof id === 'string'
        ? { ok: true, id, rev: `r${this.disk.nextNumber()}` }
        : { ok: false, id: null, error: new DbkitError('invalid', '_id is missing') };
    });
    return [...outcomes, ...left];
  }
}

/** What is left undone once something has gone wrong. */
function undone(document: JsonObject): BulkOutcome {
  const id = document['_id'];
  return {
    ok: false,
    id: typeof id === 'string' ? id : null,
    error: new DbkitError('internal', 'not tried'),
  };
}

const isUnavailable = (error: unknown) => error instanceof DbkitError && error.code === 'unavailable';

export const saveManyMutants: readonly Mutant[] = [
  mutant({
    name: 'save-many-stops-at-a-bad-item',
    what: 'the items after a bad one are not saved',
    breaks: ['BULK-1'],
    service: class extends UpsertReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        const bad = documents.findIndex((document) => typeof document['_id'] !== 'string');
        const end = bad < 0 ? documents.length : bad + 1;
        const outcomes = await super.saveMany(collection, documents.slice(0, end));
        return [...outcomes, ...documents.slice(end).map(undone)];
      }
    },
  }),
  mutant({
    name: 'a-bad-item-fails-the-batch',
    what: 'save_many fails as a whole where one item is bad',
    breaks: ['BULK-1', 'BULK-2', 'BULK-4'],
    service: class extends UpsertReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        if (documents.some((document) => typeof document['_id'] !== 'string'))
          throw new DbkitError('invalid', '_id is missing');
        return super.saveMany(collection, documents);
      }
    },
  }),
  mutant({
    name: 'failures-come-last',
    what: 'save_many answers with the items that were saved first, then with the others',
    breaks: ['BULK-1'],
    service: class extends Reporting {
      protected override reported(outcomes: BulkOutcome[]) {
        return outcomes.toSorted((one, other) => Number(other.ok) - Number(one.ok));
      }
    },
  }),
  mutant({
    name: 'only-failures-are-answered',
    what: 'save_many answers with the items that failed',
    breaks: ['BULK-1', 'BULK-3', 'BULK-7'],
    service: class extends Reporting {
      protected override reported(outcomes: BulkOutcome[]) {
        return outcomes.filter(({ ok }) => !ok);
      }
    },
  }),
  mutant({
    name: 'items-without-an-id-get-one',
    what: 'save_many stores an item without _id under an id of its own making',
    breaks: ['BULK-2'],
    service: class extends UpsertReference {
      protected override bulkDraft(collection: string, document: JsonObject) {
        if (Object.hasOwn(document, '_id')) return super.bulkDraft(collection, document);
        return super.bulkDraft(collection, { ...document, _id: `made-${this.disk.nextNumber()}` });
      }
    },
  }),
  mutant({
    name: 'an-id-that-is-no-string-becomes-one',
    what: 'save_many stores an item whose _id is null or a number under that as a string',
    breaks: ['BULK-2'],
    service: class extends UpsertReference {
      protected override bulkDraft(collection: string, document: JsonObject) {
        return super.bulkDraft(collection, { ...document, _id: String(document['_id']) });
      }
    },
  }),
  mutant({
    name: 'items-without-an-id-are-stored-all-the-same',
    what: 'save_many answers ok: false for an item without _id, and stores it under "undefined"',
    breaks: ['BULK-2'],
    service: class extends UpsertReference {
      protected override bulkDraft(collection: string, document: JsonObject) {
        if (!Object.hasOwn(document, '_id')) this.write(this.draft(collection, 'undefined', document));
        return super.bulkDraft(collection, document);
      }
    },
  }),
  mutant({
    name: 'the-first-of-two-wins',
    what: 'of two items with the same id in one call the first is kept, and both are ok',
    breaks: ['BULK-3'],
    service: class extends UpsertReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        return super.saveMany(
          collection,
          documents.map((document) => documents.find((one) => one['_id'] === document['_id']) ?? document),
        );
      }
    },
  }),
  mutant({
    name: 'the-second-of-two-conflicts',
    what: 'of two items with the same id in one call the second is a conflict, though the store declares upsert',
    breaks: ['BULK-3'],
    service: class extends UpsertReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        const outcomes = await super.saveMany(
          collection,
          documents.filter((document, at) => !isRepeated(documents, document, at)),
        );
        const waiting = [...outcomes];
        return documents.map((document, at) => {
          const outcome = isRepeated(documents, document, at) ? undefined : waiting.shift();
          return outcome ?? undone(document);
        });
      }
    },
  }),
  mutant({
    name: 'the-last-of-two-wins-under-mvcc',
    what: 'of two items with the same id in one call both are ok, though the store declares mvcc',
    breaks: ['BULK-3'],
    service: class extends MvccReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        const written = new Set<string>();
        this.#written = written;
        return super.saveMany(collection, documents);
      }

      #written = new Set<string>();

      protected override bulkSave(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        const isSecond = this.#written.has(draft.id);
        this.#written.add(draft.id);
        return super.bulkSave(isSecond ? { ...draft, given: there?.rev } : draft);
      }
    },
  }),
  mutant({
    name: 'a-batch-ends-at-100',
    what: 'save_many stores the first 100 items, and answers ok for all',
    breaks: ['BULK-4'],
    service: class extends Forgetting {
      protected override kept(documents: readonly JsonObject[]) {
        return documents.slice(0, 100);
      }
    },
  }),
  mutant({
    name: 'the-last-of-500-is-lost',
    what: 'save_many loses what comes after the first 499 items, and answers ok for all',
    breaks: ['BULK-4'],
    service: class extends Forgetting {
      protected override kept(documents: readonly JsonObject[]) {
        return documents.slice(0, 499);
      }
    },
  }),
  mutant({
    name: 'bulk-ignores-revs',
    what: 'save_many overwrites whatever is there, though the store declares mvcc',
    breaks: ['BULK-3', 'BULK-7'],
    service: class extends MvccReference {
      protected override bulkSave(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        return super.bulkSave({ ...draft, given: there?.rev });
      }
    },
  }),
  mutant({
    name: 'bulk-merges',
    what: 'save_many keeps the fields of old documents that the new ones leave out',
    breaks: ['BULK-3', 'BULK-7'],
    service: class extends UpsertReference {
      protected override bulkSave(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        if (!there) return super.bulkSave(draft);
        const body = { ...this.decode(there.text), ...this.decode(draft.text) };
        return super.bulkSave({ ...draft, text: this.encode(body, draft.collection) });
      }
    },
  }),
  mutant({
    name: 'bulk-inserts-only',
    what: 'save_many refuses items whose documents are there',
    breaks: ['BULK-7', 'BULK-3'],
    service: class extends UpsertReference {
      protected override bulkSave(draft: Draft): BulkOutcome {
        if (!this.read(draft.collection, draft.id)) return super.bulkSave(draft);
        return { ok: false, id: draft.id, error: new DbkitError('conflict', 'duplicate key') };
      }
    },
  }),
  mutant({
    name: 'the-rev-of-a-batch-is-one',
    what: 'save_many answers with revisions that are not those of the documents',
    breaks: ['BULK-7'],
    service: class extends MvccReference {
      protected override bulkSave(draft: Draft): BulkOutcome {
        const outcome = super.bulkSave(draft);
        return outcome.ok ? { ...outcome, rev: 'r0' } : outcome;
      }
    },
  }),
  mutant({
    name: 'outage-saves-all',
    what: 'save_many answers ok for every item while the database cannot be reached',
    breaks: ['BULK-4'],
    service: class extends UpsertReference {
      override async saveMany(collection: string, documents: readonly JsonObject[]) {
        try {
          return await super.saveMany(collection, documents);
        } catch (error) {
          if (!isUnavailable(error)) throw error;
          return documents.map((document) => ({ ok: true as const, id: String(document['_id']), rev: 'r0' }));
        }
      }
    },
  }),
];

function isRepeated(documents: readonly JsonObject[], { _id }: JsonObject, at: number): boolean {
  return typeof _id === 'string' && documents.findIndex((one) => one['_id'] === _id) < at;
}
