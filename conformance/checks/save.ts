// What save must do.
import type { JsonValue } from '../../src/document/json.js';
import type { Check } from './check.js';
import { expectDocument, expectThat, expectValue } from './expect.js';

export const saveChecks: readonly Check[] = [
  {
    name: 'save creates where there is nothing',
    requirements: ['SAVE-1'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'new' });
      expectDocument(await service.get(collection, key), { _id: key, name: 'new' }, 'the document from get');
    },
  },
  {
    name: 'save replaces the whole document',
    requirements: ['SAVE-2'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, old: 1, nested: { old: 1 } });
      const { _rev } = await service.get(collection, key);
      await service.save(collection, key, { _id: key, nested: {}, ...revision(_rev) });
      expectDocument(await service.get(collection, key), { _id: key, nested: {} }, 'the document from get');
    },
  },
  {
    name: 'save returns id and rev',
    requirements: ['SAVE-3'],
    async run({ service, collection, id }) {
      const key = id();
      const saved = await service.save(collection, key, { _id: key });
      expectValue(saved?.id, key, '`id` of what save returned');
      expectThat(typeof saved.rev === 'string' && saved.rev !== '', '`rev` is a non-empty string', saved.rev);
    },
  },
  ...['another-id', null, 7].map(
    (inBody): Check => ({
      name: `where the body's _id is ${JSON.stringify(inBody)}, the id given wins`,
      requirements: ['SAVE-4'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: inBody, name: 'x' });
        expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
      },
    }),
  ),
  {
    name: 'save creates the collection',
    requirements: ['SAVE-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key });
      expectDocument(await service.get(collection, key), { _id: key }, 'the document from get');
    },
  },
  {
    name: 'changing what save was handed changes nothing stored',
    requirements: ['SAVE-6'],
    async run({ service, collection, id }) {
      const key = id();
      const mine = { _id: key, tags: ['a'], nested: { count: 1 } };
      const before = structuredClone(mine);
      await service.save(collection, key, mine);
      mine.tags.push('b');
      mine.nested.count = 2;
      expectDocument(await service.get(collection, key), before, 'the document from get');
    },
  },
  ...[null, ''].map(
    (none): Check => ({
      name: `_rev of ${JSON.stringify(none)} is the same as none`,
      requirements: ['SAVE-7'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, name: 'x', _rev: none });
        expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
      },
    }),
  ),
  {
    name: "save leaves the caller's document as it is",
    requirements: ['SAVE-8'],
    async run({ service, collection, id }) {
      const mine = { name: 'x', nested: { list: [1] } };
      await service.save(collection, id(), mine);
      expectValue(mine, { name: 'x', nested: { list: [1] } }, "the caller's document after save");
    },
  },
];

function revision(rev: JsonValue | undefined): { _rev?: JsonValue } {
  return rev === undefined ? {} : { _rev: rev };
}
