// get_many, delete_many, and what the store is after any bulk call.
import type { JsonObject } from '../../src/document/json.js';
import type { BulkOutcome } from '../../src/store/database-service.js';
import { expectLength } from './bulk.js';
import type { Check, CheckContext } from './check.js';
import { expectDocument, expectThat, settled } from './expect.js';
import { fill } from './fill.js';

const HUNDREDS = 600;

export const otherBulkChecks: readonly Check[] = [
  {
    name: 'get_many has every id asked, missing ones as null',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const { service, collection, id } = context;
      const [there, also] = [id('z'), id('a')];
      for (const key of [there, also]) await service.save(collection, key, { _id: key, name: `of ${key}` });
      const asked = [id(), there, id(), also];
      await expectMany(
        context,
        collection,
        asked,
        [there, also].map((key) => ({ _id: key, name: `of ${key}` })),
      );
    },
  },
  {
    name: 'get_many has an id once that is asked twice',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const { service, collection, id } = context;
      const [key, missing] = [id(), id()];
      await service.save(collection, key, { _id: key });
      await expectMany(context, collection, [key, missing, key, missing], [{ _id: key }]);
    },
  },
  {
    name: 'get_many of nothing has nothing',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    run: (context) => expectMany(context, context.collection, [], []),
  },
  {
    name: 'get_many of a missing collection has null for every id',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    run: (context) => expectMany(context, context.ownCollection(), [context.id(), context.id()], []),
  },
  {
    name: 'get_many has several hundred documents, and null between them',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const collection = context.ownCollection();
      const documents = Array.from({ length: HUNDREDS }, (_, at) => ({ _id: context.id(), at }));
      await fill(context, collection, documents);
      const asked = documents.flatMap(({ _id }, at) => (at % 5 === 0 ? [context.id(), _id] : [_id]));
      await expectMany(context, collection, asked, documents);
    },
  },
  {
    name: 'get_many has each document whole, though they are large together',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const collection = context.ownCollection();
      const text = 'some text '.repeat(20_000);
      const documents = Array.from({ length: 30 }, () => ({ _id: context.id(), text }));
      await fill(context, collection, documents);
      await expectMany(
        context,
        collection,
        documents.map(({ _id }) => _id),
        documents,
      );
    },
  },
  {
    name: 'delete_many answers in order, and missing ones are ok',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [there, also] = [id('z'), id('a')];
      for (const key of [there, also]) await service.save(collection, key, { _id: key });
      const asked = [id('m'), there, id('b'), also];
      expectDeleted(await service.deleteMany(collection, asked), asked);
    },
  },
  {
    name: 'delete_many of a repeated id is ok each time',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [key, missing] = [id(), id()];
      await service.save(collection, key, { _id: key });
      const asked = [key, missing, key, key, missing];
      expectDeleted(await service.deleteMany(collection, asked), asked);
    },
  },
  {
    name: 'delete_many from a missing collection is ok for every id',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, ownCollection, id }) {
      const asked = [id(), id()];
      expectDeleted(await service.deleteMany(ownCollection(), asked), asked);
    },
  },
  {
    name: 'delete_many of nothing answers nothing',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    run: async ({ service, collection }) => expectLength(await service.deleteMany(collection, []), 0),
  },
  {
    name: 'delete_many removes those documents and no others',
    requirements: ['BULK-7'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [gone, kept, also] = [id(), id(), id()];
      for (const key of [gone, kept, also]) await service.save(collection, key, { _id: key });
      const outcomes = await service.deleteMany(collection, [gone, id(), also, gone]);
      for (const [at, key] of [[0, gone] as const, [2, also] as const]) {
        if (outcomes[at]?.ok !== true) continue;
        const found = await settled(service.get(collection, key));
        expectThat(!found.ok, 'a deleted document is gone', found);
      }
      const found = await settled(service.get(collection, kept));
      expectThat(found.ok, 'the other document is still there', found);
    },
  },
  {
    name: 'delete_many of several hundred ids removes them all',
    requirements: ['BULK-7'],
    needs: ['deleteMany'],
    async run(context) {
      const { service } = context;
      const collection = context.ownCollection();
      const documents = Array.from({ length: HUNDREDS }, (_, at) => ({ _id: context.id(), at }));
      await fill(context, collection, documents);
      const outcomes = await service.deleteMany(
        collection,
        documents.map(({ _id }) => _id),
      );
      const gone = new Set(documents.flatMap(({ _id }, at) => (outcomes[at]?.ok === true ? [_id] : [])));
      for (const { _id: key } of await service.listAll(collection)) {
        if (typeof key !== 'string' || !gone.has(key)) continue;
        const found = await settled(service.get(collection, key));
        expectThat(!found.ok, 'a deleted document is gone', { ...found, of: HUNDREDS });
      }
    },
  },
  {
    name: 'save_many makes the collection, and stores each document whole',
    requirements: ['BULK-7'],
    needs: ['saveMany'],
    async run({ service, ownCollection, id }) {
      const collection = ownCollection();
      const documents = [0, 1, 2].map((at) => ({ _id: id(), at, none: null, list: [{ at }] }));
      await service.saveMany(collection, documents);
      for (const document of documents) {
        expectDocument(await service.get(collection, document._id), document, 'the document from get');
      }
    },
  },
  {
    name: 'save_many replaces the whole document, as save does',
    requirements: ['BULK-7'],
    needs: ['saveMany'],
    async run(context) {
      const { service, collection, id } = context;
      const [key, other] = [id(), id()];
      for (const one of [key, other])
        await service.save(collection, one, { _id: one, old: 1, nested: { old: 1 } });
      const rev = context.conflicts === 'mvcc' ? (await service.get(collection, key))['_rev'] : undefined;
      const document = { _id: key, nested: {} };
      await service.saveMany(collection, [rev === undefined ? document : { ...document, _rev: rev }]);
      expectDocument(await service.get(collection, key), document, 'the document from get');
      const untouched = { _id: other, old: 1, nested: { old: 1 } };
      expectDocument(await service.get(collection, other), untouched, 'the document that was not among them');
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
      await service.getMany(collection, [key, id()]);
      expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
      const strange = (await service.listAll(collection)).filter((one) => one['_id'] !== key);
      expectThat(strange.length === 0, 'get_many has stored nothing', strange);
    },
  },
];

async function expectMany(
  { service }: CheckContext,
  collection: string,
  asked: readonly string[],
  documents: readonly JsonObject[],
): Promise<void> {
  const many: unknown = await service.getMany(collection, asked);
  expectThat(many instanceof Map, 'get_many answers with a Map', many);
  const found = many as Map<unknown, unknown>;
  const different = new Set(asked).size;
  expectThat(found.size === different, `get_many has ${different} ids, as asked`, found.size);
  const wanted = new Map(documents.map((document) => [document['_id'], document]));
  for (const key of asked) {
    const document = wanted.get(key);
    if (document) expectDocument(found.get(key), document, 'the document from get_many');
    else expectThat(found.get(key) === null, 'get_many has null for a missing id', found.get(key));
  }
}

function expectDeleted(outcomes: readonly BulkOutcome[], asked: readonly string[]): void {
  expectLength(outcomes, asked.length);
  for (const [at, key] of asked.entries()) {
    const outcome = outcomes[at];
    const isRight = outcome?.ok === true && outcome.id === key;
    expectThat(isRight, 'every outcome is `ok: true` and has its id, in order', { item: at, asked, outcome });
  }
}

/** The same save by itself and in bulk, over alike documents: both come to the same. */
async function expectAsSave({ service, collection, id }: CheckContext, revision: JsonObject): Promise<void> {
  const [singly, inBulk] = [id(), id()];
  for (const key of [singly, inBulk]) await service.save(collection, key, { _id: key, name: 'old' });
  const single = await settled(service.save(collection, singly, { _id: singly, name: 'new', ...revision }));
  const [outcome] = await service.saveMany(collection, [{ _id: inBulk, name: 'new', ...revision }]);
  expectThat(outcome?.ok === single.ok, `the outcome is \`ok: ${single.ok}\`, as for save`, outcome);
  const { _id, ...stored } = await service.get(collection, singly);
  expectDocument(await service.get(collection, inBulk), { ...stored, _id: inBulk }, 'the document from get');
}
