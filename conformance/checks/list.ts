// What list_all must answer.
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from './check.js';
import { expectDocument, expectThat, expectValue } from './expect.js';

const MANY = 2500;

export const listChecks: readonly Check[] = [
  {
    name: 'list_all has every document exactly once, as get returns it',
    requirements: ['LIST-1'],
    async run(context) {
      const collection = context.ownCollection();
      await listsWhatWasSaved(context, collection, 20, (key) => ({
        _id: key,
        name: `n-${key}`,
        empty: null,
      }));
    },
  },
  {
    name: 'a collection that does not exist lists as []',
    requirements: ['LIST-2'],
    async run({ service, ownCollection }) {
      expectValue(await service.listAll(ownCollection()), [], 'list_all of a collection that does not exist');
    },
  },
  {
    name: 'a collection that has become empty lists as []',
    requirements: ['LIST-2'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key });
      await service.delete(collection, key);
      expectValue(await service.listAll(collection), [], 'list_all of an empty collection');
    },
  },
  {
    name: 'nothing is lost or doubled past a page',
    requirements: ['LIST-3'],
    async run(context) {
      const text = 'x'.repeat(1500);
      await listsWhatWasSaved(context, context.ownCollection(), MANY, (key) => ({ _id: key, text }));
    },
  },
  {
    name: 'changing what list_all returned changes nothing stored',
    requirements: ['LIST-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, tags: ['a'] });
      const [mine] = (await service.listAll(collection)) as [{ tags: string[] }];
      mine.tags.push('b');
      expectDocument(await service.get(collection, key), { _id: key, tags: ['a'] }, 'the document from get');
    },
  },
];

async function listsWhatWasSaved(
  { service, id }: CheckContext,
  collection: string,
  count: number,
  document: (key: string) => JsonObject,
): Promise<void> {
  const keys = Array.from({ length: count }, () => id());
  for (const key of keys) await service.save(collection, key, document(key));
  const all = await service.listAll(collection);
  const listed = new Map(all.map((found) => [found['_id'], found]));
  expectThat(all.length === count, `list_all has ${count} documents`, all.length);
  expectThat(listed.size === count, `list_all has ${count} different documents`, listed.size);
  for (const key of keys) expectDocument(listed.get(key), document(key), `the document ${key} of list_all`);
}
