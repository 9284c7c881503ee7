// A clean DatabaseService, but for the rule of conflicts: what the mutants are made of. Each protected method is a seam at which
// a real backend may go wrong, so that a fault is a few lines.
import { DbkitError } from '../../src/document/error.js';
import { inspectDocument } from '../../src/document/inspect.js';
import type { JsonObject } from '../../src/document/json.js';
import { parseJsonObject } from '../../src/document/parse.js';
import { stringifyJson } from '../../src/document/stringify.js';
import type { BulkOutcome, DatabaseService, FindOptions, Saved } from '../../src/store/database-service.js';
import { canonicalJson } from './canonical.js';
import type { Disk, StoredRecord } from './disk.js';

/** A document on its way to the disk: already text, so that nothing its giver does can change it. */
export interface Draft {
  readonly collection: string;
  readonly id: string;
  readonly text: string;
  /** The `_rev` of the body; undefined for none. */
  readonly given: unknown;
}

const MOST_FOUND = 10_000;

export abstract class Reference implements Required<DatabaseService> {
  protected readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    await this.arrive();
    const record = this.read(collection, id);
    if (!record) throw this.missing(collection, id);
    return this.answer(this.shown(record));
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const draft = this.draft(collection, id, document);
    await this.arrive();
    return this.answer({ id, rev: this.write(draft) });
  }

  async delete(collection: string, id: string): Promise<void> {
    await this.arrive();
    if (!this.erase(collection, id)) throw this.missing(collection, id);
    await this.answer(undefined);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    await this.arrive();
    return this.answer(this.listed(collection));
  }

  async find(collection: string, selector: JsonObject, options: FindOptions = {}): Promise<JsonObject[]> {
    inspectDocument(selector);
    const limit = this.limit(options.limit);
    await this.arrive();
    const matching = this.candidates(collection, selector).filter((one) => this.matches(one, selector));
    const { fields } = options;
    return this.answer(
      this.limited(matching, limit).map((one) => (fields?.length ? this.project(one, fields) : one)),
    );
  }

  async ensureIndex(collection: string, fields: readonly string[], _name?: string): Promise<void> {
    await this.arrive();
    const indexes = this.disk.indexes.get(collection) ?? [];
    this.disk.indexes.set(collection, [...indexes, [...fields]]);
    await this.answer(undefined);
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const drafts = documents.map((document) => this.bulkDraft(collection, document));
    await this.arrive();
    return this.answer(drafts.map((draft) => ('text' in draft ? this.bulkSave(draft) : draft)));
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    await this.arrive();
    const found = ids.map((id): [string, JsonObject | null] => {
      const record = this.read(collection, id);
      return [id, record ? this.shown(record) : null];
    });
    return this.answer(new Map(found));
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    await this.arrive();
    return this.answer(ids.map((id) => this.bulkDelete(collection, id)));
  }

  async close(): Promise<void> {
    await this.answer(undefined);
  }

  /** Whether a body with this `_rev` may not be written where this record is, or none. */
  protected abstract isConflict(there: StoredRecord | undefined, given: unknown): boolean;

  /** Every request comes through here, before it reads or writes anything. */
  protected async arrive(): Promise<void> {
    await this.disk.travel();
    if (this.disk.unreachable) throw new DbkitError('unavailable', 'the disk cannot be reached');
  }

  /** Every answer goes through here, after all is done. */
  protected async answer<T>(value: T): Promise<T> {
    await this.disk.travel();
    return value;
  }

  protected missing(collection: string, id: string): unknown {
    return new DbkitError('not_found', `${collection} has no ${JSON.stringify(id)}`);
  }

  /** The collection's name on the disk. */
  protected place(collection: string): string {
    return collection;
  }

  /** The id's key within its collection. */
  protected key(id: string): string {
    return id;
  }

  protected read(collection: string, id: string): StoredRecord | undefined {
    return this.disk.collections.get(this.place(collection))?.get(this.key(id));
  }

  /** Checks and encodes, before anything is awaited. */
  protected draft(collection: string, id: string, document: JsonObject): Draft {
    if (typeof id !== 'string') throw new DbkitError('invalid', 'an id is a string');
    inspectDocument(document);
    const { _id, _rev, ...body } = document;
    const given = _rev === null || _rev === '' ? undefined : _rev;
    return { collection, id, text: this.encode(body, collection), given };
  }

  /** Reads the current record, judges the revision and writes, all in one step. Returns the new revision. */
  protected write(draft: Draft): string {
    const there = this.read(draft.collection, draft.id);
    if (this.isConflict(there, draft.given)) {
      throw new DbkitError('conflict', `${JSON.stringify(draft.id)} is not at the revision given`);
    }
    const rev = this.nextRevision(there, draft);
    this.put(draft, { id: draft.id, rev, text: draft.text });
    return rev;
  }

  protected put({ collection, id }: Draft, record: StoredRecord): void {
    this.disk.made(this.place(collection)).set(this.key(id), record);
  }

  protected erase(collection: string, id: string): boolean {
    return this.disk.collections.get(this.place(collection))?.delete(this.key(id)) ?? false;
  }

  protected records(collection: string): StoredRecord[] {
    return [...(this.disk.collections.get(this.place(collection))?.values() ?? [])];
  }

  protected listed(collection: string): JsonObject[] {
    return this.records(collection).map((record) => this.shown(record));
  }

  protected encode(body: JsonObject, _collection: string): string {
    return stringifyJson(body);
  }

  protected decode(text: string): JsonObject {
    return parseJsonObject(text);
  }

  /** The document as callers see it: their own. */
  protected shown(record: StoredRecord): JsonObject {
    return { ...this.decode(record.text), _id: record.id };
  }

  protected nextRevision(_there: StoredRecord | undefined, _draft: Draft): string {
    return `r${this.disk.nextNumber()}`;
  }

  /** Whole documents that a find looks at. */
  protected candidates(collection: string, _selector: JsonObject): JsonObject[] {
    return this.listed(collection);
  }

  protected matches(document: JsonObject, selector: JsonObject): boolean {
    return Object.entries(selector).every(
      ([name, wanted]) =>
        Object.hasOwn(document, name) && canonicalJson(document[name] ?? null) === canonicalJson(wanted),
    );
  }

  protected limit(limit: number | null | undefined): number {
    if (limit === null || limit === undefined) return MOST_FOUND;
    if (!Number.isInteger(limit) || limit < 0)
      throw new DbkitError('invalid', 'limit is a whole number from 0');
    return limit;
  }

  protected limited(found: JsonObject[], limit: number): JsonObject[] {
    return found.slice(0, limit);
  }

  protected project(document: JsonObject, fields: readonly string[]): JsonObject {
    return Object.fromEntries(
      Object.entries(document).filter(([name]) => name === '_id' || fields.includes(name)),
    );
  }

  protected bulkDraft(collection: string, document: JsonObject): Draft | BulkOutcome {
    const id = document['_id'];
    if (typeof id !== 'string')
      return { ok: false, id: null, error: new DbkitError('invalid', '_id is missing') };
    try {
      return this.draft(collection, id, document);
    } catch (error) {
      return { ok: false, id, error };
    }
  }

  protected bulkSave(draft: Draft): BulkOutcome {
    try {
      return { ok: true, id: draft.id, rev: this.write(draft) };
    } catch (error) {
      return { ok: false, id: draft.id, error };
    }
  }

  protected bulkDelete(collection: string, id: string): BulkOutcome {
    this.erase(collection, id);
    return { ok: true, id };
  }
}
