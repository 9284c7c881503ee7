// What delete must do.
import type { Check } from './check.js';
import { expectFields, expectStatus, expectThat, settled } from './expect.js';

export const deleteChecks: readonly Check[] = [
  {
    name: 'after delete, get is not_found',
    requirements: ['DEL-1'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      await service.delete(collection, key);
      await expectStatus(service.get(collection, key), 404, 'get of a deleted document');
    },
  },
  {
    name: 'after delete of a document that get has returned, get is not_found',
    requirements: ['DEL-1'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      await service.get(collection, key);
      await service.delete(collection, key);
      await expectStatus(service.get(collection, key), 404, 'get of a deleted document');
    },
  },
  {
    name: 'after delete, list_all no longer has the document',
    requirements: ['DEL-1'],
    async run({ service, ownCollection, id }) {
      const [collection, key, other] = [ownCollection(), id(), id()];
      for (const one of [key, other]) await service.save(collection, one, { _id: one });
      await service.delete(collection, key);
      const listed = (await service.listAll(collection)).filter((document) => document['_id'] === key);
      expectThat(listed.length === 0, 'list_all no longer has the deleted document', listed);
    },
  },
  {
    name: 'deleting a missing document is not_found',
    requirements: ['DEL-2'],
    async run({ service, collection, id }) {
      const other = id();
      await service.save(collection, other, { _id: other, name: 'so that the collection exists' });
      await expectStatus(service.delete(collection, id()), 404, 'delete of a missing document');
    },
  },
  {
    name: 'deleting a document a second time is not_found',
    requirements: ['DEL-2'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      await service.delete(collection, key);
      await expectStatus(service.delete(collection, key), 404, 'a second delete');
    },
  },
  {
    name: 'deleting from a missing collection is not_found',
    requirements: ['DEL-2'],
    async run({ service, ownCollection, id }) {
      const call = service.delete(ownCollection(), id());
      await expectStatus(call, 404, 'delete from a collection that does not exist');
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
    name: 'delete of a document that was saved several times succeeds',
    requirements: ['DEL-3'],
    async run({ service, collection, id, put }) {
      const key = id();
      for (const name of ['first', 'second', 'third']) await put(collection, key, { _id: key, name });
      const outcome = await settled(service.delete(collection, key));
      expectThat(outcome.ok, 'delete succeeds, and needs no `_rev`', outcome);
    },
  },
  {
    name: 'a document created again has nothing of the old one',
    requirements: ['DEL-4'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, old: 'a' });
      await service.delete(collection, key);
      await service.save(collection, key, { _id: key, fresh: 'b' });
      const found = await service.get(collection, key);
      expectFields(found, { fresh: 'b' }, 'the document from get');
      expectThat(!Object.hasOwn(found, 'old'), 'nothing of the old document is left', found);
    },
  },
  {
    name: 'a document can be deleted and created again and again',
    requirements: ['DEL-4'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'first' });
      for (const name of ['second', 'third']) {
        await settled(service.delete(collection, key));
        await service.save(collection, key, { _id: key, name });
      }
      expectFields(await service.get(collection, key), { name: 'third' }, 'the document from get');
    },
  },
  {
    name: 'delete removes that one document and no other',
    requirements: ['DEL-5'],
    async run({ service, collection, id }) {
      const key = id('a_b');
      // Neighbours in order, and what a pattern would match.
      const others = [`${key}0`, `0${key}`, key.slice(0, -1), key.replace('a_b', 'axb'), id()];
      for (const other of [key, ...others]) await service.save(collection, other, { _id: other });
      await service.delete(collection, key);
      for (const other of others) {
        const found = await settled(service.get(collection, other));
        expectThat(found.ok, 'the other documents are still there', { _id: other, ...found });
      }
    },
  },
  {
    name: 'delete of a missing document removes nothing',
    requirements: ['DEL-5'],
    async run({ service, collection, id }) {
      const other = id();
      await service.save(collection, other, { _id: other });
      await settled(service.delete(collection, id()));
      const found = await settled(service.get(collection, other));
      expectThat(found.ok, 'the other document is still there', found);
    },
  },
];
