// Faults in how failures and refusals are told, and in what they leave behind.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import type { Saved } from '../../src/store/database-service.js';
import { LIMITS, LimitedReference } from './limited-reference.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

/** The call's answer; where the disk cannot be reached, what `instead` makes. */
async function duringOutage<T>(call: Promise<T>, instead: () => T): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DbkitError && error.code === 'unavailable') return instead();
    throw error;
  }
}

export const errorMutants: readonly Mutant[] = [
  mutant({
    name: 'outage-reads-as-missing',
    what: 'get answers not_found while the database cannot be reached',
    breaks: ['ERR-1'],
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        return duringOutage(super.get(collection, id), () => {
          throw this.missing(collection, id);
        });
      }
    },
  }),
  mutant({
    name: 'outage-lists-as-empty',
    what: 'list_all answers [] while the database cannot be reached',
    breaks: ['ERR-1'],
    service: class extends UpsertReference {
      override async listAll(collection: string) {
        return duringOutage(super.listAll(collection), () => []);
      }
    },
  }),
  mutant({
    name: 'outage-finds-nothing',
    what: 'find answers [] while the database cannot be reached',
    breaks: ['ERR-1'],
    service: class extends UpsertReference {
      override async find(...args: Parameters<UpsertReference['find']>) {
        return duringOutage(super.find(...args), () => []);
      }
    },
  }),
  mutant({
    name: 'outage-deletes-what-is-missing',
    what: 'delete answers not_found while the database cannot be reached',
    breaks: ['ERR-1'],
    service: class extends UpsertReference {
      override async delete(collection: string, id: string) {
        return duringOutage(super.delete(collection, id), () => {
          throw this.missing(collection, id);
        });
      }
    },
  }),
  mutant({
    name: 'outage-swallows-saves',
    what: 'save is acknowledged while the database cannot be reached, and lost',
    breaks: ['ERR-1'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        return duringOutage(super.save(collection, id, document), () => ({ id, rev: 'queued' }));
      }
    },
  }),
  mutant({
    name: 'refusal-has-deleted-already',
    what: 'a save that is refused has removed the earlier version',
    breaks: ['ERR-2', 'VAL-11'],
    limits: LIMITS,
    service: class extends LimitedReference {
      override async save(collection: string, id: string, document: JsonObject) {
        try {
          this.draft(collection, id, document);
        } catch {
          this.erase(collection, id);
        }
        return super.save(collection, id, document);
      }
    },
  }),
  mutant({
    name: 'refusal-has-written-already',
    what: 'a document that is refused for a value is stored without it',
    breaks: ['ERR-2', 'VAL-11'],
    limits: LIMITS,
    service: class extends LimitedReference {
      override async save(collection: string, id: string, document: JsonObject) {
        try {
          this.draft(collection, 'any', { ...document, _id: 'any' });
        } catch {
          this.write({ collection, id, text: '{}', given: undefined });
        }
        return super.save(collection, id, document);
      }
    },
  }),
  mutant({
    name: 'refusals-are-native-errors',
    what: "what is refused is the client library's own exception, without a status",
    breaks: [],
    alsoBreaks: ['ERR-3'],
    limits: LIMITS,
    service: class extends LimitedReference {
      protected override refusal(problem: string) {
        return new TypeError(problem);
      }
    },
  }),
];
