// Indexes: they change no answer, and lose nothing.
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from './check.js';
import { expectThat, expectValue, settled } from './expect.js';
import { answerOf, documentsOf, expectFound, ownField, type Stored, saved, withIds } from './found.js';

/** Values that an index may leave out, order by, cut, or hold once an entry. */
const VALUES: readonly Stored[] = [
  ...[1, 1, 0, -1, 1.5, true, false, '1', '', 'a', 'A', 'a ', 'é', 'e\u0301', null, undefined],
  ...[[], ['a'], ['a', 'b'], [1], {}, { a: 1 }, { b: 2, a: 1 }],
  // Longer than an entry of a B-tree may be, and the same but for their ends.
  ...[`${'long '.repeat(800)}a`, `${'long '.repeat(800)}b`],
];

export const indexChecks: readonly Check[] = [
  {
    name: 'find has the same answers with an index as before it was there',
    requirements: ['FIND-7'],
    needs: ['find', 'ensureIndex'],
    async run(context) {
      const [collection, field] = [context.ownCollection(), ownField(context)];
      const there = await saved(context, collection, documentsOf(context, field, VALUES));
      const before = await answersFor(context, collection, field);
      await context.service.ensureIndex(collection, [field]);
      expectSameAnswers(before, await answersFor(context, collection, field), there.length);
    },
  },
  {
    name: 'find has the same answers for what was saved after the index was made',
    requirements: ['FIND-7'],
    needs: ['find', 'ensureIndex'],
    async run(context) {
      const field = ownField(context);
      const [plain, indexed] = [context.ownCollection(), context.ownCollection()];
      await indexedFirst(context, indexed, field);
      const documents = documentsOf(context, field, VALUES);
      for (const collection of [plain, indexed]) await saved(context, collection, documents);
      const expected = await answersFor(context, plain, field);
      expectSameAnswers(expected, await answersFor(context, indexed, field), documents.length);
    },
  },
  {
    name: 'find has the same answers with an index of several fields',
    requirements: ['FIND-7'],
    needs: ['find', 'ensureIndex'],
    async run(context) {
      const [collection, a, b] = [context.ownCollection(), ownField(context), ownField(context)];
      const fields: JsonObject[] = [
        { [a]: 1, [b]: 1 },
        { [a]: 1 },
        { [b]: 1 },
        { [a]: 1, [b]: null },
        { [a]: null, [b]: 1 },
        ...['x', true].flatMap((value) => [
          { [a]: value },
          { [b]: value },
          { [a]: value, [b]: null },
          { [a]: value, [b]: value },
        ]),
      ];
      await saved(context, collection, withIds(context, fields));
      const selectors: JsonObject[] = [1, 'x', true, null].flatMap((value) => [
        { [a]: value },
        { [b]: value },
        { [a]: value, [b]: value },
      ]);
      const ask = async () => {
        const answers = [];
        for (const selector of selectors)
          answers.push(keysOf(await answerOf(context, { collection, selector })));
        return answers;
      };
      const before = await ask();
      await context.service.ensureIndex(collection, [a, b]);
      expectValue(await ask(), before, 'what find answers with the index');
    },
  },
  ...(['first', 'last'] as const).map(
    (where): Check => ({
      name: `find with an index applies the limit after all of the selector, where what matches was saved ${where}`,
      requirements: ['FIND-7'],
      needs: ['find', 'ensureIndex'],
      run: (context) => expectLimitLast(context, where),
    }),
  ),
  {
    name: 'find with an index has what was saved last, and not what was deleted',
    requirements: ['FIND-7'],
    needs: ['find', 'ensureIndex'],
    async run(context) {
      const { service, id, put } = context;
      const [collection, field, key, gone] = [context.ownCollection(), ownField(context), id(), id()];
      for (const one of [key, gone]) await service.save(collection, one, { _id: one, [field]: 'old' });
      await service.ensureIndex(collection, [field]);
      await service.find(collection, { [field]: 'old' });
      await put(collection, key, { _id: key, [field]: 'new' });
      await settled(service.delete(collection, gone));
      const there = [{ ...(await service.get(collection, key)), _id: key }];
      for (const value of ['old', 'new']) {
        const search = { collection, selector: { [field]: value } };
        await expectFound(context, search, there, (one) => one[field] === value);
      }
    },
  },
  {
    name: 'ensure_index can be called again',
    requirements: ['INDEX-1'],
    needs: ['ensureIndex'],
    async run(context) {
      const { service, ownCollection } = context;
      const [collection, key] = [ownCollection(), context.id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      for (const name of [undefined, undefined, 'by_name', 'by_name', 'another_name']) {
        if (name === undefined) await service.ensureIndex(collection, ['name']);
        else await service.ensureIndex(collection, ['name'], name);
      }
      await expectThere(context, collection, [{ _id: key, name: 'x' }]);
    },
  },
  ...[false, true].map(
    (emptied): Check => ({
      name: `ensure_index can be called on ${emptied ? 'an empty' : 'a missing'} collection, which works afterwards`,
      requirements: ['INDEX-1'],
      needs: ['ensureIndex'],
      async run(context) {
        const { service, id } = context;
        const [collection, key, other] = [context.ownCollection(), id(), id()];
        if (emptied) {
          await service.save(collection, other, { _id: other });
          await service.delete(collection, other);
        }
        await service.ensureIndex(collection, ['name']);
        await service.ensureIndex(collection, ['name']);
        await service.save(collection, key, { _id: key, name: 'x' });
        await expectThere(context, collection, [{ _id: key, name: 'x' }]);
      },
    }),
  ),
  {
    name: 'ensure_index loses nothing, whatever the documents hold',
    requirements: ['INDEX-1'],
    needs: ['ensureIndex'],
    async run(context) {
      const [collection, field] = [context.ownCollection(), ownField(context)];
      const there = await saved(context, collection, documentsOf(context, field, VALUES));
      await context.service.ensureIndex(collection, [field]);
      await context.service.ensureIndex(collection, [field, 'other'], 'by_both');
      await expectThere(context, collection, there);
    },
  },
  {
    name: 'an index keeps no two documents from having the same value',
    requirements: ['INDEX-1'],
    needs: ['ensureIndex'],
    async run(context) {
      const [collection, field] = [context.ownCollection(), ownField(context)];
      await context.service.ensureIndex(collection, [field]);
      const documents = documentsOf(context, field, ['same', 'same', null, null, undefined, undefined]);
      const there = await saved(context, collection, documents);
      expectThat(there.length === documents.length, 'documents with the same value are saved', there.length);
      await expectThere(context, collection, there);
    },
  },
];

/** An index before there is a document. Where a missing collection cannot have one, which is INDEX-1's matter, it has a document. */
async function indexedFirst({ service, id }: CheckContext, collection: string, field: string): Promise<void> {
  const outcome = await settled(service.ensureIndex(collection, [field], 'by_field'));
  if (outcome.ok) return;
  const key = id();
  await service.save(collection, key, { _id: key });
  await service.ensureIndex(collection, [field], 'by_field');
}

const SAME = 30;
const MATCHING = 4;

// The index knows one field of the selector; the other has to be looked at in the documents.
async function expectLimitLast(context: CheckContext, where: 'first' | 'last'): Promise<void> {
  const { service } = context;
  const [collection, indexed, other] = [context.ownCollection(), ownField(context), ownField(context)];
  const isMatching = (at: number) => (where === 'first' ? at < MATCHING : at >= SAME - MATCHING);
  const values = ['x', 7];
  const documents = values.flatMap((value) =>
    Array.from({ length: SAME }, (_, at) => ({ [indexed]: value, [other]: isMatching(at) })),
  );
  await saved(context, collection, withIds(context, documents));
  const ask = async () => {
    const found = [];
    for (const value of values) {
      const selector = { [indexed]: value, [other]: true };
      found.push((await answerOf(context, { collection, selector, options: { limit: 3 } }))?.length ?? null);
    }
    return found;
  };
  const before = await ask();
  await service.ensureIndex(collection, [indexed]);
  expectValue(await ask(), before, 'how many documents find has with the index');
}

type Answers = ReadonlyMap<Stored, string[]>;

/** The ids that find has for each of the values; refused finds of objects are left out. */
async function answersFor(context: CheckContext, collection: string, field: string): Promise<Answers> {
  const answers = new Map<Stored, string[]>();
  for (const value of VALUES) {
    if (value === undefined) continue;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const found = await answerOf(context, { collection, selector: { [field]: value }, refusable: isObject });
    if (found) answers.set(value, keysOf(found));
  }
  return answers;
}

function expectSameAnswers(expected: Answers, actual: Answers, of: number): void {
  for (const [value, keys] of expected) {
    const what = `the ids of what find has of ${of} documents, for ${JSON.stringify(value)?.slice(0, 40) ?? 'no field'},`;
    if (actual.has(value)) expectValue(actual.get(value), keys, what);
  }
}

/** What is in them is the matter of others. */
async function expectThere(
  { service }: CheckContext,
  collection: string,
  documents: readonly JsonObject[],
): Promise<void> {
  for (const { _id: key = null } of documents) {
    const found = await settled(service.get(collection, String(key)));
    expectThat(found.ok, 'every document is still there', { _id: key, ...found });
  }
}

function keysOf(documents: readonly JsonObject[] | undefined): string[] {
  return (documents ?? []).map((one) => String(one['_id'])).sort();
}
