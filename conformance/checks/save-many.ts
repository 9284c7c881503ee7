// Calls for many documents: what each item comes to, and what is stored afterwards.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { expectFields, expectThat, expectValue, settled } from './expect.js';
import { shown } from './shown.js';

/** What is no id of an item, by what it is. */
const NO_IDS: Readonly<Record<string, JsonObject>> = {
  'no _id': {},
  'null for _id': { _id: null },
  'a number for _id': { _id: 7 },
  'true for _id': { _id: true },
  'an object for _id': { _id: { id: 'x' } },
  'an array for _id': { _id: ['x'] },
};

const HUNDREDS = 600;

export const saveManyChecks: readonly Check[] = [
  {
    name: 'save_many answers one outcome an item, in order',
    requirements: ['BULK-1'],
    needs: ['saveMany'],
    async run(context) {
      // Not in the order of the alphabet.
      const documents = ['m', 'z', 'a', 'B', '0'].map((stem) => ({ _id: context.id(stem), stem }));
      expectOutcomes(await context.service.saveMany(context.collection, documents), documents);
    },
  },
  {
    name: 'save_many of several hundred items answers one outcome an item, in order',
    requirements: ['BULK-1'],
    needs: ['saveMany'],
    async run(context) {
      const documents = Array.from({ length: HUNDREDS }, (_, at) => ({ _id: context.id('zma'[at % 3]), at }));
      expectOutcomes(await context.service.saveMany(context.ownCollection(), documents), documents);
    },
  },
  {
    name: 'save_many of nothing answers nothing',
    requirements: ['BULK-1'],
    needs: ['saveMany'],
    run: async ({ service, collection }) => expectLength(await service.saveMany(collection, []), 0),
  },
  ...Object.entries({ ...NO_IDS, 'an empty _id': { _id: '' } }).map(
    ([what, fields]): Check => ({
      name: `an item with ${what} fails alone`,
      requirements: ['BULK-1'],
      needs: ['saveMany'],
      async run({ service, collection, id }) {
        const [before, after] = [id(), id()];
        const documents = [
          { _id: before, name: 'a' },
          { ...fields, name: 'bad' },
          { _id: after, name: 'b' },
        ];
        const outcomes = await service.saveMany(collection, documents);
        expectLength(outcomes, 3);
        for (const [at, key] of [[0, before] as const, [2, after] as const]) {
          expectThat(outcomes[at]?.ok === true, 'the items beside a bad one are saved', outcomes);
          const found = await settled(service.get(collection, key));
          expectThat(found.ok, 'the items beside a bad one are stored', found);
        }
      },
    }),
  ),
  ...Object.entries(NO_IDS).map(
    ([what, fields]): Check => ({
      name: `an item with ${what} is not ok, and nothing is stored for it`,
      requirements: ['BULK-2'],
      needs: ['saveMany'],
      async run({ service, ownCollection, id }) {
        const [collection, key] = [ownCollection('bulk_ids'), id()];
        const outcomes = await service.saveMany(collection, [{ ...fields, mark: key }]);
        expectThat(outcomes[0]?.ok === false, 'the outcome of the item is `ok: false`', outcomes);
        // A listing that fails, there being nothing, is LIST-2's matter.
        const listed = await settled(service.listAll(collection));
        const strange = listed.ok ? listed.value.filter((one) => one['mark'] === key) : [];
        expectThat(strange.length === 0, 'nothing is stored for the item', strange);
      },
    }),
  ),
  {
    name: 'the same id several times does what single saves in that order do',
    requirements: ['BULK-3'],
    needs: ['saveMany'],
    run: expectAsSingly,
  },
  {
    name: 'the same id twice, far apart in a long call, does what two single saves do',
    requirements: ['BULK-3'],
    needs: ['saveMany'],
    run: expectAsSinglyFarApart,
  },
  ...[false, true].map(
    (apart): Check => ({
      name: `two items with the same current _rev${apart ? ', and another between them,' : ''} do what two single saves do`,
      requirements: ['BULK-3'],
      needs: ['saveMany', 'mvcc'],
      run: (context) => expectOneUpdate(context, apart),
    }),
  ),
  {
    name: 'of several hundred items none is ok that is not stored',
    requirements: ['BULK-4'],
    needs: ['saveMany'],
    run: (context) => expectHonest(context, hundredsWithBadOnes(context)),
  },
  {
    name: 'of items that may be refused none is ok that is not stored',
    requirements: ['BULK-4'],
    needs: ['saveMany'],
    async run(context) {
      const odd: JsonValue[] = [
        'x',
        'with\0NUL',
        'half \ud83d',
        2n ** 64n + 1n,
        [[1]],
        { '': 1 },
        { $a: 1 },
        5e-324,
        'y',
      ];
      await expectHonest(
        context,
        odd.map((value) => ({ _id: context.id(), value })),
      );
    },
  },
  {
    name: 'of items that are large together none is ok that is not stored',
    requirements: ['BULK-4'],
    needs: ['saveMany'],
    async run(context) {
      const text = 'some text '.repeat(20_000);
      const documents = Array.from({ length: 30 }, () => ({ _id: context.id(), text }));
      await expectHonest(context, documents);
    },
  },
];

function hundredsWithBadOnes({ id }: CheckContext): JsonObject[] {
  return Array.from(
    { length: HUNDREDS },
    (_, at): JsonObject => (at % 97 === 50 ? { at } : { _id: id(), at }),
  );
}

/** Under upsert the last wins, under mvcc the first stays: what is right of single saves is the matter of others. */
async function expectAsSingly({ service, collection, id }: CheckContext): Promise<void> {
  const [singly, inBulk, other] = [id(), id(), id()];
  const names = ['first', 'second', 'third'];
  // Each has a field that the others lack.
  const document = (_id: string, name: string): JsonObject => ({ _id, name, [name]: true });
  const single: boolean[] = [];
  for (const name of names) {
    single.push((await settled(service.save(collection, singly, document(singly, name)))).ok);
  }
  const [first, ...later] = names.map((name) => document(inBulk, name));
  const documents = [...(first ? [first] : []), { _id: other, name: 'other' }, ...later];
  const outcomes = await service.saveMany(collection, documents);
  const bulk = [outcomes[0], outcomes[2], outcomes[3]].map((outcome) => outcome?.ok === true);
  expectValue(bulk, single, 'whether each of the three saves was ok');
  const stored = await service.get(collection, singly);
  const found = await service.get(collection, inBulk);
  expectFields(found, stored, 'the document that was saved in bulk');
  const left = names.filter((name) => Object.hasOwn(found, name) && !Object.hasOwn(stored, name));
  expectThat(left.length === 0, 'nothing of the earlier items is left', found);
}

async function expectOneUpdate({ service, collection, id }: CheckContext, apart: boolean): Promise<void> {
  const [singly, inBulk, other] = [id(), id(), id()];
  const items = async (_id: string): Promise<JsonObject[]> => {
    const { rev } = await service.save(collection, _id, { _id, name: 'old' });
    return ['first', 'second'].map((name) => ({ _id, name, _rev: rev }));
  };
  const single: boolean[] = [];
  for (const item of await items(singly)) {
    single.push((await settled(service.save(collection, singly, item))).ok);
  }
  const [first = {}, second = {}] = await items(inBulk);
  const outcomes = await service.saveMany(collection, [first, ...(apart ? [{ _id: other }] : []), second]);
  const bulk = [outcomes[0], outcomes.at(-1)].map((outcome) => outcome?.ok === true);
  expectValue(bulk, single, 'whether each of the two saves was ok');
  const { name = null } = await service.get(collection, singly);
  expectFields(await service.get(collection, inBulk), { name }, 'the document that was saved in bulk');
}

// The pairs are at every distance: where a long call is cut into batches, which of the two comes first in its own batch differs.
async function expectAsSinglyFarApart(context: CheckContext): Promise<void> {
  const { service, ownCollection, id } = context;
  const [collection, singly] = [ownCollection(), id()];
  // Where as many items with ids of their own are not all stored, that is BULK-4's matter.
  if (!(await storesHundreds(context))) return;
  const half = Array.from({ length: HUNDREDS / 2 }, () => id());
  await service.save(collection, singly, { _id: singly, name: 'first' });
  const second = await settled(service.save(collection, singly, { _id: singly, name: 'second' }));
  const { name: wins = null } = await service.get(collection, singly);
  const outcomes = await service.saveMany(collection, [
    ...half.map((key) => ({ _id: key, name: 'first' })),
    ...half.toReversed().map((key) => ({ _id: key, name: 'second' })),
  ]);
  for (const [at, key] of half.entries()) {
    const later = outcomes[HUNDREDS - 1 - at];
    expectThat(later?.ok === second.ok, `the second outcome is \`ok: ${second.ok}\`, as for save`, later);
    const found = await service.get(collection, key);
    expectFields(found, { name: wins }, `the document of the items ${at} and ${HUNDREDS - 1 - at}`);
  }
}

async function storesHundreds({ service, ownCollection, id }: CheckContext): Promise<boolean> {
  const collection = ownCollection();
  const documents = Array.from({ length: HUNDREDS }, (_, at) => ({ _id: id(), at }));
  await service.saveMany(collection, documents);
  const listed = new Set((await service.listAll(collection)).map((one) => one['_id']));
  return documents.every(({ _id }) => listed.has(_id));
}

/** Whatever is said to be stored is there. What is in it is BULK-7's matter. */
async function expectHonest(context: CheckContext, documents: readonly JsonObject[]): Promise<void> {
  const { service } = context;
  const collection = context.ownCollection();
  const outcomes = await service.saveMany(collection, documents);
  // A listing first: it is one call instead of hundreds.
  const listed = new Set((await service.listAll(collection)).map((one) => one['_id']));
  for (const [at, document] of documents.entries()) {
    const key = document['_id'];
    if (outcomes[at]?.ok !== true || typeof key !== 'string' || listed.has(key)) continue;
    const found = await settled(service.get(collection, key));
    const actual = { item: at, of: documents.length, outcome: outcomes[at] };
    expectThat(found.ok, 'what is `ok: true` is stored', actual);
  }
}

/** All ok, each with the id of its document. */
function expectOutcomes(outcomes: unknown, documents: readonly JsonObject[]): void {
  expectLength(outcomes, documents.length);
  for (const [at, document] of documents.entries()) {
    const { ok, id } = ((outcomes as unknown[])[at] ?? {}) as { ok?: unknown; id?: unknown };
    if (ok === true && id === document['_id']) continue;
    throw new CheckFailure('save_many does not answer in order, each with its id', {
      expected: `item ${at}: ok: true, id: ${shown(document['_id'])}`,
      actual: shown((outcomes as unknown[])[at]),
    });
  }
}

export function expectLength(outcomes: unknown, length: number): void {
  const actual = Array.isArray(outcomes) ? outcomes.length : undefined;
  expectThat(actual === length, `there are ${length} outcomes, one an item`, actual ?? outcomes);
}
