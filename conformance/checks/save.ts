// What save must do.
import type { JsonObject } from '../../src/document/json.js';
import { aliasCheck, scribble } from './alias.js';
import type { Check } from './check.js';
import { expectDocument, expectThat, expectValue, settled, statusOf } from './expect.js';

/** A first version of a document, and the second, in which something is left out. */
const LEFT_OUT: Readonly<Record<string, readonly [before: JsonObject, after: JsonObject]>> = {
  'a field': [{ old: 1, kept: 1 }, { kept: 2 }],
  'every field': [{ old: 1 }, {}],
  'a nested field': [{ nested: { old: 1, kept: 1 } }, { nested: { kept: 1 } }],
  'the end of an array': [{ list: [1, 2, 3] }, { list: [1] }],
};

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
    name: 'save creates what get has just missed',
    requirements: ['SAVE-1'],
    async run({ service, collection, id }) {
      const key = id();
      await settled(service.get(collection, key));
      await service.save(collection, key, { _id: key, name: 'new' });
      expectDocument(await service.get(collection, key), { _id: key, name: 'new' }, 'the document from get');
    },
  },
  ...Object.entries(LEFT_OUT).map(
    ([what, [before, after]]): Check => ({
      name: `save replaces the whole document: ${what} left out is gone`,
      requirements: ['SAVE-2'],
      async run({ service, collection, id, put }) {
        const key = id();
        await service.save(collection, key, { ...before, _id: key });
        await put(collection, key, { ...after, _id: key });
        expectDocument(await service.get(collection, key), { ...after, _id: key }, 'the document from get');
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
        expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
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
      const document = { _id: other, name: 'other' };
      expectDocument(await service.get(collection, other), document, 'the other document from get');
    },
  },
  {
    name: "nothing is stored under the body's _id",
    requirements: ['SAVE-4'],
    async run({ service, collection, id }) {
      const [key, other] = [id(), id()];
      await service.save(collection, key, { _id: other, name: 'x' });
      const found = await settled(service.get(collection, other));
      expectThat(!found.ok, "there is no document under the body's `_id`", found);
    },
  },
  {
    name: 'save creates the collection',
    requirements: ['SAVE-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key });
      expectDocument(await service.get(collection, key), { _id: key }, 'the document from get');
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
      expectDocument(await service.get(collection, key), document, 'the document from get');
    },
  }),
  ...([null, ''] as const).flatMap(noRevisionChecks),
  aliasCheck({
    name: "save leaves the caller's document as it is",
    requirement: 'SAVE-8',
    leak: 'input',
    async direct({ service, collection }, { _id, ...document }, key) {
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
  const shown = JSON.stringify(none);
  return [
    {
      name: `save with _rev of ${shown} creates, as without`,
      requirements: ['SAVE-7'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, name: 'x', _rev: none });
        expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
      },
    },
    {
      name: `save with _rev of ${shown} over a document does as without`,
      requirements: ['SAVE-7'],
      async run({ service, collection, id }) {
        const [key, other] = [id(), id()];
        for (const one of [key, other]) await service.save(collection, one, { _id: one, name: 'old' });
        // What is right without one is UPS-1's and REV-1's matter: here both must only come to the same.
        const without = await settled(service.save(collection, other, { _id: other, name: 'new' }));
        const withNone = await settled(service.save(collection, key, { _id: key, name: 'new', _rev: none }));
        const comesTo = (call: typeof without) => (call.ok ? 'saved' : (statusOf(call.error) ?? 'an error'));
        expectValue(comesTo(withNone), comesTo(without), `what a save with \`_rev\` of ${shown} comes to`);
        const { _id, ...stored } = await service.get(collection, other);
        expectDocument(await service.get(collection, key), { ...stored, _id: key }, 'the document from get');
      },
    },
  ];
}
