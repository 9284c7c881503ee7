// Faults that mix collections up.
import { DbkitError } from '../../src/document/error.js';
import type { StoredRecord } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

/** Keeps the collections under other names. */
abstract class Renaming extends UpsertReference {
  protected abstract renamed(collection: string): string;

  protected override place(collection: string): string {
    return this.renamed(collection);
  }
}

/** Keeps all documents in one table, under the names of their collections and ids together. */
abstract class OneTable extends UpsertReference {
  protected abstract rowKey(collection: string, id: string): string;

  protected override put({ collection, id }: Draft, record: StoredRecord): void {
    super.put({ collection, id, text: '', given: undefined }, record);
    this.disk.aside.set(this.rowKey(collection, id), record);
  }

  protected override read(collection: string, id: string): StoredRecord | undefined {
    return this.disk.aside.get(this.rowKey(collection, id));
  }

  protected override erase(collection: string, id: string): boolean {
    super.erase(collection, id);
    return this.disk.aside.delete(this.rowKey(collection, id));
  }

  protected override records(collection: string): StoredRecord[] {
    return super.records(collection).flatMap(({ id }) => this.read(collection, id) ?? []);
  }
}

export const collectionMutants: readonly Mutant[] = [
  mutant({
    name: 'collections-share-their-keys',
    what: 'documents are kept by id alone, whatever their collection',
    breaks: ['COLL-1', 'COLL-2', 'COLL-4', 'ID-5'],
    service: class extends OneTable {
      protected override rowKey(_collection: string, id: string) {
        return id;
      }
    },
  }),
  mutant({
    name: 'collection-and-id-are-run-together',
    what: 'documents are kept under the collection and the id in one, so that a + bc is ab + c',
    breaks: ['COLL-2'],
    service: class extends OneTable {
      protected override rowKey(collection: string, id: string) {
        return collection + id;
      }
    },
  }),
  mutant({
    name: 'collection-and-id-with-an-underscore-between',
    what: 'documents are kept under collection + "_" + id, so that a + b_c is a_b + c',
    breaks: ['COLL-2'],
    service: class extends OneTable {
      protected override rowKey(collection: string, id: string) {
        return `${collection}_${id}`;
      }
    },
  }),
  mutant({
    name: 'list-by-prefix',
    what: 'list_all also has the documents of collections whose names begin with the name',
    breaks: ['COLL-2'],
    service: class extends UpsertReference {
      override async listAll(collection: string) {
        await this.arrive();
        const names = [...this.disk.collections.keys()].filter((name) => name.startsWith(collection));
        return this.answer(names.flatMap((name) => this.listed(name)));
      }
    },
  }),
  mutant({
    name: 'users-is-a-reserved-word',
    what: 'a collection called users cannot be made',
    breaks: ['COLL-3'],
    service: class extends UpsertReference {
      protected override draft(...args: Parameters<UpsertReference['draft']>): Draft {
        if (args[0].endsWith('_users')) throw new DbkitError('internal', 'syntax error at or near "users"');
        return super.draft(...args);
      }
    },
  }),
  mutant({
    name: 'collection-names-in-lower-case',
    what: 'collections whose names differ in case are one',
    breaks: ['COLL-4'],
    service: class extends Renaming {
      protected override renamed(collection: string) {
        return collection.toLowerCase();
      }
    },
  }),
  mutant({
    name: 'collection-names-cut-at-63',
    what: 'collections whose names differ only past 63 bytes are one',
    breaks: ['COLL-4'],
    service: class extends Renaming {
      protected override renamed(collection: string) {
        return collection.slice(0, 63);
      }
    },
  }),
];
