// Collections are apart from one another.
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { expectFields, expectThat, hasAnswered, settled } from './expect.js';
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
      expectFields(await service.get(collection, key), document, 'the document of the one collection');
      expectFields(await service.get(other, key), { _id: key, of: 'the other' }, 'the document of the other');
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
      await service.save(collection, key, { _id: key, name: 'x' });
      await service.save(other, its, { _id: its, name: 'y' });
      const found = await settled(service.get(other, key));
      const isThere = hasAnswered(found, { name: 'x' });
      expectThat(!isThere, 'get finds nothing under an id of another collection', found);
      const strange = (await service.listAll(other)).filter((document) => document['_id'] === key);
      expectThat(strange.length === 0, 'list_all has nothing of another collection', strange);
    },
  },
  {
    name: 'collections whose names begin with one another do not mix',
    requirements: ['COLL-2'],
    run: expectPrefixesApart,
  },
  {
    name: 'collections whose names match each other as patterns do not mix',
    requirements: ['COLL-1'],
    run: expectPatternsApart,
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

// Put together, names and ids read alike: `pre` + `fix1` and `prefix` + `1`; with `_` between, `pre` + `fix_1` and `pre_fix` + `1`.
async function expectPrefixesApart({ service, ownCollection }: CheckContext): Promise<void> {
  const names = ['pre', 'prefix', 'prefix_', 'pre_fix'];
  const places = names.flatMap((name) =>
    ['fix_1', 'fix1', '1'].map((key) => ({ name, collection: ownCollection(name), key })),
  );
  for (const { collection, key, name } of places) {
    await service.save(collection, key, { _id: key, of: name });
  }
  for (const { collection, key, name } of places) {
    const document = { _id: key, of: name };
    expectFields(await service.get(collection, key), document, 'the document from get');
  }
  for (const name of names) {
    const others = names.filter((one) => one !== name);
    const strange = (await service.listAll(ownCollection(name))).filter((one) =>
      others.includes(String(one['of'])),
    );
    expectThat(strange.length === 0, 'list_all has nothing of another collection', strange);
  }
  for (const key of ['fix_1', 'fix1']) await settled(service.delete(ownCollection('pre'), key));
  for (const name of names.slice(1)) {
    const found = await settled(service.get(ownCollection(name), '1'));
    expectThat(found.ok, 'deleting in one collection removes nothing from another', found);
  }
}

// To SQL's LIKE an underscore is any character, and so is a dot to a regular expression. The document of the other collection
// is there first, so that a first match would be it.
async function expectPatternsApart(context: CheckContext): Promise<void> {
  const { service, ownCollection, id } = context;
  const key = id();
  for (const [other, pattern] of [
    ['pat1tern', 'pat_tern'],
    ['dot1ted', 'dot.ted'],
    ['sta11r', 'sta*r'],
    ['per11cent', 'per%cent'],
  ] as const) {
    const [theirs, ours] = [ownCollection(other), ownCollection(pattern)];
    await service.save(theirs, key, { _id: key, of: other });
    const listed = await settled(service.listAll(ours));
    // A listing that fails, there being nothing, is LIST-2's matter.
    const strange = listed.ok ? listed.value.filter((one) => one['of'] === other) : [];
    expectThat(strange.length === 0, 'list_all has nothing of another collection', strange);
    const found = await settled(service.get(ours, key));
    expectThat(!hasAnswered(found, { of: other }), 'get finds nothing of another collection', found);
    await settled(service.delete(ours, key));
    const kept = await settled(service.get(theirs, key));
    expectThat(kept.ok, 'deleting in one collection removes nothing from another', kept);
  }
}

async function expectWorks(context: CheckContext, name: string): Promise<void> {
  const { service, id } = context;
  const collection = context.options.useRealCollections ? name : context.ownCollection(name);
  const key = id('conformance');
  try {
    await service.save(collection, key, { _id: key, name });
    expectFields(await service.get(collection, key), { _id: key, name }, 'the document from get');
    const listed = (await service.listAll(collection)).some((document) => document['_id'] === key);
    expectThat(listed, 'list_all has the document', { listed });
  } finally {
    await settled(service.delete(collection, key));
  }
}

/** Saves under one id in each collection that can be had: none may then have the document of another. */
async function expectApart(context: CheckContext, names: readonly string[]): Promise<void> {
  const { service, id } = context;
  const key = id();
  const collections = names.map((name) => context.ownCollection(name));
  for (const of of collections) await context.trySave(of, key, { _id: key, of });
  for (const collection of collections) {
    const found = await settled(service.get(collection, key));
    const other = collections.find((of) => of !== collection && hasAnswered(found, { of }));
    if (other === undefined) continue;
    throw new CheckFailure('collections whose names are alike are merged', {
      expected: 'its own document, or none where the name was refused',
      actual: shown(found),
      program: [
        ...[collection, other]
          .sort((a, b) => collections.indexOf(a) - collections.indexOf(b))
          .map((of) => programLine('save', of, key, { _id: key, of })),
        programLine('get', collection, key),
      ],
    });
  }
}
