// Faults of get_many and delete_many.
import { DbkitError } from '../../src/document/error.js';
import type { BulkOutcome } from '../../src/store/database-service.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

const isUnavailable = (error: unknown) => error instanceof DbkitError && error.code === 'unavailable';

export const readAndDeleteManyMutants: readonly Mutant[] = [
  mutant({
    name: 'get-many-leaves-out-what-is-missing',
    what: 'get_many has no entry for a missing id',
    breaks: ['BULK-5'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        const all = await super.getMany(collection, ids);
        return new Map([...all].filter(([, document]) => document !== null));
      }
    },
  }),
  mutant({
    name: 'get-many-fails-for-one-missing',
    what: 'get_many is not_found where one id is missing',
    breaks: ['BULK-5'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        const all = await super.getMany(collection, ids);
        for (const [id, document] of all) if (!document) throw this.missing(collection, id);
        return all;
      }
    },
  }),
  mutant({
    name: 'get-many-mixes-them-up',
    what: 'get_many gives each id the document in its place of an answer that is sorted by id',
    breaks: ['BULK-5'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        const all = await super.getMany(collection, ids);
        const sorted = [...all.keys()].sort();
        return new Map([...all.keys()].map((id, at) => [id, all.get(sorted[at] ?? id) ?? null]));
      }
    },
  }),
  mutant({
    name: 'get-many-ends-at-100',
    what: 'get_many gives null for all ids after the first 100',
    breaks: ['BULK-5'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        const all = await super.getMany(collection, ids);
        return new Map([...all].map(([id, document], at) => [id, at < 100 ? document : null]));
      }
    },
  }),
  mutant({
    name: 'get-many-of-a-missing-collection-fails',
    what: 'get_many from a collection that does not exist fails as an unknown table does',
    breaks: ['BULK-5'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        if (!this.disk.collections.has(collection)) throw new DbkitError('internal', 'no such table');
        return super.getMany(collection, ids);
      }
    },
  }),
  mutant({
    name: 'delete-many-fails-for-missing-ones',
    what: 'delete_many answers ok: false for an id that is missing',
    breaks: ['BULK-6'],
    service: class extends UpsertReference {
      protected override bulkDelete(collection: string, id: string): BulkOutcome {
        return this.erase(collection, id)
          ? { ok: true, id }
          : { ok: false, id, error: this.missing(collection, id) };
      }
    },
  }),
  mutant({
    name: 'delete-many-fails-for-repeated-ones',
    what: 'delete_many answers ok: false for an id that was in the call before',
    breaks: ['BULK-6'],
    service: class extends UpsertReference {
      override async deleteMany(collection: string, ids: readonly string[]) {
        const outcomes = await super.deleteMany(collection, ids);
        return outcomes.map((outcome, at): BulkOutcome => {
          const id = ids[at] ?? '';
          return ids.indexOf(id) < at ? { ok: false, id, error: this.missing(collection, id) } : outcome;
        });
      }
    },
  }),
  mutant({
    name: 'delete-many-sorts',
    what: 'delete_many answers in the order of the ids',
    breaks: ['BULK-6'],
    service: class extends UpsertReference {
      override async deleteMany(collection: string, ids: readonly string[]) {
        return super.deleteMany(collection, ids.toSorted());
      }
    },
  }),
  mutant({
    name: 'delete-many-stops-at-a-missing-one',
    what: 'delete_many deletes nothing after an id that is missing, and answers ok',
    breaks: ['BULK-7'],
    service: class extends UpsertReference {
      override async deleteMany(collection: string, ids: readonly string[]) {
        const missing = ids.findIndex((id) => !this.read(collection, id));
        await super.deleteMany(collection, missing < 0 ? ids : ids.slice(0, missing));
        return ids.map((id) => ({ ok: true as const, id }));
      }
    },
  }),
  mutant({
    name: 'delete-many-deletes-all-but-the-last',
    what: 'delete_many leaves the last id, and answers ok for all',
    breaks: ['BULK-7'],
    service: class extends UpsertReference {
      override async deleteMany(collection: string, ids: readonly string[]) {
        await super.deleteMany(collection, ids.slice(0, -1));
        return ids.map((id) => ({ ok: true as const, id }));
      }
    },
  }),
  mutant({
    name: 'outage-makes-all-missing',
    what: 'get_many gives null for every id while the database cannot be reached',
    breaks: ['BULK-8'],
    service: class extends UpsertReference {
      override async getMany(collection: string, ids: readonly string[]) {
        try {
          return await super.getMany(collection, ids);
        } catch (error) {
          if (!isUnavailable(error)) throw error;
          return new Map(ids.map((id) => [id, null]));
        }
      }
    },
  }),
  mutant({
    name: 'outage-deletes-all',
    what: 'delete_many answers ok for every id while the database cannot be reached',
    breaks: ['BULK-8'],
    service: class extends UpsertReference {
      override async deleteMany(collection: string, ids: readonly string[]) {
        try {
          return await super.deleteMany(collection, ids);
        } catch (error) {
          if (!isUnavailable(error)) throw error;
          return ids.map((id) => ({ ok: true as const, id }));
        }
      }
    },
  }),
];
