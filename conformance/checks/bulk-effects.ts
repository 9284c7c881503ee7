// What the store is after a bulk call: what the single calls would have made.
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from './check.js';
import { expectDocuments, expectFields, expectThat, hasAnswered, settled } from './expect.js';
import { fill } from './fill.js';
import { isPlain } from './shown.js';

/** What a bulk call may encode in a way of its own. Some of it may be refused. */
const RICH: readonly JsonObject[] = [
  { name: 'x', at: 7, fraction: 0.1, none: null, yes: true, list: ['b', 'a'], nested: { text: '' } },
  { list: [], nested: {}, absent: [null, {}] },
  { text: 'é 日本 \ud83d\ude00 "\'\\\n' },
  { large: 2n ** 53n + 1n },
  { tiny: 5e-324 },
  { text: 'with\0NUL' },
  { text: 'half \ud83d' },
  { 'a.b': 'x', $a: 'y' },
  { list: [['x']] },
];

const HUNDREDS = 600;

export const bulkEffectChecks: readonly Check[] = [
  {
    name: 'delete_many removes those documents and no others',
    requirements: ['BULK-7'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [singly, gone, kept, also] = [id(), id(), id(), id()];
      for (const key of [singly, gone, kept, also])
        await service.save(collection, key, { _id: key, name: 'x' });
      await service.delete(collection, singly);
      const outcomes = await service.deleteMany(collection, [gone, id(), also, gone]);
      const found = await settled(service.get(collection, kept));
      expectThat(found.ok, 'the other document is still there', found);
      // A document that stays after delete too is DEL-1's matter.
      if (hasAnswered(await settled(service.get(collection, singly)), { name: 'x' })) return;
      for (const [at, key] of [[0, gone] as const, [2, also] as const]) {
        if (outcomes[at]?.ok !== true) continue;
        const left = await settled(service.get(collection, key));
        expectThat(!hasAnswered(left, { name: 'x' }), 'a deleted document is gone', left);
      }
    },
  },
  {
    name: 'delete_many of several hundred ids removes them all',
    requirements: ['BULK-7'],
    needs: ['deleteMany'],
    async run(context) {
      const { service } = context;
      const [collection, keys] = [
        context.ownCollection(),
        Array.from({ length: HUNDREDS }, () => context.id()),
      ];
      const kept = context.id();
      await fill(
        context,
        collection,
        [kept, ...keys].map((key) => ({ _id: key, name: `of ${key}` })),
      );
      const outcomes = await service.deleteMany(collection, keys);
      const gone = new Set(keys.filter((_, at) => outcomes[at]?.ok === true));
      for (const { _id: key } of await service.listAll(collection)) {
        if (typeof key !== 'string' || !gone.has(key)) continue;
        const left = await settled(service.get(collection, key));
        const isLeft = hasAnswered(left, { name: `of ${key}` });
        expectThat(!isLeft, 'a deleted document is gone', { ...left, of: HUNDREDS });
      }
    },
  },
  {
    name: 'save_many makes the collection, and stores each document as save does',
    requirements: ['BULK-7'],
    needs: ['saveMany'],
    async run(context) {
      const { service, id } = context;
      const [collection, singly, inBulk] = [
        context.ownCollection(),
        RICH.map(() => id()),
        RICH.map(() => id()),
      ];
      await service.saveMany(
        collection,
        RICH.map((fields, at) => ({ ...fields, _id: inBulk[at] ?? '' })),
      );
      for (const [at, fields] of RICH.entries()) {
        const [single, bulk] = [singly[at] ?? '', inBulk[at] ?? ''];
        if ((await context.trySave(context.collection, single, { ...fields, _id: single })) === 'refused')
          continue;
        const stored = await service.get(context.collection, single);
        // What is no plain JSON is VAL-12's matter.
        if (!isPlain(stored)) continue;
        expectFields(await service.get(collection, bulk), stored, 'the document that was saved in bulk');
      }
    },
  },
  {
    name: 'save_many replaces the whole document, as save does',
    requirements: ['BULK-7'],
    needs: ['saveMany'],
    async run(context) {
      const { service, collection, id, conflicts } = context;
      const [singly, inBulk, other] = [id(), id(), id()];
      const old = { left: 'over', nested: { left: 'over', kept: 'x' } };
      for (const key of [singly, other]) await context.put(collection, key, { ...old, _id: key });
      // That save answers with a rev is SAVE-3's matter.
      const rev = (await context.put(collection, inBulk, { ...old, _id: inBulk }))?.rev;
      const fields = { nested: { kept: 'y' } };
      await context.put(collection, singly, { ...fields, _id: singly });
      const [outcome] = await service.saveMany(collection, [
        { ...fields, _id: inBulk, ...(conflicts === 'mvcc' && rev !== undefined && { _rev: rev }) },
      ]);
      // Whether it may be replaced in this way at all is told by the next checks.
      if (!outcome?.ok) return;
      const stored = await service.get(collection, singly);
      const found = await service.get(collection, inBulk);
      expectFields(found, stored, 'the document that was saved in bulk');
      const isLeft = Object.hasOwn(found, 'left') && !Object.hasOwn(stored, 'left');
      expectThat(!isLeft, 'nothing of the old document is left', found);
      expectFields(await service.get(collection, other), old, 'the document that was not among them');
    },
  },
  ...[undefined, '1-967a00dff5e02add41819138abb3284d'].map(
    (revision): Check => ({
      name: `save_many ${revision === undefined ? 'without _rev' : 'with a foreign _rev'} over a document does what save does`,
      requirements: ['BULK-7'],
      needs: ['saveMany'],
      run: (context) => expectAsSave(context, revision === undefined ? {} : { _rev: revision }),
    }),
  ),
  {
    name: 'the rev that save_many returns is current',
    requirements: ['BULK-7'],
    needs: ['saveMany', 'mvcc'],
    async run({ service, collection, id }) {
      const key = id();
      const [outcome] = await service.saveMany(collection, [{ _id: key, name: 'old' }]);
      const rev = outcome?.ok ? outcome.rev : undefined;
      // An outcome need not have one.
      if (rev === undefined) return;
      const saved = await settled(service.save(collection, key, { _id: key, name: 'new', _rev: rev }));
      expectThat(saved.ok, 'a save with it succeeds', saved);
    },
  },
  {
    name: 'get_many changes nothing',
    requirements: ['BULK-7'],
    needs: ['getMany'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      const before = await service.listAll(collection);
      await service.getMany(collection, [key]);
      expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
      expectDocuments(await service.listAll(collection), before, 'the documents after get_many');
    },
  },
];

/** The same save by itself and in bulk, over alike documents: both come to the same. */
async function expectAsSave({ service, collection, id }: CheckContext, revision: JsonObject): Promise<void> {
  const [singly, inBulk] = [id(), id()];
  for (const key of [singly, inBulk]) await service.save(collection, key, { _id: key, name: 'old' });
  const single = await settled(service.save(collection, singly, { _id: singly, name: 'new', ...revision }));
  const [outcome] = await service.saveMany(collection, [{ _id: inBulk, name: 'new', ...revision }]);
  expectThat(outcome?.ok === single.ok, `the outcome is \`ok: ${single.ok}\`, as for save`, outcome);
  const stored = await service.get(collection, singly);
  expectFields(await service.get(collection, inBulk), stored, 'the document from get');
}
