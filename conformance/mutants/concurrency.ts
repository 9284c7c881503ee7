// Faults that show only when calls run together.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import type { Saved } from '../../src/store/database-service.js';
import { slot } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import { UpsertReference } from './upsert-reference.js';

export const concurrencyMutants: readonly Mutant[] = [
  mutant({
    name: 'saved-before-it-is-applied',
    what: 'of several saves of one id that are under way, the later ones are acknowledged before they are applied',
    breaks: ['CONC-1'],
    service: class extends UpsertReference {
      readonly #busy = new Set<string>();

      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const name = slot(collection, id);
        if (this.#busy.has(name)) {
          // Applied when the writer gets round to it.
          void this.#later(() => super.save(collection, id, document));
          return this.answer({ id, rev: `r${this.disk.nextNumber()}` });
        }
        this.#busy.add(name);
        try {
          return await super.save(collection, id, document);
        } finally {
          this.#busy.delete(name);
        }
      }

      async #later(apply: () => Promise<unknown>): Promise<void> {
        for (let turns = 0; turns < 4; turns++) await this.disk.travel();
        await apply();
      }
    },
  }),
  mutant({
    name: 'upsert-conflicts-when-busy',
    what: 'a save that meets another save of the same id is a conflict, though the store declares upsert',
    breaks: ['CONC-1'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const draft = this.draft(collection, id, document);
        await this.arrive();
        const before = this.read(collection, id);
        await this.disk.travel();
        if (this.read(collection, id) !== before) throw new DbkitError('conflict', 'write conflict');
        return this.answer({ id, rev: this.write(draft) });
      }
    },
  }),
  mutant({
    name: 'lost-updates',
    what: 'a save that meets another save of the same id is acknowledged and lost',
    breaks: ['REV-3', 'CONC-1'],
    service: class extends MvccReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const draft = this.draft(collection, id, document);
        await this.arrive();
        const before = this.read(collection, id);
        if (this.isConflict(before, draft.given))
          throw new DbkitError('conflict', 'not the current revision');
        await this.disk.travel();
        const rev = this.nextRevision(before, draft);
        this.put(draft, { id, rev, text: draft.text });
        return this.answer({ id, rev });
      }
    },
  }),
  mutant({
    name: 'fields-are-written-one-by-one',
    what: 'a save over a document writes its fields one by one, and reads see it half done',
    breaks: ['CONC-2'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const draft = this.draft(collection, id, document);
        const there = this.read(collection, id);
        if (!there) return super.save(collection, id, document);
        await this.arrive();
        const rev = this.nextRevision(there, draft);
        const body = this.decode(draft.text);
        let half = this.decode(there.text);
        for (const [name, value] of Object.entries(body)) {
          half = { ...half, [name]: value };
          this.put(draft, { id, rev, text: this.encode(half, collection) });
          await this.disk.travel();
        }
        this.put(draft, { id, rev, text: draft.text });
        return this.answer({ id, rev });
      }
    },
  }),
  mutant({
    name: 'reads-in-two-halves',
    what: 'get reads the first half of the fields, and the second half after an await',
    breaks: ['CONC-2'],
    service: class extends UpsertReference {
      override async get(collection: string, id: string): Promise<JsonObject> {
        const first = Object.entries(await super.get(collection, id));
        const record = this.read(collection, id);
        if (!record) return Object.fromEntries(first);
        const second = Object.entries(this.shown(record));
        const half = Math.ceil(first.length / 2);
        return Object.fromEntries([...first.slice(0, half), ...second.slice(half)]);
      }
    },
  }),
  mutant({
    name: 'lists-fail-during-writes',
    what: 'list_all fails where the collection changes while it is read',
    breaks: ['CONC-2'],
    service: class extends UpsertReference {
      override async listAll(collection: string): Promise<JsonObject[]> {
        await this.arrive();
        const before = this.records(collection);
        await this.disk.travel();
        const after = this.records(collection);
        if (before.length !== after.length || before.some((record, at) => record !== after[at]))
          throw new DbkitError('internal', 'the collection changed during iteration');
        return super.listAll(collection);
      }
    },
  }),
  mutant({
    name: 'collections-are-made-twice',
    what: 'two first saves into a collection both make it, and the second making empties it',
    breaks: ['CONC-3'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const draft = this.draft(collection, id, document);
        await this.arrive();
        if (!this.disk.collections.has(collection)) {
          await this.disk.travel();
          this.disk.collections.set(collection, new Map());
        }
        return this.answer({ id, rev: this.write(draft) });
      }
    },
  }),
  mutant({
    name: 'collections-cannot-be-made-twice',
    what: 'of two first saves into a collection one fails, since the collection has just been made',
    breaks: ['CONC-3'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
        const draft = this.draft(collection, id, document);
        await this.arrive();
        if (!this.disk.collections.has(collection)) {
          await this.disk.travel();
          if (this.disk.collections.has(collection)) throw new DbkitError('internal', 'relation exists');
        }
        return this.answer({ id, rev: this.write(draft) });
      }
    },
  }),
  mutant({
    name: 'two-deletes-succeed',
    what: 'delete looks whether the document is there, and removes it after an await',
    breaks: ['CONC-1', 'CONC-4'],
    service: class extends UpsertReference {
      override async delete(collection: string, id: string): Promise<void> {
        await this.arrive();
        if (!this.read(collection, id)) throw this.missing(collection, id);
        await this.disk.travel();
        this.erase(collection, id);
        await this.answer(undefined);
      }
    },
  }),
  mutant({
    name: 'a-delete-that-loses-is-500',
    what: 'of two deletes that meet, one fails with an internal error',
    breaks: ['CONC-4'],
    service: class extends UpsertReference {
      override async delete(collection: string, id: string): Promise<void> {
        await this.arrive();
        if (!this.read(collection, id)) throw this.missing(collection, id);
        await this.disk.travel();
        if (!this.erase(collection, id)) throw new DbkitError('internal', 'row vanished');
        await this.answer(undefined);
      }
    },
  }),
];
