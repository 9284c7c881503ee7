// The memory and the SQLite store answer alike, whatever is asked of them, in both conflict profiles: two implementations that
// share the store alone cannot be wrong in the same way by chance.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMemory } from '../backend/memory/memory-backend.js';
import { openSqlite } from '../backend/sqlite/sqlite-backend.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { ExactNumber, type JsonObject, type JsonValue } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import type { BulkOutcome, ConflictProfile } from './database-service.js';
import { DocumentStore } from './document-store.js';

const ids = fc.constantFrom('a', 'A', 'a\0', 'a\0b', '', ' a', 'é', 'e\u0301', '😀', '7', '007', '\ud800');
const collections = fc.constantFrom('c', 'c2', 'dbkit"x', "it's");
const scalars = fc.constantFrom<JsonValue>(
  ...[null, true, 1, 0, '1', '', 'x', 'x\0', '\ud800', 0.1, 9007199254740993n, -(10n ** 400n), 1e300, 5e-324],
  ...[new ExactNumber('1e400'), new ExactNumber('0.10000000000000000001'), '{"a":1}'],
);
const values = fc.oneof(scalars, fc.array(scalars, { maxLength: 2 }), fc.constant({ b: 2, a: [1] }));
const names = fc.constantFrom('x', 'y', '__proto__', 'a.b', '$set', '_own', '', 'n\0', 'q\'u"o');
const documents = fc
  .array(fc.tuple(names, values), { maxLength: 4 })
  .map((fields) => Object.fromEntries(fields) as JsonObject);
const revisions = fc.constantFrom('none', 'current', 'stale', 'foreign', 'empty');
const saves = fc.record({ id: ids, document: documents, revision: revisions });

const commands = fc.oneof(
  fc.record({ op: fc.constant('save' as const), c: collections, save: saves }),
  fc.record({
    op: fc.constant('saveMany' as const),
    c: collections,
    saves: fc.array(saves, { maxLength: 6 }),
  }),
  fc.record({
    op: fc.constant('one' as const),
    call: fc.constantFrom('get', 'delete'),
    c: collections,
    id: ids,
  }),
  fc.record({
    op: fc.constant('many' as const),
    call: fc.constantFrom('get', 'delete'),
    c: collections,
    ids: fc.array(ids, { maxLength: 5 }),
  }),
  fc.record({ op: fc.constant('list' as const), c: collections }),
  fc.record({
    op: fc.constant('index' as const),
    c: collections,
    fields: fc.array(names, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    op: fc.constant('find' as const),
    c: collections,
    selector: fc.oneof(
      documents,
      ids.map((id) => ({ _id: id })),
    ),
    fields: fc.option(fc.array(names, { maxLength: 2 })),
    limit: fc.constantFrom(null, 0, 1, 3, -1, 0.5),
  }),
);
type Command = typeof commands extends fc.Arbitrary<infer T> ? T : never;

/** One store and the revisions that it gave out; those of two stores differ, what becomes of them must not. */
class Side {
  readonly #given = new Map<string, string[]>();
  readonly #store: DocumentStore;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  async run(command: Command): Promise<string> {
    try {
      return stringifyJson(await this.#answer(command));
    } catch (error) {
      if (error instanceof DbkitError && error.code !== 'internal') return error.code;
      throw error;
    }
  }

  async #answer(command: Command): Promise<JsonValue> {
    const { c } = command;
    if (command.op === 'save') {
      const { id } = command.save;
      const { rev } = await this.#store.save(c, id, this.#withRevision(c, command.save));
      this.#give(c, id, rev);
      return [id, rev !== ''];
    }
    if (command.op === 'saveMany') {
      const given = command.saves.map((save) => ({ ...this.#withRevision(c, save), _id: save.id }));
      return this.#outcomes(c, await this.#store.saveMany(c, given));
    }
    if (command.op === 'one') {
      if (command.call === 'delete') return (await this.#store.delete(c, command.id)) ?? null;
      return this.#seen(c, await this.#store.get(c, command.id));
    }
    if (command.op === 'many') {
      if (command.call === 'delete') return this.#outcomes(c, await this.#store.deleteMany(c, command.ids));
      const found = await this.#store.getMany(c, command.ids);
      return [...found].map(([id, document]) => [id, document && this.#seen(c, document)]);
    }
    if (command.op === 'list')
      return sorted((await this.#store.listAll(c)).map((found) => this.#seen(c, found)));
    if (command.op === 'index') return (await this.#store.ensureIndex(c, command.fields)) ?? null;
    const { selector, fields, limit } = command;
    const found = await this.#store.find(c, selector, { fields, limit });
    // Which ones a limit leaves is nobody's promise.
    return limit ? found.length : sorted(found.map((document) => withoutField(document, '_rev')));
  }

  #outcomes(c: string, outcomes: readonly BulkOutcome[]): JsonValue {
    for (const outcome of outcomes) if (outcome.ok && outcome.rev) this.#give(c, outcome.id, outcome.rev);
    return outcomes.map((outcome) => [
      outcome.ok,
      outcome.id,
      outcome.ok ? null : (outcome.error as DbkitError).code,
    ]);
  }

  #give(c: string, id: string, rev: string): void {
    const given = this.#given.get(`${c}/${id}`) ?? [];
    expect(given).not.toContain(rev);
    this.#given.set(`${c}/${id}`, [...given, rev]);
  }

  #withRevision(
    c: string,
    { id, document, revision }: typeof saves extends fc.Arbitrary<infer T> ? T : never,
  ): JsonObject {
    const given = this.#given.get(`${c}/${id}`) ?? [];
    const texts = {
      none: undefined,
      current: given.at(-1),
      stale: given.at(-2),
      foreign: '1-abc',
      empty: '',
    };
    const rev = texts[revision];
    return rev === undefined ? document : { ...document, _rev: rev };
  }

  #seen(c: string, document: JsonObject): JsonObject {
    const rev = document['_rev'];
    if (rev !== undefined) expect(this.#given.get(`${c}/${document['_id']}`)?.at(-1)).toBe(rev);
    return withoutField(document, '_rev');
  }
}

function sorted(values: JsonValue[]): JsonValue {
  return values.map((value) => stringifyJson(value)).sort();
}

test.each<ConflictProfile>(['upsert', 'mvcc'])('memory and SQLite answer alike: %s', async (conflicts) => {
  await fc.assert(
    fc.asyncProperty(fc.array(commands, { maxLength: 40 }), async (program) => {
      const backends = [await openMemory(), await openSqlite(':memory:')];
      const stores = backends.map((backend) => new DocumentStore(backend, { conflicts }));
      const [left, right] = stores.map((store) => new Side(store)) as [Side, Side];
      for (const command of program) expect(await right.run(command)).toBe(await left.run(command));
      for (const store of stores) await store.close();
    }),
    { numRuns: 300 },
  );
});
