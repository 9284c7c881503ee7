// What the suite must pass: the clean references, and variants of them that do what the contract leaves to a database.
import type { Limits } from '../../src/backend/backend.js';
import { DbkitError } from '../../src/document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { FindOptions } from '../../src/store/database-service.js';
import { rebuilt } from './deep.js';
import type { StoredRecord } from './disk.js';
import type { Judged } from './judge.js';
import { LIMITS, LimitedReference } from './limited-reference.js';
import { hooksOf, type ReferenceClass } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

function clean(name: string, service: ReferenceClass, limits?: Limits): Judged {
  return { name, breaks: [], open: () => hooksOf(service, limits) };
}

export const REFERENCES: readonly Judged[] = [
  clean('the upsert reference', UpsertReference),
  clean('the mvcc reference', MvccReference),
  clean('the reference with limits', LimitedReference, LIMITS),
];

function sortedKeys(value: JsonValue): JsonValue {
  return rebuilt(value, (part) =>
    isJsonObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

export const HARMLESS: readonly Judged[] = [
  clean(
    'keys come back sorted, and -0 as 0',
    class extends UpsertReference {
      protected override decode(text: string) {
        const sorted = sortedKeys(super.decode(text));
        return rebuilt(sorted, (part) => (part === 0 ? 0 : part)) as JsonObject;
      }
    },
  ),
  clean(
    'lists and finds come in reverse, with _rev in each document',
    class extends UpsertReference {
      protected override records(collection: string) {
        return super.records(collection).reverse();
      }

      protected override shown(record: StoredRecord) {
        return { ...super.shown(record), _rev: record.rev };
      }
    },
  ),
  clean(
    'only get has _rev',
    class extends MvccReference {
      override async get(collection: string, id: string) {
        await this.arrive();
        const record = this.read(collection, id);
        if (!record) throw this.missing(collection, id);
        return this.answer({ ...this.shown(record), _rev: record.rev });
      }

      protected override shown(record: StoredRecord) {
        const { _rev, ...document } = super.shown(record);
        return document;
      }
    },
  ),
  clean(
    'a _rev for what is not there creates it, and one that was never issued is refused',
    class extends MvccReference {
      protected override write(draft: Draft) {
        const there = this.read(draft.collection, draft.id);
        if (!there) return super.write({ ...draft, given: undefined });
        if (draft.given !== undefined && !/^r\d+$/.test(String(draft.given)))
          throw new DbkitError('invalid', 'malformed _rev');
        return super.write(draft);
      }
    },
  ),
  clean(
    'errors have codes and no status',
    class extends MvccReference {
      override async get(collection: string, id: string) {
        return super.get(collection, id).catch(withoutStatus);
      }

      override async save(collection: string, id: string, document: JsonObject) {
        return super.save(collection, id, document).catch(withoutStatus);
      }

      override async delete(collection: string, id: string) {
        return super.delete(collection, id).catch(withoutStatus);
      }
    },
  ),
  clean(
    'find refuses dotted and dollar names and objects to compare with, and answers [] where there is no collection',
    class extends UpsertReference {
      override async find(collection: string, selector: JsonObject, options: FindOptions = {}) {
        if (!this.disk.collections.has(collection)) return [];
        const names = [...Object.keys(selector), ...(options.fields ?? [])];
        if (names.some((name) => /[.$]/.test(name)) || Object.values(selector).some(isJsonObject))
          throw new DbkitError('invalid', 'a selector that cannot be run');
        return super.find(collection, selector, options);
      }
    },
  ),
  clean(
    'delete answers null, and an empty id in a batch is refused',
    class extends UpsertReference {
      override async delete(collection: string, id: string) {
        await super.delete(collection, id);
        return null as unknown as undefined;
      }

      protected override bulkDraft(collection: string, document: JsonObject) {
        const draft = super.bulkDraft(collection, document);
        return draft.id === ''
          ? { ok: false as const, id: '', error: new DbkitError('invalid', 'no id') }
          : draft;
      }
    },
  ),
];

function withoutStatus(error: unknown): never {
  if (!(error instanceof DbkitError)) throw error;
  throw Object.assign(new Error(error.message), { code: error.code });
}
