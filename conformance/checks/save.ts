// What save must do.
import type { JsonObject } from '../../src/document/json.js';
import { scribble } from '../../src/protocol/probe-alias.js';
import { aliasCheck } from './alias.js';
import type { Check } from './check.js';
import { expectFields, expectThat, expectValue, hasAnswered, settled, statusOf } from './expect.js';
import { shown } from './shown.js';

/** A first version of a document, and a second without what is called left over. */
const LEFT_OUT: Readonly<Record<string, readonly [before: JsonObject, after: JsonObject]>> = {
  'a field left out': [{ left_over: 'a', kept: 'b' }, { kept: 'c' }],
  'every field left out': [{ left_over: 'a' }, {}],
  'a nested field left out': [{ nested: { left_over: 'a', kept: 'b' } }, { nested: { kept: 'b' } }],
  'an object that is now empty': [{ nested: { left_over: 'a' } }, { nested: {} }],
  'the end of an array': [{ list: ['a', 'b', 'left-over'] }, { list: ['a', 'b'] }],
  'a value that is now null': [{ field: 'left-over' }, { field: null }],
  'a value that is now an empty string': [{ field: 'left-over' }, { field: '' }],
};

export const saveChecks: readonly Check[] = [
  {
    name: 'save creates where there is nothing',
    requirements: ['SAVE-1'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'new' });
      expectFields(await service.get(collection, key), { name: 'new' }, 'the document from get');
    },
  },
  {
    name: 'save creates what get has just missed',
    requirements: ['SAVE-1'],
    async run({ service, collection, id }) {
      const key = id();
      await settled(service.get(collection, key));
      await service.save(collection, key, { _id: key, name: 'new' });
      expectFields(await service.get(collection, key), { name: 'new' }, 'the document from get');
    },
  },
  ...Object.entries(LEFT_OUT).map(
    ([what, [before, after]]): Check => ({
      name: `save replaces the whole document: ${what} is gone`,
      requirements: ['SAVE-2'],
      async run({ service, collection, id, put }) {
        const key = id();
        await put(collection, key, { ...before, _id: key });
        await put(collection, key, { ...after, _id: key });
        // Only that is looked for: how what is new comes back is the matter of others.
        const found = await service.get(collection, key);
        expectThat(!/left[-_]over/.test(shown(found)), 'nothing is left over', found);
      },
    }),
  ),
  {
    name: 'save returns id and rev when it creates',
    requirements: ['SAVE-3'],
    async run({ service, collection, id }) {
      const key = id();
      expectSaved(await service.save(collection, key, { _id: key }), key);
    },
  },
  {
    name: 'save returns id and rev when it replaces',
    requirements: ['SAVE-3'],
    async run({ service, collection, id, put }) {
      const key = id();
      await service.save(collection, key, { _id: key, name: 'old' });
      expectSaved(await put(collection, key, { _id: key, name: 'new' }), key);
    },
  },
  ...['another-id', null, 7].map(
    (inBody): Check => ({
      name: `where the body's _id is ${JSON.stringify(inBody)}, the id given wins`,
      requirements: ['SAVE-4'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: inBody, name: 'x' });
        const found = await service.get(collection, key);
        expectFields(found, { name: 'x' }, 'the document from get');
        expectThat(found['_id'] !== inBody, "`_id` is not the body's", found);
      },
    }),
  ),
  {
    name: "where the body's _id is another document's, that one stays as it is",
    requirements: ['SAVE-4'],
    async run({ service, collection, id }) {
      const [key, other] = [id(), id()];
      await service.save(collection, other, { _id: other, name: 'other' });
      await service.save(collection, key, { _id: other, name: 'x' });
      expectFields(await service.get(collection, other), { name: 'other' }, 'the other document from get');
    },
  },
  {
    name: "nothing is stored under the body's _id",
    requirements: ['SAVE-4'],
    async run({ service, collection, id }) {
      const [key, other] = [id(), id()];
      await service.save(collection, key, { _id: other, name: 'x' });
      const found = await settled(service.get(collection, other));
      const isThere = hasAnswered(found, { name: 'x' });
      expectThat(!isThere, "there is no document under the body's `_id`", found);
    },
  },
  {
    name: 'save creates the collection',
    requirements: ['SAVE-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
    },
  },
  {
    name: 'save creates the collection that get and list_all have just missed',
    requirements: ['SAVE-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await settled(service.get(collection, id()));
      await settled(service.listAll(collection));
      await service.save(collection, key, { _id: key, name: 'x' });
      expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
    },
  },
  aliasCheck({
    name: 'changing what save was handed changes nothing stored',
    requirement: 'SAVE-6',
    leak: 'saved',
    async direct({ service, collection }, document, key) {
      const mine = structuredClone(document);
      await service.save(collection, key, mine);
      scribble(mine);
      expectFields(await service.get(collection, key), document, 'the document from get');
    },
  }),
  ...([null, ''] as const).flatMap(noRevisionChecks),
  aliasCheck({
    name: "save leaves the caller's document as it is",
    requirement: 'SAVE-8',
    leak: 'input',
    async direct({ service, collection }, document, key) {
      const mine = structuredClone(document);
      await service.save(collection, key, mine);
      expectValue(mine, document, "the caller's document after save");
    },
  }),
];

function expectSaved(saved: unknown, key: string): void {
  const { id, rev } = (saved ?? {}) as { id?: unknown; rev?: unknown };
  expectValue(id, key, '`id` of what save returned');
  expectThat(typeof rev === 'string' && rev !== '', '`rev` is a non-empty string', saved);
}

function noRevisionChecks(none: null | ''): Check[] {
  const text = JSON.stringify(none);
  return [
    {
      name: `save with _rev of ${text} creates, as without`,
      requirements: ['SAVE-7'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, name: 'x', _rev: none });
        expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
      },
    },
    {
      name: `save with _rev of ${text} over a document does as without`,
      requirements: ['SAVE-7'],
      async run({ service, collection, id }) {
        const [key, other] = [id(), id()];
        for (const one of [key, other]) await service.save(collection, one, { _id: one, name: 'old' });
        // What is right without one is UPS-1's and REV-1's matter: here both must only come to the same.
        const without = await settled(service.save(collection, other, { _id: other, name: 'new' }));
        const withNone = await settled(service.save(collection, key, { _id: key, name: 'new', _rev: none }));
        const comesTo = (call: typeof without) => (call.ok ? 'saved' : (statusOf(call.error) ?? 'an error'));
        expectValue(comesTo(withNone), comesTo(without), `what a save with \`_rev\` of ${text} comes to`);
        const stored = await service.get(collection, other);
        expectFields(await service.get(collection, key), stored, 'the document from get');
      },
    },
  ];
}
