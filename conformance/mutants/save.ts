// Faults of save.
import { DbkitError } from '../../src/document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { Saved } from '../../src/store/database-service.js';
import type { StoredRecord } from './disk.js';
import { type Mutant, mutant } from './mutant.js';
import { MvccReference } from './mvcc-reference.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

/** Makes the new document of the old one and the body. */
abstract class Merging extends UpsertReference {
  protected abstract merged(old: JsonObject, body: JsonObject): JsonObject;

  protected override put(draft: Draft, record: StoredRecord): void {
    const there = this.read(draft.collection, draft.id);
    const body = there && this.merged(this.decode(there.text), this.decode(draft.text));
    super.put(draft, body ? { ...record, text: this.encode(body, draft.collection) } : record);
  }
}

function deeplyMerged(old: JsonObject, body: JsonObject): JsonObject {
  const entries = Object.entries(body).map(([name, value]): [string, JsonValue] => {
    const before = Object.hasOwn(old, name) ? old[name] : undefined;
    return [
      name,
      before !== undefined && isJsonObject(before) && isJsonObject(value) ? { ...before, ...value } : value,
    ];
  });
  return Object.fromEntries(entries);
}

/** Changes what save answers with. */
abstract class OddlyAnswering extends UpsertReference {
  protected abstract odd(saved: Saved): unknown;

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    return this.odd(await super.save(collection, id, document)) as Saved;
  }
}

/** Stores under the `_id` of the body. */
class BodyWins extends UpsertReference {
  protected override draft(collection: string, id: string, document: JsonObject): Draft {
    const inBody = document['_id'];
    return super.draft(collection, typeof inBody === 'string' ? inBody : id, document);
  }
}

export const saveMutants: readonly Mutant[] = [
  mutant({
    name: 'a-miss-is-remembered',
    what: 'a client that has found nothing under an id answers so for good, also after save',
    breaks: ['SAVE-1', 'DUR-2'],
    service: class extends UpsertReference {
      readonly #missed = new Set<string>();

      protected override read(collection: string, id: string): StoredRecord | undefined {
        return this.#missed.has(`${collection} ${id}`) ? undefined : super.read(collection, id);
      }

      protected override missing(collection: string, id: string): unknown {
        this.#missed.add(`${collection} ${id}`);
        return super.missing(collection, id);
      }
    },
  }),
  mutant({
    name: 'save-merges',
    what: 'save keeps the fields of the old document that the new one leaves out',
    breaks: ['SAVE-2'],
    service: class extends Merging {
      protected override merged(old: JsonObject, body: JsonObject) {
        return { ...old, ...body };
      }
    },
  }),
  mutant({
    name: 'save-merges-nested-objects',
    what: 'save replaces the document, but merges the objects in it',
    breaks: ['SAVE-2'],
    service: class extends Merging {
      protected override merged(old: JsonObject, body: JsonObject) {
        return deeplyMerged(old, body);
      }
    },
  }),
  mutant({
    name: 'rev-empty',
    what: 'save returns an empty rev',
    breaks: ['SAVE-3'],
    alsoBreaks: ['UPS-2'],
    service: class extends OddlyAnswering {
      protected override odd(saved: Saved) {
        return { ...saved, rev: '' };
      }
    },
  }),
  mutant({
    name: 'rev-is-a-number',
    what: 'save returns rev as a number',
    breaks: ['SAVE-3'],
    service: class extends OddlyAnswering {
      protected override odd(saved: Saved) {
        return { ...saved, rev: Number(saved.rev.slice(1)) };
      }
    },
  }),
  mutant({
    name: 'save-returns-nothing',
    what: 'save returns nothing',
    breaks: ['SAVE-3'],
    alsoBreaks: ['UPS-2'],
    service: class extends OddlyAnswering {
      protected override odd() {
        return null;
      }
    },
  }),
  mutant({
    name: 'save-returns-another-id',
    what: 'save returns the id with the collection before it',
    breaks: ['SAVE-3'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject) {
        const saved = await super.save(collection, id, document);
        return { ...saved, id: `${collection}/${id}` };
      }
    },
  }),
  mutant({
    name: 'the-id-in-the-body-wins',
    what: "save stores under the body's _id where it is another string",
    breaks: ['SAVE-4'],
    service: BodyWins,
  }),
  mutant({
    name: 'the-id-in-the-body-is-shown',
    what: "save stores under the id given, and keeps the body's _id in the document",
    breaks: ['SAVE-4'],
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        const draft = super.draft(collection, id, document);
        const text = this.encode({ _id: id, ...document }, collection);
        return { ...draft, text };
      }

      protected override shown(record: StoredRecord) {
        const { _rev, ...document } = this.decode(record.text);
        return document;
      }
    },
  }),
  mutant({
    name: 'an-id-that-is-no-string-is-refused',
    what: 'save refuses a body whose _id is null or a number, though it was given an id',
    breaks: ['SAVE-4'],
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        if (Object.hasOwn(document, '_id') && typeof document['_id'] !== 'string')
          throw new DbkitError('invalid', '_id is a string');
        return super.draft(collection, id, document);
      }
    },
  }),
  mutant({
    name: 'a-missing-collection-is-remembered',
    what: 'a client that has listed a collection that does not exist can no longer save into it',
    breaks: ['SAVE-5'],
    service: class extends UpsertReference {
      readonly #missing = new Set<string>();

      override async listAll(collection: string) {
        if (!this.disk.collections.has(collection)) this.#missing.add(collection);
        return super.listAll(collection);
      }

      protected override write(draft: Draft): string {
        if (this.#missing.has(draft.collection)) throw this.missing(draft.collection, draft.id);
        return super.write(draft);
      }
    },
  }),
  mutant({
    name: 'save-keeps-what-it-was-handed',
    what: 'the document that save was handed is encoded when it is first asked for',
    breaks: ['SAVE-6'],
    service: class extends UpsertReference {
      readonly #handed = new Map<string, JsonObject>();

      override async save(collection: string, id: string, document: JsonObject) {
        const saved = await super.save(collection, id, document);
        this.#handed.set(`${collection} ${id} ${saved.rev}`, document);
        return saved;
      }

      override async get(collection: string, id: string) {
        const rev = this.read(collection, id)?.rev;
        const handed = this.#handed.get(`${collection} ${id} ${rev}`);
        if (handed) this.write(this.draft(collection, id, handed));
        return super.get(collection, id);
      }
    },
  }),
  mutant({
    name: 'a-null-rev-is-a-conflict',
    what: '_rev: null is taken for a revision, which no document has',
    breaks: ['SAVE-7'],
    service: class extends MvccReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        const draft = super.draft(collection, id, document);
        return document['_rev'] === null ? { ...draft, given: null } : draft;
      }
    },
  }),
  mutant({
    name: 'an-empty-rev-is-refused',
    what: '_rev: "" is refused as malformed',
    breaks: ['SAVE-7'],
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        if (document['_rev'] === '') throw new DbkitError('invalid', 'malformed _rev');
        return super.draft(collection, id, document);
      }
    },
  }),
  mutant({
    name: 'save-writes-into-the-body',
    what: "save sets _id and _rev in the caller's own document",
    breaks: [],
    alsoBreaks: ['SAVE-8'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject) {
        const saved = await super.save(collection, id, document);
        Object.assign(document, { _id: id, _rev: saved.rev });
        return saved;
      }
    },
  }),
  mutant({
    name: 'save-takes-the-id-out-of-the-body',
    what: "save removes _id from the caller's own document",
    breaks: [],
    alsoBreaks: ['SAVE-8'],
    service: class extends UpsertReference {
      override async save(collection: string, id: string, document: JsonObject) {
        const saving = super.save(collection, id, document);
        delete document['_id'];
        return saving;
      }
    },
  }),
];
