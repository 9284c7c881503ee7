// Faults of indexes: finds that go another way with one than without, and calls that must be harmless and are not.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import { canonicalJson } from './canonical.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

/** Finds through the first index whose first field the selector names. */
abstract class Indexed extends UpsertReference {
  protected abstract throughIndex(
    candidates: JsonObject[],
    field: string,
    selector: JsonObject,
    collection: string,
  ): JsonObject[];

  protected override candidates(collection: string, selector: JsonObject) {
    const all = super.candidates(collection, selector);
    const indexes = this.disk.indexes.get(collection) ?? [];
    const field = indexes.map(([first = '']) => first).find((name) => Object.hasOwn(selector, name));
    return field === undefined ? all : this.throughIndex(all, field, selector, collection);
  }
}

export const indexMutants: readonly Mutant[] = [
  mutant({
    name: 'an-index-is-made-once',
    what: 'documents that were saved after ensure_index are not in the index',
    breaks: ['FIND-7'],
    service: class extends Indexed {
      override async ensureIndex(collection: string, fields: readonly string[]) {
        await super.ensureIndex(collection, fields);
        for (const record of this.records(collection)) this.disk.aside.set(record.rev, record);
      }

      protected override throughIndex(
        all: JsonObject[],
        _field: string,
        _selector: JsonObject,
        collection: string,
      ) {
        const indexed = this.records(collection).filter(({ rev }) => this.disk.aside.has(rev));
        const ids = new Set(indexed.map(({ id }) => id));
        return all.filter((document) => ids.has(String(document['_id'])));
      }
    },
  }),
  mutant({
    name: 'an-index-folds-case',
    what: 'with an index, find takes strings that differ in case for the same',
    breaks: ['FIND-7'],
    service: class extends UpsertReference {
      protected override candidates(collection: string, selector: JsonObject) {
        const indexes = this.disk.indexes.get(collection) ?? [];
        const field = indexes.map(([first = '']) => first).find((name) => Object.hasOwn(selector, name));
        const wanted = field === undefined ? undefined : selector[field];
        const all = super.candidates(collection, selector);
        if (field === undefined || typeof wanted !== 'string') return all;
        const folded = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
        this.#answers = all.filter((document) => folded(document[field]) === wanted.toLowerCase());
        return this.#answers;
      }

      #answers: JsonObject[] = [];

      protected override matches(document: JsonObject, selector: JsonObject) {
        return this.#answers.includes(document) || super.matches(document, selector);
      }
    },
  }),
  mutant({
    name: 'an-index-is-sparse',
    what: 'with an index, documents whose field is null are not found',
    breaks: ['FIND-7'],
    service: class extends Indexed {
      protected override throughIndex(all: JsonObject[], field: string) {
        return all.filter((document) => document[field] !== null);
      }
    },
  }),
  mutant({
    name: 'an-index-is-unique',
    what: 'with an index, find returns one document a value',
    breaks: ['FIND-7'],
    service: class extends Indexed {
      protected override throughIndex(all: JsonObject[], field: string) {
        const byValue = new Map(all.map((document) => [canonicalJson(document[field] ?? null), document]));
        return [...byValue.values()];
      }
    },
  }),
  mutant({
    name: 'an-index-keeps-old-values',
    what: 'with an index, a document that has been saved over is not found by its new value',
    breaks: ['FIND-7'],
    service: class extends Indexed {
      readonly #first = new Map<string, string>();

      protected override throughIndex(
        all: JsonObject[],
        field: string,
        _selector: JsonObject,
        collection: string,
      ) {
        return all.filter((document) => {
          const name = canonicalJson([collection, document['_id'] ?? null]);
          const value = canonicalJson(document[field] ?? null);
          const first = this.#first.get(name) ?? value;
          this.#first.set(name, first);
          return first === value;
        });
      }
    },
  }),
  mutant({
    name: 'an-index-cannot-be-made-twice',
    what: 'ensure_index of fields that have an index fails',
    breaks: ['INDEX-1'],
    service: class extends UpsertReference {
      override async ensureIndex(collection: string, fields: readonly string[]) {
        const there = this.disk.indexes.get(collection) ?? [];
        if (there.some((one) => one.join() === fields.join())) throw new DbkitError('invalid', 'exists');
        return super.ensureIndex(collection, fields);
      }
    },
  }),
  mutant({
    name: 'no-index-in-a-missing-collection',
    what: 'ensure_index in a collection that does not exist is not_found',
    breaks: ['INDEX-1'],
    service: class extends UpsertReference {
      override async ensureIndex(collection: string, fields: readonly string[]) {
        if (!this.disk.collections.has(collection)) throw this.missing(collection, '*');
        return super.ensureIndex(collection, fields);
      }
    },
  }),
  mutant({
    name: 'an-index-makes-the-collection-anew',
    what: 'ensure_index empties the collection',
    breaks: ['FIND-7', 'INDEX-1'],
    service: class extends UpsertReference {
      override async ensureIndex(collection: string, fields: readonly string[]) {
        await super.ensureIndex(collection, fields);
        this.disk.collections.get(collection)?.clear();
      }
    },
  }),
];
