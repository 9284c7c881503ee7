// Conflicts, where a save always replaces.
import { type Check, CheckFailure } from './check.js';
import { describeError, expectFields, expectThat, settled } from './expect.js';

/** Revisions that the database under test never gave: of CouchDB, of a counter, of an older copy. */
const FOREIGN = [
  '1-967a00dff5e02add41819138abb3284d',
  '42',
  '99-ffffffffffffffffffffffffffffffff',
  'not a revision',
];

export const upsertChecks: readonly Check[] = [
  ...[undefined, ...FOREIGN].map(
    (revision): Check => ({
      name: `a save over a document succeeds ${revision === undefined ? 'without _rev' : `with the foreign _rev ${revision}`}`,
      requirements: ['UPS-1'],
      needs: ['upsert'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, name: 'old' });
        const document = { _id: key, name: 'new', ...(revision !== undefined && { _rev: revision }) };
        await expectSucceeds(service.save(collection, key, document));
        expectFields(await service.get(collection, key), document, 'the document from get');
      },
    }),
  ),
  ...FOREIGN.map(
    (revision): Check => ({
      name: `a save with the foreign _rev ${revision} creates where there is nothing`,
      requirements: ['UPS-1'],
      needs: ['upsert'],
      async run({ service, collection, id }) {
        const key = id();
        const document = { _id: key, name: 'new', _rev: revision };
        await expectSucceeds(service.save(collection, key, document));
        expectFields(await service.get(collection, key), document, 'the document from get');
      },
    }),
  ),
  {
    name: 'a save with a revision that is no longer current succeeds',
    requirements: ['UPS-1'],
    needs: ['upsert'],
    async run({ service, collection, id }) {
      const key = id();
      const rev = (await service.save(collection, key, { _id: key, name: 'first' }))?.rev ?? 'unknown';
      await expectSucceeds(service.save(collection, key, { _id: key, name: 'second' }));
      const document = { _id: key, name: 'third', _rev: rev };
      await expectSucceeds(service.save(collection, key, document));
      expectFields(await service.get(collection, key), document, 'the document from get');
    },
  },
  {
    name: 'a save with the revision of a deleted document creates',
    requirements: ['UPS-1'],
    needs: ['upsert'],
    async run({ service, collection, id }) {
      const key = id();
      const rev = (await service.save(collection, key, { _id: key, name: 'first' }))?.rev ?? 'unknown';
      await service.delete(collection, key);
      const document = { _id: key, name: 'second', _rev: rev };
      await expectSucceeds(service.save(collection, key, document));
      expectFields(await service.get(collection, key), document, 'the document from get');
    },
  },
  {
    name: 'rev changes when the document changes',
    requirements: ['UPS-2'],
    needs: ['upsert'],
    async run({ collection, id, put }) {
      const key = id();
      const revisions: unknown[] = [];
      for (const name of ['first', 'second', 'third']) {
        revisions.push((await put(collection, key, { _id: key, name }))?.rev);
      }
      expectThat(new Set(revisions).size === 3, 'each change has a `rev` of its own', revisions);
    },
  },
];

async function expectSucceeds(save: Promise<unknown>): Promise<void> {
  const outcome = await settled(save);
  if (outcome.ok) return;
  throw new CheckFailure('a save fails that should replace or create', {
    expected: 'to be saved, whatever `_rev` the body has or has not',
    actual: describeError(outcome.error),
  });
}
