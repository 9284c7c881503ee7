// Collections are apart from one another.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { expectDocument, expectThat, isRefusal, settled, statusOf } from './expect.js';
import { programLine, shown } from './shown.js';

const NAMES = ['agents', 'deployments', 'users', 'sessions', 'tickets', 'demos'];

/** PostgreSQL cuts names of more bytes than this, with only a notice. */
const USUAL_NAME_BYTES = 63;

export const collectionChecks: readonly Check[] = [
  {
    name: 'the same id in two collections is two documents',
    requirements: ['COLL-1'],
    async run({ service, collection, ownCollection, id }) {
      const [other, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, of: 'the one' });
      await service.save(other, key, { _id: key, of: 'the other' });
      const document = { _id: key, of: 'the one' };
      expectDocument(await service.get(collection, key), document, 'the document of the one collection');
      expectDocument(
        await service.get(other, key),
        { _id: key, of: 'the other' },
        'the document of the other',
      );
    },
  },
  {
    name: 'deleting in one collection leaves the same id in another',
    requirements: ['COLL-1'],
    async run({ service, collection, ownCollection, id }) {
      const [other, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key });
      await service.save(other, key, { _id: key });
      await service.delete(other, key);
      const found = await settled(service.get(collection, key));
      expectThat(found.ok, 'the document of the other collection is still there', found);
    },
  },
  {
    name: 'a document of one collection is not in another',
    requirements: ['COLL-1'],
    async run({ service, collection, ownCollection, id }) {
      const [other, key, its] = [ownCollection(), id(), id()];
      await service.save(collection, key, { _id: key });
      await service.save(other, its, { _id: its });
      const found = await settled(service.get(other, key));
      expectThat(!found.ok, 'get finds nothing under an id of another collection', found);
      const strange = (await service.listAll(other)).filter((document) => document['_id'] === key);
      expectThat(strange.length === 0, 'list_all has nothing of another collection', strange);
    },
  },
  {
    name: 'collections whose names begin with one another do not mix',
    requirements: ['COLL-2'],
    run: expectPrefixesApart,
  },
  ...NAMES.map(
    (name): Check => ({
      name: `the collection ${name} works`,
      requirements: ['COLL-3'],
      run: (context) => expectWorks(context, name),
    }),
  ),
  {
    name: 'names that differ in case are different collections, or refused',
    requirements: ['COLL-4'],
    run: (context) => expectApart(context, ['Case', 'case', 'CASE']),
  },
  {
    name: 'names that differ only at their 64th byte are different collections, or refused',
    requirements: ['COLL-4'],
    async run(context) {
      const stem = 'n'.repeat(USUAL_NAME_BYTES - context.options.prefix.length);
      await expectApart(context, [`${stem}a`, `${stem}b`, stem]);
    },
  },
  {
    name: 'names that differ only at their 200th byte are different collections, or refused',
    requirements: ['COLL-4'],
    async run(context) {
      const stem = 'm'.repeat(199 - context.options.prefix.length);
      await expectApart(context, [`${stem}a`, `${stem}b`]);
    },
  },
];

// Put together, names and ids read alike: `pre` + `fix_1` and `prefix_` + `1`, `pre` + `fix1` and `prefix` + `1`.
async function expectPrefixesApart({ service, ownCollection }: CheckContext): Promise<void> {
  const names = ['pre', 'prefix', 'prefix_'];
  const places = names.flatMap((name) =>
    ['fix_1', 'fix1', '1'].map((key) => ({ name, collection: ownCollection(name), key })),
  );
  for (const { collection, key, name } of places) {
    await service.save(collection, key, { _id: key, of: name });
  }
  for (const { collection, key, name } of places) {
    const document = { _id: key, of: name };
    expectDocument(await service.get(collection, key), document, 'the document from get');
  }
  for (const name of names) {
    const strange = (await service.listAll(ownCollection(name))).filter((one) => one['of'] !== name);
    expectThat(strange.length === 0, 'list_all has nothing of another collection', strange);
  }
  await settled(service.delete(ownCollection('pre'), 'fix_1'));
  const found = await settled(service.get(ownCollection('prefix_'), '1'));
  expectThat(found.ok, 'deleting in one collection removes nothing from another', found);
}

async function expectWorks(context: CheckContext, name: string): Promise<void> {
  const { service, id } = context;
  const collection = context.options.useRealCollections ? name : context.ownCollection(name);
  const key = id('conformance');
  try {
    await service.save(collection, key, { _id: key, name });
    expectDocument(await service.get(collection, key), { _id: key, name }, 'the document from get');
    const listed = (await service.listAll(collection)).some((document) => document['_id'] === key);
    expectThat(listed, 'list_all has the document', { listed });
  } finally {
    await settled(service.delete(collection, key));
  }
}

/** Saves under one id in each collection that can be had; each must then have its own document, the others none. */
async function expectApart(context: CheckContext, names: readonly string[]): Promise<void> {
  const { service, id } = context;
  const key = id();
  const collections = names.map((name) => context.ownCollection(name));
  const had: string[] = [];
  for (const [at, collection] of collections.entries()) {
    if ((await context.trySave(collection, key, { _id: key, at })) === 'saved') had.push(collection);
  }
  for (const [at, collection] of collections.entries()) {
    const wanted = had.includes(collection) ? { _id: key, at } : undefined;
    const found = await settled(service.get(collection, key));
    if (found.ok && wanted) expectDocument(found.value, wanted, "the collection's own document");
    else if (found.ok || wanted) throw merged(collections, key, found, wanted);
    else if (!isRefusal(found.error) && statusOf(found.error) !== 404)
      throw merged(collections, key, found, wanted);
  }
}

function merged(
  collections: readonly string[],
  key: string,
  found: unknown,
  wanted: JsonObject | undefined,
): CheckFailure {
  return new CheckFailure('collections whose names are alike are merged', {
    expected: wanted ? shown(wanted) : 'not_found, since the name was refused',
    actual: shown(found),
    program: [
      ...collections.map((collection, at) => programLine('save', collection, key, { _id: key, at })),
      ...collections.map((collection) => programLine('get', collection, key)),
    ],
  });
}
