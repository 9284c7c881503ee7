// The model agrees with a small reference that shares nothing with it, and finds what is broken in it on purpose: with a short
// program, and the right requirement.
import { expect, test } from 'vitest';
import { isEqualJson } from '../../src/document/equal.js';
import type { JsonObject } from '../../src/document/json.js';
import type { BulkOutcome, ConflictProfile, FindOptions } from '../../src/store/database-service.js';
import type { FullService } from '../checks/check.js';
import { openServiceSubject } from '../subject/service-subject.js';
import { runModel } from './model-run.js';
import { targetOfSubject } from './target.js';

type Stored = { document: JsonObject; rev: number };
type Data = Map<string, Map<string, Stored>>;

function failure(status: number): Error {
  return Object.assign(new Error(`status ${status}`), { status });
}

/** A service of a few lines; what a test breaks it overrides. */
class Reference implements FullService {
  readonly data: Data;
  readonly conflicts: ConflictProfile;
  static revisions = 0;

  constructor(conflicts: ConflictProfile, data: Data = new Map()) {
    this.conflicts = conflicts;
    this.data = data;
  }

  of(collection: string): Map<string, Stored> {
    return this.data.get(collection) ?? new Map();
  }

  shown({ document, rev }: Stored): JsonObject {
    return this.conflicts === 'mvcc' ? { ...document, _rev: `r${rev}` } : document;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const stored = this.of(collection).get(id);
    if (!stored) throw failure(404);
    return this.shown(stored);
  }

  async save(collection: string, id: string, { _rev, ...body }: JsonObject) {
    const before = this.of(collection).get(id);
    const given = _rev ? _rev : undefined;
    const needed = before && `r${before.rev}`;
    if (this.conflicts === 'mvcc' && given !== needed) throw failure(409);
    this.put(collection, id, { ...body, _id: id });
    return { id, rev: `r${Reference.revisions}` };
  }

  put(collection: string, id: string, document: JsonObject): void {
    if (!this.data.has(collection)) this.data.set(collection, new Map());
    this.of(collection).set(id, { document, rev: ++Reference.revisions });
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.of(collection).delete(id)) throw failure(404);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...this.of(collection).values()].map((stored) => stored.document);
  }

  matches(document: JsonObject, selector: JsonObject): boolean {
    return Object.entries(selector).every(
      ([name, value]) => Object.hasOwn(document, name) && isEqualJson(document[name] ?? null, value),
    );
  }

  async find(collection: string, selector: JsonObject, { fields, limit }: FindOptions = {}) {
    if (limit && (limit < 0 || !Number.isInteger(limit))) throw failure(400);
    const found = (await this.listAll(collection)).filter((one) => this.matches(one, selector));
    const cut = found.slice(0, limit ?? 10_000);
    if (!fields?.length) return cut;
    return cut.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => name === '_id' || fields.includes(name))),
    );
  }

  async ensureIndex(): Promise<void> {
    await undefined;
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const document of documents) {
      const { _id: id } = document;
      if (typeof id !== 'string') outcomes.push({ ok: false, id: null, error: 'no _id' });
      else {
        const saving = this.save(collection, id, document);
        outcomes.push(
          await saving.then(
            ({ rev }) => ({ ok: true, id, rev }),
            (error) => ({ ok: false, id, error }),
          ),
        );
      }
    }
    return outcomes;
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    return new Map(ids.map((id) => [id, this.of(collection).get(id)?.document ?? null]));
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    for (const id of ids) this.of(collection).delete(id);
    return ids.map((id) => ({ ok: true, id }));
  }

  async close(): Promise<void> {
    await undefined;
  }
}

async function run(
  open: (data: Data) => Reference,
  options: { conflicts: ConflictProfile; commands: number; seed: number },
  second = open,
) {
  const data: Data = new Map();
  const subject = await openServiceSubject(
    { name: 'reference', kind: 'function' },
    {
      open: () => open(data),
      openSecond: () => second(data),
      reopen: () => open(data),
      drop: (collection) => void data.delete(collection),
      conflicts: options.conflicts,
    },
  );
  return runModel(targetOfSubject(subject), options);
}

for (const conflicts of ['upsert', 'mvcc'] as const) {
  test(`the model agrees with a reference under ${conflicts}`, async () => {
    for (const seed of [1, 2, 3]) {
      const { failure, commands } = await run((data) => new Reference(conflicts, data), {
        conflicts,
        commands: 5000,
        seed,
      });
      expect(failure?.details).toBeUndefined();
      expect(commands).toBeGreaterThanOrEqual(5000);
    }
  });
}

interface Broken {
  readonly name: string;
  readonly accuses: string;
  readonly conflicts?: ConflictProfile;
  readonly make: (reference: Reference) => Partial<FullService> & Partial<Reference>;
}

const id6 = (id: string) => id.trim();

const BROKEN: readonly Broken[] = [
  {
    name: 'save merges',
    accuses: 'SAVE-2',
    make: (own) => ({
      put(c, id, document) {
        Reference.prototype.put.call(own, c, id, { ...own.of(c).get(id)?.document, ...document });
      },
    }),
  },
  {
    name: 'delete does nothing',
    accuses: 'DEL-1',
    make: (own) => ({ delete: async (c, id) => void (await own.get(c, id)) }),
  },
  {
    name: 'delete of what is missing succeeds',
    accuses: 'DEL-2',
    make: (own) => ({ delete: async (c, id) => void own.of(c).delete(id) }),
  },
  {
    name: 'delete empties the collection',
    accuses: 'DEL-5',
    make: (own) => ({
      delete: async (c, id) => {
        await Reference.prototype.delete.call(own, c, id);
        own.of(c).clear();
      },
    }),
  },
  {
    name: 'a missing document is null',
    accuses: 'GET-3',
    make: (own) => ({ get: async (c, id) => own.getMany(c, [id]).then((all) => all.get(id) as JsonObject) }),
  },
  {
    name: 'a document comes without _id, unless it was put in',
    accuses: 'GET-2',
    make: (own) => ({
      save: async (c, id, body) => {
        const saved = await Reference.prototype.save.call(own, c, id, body);
        if (!('_id' in body)) delete own.of(c).get(id)?.document['_id'];
        return saved;
      },
    }),
  },
  {
    name: 'the _id of the body wins in the document',
    accuses: 'SAVE-4',
    make: (own) => ({
      save: async (c, id, body) => {
        const saved = await Reference.prototype.save.call(own, c, id, body);
        const stored = own.of(c).get(id);
        if (stored) stored.document = { ...stored.document, _id: body['_id'] ?? id };
        return saved;
      },
    }),
  },
  {
    name: 'collections share keys',
    accuses: 'COLL-1',
    make: (own) => ({ of: () => Reference.prototype.of.call(own, 'all'), put: shared(own) }),
  },
  {
    name: 'true becomes 1',
    accuses: 'VAL-5',
    make: (own) => ({
      put(c, id, document) {
        const fields = Object.entries(document).map(([name, value]) => [name, value === true ? 1 : value]);
        Reference.prototype.put.call(own, c, id, Object.fromEntries(fields));
      },
    }),
  },
  {
    name: 'null is dropped',
    accuses: 'VAL-6',
    make: (own) => ({
      put(c, id, document) {
        const fields = Object.entries(document).filter(([, value]) => value !== null);
        Reference.prototype.put.call(own, c, id, Object.fromEntries(fields));
      },
    }),
  },
  {
    name: 'integers pass through a double',
    accuses: 'VAL-3',
    make: (own) => ({
      put(c, id, document) {
        const fields = Object.entries(document).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : value,
        ]);
        Reference.prototype.put.call(own, c, id, Object.fromEntries(fields));
      },
    }),
  },
  {
    name: 'spaces around ids are cut',
    accuses: 'ID-3',
    make: (own) => ({
      get: async (c, id) => ({ ...(await Reference.prototype.get.call(own, c, id6(id))), _id: id }),
      put: (c, id, document) => Reference.prototype.put.call(own, c, id6(id), document),
    }),
  },
  {
    name: 'list_all leaves out the third',
    accuses: 'LIST-1',
    make: (own) => ({
      listAll: async (c) => (await Reference.prototype.listAll.call(own, c)).filter((_, at) => at !== 2),
    }),
  },
  {
    name: 'find compares loosely',
    accuses: 'FIND-1',
    make: () => ({
      matches: (document, selector) =>
        Object.entries(selector).every(([name, value]) =>
          typeof value === 'object'
            ? isEqualJson(document[name] ?? null, value)
            : // biome-ignore lint/suspicious/noDoubleEquals: this is what is broken.
              document[name] == value,
        ),
    }),
  },
  {
    name: 'find takes 0 for no limit',
    accuses: 'FIND-2',
    make: (own) => ({
      find: async (c, selector, options = {}) =>
        Reference.prototype.find.call(own, c, selector, { ...options, limit: options.limit || null }),
    }),
  },
  {
    name: 'find projects without _id',
    accuses: 'FIND-3',
    make: (own) => ({
      find: async (c, selector, options = {}) => {
        const found = await Reference.prototype.find.call(own, c, selector, options);
        return options.fields?.length ? found.map(({ _id, ...others }) => others) : found;
      },
    }),
  },
  {
    name: 'find loses documents after ensure_index',
    accuses: 'FIND-7',
    make: (own) => {
      const indexed = new Set<string>();
      return {
        ensureIndex: async (c: string) => void indexed.add(c),
        find: async (c, selector, options) => {
          const found = await Reference.prototype.find.call(own, c, selector, options);
          return indexed.has(c) ? found.filter((one) => !Array.isArray(one['a'])) : found;
        },
      };
    },
  },
  {
    name: 'a bad item ends save_many',
    accuses: 'BULK-1',
    make: (own) => ({
      saveMany: async (c, documents) => {
        const bad = documents.findIndex((one) => typeof one['_id'] !== 'string');
        const good = bad < 0 ? documents : documents.slice(0, bad);
        const outcomes = await Reference.prototype.saveMany.call(own, c, good);
        const rest = documents.slice(good.length);
        return [
          ...outcomes,
          ...rest.map(({ _id }) => ({ ok: false as const, id: String(_id), error: 'bad' })),
        ];
      },
    }),
  },
  {
    name: 'save_many says ok and stores only the first',
    accuses: 'BULK-4',
    make: (own) => ({
      saveMany: async (c, documents) => {
        const before = new Map(own.of(c));
        const outcomes = await Reference.prototype.saveMany.call(own, c, documents);
        const first = documents.find((one) => typeof one['_id'] === 'string')?.['_id'];
        for (const id of own.of(c).keys()) if (id !== first && !before.has(id)) own.of(c).delete(id);
        return outcomes;
      },
    }),
  },
  {
    name: 'get_many leaves out what is missing',
    accuses: 'BULK-5',
    make: (own) => ({
      getMany: async (c, ids) =>
        new Map([...(await Reference.prototype.getMany.call(own, c, ids))].filter(([, one]) => one)),
    }),
  },
  {
    name: 'delete_many says that missing ones are not ok',
    accuses: 'BULK-6',
    make: (own) => ({
      deleteMany: async (c, ids) =>
        ids.map((id) =>
          own.of(c).delete(id) ? { ok: true as const, id } : { ok: false as const, id, error: 'missing' },
        ),
    }),
  },
  {
    name: 'a stale revision is taken',
    accuses: 'REV-1',
    conflicts: 'mvcc',
    make: (own) => ({
      save: async (c, id, body) => {
        const { _rev } = body;
        const rev = own.of(c).get(id)?.rev;
        const current = _rev && rev !== undefined ? { ...body, _rev: `r${rev}` } : body;
        return Reference.prototype.save.call(own, c, id, current);
      },
    }),
  },
  {
    name: 'get shows no revision',
    accuses: 'REV-2',
    conflicts: 'mvcc',
    make: () => ({ shown: ({ document }) => document }),
  },
  {
    name: 'a foreign revision is a conflict',
    accuses: 'UPS-1',
    make: (own) => ({
      save: async (c, id, body) => {
        const rev = own.of(c).get(id)?.rev;
        if (body['_rev'] && body['_rev'] !== `r${rev}`) throw failure(409);
        return Reference.prototype.save.call(own, c, id, body);
      },
    }),
  },
];

function shared(own: Reference) {
  return (_: string, id: string, document: JsonObject) =>
    Reference.prototype.put.call(own, 'all', id, document);
}

for (const { name, accuses, conflicts = 'upsert', make } of BROKEN) {
  test(`${name}: ${accuses}`, async () => {
    const open = (data: Data) => {
      const own = new Reference(conflicts, data);
      return Object.assign(own, make(own));
    };
    for (const seed of [1, 2, 3]) {
      const { failure } = await run(open, { conflicts, commands: 5000, seed });
      expect(failure?.details.requirement, JSON.stringify(failure?.details)).toBe(accuses);
      expect(failure?.details.program?.length).toBeLessThanOrEqual(6);
    }
  });
}
