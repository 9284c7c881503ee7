// Faults that show when clients come and go: writes that are lost, and clients that do not see one another.
import { type StoredRecord, slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

/** Reads records through a cache of the client's own. */
abstract class Caching extends UpsertReference {
  readonly #cached = new Map<string, StoredRecord>();

  protected override read(collection: string, id: string): StoredRecord | undefined {
    const name = slot(collection, id);
    const record = this.#cached.get(name) ?? super.read(collection, id);
    if (record) this.#cached.set(name, record);
    return record;
  }

  protected override put(...args: Parameters<UpsertReference['put']>): void {
    const [{ collection, id }, record] = args;
    super.put(...args);
    this.#cached.set(slot(collection, id), record);
  }

  protected override erase(collection: string, id: string): boolean {
    this.#cached.delete(slot(collection, id));
    return super.erase(collection, id);
  }
}

export const durabilityMutants: readonly Mutant[] = [
  mutant({
    name: 'a-client-reads-its-cache',
    what: 'a client does not see what others have done to documents that it has read',
    breaks: ['DUR-2'],
    service: class extends Caching {},
  }),
  mutant({
    name: 'reopen-loses-the-last-write',
    what: 'the last save before close is lost',
    breaks: ['DUR-1'],
    service: class extends UpsertReference {
      #last: (() => void) | undefined;

      protected override put(...args: Parameters<UpsertReference['put']>): void {
        const [draft] = args;
        const there = this.read(draft.collection, draft.id);
        super.put(...args);
        this.#last = () => {
          if (there) super.put(draft, there);
          else super.erase(draft.collection, draft.id);
        };
      }

      protected override erase(collection: string, id: string): boolean {
        this.#last = undefined;
        return super.erase(collection, id);
      }

      override async close(): Promise<void> {
        this.#last?.();
        await super.close();
      }
    },
  }),
  mutant({
    name: 'reopen-brings-the-deleted-back',
    what: 'what was deleted is there again after reopen',
    breaks: ['DUR-1'],
    service: class extends UpsertReference {
      readonly #deleted = new Map<string, { collection: string; record: StoredRecord }>();

      protected override erase(collection: string, id: string): boolean {
        const record = this.read(collection, id);
        if (record) this.#deleted.set(slot(collection, id), { collection, record });
        return super.erase(collection, id);
      }

      override async close(): Promise<void> {
        for (const { collection, record } of this.#deleted.values()) {
          if (!this.read(collection, record.id) && this.disk.collections.has(collection))
            this.put({ collection, id: record.id, text: record.text, given: undefined }, record);
        }
        await super.close();
      }
    },
  }),
  mutant({
    name: 'reopen-forgets-the-body',
    what: 'after reopen, documents that were saved over are as they were first saved',
    breaks: ['DUR-1'],
    service: class extends UpsertReference {
      readonly #first = new Map<string, { collection: string; record: StoredRecord }>();

      protected override put(...args: Parameters<UpsertReference['put']>): void {
        const [{ collection, id }] = args;
        const there = this.read(collection, id);
        const name = slot(collection, id);
        if (there && !this.#first.has(name)) this.#first.set(name, { collection, record: there });
        super.put(...args);
      }

      override async close(): Promise<void> {
        for (const { collection, record } of this.#first.values()) {
          if (this.read(collection, record.id)) this.disk.made(collection).set(record.id, record);
        }
        await super.close();
      }
    },
  }),
  mutant({
    name: 'clients-have-disks-of-their-own',
    what: 'a client’s saves are seen by others when it is closed',
    breaks: ['DUR-2'],
    service: class extends UpsertReference {
      readonly #own = new Map<string, { collection: string; record: StoredRecord }>();

      protected override put(
        { collection, id }: Parameters<UpsertReference['put']>[0],
        record: StoredRecord,
      ) {
        this.disk.made(collection);
        this.#own.set(slot(collection, id), { collection, record });
      }

      protected override read(collection: string, id: string) {
        return this.#own.get(slot(collection, id))?.record ?? super.read(collection, id);
      }

      protected override erase(collection: string, id: string): boolean {
        const wasOwn = this.#own.delete(slot(collection, id));
        return super.erase(collection, id) || wasOwn;
      }

      protected override records(collection: string) {
        const own = [...this.#own.values()].filter((one) => one.collection === collection);
        const ids = new Set(own.map(({ record }) => record.id));
        const others = super.records(collection).filter(({ id }) => !ids.has(id));
        return [...others, ...own.map(({ record }) => record)];
      }

      override async close(): Promise<void> {
        for (const { collection, record } of this.#own.values())
          this.disk.made(collection).set(record.id, record);
        this.#own.clear();
        await super.close();
      }
    },
  }),
];
