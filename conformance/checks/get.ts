// What get must answer.
import type { Check } from './check.js';
import { expectDocument, expectStatus, expectValue } from './expect.js';

export const getChecks: readonly Check[] = [
  {
    name: 'get returns what was saved',
    requirements: ['GET-1'],
    async run({ service, collection, id }) {
      const key = id();
      const document = { _id: key, name: 'MyAgent', tools: { web: ['web_search'] }, cost: 0.05, error: null };
      await service.save(collection, key, document);
      expectDocument(await service.get(collection, key), document, 'the document from get');
    },
  },
  {
    name: 'get returns _id, though the caller put none in',
    requirements: ['GET-2'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { name: 'without an id' });
      expectValue((await service.get(collection, key))['_id'], key, '_id of the document from get');
    },
  },
  {
    name: 'a missing document is not_found',
    requirements: ['GET-3'],
    async run({ service, collection, id }) {
      await service.save(collection, id(), { name: 'so that the collection exists' });
      await expectStatus(service.get(collection, id()), 404, 'get of a missing document');
    },
  },
  {
    name: 'a document of a missing collection is not_found',
    requirements: ['GET-4'],
    async run({ service, ownCollection, id }) {
      await expectStatus(
        service.get(ownCollection(), id()),
        404,
        'get from a collection that does not exist',
      );
    },
  },
  {
    name: 'changing what get returned changes nothing stored',
    requirements: ['GET-5'],
    async run({ service, collection, id }) {
      const key = id();
      const document = { _id: key, tags: ['a'], nested: { count: 1 } };
      await service.save(collection, key, structuredClone(document));
      const mine = (await service.get(collection, key)) as typeof document;
      mine.tags.push('b');
      mine.nested.count = 2;
      expectDocument(await service.get(collection, key), document, 'the document from a second get');
    },
  },
];
