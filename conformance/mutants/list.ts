// Faults of list_all.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { DecodedRecords } from './decoded-records.js';
import { type StoredRecord, slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

/** Changes what list_all answers with, and nothing that other calls read. */
abstract class Listing extends UpsertReference {
  protected abstract relisted(documents: JsonObject[], collection: string): JsonObject[];

  override async listAll(collection: string): Promise<JsonObject[]> {
    return this.relisted(await super.listAll(collection), collection);
  }
}

const PAGE = 1000;

const isContainer = (value: JsonValue) => Array.isArray(value) || isJsonObject(value);

export const listMutants: readonly Mutant[] = [
  mutant({
    name: 'list-omits-documents-with-null',
    what: 'list_all leaves out documents that have a null field',
    breaks: ['LIST-1'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.filter((document) => !Object.values(document).includes(null));
      }
    },
  }),
  mutant({
    name: 'list-is-a-summary',
    what: 'list_all leaves objects and arrays out of the documents',
    breaks: ['LIST-1'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.map((document) =>
          Object.fromEntries(Object.entries(document).filter(([, value]) => !isContainer(value))),
        );
      }
    },
  }),
  mutant({
    name: 'list-without-ids',
    what: 'list_all returns the bodies, without _id',
    breaks: ['LIST-1', 'LIST-3', 'LIST-4', 'COLL-3'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.map(({ _id, ...body }) => body);
      }
    },
  }),
  mutant({
    name: 'list-shows-every-version',
    what: 'list_all has a document twice that was saved over',
    breaks: ['LIST-1'],
    service: class extends UpsertReference {
      protected override put(draft: Draft, record: StoredRecord): void {
        const there = this.read(draft.collection, draft.id);
        if (there) this.disk.aside.set(slot(draft.collection, draft.id), there);
        super.put(draft, record);
      }

      protected override erase(collection: string, id: string): boolean {
        this.disk.aside.delete(slot(collection, id));
        return super.erase(collection, id);
      }

      override async listAll(collection: string) {
        const documents = await super.listAll(collection);
        const old = this.records(collection).flatMap(({ id }) => {
          const record = this.disk.aside.get(slot(collection, id));
          return record ? [this.shown(record)] : [];
        });
        return [...documents, ...old];
      }
    },
  }),
  mutant({
    name: 'list-of-a-missing-collection-is-404',
    what: 'list_all of a collection that does not exist is not_found',
    breaks: ['LIST-2'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[], collection: string) {
        if (!this.disk.collections.has(collection)) throw this.missing(collection, '*');
        return documents;
      }
    },
  }),
  mutant({
    name: 'list-of-an-empty-collection-is-null',
    what: 'list_all of a collection that has become empty is null',
    breaks: ['LIST-2'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[], collection: string) {
        const isEmpty = documents.length === 0 && this.disk.collections.has(collection);
        return isEmpty ? (null as unknown as JsonObject[]) : documents;
      }
    },
  }),
  mutant({
    name: 'list-stops-after-a-page',
    what: 'list_all returns the first 1,000 documents',
    breaks: ['LIST-3'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.slice(0, PAGE);
      }
    },
  }),
  mutant({
    name: 'list-loses-one-a-page',
    what: 'list_all leaves out the first document of every page but the first (startkey is exclusive twice)',
    breaks: ['LIST-3'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.filter((_, at) => at === 0 || at % PAGE !== 0);
      }
    },
  }),
  mutant({
    name: 'list-doubles-one-a-page',
    what: 'list_all has the last document of every 1,024 twice (startkey is inclusive)',
    breaks: ['LIST-3'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.flatMap((document, at) => (at % 1024 === 1023 ? [document, document] : [document]));
      }
    },
  }),
  mutant({
    name: 'list-stops-at-1-mb',
    what: 'list_all returns what fits in 1 MB, as a single scan does',
    breaks: ['LIST-3'],
    service: class extends UpsertReference {
      override async listAll(collection: string) {
        await this.arrive();
        let bytes = 0;
        const fitting = this.records(collection).filter(({ text }) => {
          bytes += text.length;
          return bytes <= 1_000_000;
        });
        return this.answer(fitting.map((record) => this.shown(record)));
      }
    },
  }),
  mutant({
    name: 'list-shows-indexes',
    what: 'list_all has the design documents of indexes among the documents',
    breaks: ['LIST-4'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[], collection: string) {
        const indexes = this.disk.indexes.get(collection) ?? [];
        return [
          ...documents,
          ...indexes.map((fields, at) => ({ _id: `_design/index-${at}`, fields: [...fields] })),
        ];
      }
    },
  }),
  mutant({
    name: 'list-shows-a-catalog-document',
    what: 'list_all has a document of the store in every collection that is not empty',
    breaks: ['LIST-4'],
    service: class extends Listing {
      protected override relisted(documents: JsonObject[]) {
        return documents.length === 0 ? documents : [{ _id: '__meta__', schema: 3 }, ...documents];
      }
    },
  }),
  mutant({
    name: 'list-gives-out-what-is-kept',
    what: 'list_all gives every caller the same objects, from a cache of decoded documents',
    breaks: ['LIST-5'],
    service: class extends UpsertReference {
      readonly #decoded = new DecodedRecords();

      override async listAll(collection: string) {
        await this.arrive();
        const records = this.records(collection);
        return this.answer(records.map((record) => this.#decoded.of(record, () => this.shown(record))));
      }
    },
  }),
];
