// Faults of get.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import { DecodedRecords } from './decoded-records.js';
import { type StoredRecord, slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

const NOTHING = null as unknown as JsonObject;

/** Answers a get of what is missing with a value. */
abstract class Answering extends UpsertReference {
  protected abstract instead(id: string): JsonObject;

  override async get(collection: string, id: string): Promise<JsonObject> {
    await this.arrive();
    const record = this.read(collection, id);
    return this.answer(record ? this.shown(record) : this.instead(id));
  }
}

/** Answers from a cache. */
class Cached extends UpsertReference {
  readonly #decoded = new DecodedRecords();

  override async get(collection: string, id: string): Promise<JsonObject> {
    await this.arrive();
    const record = this.read(collection, id);
    if (!record) throw this.missing(collection, id);
    return this.answer(this.#decoded.of(record, () => this.shown(record)));
  }
}

export const getMutants: readonly Mutant[] = [
  mutant({
    name: 'null-for-missing',
    what: 'get of a missing document answers null',
    breaks: ['GET-3', 'GET-4', 'DEL-1'],
    service: class extends Answering {
      protected override instead() {
        return NOTHING;
      }
    },
  }),
  mutant({
    name: 'undefined-for-missing',
    what: 'get of a missing document answers undefined',
    breaks: ['GET-3', 'GET-4', 'DEL-1', 'VAL-12'],
    service: class extends Answering {
      protected override instead() {
        return undefined as unknown as JsonObject;
      }
    },
  }),
  mutant({
    name: 'empty-document-for-missing',
    what: 'get of a missing document answers {} with its _id',
    breaks: ['GET-3', 'GET-4', 'DEL-1'],
    service: class extends Answering {
      protected override instead(id: string) {
        return { _id: id };
      }
    },
  }),
  mutant({
    name: 'missing-is-500',
    what: 'a missing document is an internal error (500)',
    breaks: ['GET-3', 'GET-4', 'DEL-1', 'DEL-2'],
    service: class extends UpsertReference {
      protected override missing() {
        return new DbkitError('internal', 'cursor has no next row');
      }
    },
  }),
  mutant({
    name: 'missing-is-a-native-error',
    what: "a missing document is the client library's own exception, without a status",
    breaks: ['GET-3', 'GET-4', 'DEL-1', 'DEL-2'],
    service: class extends UpsertReference {
      protected override missing(_collection: string, id: string) {
        return new RangeError(`KeyError: ${id}`);
      }
    },
  }),
  mutant({
    name: 'missing-collection-is-500',
    what: 'get from a collection that does not exist fails as an unknown table does',
    breaks: ['GET-4'],
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        await this.arrive();
        if (!this.disk.collections.has(collection))
          throw new DbkitError('internal', `relation "${collection}" does not exist`);
        return super.get(collection, id);
      }
    },
  }),
  mutant({
    name: 'id-only-if-the-caller-put-it-in',
    what: 'documents that were saved without _id come back without it',
    breaks: ['GET-2'],
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        const draft = super.draft(collection, id, document);
        if (!Object.hasOwn(document, '_id')) return draft;
        return { ...draft, text: this.encode({ ...this.decode(draft.text), _id: id }, collection) };
      }

      protected override shown(record: StoredRecord) {
        return this.decode(record.text);
      }
    },
  }),
  mutant({
    name: 'get-gives-out-what-is-kept',
    what: 'get gives every caller the same object, from a cache of decoded documents',
    breaks: ['GET-5'],
    service: class extends Cached {},
  }),
  mutant({
    name: 'get-copies-the-top-only',
    what: 'get copies a cached document one level deep',
    breaks: ['GET-5'],
    service: class extends Cached {
      override async get(collection: string, id: string) {
        return { ...(await super.get(collection, id)) };
      }
    },
  }),
  mutant({
    name: 'a-field-called-error-is-an-error',
    what: 'get takes a field `error` of the document for a failure of its own',
    breaks: ['GET-1', 'DOC-5', 'DOC-7'],
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        const document = await super.get(collection, id);
        if (Object.hasOwn(document, 'error')) throw new DbkitError('internal', String(document['error']));
        return document;
      }
    },
  }),
  mutant({
    name: 'what-was-read-is-cached',
    what: 'get answers as it first did, until the document is deleted',
    breaks: ['GET-1', 'DUR-2'],
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        const document = await super.get(collection, id);
        const name = slot(collection, id);
        const first = this.disk.aside.get(name) ?? this.read(collection, id);
        if (first) this.disk.aside.set(name, first);
        return first ? this.shown(first) : document;
      }

      protected override erase(collection: string, id: string): boolean {
        this.disk.aside.delete(slot(collection, id));
        return super.erase(collection, id);
      }
    },
  }),
];
