// Faults of delete.
import { DbkitError } from '../../src/document/error.js';
import { type StoredRecord, slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

/** Deletes every document whose key the deleted one's hits. */
abstract class DeletingMore extends UpsertReference {
  protected abstract hits(deleted: string, other: string): boolean;

  protected override erase(collection: string, id: string): boolean {
    if (!super.erase(collection, id)) return false;
    for (const record of this.records(collection)) {
      if (this.hits(id, record.id)) super.erase(collection, record.id);
    }
    return true;
  }
}

/** Keeps the last record of every deleted document. */
class Burying extends UpsertReference {
  protected override erase(collection: string, id: string): boolean {
    const record = this.read(collection, id);
    if (record) this.disk.aside.set(slot(collection, id), record);
    return super.erase(collection, id);
  }

  protected buried(): [string, StoredRecord][] {
    return [...this.disk.aside];
  }
}

/** Answers delete with something. */
abstract class Answering extends UpsertReference {
  protected abstract readonly with: unknown;

  override async delete(collection: string, id: string): Promise<void> {
    await super.delete(collection, id);
    return this.with as undefined;
  }
}

export const deleteMutants: readonly Mutant[] = [
  mutant({
    name: 'delete-leaves-it-in-the-list',
    what: 'a deleted document is still in list_all',
    breaks: ['DEL-1', 'LIST-2'],
    service: class extends Burying {
      override async listAll(collection: string) {
        const buried = this.buried().filter(
          ([name, { id }]) => name === slot(collection, id) && !this.read(collection, id),
        );
        return [...(await super.listAll(collection)), ...buried.map(([, record]) => this.shown(record))];
      }
    },
  }),
  mutant({
    name: 'delete-leaves-it-in-get',
    what: 'a deleted document is gone from list_all, but get still returns it',
    breaks: ['DEL-1'],
    service: class extends Burying {
      override async get(collection: string, id: string) {
        await this.arrive();
        const record = this.read(collection, id) ?? this.disk.aside.get(slot(collection, id));
        if (!record) throw this.missing(collection, id);
        return this.answer(this.shown(record));
      }
    },
  }),
  mutant({
    name: 'delete-of-nothing-succeeds',
    what: 'deleting what is missing succeeds',
    breaks: ['DEL-2'],
    service: class extends UpsertReference {
      protected override erase(collection: string, id: string): boolean {
        super.erase(collection, id);
        return true;
      }
    },
  }),
  mutant({
    name: 'delete-from-a-missing-collection-succeeds',
    what: 'deleting from a collection that does not exist succeeds',
    breaks: ['DEL-2'],
    service: class extends UpsertReference {
      protected override erase(collection: string, id: string): boolean {
        return !this.disk.collections.has(collection) || super.erase(collection, id);
      }
    },
  }),
  mutant({
    name: 'delete-from-a-missing-collection-is-500',
    what: 'deleting from a collection that does not exist fails as an unknown table does',
    breaks: ['DEL-2'],
    service: class extends UpsertReference {
      override async delete(collection: string, id: string) {
        await this.arrive();
        if (!this.disk.collections.has(collection))
          throw new DbkitError('internal', `relation "${collection}" does not exist`);
        return super.delete(collection, id);
      }
    },
  }),
  mutant({
    name: 'delete-returns-true',
    what: 'delete returns true',
    breaks: ['DEL-3'],
    service: class extends Answering {
      protected override readonly with = true;
    },
  }),
  mutant({
    name: 'delete-returns-a-count',
    what: "delete returns the client library's result",
    breaks: ['DEL-3'],
    service: class extends Answering {
      protected override readonly with = { deletedCount: 1, acknowledged: true };
    },
  }),
  mutant({
    name: 'delete-needs-a-rev',
    what: 'delete of a document that was saved more than once is a conflict, since no revision comes with it',
    breaks: ['DEL-3'],
    service: class extends MvccReference {
      protected override nextRevision(there: StoredRecord | undefined, draft: Draft): string {
        const generation = Number.parseInt(there?.rev ?? '0', 10) + 1;
        return `${generation}-${super.nextRevision(there, draft)}`;
      }

      protected override erase(collection: string, id: string): boolean {
        const record = this.read(collection, id);
        if (record && !record.rev.startsWith('1-')) throw new DbkitError('conflict', 'a revision is needed');
        return super.erase(collection, id);
      }
    },
  }),
  mutant({
    name: 'deleted-fields-come-back',
    what: 'a document created again after delete has the old fields beside its own',
    breaks: ['DEL-4'],
    service: class extends Burying {
      protected override put(draft: Draft, record: StoredRecord): void {
        const tomb = this.read(draft.collection, draft.id)
          ? undefined
          : this.disk.aside.get(slot(draft.collection, draft.id));
        const body = tomb && { ...this.decode(tomb.text), ...this.decode(draft.text) };
        super.put(draft, body ? { ...record, text: this.encode(body, draft.collection) } : record);
      }
    },
  }),
  mutant({
    name: 'a-tombstone-wants-its-rev',
    what: 'a document can be created again after delete only with the revision of the deletion',
    breaks: ['DEL-4'],
    service: class extends MvccReference {
      protected override erase(collection: string, id: string): boolean {
        const record = this.read(collection, id);
        if (record) this.disk.aside.set(slot(collection, id), record);
        return super.erase(collection, id);
      }

      protected override write(draft: Draft): string {
        const isBuried = this.disk.aside.has(slot(draft.collection, draft.id));
        if (isBuried && !this.read(draft.collection, draft.id))
          throw new DbkitError('conflict', 'the document was deleted');
        return super.write(draft);
      }
    },
  }),
  mutant({
    name: 'delete-by-prefix',
    what: 'delete also removes documents whose ids begin with the id',
    breaks: ['DEL-5', 'ID-1', 'ID-2', 'ID-3', 'ID-4', 'ID-5', 'ID-6'],
    service: class extends DeletingMore {
      protected override hits(deleted: string, other: string) {
        return other.startsWith(deleted);
      }
    },
  }),
  mutant({
    name: 'delete-ignores-case',
    what: 'delete also removes documents whose ids differ only in case',
    breaks: ['ID-2', 'ID-3'],
    service: class extends DeletingMore {
      protected override hits(deleted: string, other: string) {
        return other.toLowerCase() === deleted.toLowerCase();
      }
    },
  }),
  mutant({
    name: 'delete-with-wildcards',
    what: 'delete takes _ and % in an id for wildcards (LIKE)',
    breaks: ['DEL-5', 'ID-1', 'ID-2'],
    service: class extends DeletingMore {
      protected override hits(deleted: string, other: string) {
        const literal = deleted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return new RegExp(`^${literal.replaceAll('%', '.*').replaceAll('_', '.')}$`, 's').test(other);
      }
    },
  }),
];
