// What delete must do.
import type { Check } from './check.js';
import { expectDocument, expectStatus, expectThat } from './expect.js';

export const deleteChecks: readonly Check[] = [
  {
    name: 'after delete the document is gone from get and list_all',
    requirements: ['DEL-1'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      await service.delete(collection, key);
      await expectStatus(service.get(collection, key), 404, 'get of a deleted document');
      const listed = (await service.listAll(collection)).filter((document) => document['_id'] === key);
      expectThat(listed.length === 0, 'list_all no longer has the deleted document', listed);
    },
  },
  {
    name: 'deleting a missing document is not_found',
    requirements: ['DEL-2'],
    async run({ service, collection, id }) {
      await service.save(collection, id(), { name: 'so that the collection exists' });
      await expectStatus(service.delete(collection, id()), 404, 'delete of a missing document');
    },
  },
  {
    name: 'deleting from a missing collection is not_found',
    requirements: ['DEL-2'],
    async run({ service, ownCollection, id }) {
      await expectStatus(
        service.delete(ownCollection(), id()),
        404,
        'delete from a collection that does not exist',
      );
    },
  },
  {
    name: 'delete returns nothing',
    requirements: ['DEL-3'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      const answer: unknown = await service.delete(collection, key);
      expectThat(answer === undefined || answer === null, 'delete returns nothing', answer);
    },
  },
  {
    name: 'a document created again has nothing of the old one',
    requirements: ['DEL-4'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, old: true });
      await service.delete(collection, key);
      await service.save(collection, key, { _id: key, fresh: true });
      expectDocument(await service.get(collection, key), { _id: key, fresh: true }, 'the document from get');
    },
  },
  {
    name: 'delete removes that one document and no other',
    requirements: ['DEL-5'],
    async run({ service, collection, id }) {
      const key = id();
      const others = [`${key}0`, key.slice(0, -1), key.toUpperCase(), id()];
      for (const other of [key, ...others]) await service.save(collection, other, { _id: other });
      await service.delete(collection, key);
      for (const other of others) {
        expectDocument(await service.get(collection, other), { _id: other }, `the document ${other}`);
      }
    },
  },
];
