// What get must answer.
import { scribble } from '../../src/protocol/probe-alias.js';
import { aliasCheck } from './alias.js';
import type { Check } from './check.js';
import { expectFields, expectStatus, expectValue, expectWhole } from './expect.js';

export const getChecks: readonly Check[] = [
  {
    name: 'get returns what was saved, and nothing else',
    requirements: ['GET-1'],
    async run({ service, collection, id }) {
      const key = id();
      const document = { name: 'MyAgent', description: 'A helpful agent', tools: { web: 'search' } };
      await service.save(collection, key, { ...document, _id: key });
      expectWhole(await service.get(collection, key), document, 'the document from get');
    },
  },
  {
    name: 'get returns a document whose fields are called as those of an answer or of an error',
    requirements: ['GET-1'],
    async run({ service, collection, id }) {
      const key = id();
      const names = [
        'error',
        'status',
        'code',
        'message',
        'ok',
        'reason',
        'data',
        'rows',
        'id',
        'rev',
        'value',
        'doc',
      ];
      const document = Object.fromEntries(names.map((name) => [name, `the ${name}`]));
      await service.save(collection, key, { ...document, _id: key });
      expectFields(await service.get(collection, key), document, 'the document from get');
    },
  },
  {
    name: 'get returns the document last saved',
    requirements: ['GET-1'],
    async run({ service, collection, id, put }) {
      const key = id();
      // The same fields each time: that fields left out are gone is SAVE-2.
      for (const name of ['first', 'second', 'third']) await put(collection, key, { _id: key, name });
      expectFields(await service.get(collection, key), { _id: key, name: 'third' }, 'the document from get');
    },
  },
  {
    name: 'get returns a new version, though it has returned the old one',
    requirements: ['GET-1'],
    async run({ service, collection, id, put }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'old' });
      await service.get(collection, key);
      await put(collection, key, { _id: key, name: 'new' });
      expectFields(await service.get(collection, key), { name: 'new' }, 'the document from get');
    },
  },
  {
    name: 'get returns each of several documents under its own id',
    requirements: ['GET-1'],
    async run({ service, collection, id }) {
      const keys = [id(), id(), id()];
      for (const key of keys) await service.save(collection, key, { _id: key, name: `of ${key}` });
      for (const key of keys) {
        expectFields(await service.get(collection, key), { name: `of ${key}` }, 'the document from get');
      }
    },
  },
  {
    name: 'get returns _id, though the caller put none in',
    requirements: ['GET-2'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { name: 'without an id' });
      expectValue((await service.get(collection, key))['_id'], key, '`_id` of the document from get');
    },
  },
  {
    name: 'get returns _id, as the caller put it in',
    requirements: ['GET-2'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'with its id' });
      expectValue((await service.get(collection, key))['_id'], key, '`_id` of the document from get');
    },
  },
  {
    name: 'a missing document is not_found',
    requirements: ['GET-3'],
    async run({ service, collection, id }) {
      const other = id();
      await service.save(collection, other, { _id: other, name: 'so that the collection exists' });
      await expectStatus(service.get(collection, id()), 404, 'get of a missing document');
    },
  },
  {
    name: 'the beginning of an id is a missing document',
    requirements: ['GET-3'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, `${key}-and-more`, { _id: `${key}-and-more` });
      await expectStatus(service.get(collection, key), 404, 'get of the beginning of an id');
    },
  },
  {
    name: 'a document of a missing collection is not_found',
    requirements: ['GET-4'],
    async run({ service, ownCollection, id }) {
      const call = service.get(ownCollection(), id());
      await expectStatus(call, 404, 'get from a collection that does not exist');
    },
  },
  aliasCheck({
    name: 'changing what get returned changes nothing stored',
    requirement: 'GET-5',
    leak: 'returned',
    async direct({ service, collection }, document, key) {
      await service.save(collection, key, document);
      const mine = await service.get(collection, key);
      const before = structuredClone(mine);
      scribble(mine);
      expectFields(await service.get(collection, key), before, 'the document from a second get');
    },
  }),
];
