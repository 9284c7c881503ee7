// What list_all must answer. Checks of listings have collections of their own.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import { scribble } from '../../src/protocol/probe-alias.js';
import { aliasCheck } from './alias.js';
import type { Check, CheckContext } from './check.js';
import { expectDocument, expectDocuments, expectThat, expectValue, hasAnswered, settled } from './expect.js';
import { fill } from './fill.js';
import { isPlain } from './shown.js';

/** Plain ids that sort in another order by bytes, by the alphabet, and as numbers: pages begin where an order says. */
const STEMS = ['a', 'B', 'z_', 'Z', '0', '10', '9', 'user:'];

const ODD_IDS = ['a/b', 'a b', 'a%2Fb', 'ä', '日本', '"', '\\', '~', '{', ','];

export const listChecks: readonly Check[] = [
  {
    name: 'list_all has every document exactly once, as get returns it',
    requirements: ['LIST-1'],
    async run(context) {
      const { id } = context;
      const [collection, keys] = [
        context.ownCollection(),
        Array.from({ length: 20 }, (_, at) => id(STEMS[at % STEMS.length])),
      ];
      // Of every kind: that they come back as they were is not looked at, only that they are as get has them.
      const kinds = {
        none: null,
        at: 7,
        yes: true,
        list: [{ text: 'b' }, { text: 'a' }],
        nested: { text: '' },
      };
      for (const key of keys) await context.put(collection, key, { ...kinds, _id: key, name: `of ${key}` });
      await expectAsGot(context, collection, keys);
    },
  },
  {
    name: 'list_all has a document as it was last saved, once',
    requirements: ['LIST-1'],
    async run(context) {
      const { service } = context;
      const [collection, key] = [context.ownCollection(), context.id()];
      await service.save(collection, key, { _id: key, name: 'old' });
      await service.listAll(collection);
      await context.put(collection, key, { _id: key, name: 'new' });
      await expectAsGot(context, collection, [key]);
    },
  },
  {
    name: 'list_all has a document that was saved without _id',
    requirements: ['LIST-1'],
    async run(context) {
      const { service } = context;
      const [collection, key] = [context.ownCollection(), context.id()];
      await service.save(collection, key, { name: 'without an id' });
      const got = await service.get(collection, key);
      // Without `_id` it comes from get as well: that is GET-2's matter.
      if (got['_id'] === key) await expectAsGot(context, collection, [key]);
    },
  },
  {
    name: 'list_all has documents with odd ids as get returns them',
    requirements: ['LIST-1'],
    async run(context) {
      const { service } = context;
      const [collection, key] = [context.ownCollection(), context.id()];
      await service.save(collection, key, { _id: key, name: `of ${key}` });
      for (const odd of ODD_IDS) await context.trySave(collection, odd, { _id: odd, name: `of ${odd}` });
      const keys = [];
      for (const one of [key, ...ODD_IDS]) {
        // What get has not, or takes for another, is the identifiers' matter.
        const got = await settled(service.get(collection, one));
        if (hasAnswered(got, { _id: one, name: `of ${one}` })) keys.push(one);
      }
      await expectAsGot(context, collection, keys);
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
    name: 'nothing is lost or doubled past a page of several thousand documents',
    requirements: ['LIST-3'],
    async run(context) {
      const document = (at: number) => ({ _id: context.id(STEMS[at % STEMS.length]), at });
      // Also at the usual sizes of pages and one past them.
      await listsAsItGrows(context, [100, 101, 1000, 1001, 4000], document);
    },
  },
  {
    name: 'nothing is lost or doubled past a page of several megabytes',
    requirements: ['LIST-3'],
    async run(context) {
      const text = 'some text '.repeat(12_000);
      await listsAsItGrows(context, [50], () => ({ _id: context.id(), text }));
    },
  },
  {
    name: 'list_all has nothing but what was saved',
    requirements: ['LIST-4'],
    async run(context) {
      const [collection, key] = [context.ownCollection(), context.id()];
      await context.service.save(collection, key, { _id: key, name: 'x' });
      await expectNothingElse(context, collection, [key]);
    },
  },
  {
    name: 'list_all has no index or design document after ensure_index',
    requirements: ['LIST-4'],
    needs: ['ensureIndex'],
    async run(context) {
      const { service, id } = context;
      const [collection, key, other] = [context.ownCollection(), id(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      await service.ensureIndex(collection, ['name']);
      await service.save(collection, other, { _id: other, name: 'y' });
      await expectNothingElse(context, collection, [key, other]);
    },
  },
  {
    name: 'a collection of which there is only an index lists as []',
    requirements: ['LIST-4'],
    needs: ['ensureIndex'],
    async run(context) {
      const collection = context.ownCollection();
      // That it can be called is INDEX-1's matter.
      await settled(context.service.ensureIndex(collection, ['name'], 'by_name'));
      await expectNothingElse(context, collection, []);
    },
  },
  aliasCheck({
    name: 'changing what list_all returned changes nothing stored',
    requirement: 'LIST-5',
    leak: 'listed',
    async direct({ service, ownCollection }, document, key) {
      const collection = ownCollection();
      await service.save(collection, key, document);
      const mine = await service.listAll(collection);
      const before = structuredClone(mine);
      scribble(mine);
      expectDocuments(await service.listAll(collection), before, 'the documents from a second list_all');
    },
  }),
];

/** Each of these once, and as get returns it. Whether there are others is not looked at. */
async function expectAsGot(
  { service }: CheckContext,
  collection: string,
  keys: readonly string[],
): Promise<void> {
  const found = byId(await service.listAll(collection));
  for (const key of keys) {
    const those = found.get(key) ?? [];
    const actual = { _id: key, times: those.length };
    expectThat(those.length === 1, 'list_all has every document exactly once', actual);
    const got = await service.get(collection, key);
    // What is no plain JSON is VAL-12's matter.
    if (isPlain(got)) expectDocument(those[0], { ...got, _id: key }, 'the document from list_all');
  }
}

/** A listing that fails is LIST-2's matter. */
async function expectNothingElse(
  { service }: CheckContext,
  collection: string,
  keys: readonly string[],
): Promise<void> {
  const listed = await settled(service.listAll(collection));
  if (!listed.ok || !Array.isArray(listed.value)) return;
  const others = listed.value.filter((one) => !keys.includes(String(one['_id'])));
  expectThat(others.length === 0, 'list_all has only documents that were saved', others);
}

/** Adds documents until there are so many, and lists, for each of the counts. */
async function listsAsItGrows(
  context: CheckContext,
  counts: readonly number[],
  document: (at: number) => JsonObject,
): Promise<void> {
  const collection = context.ownCollection();
  const saved: JsonObject[] = [];
  for (const count of counts) {
    const more = Array.from({ length: count - saved.length }, (_, at) => document(saved.length + at));
    await fill(context, collection, more);
    saved.push(...more);
    await expectComplete(context, collection, saved);
  }
}

async function expectComplete(
  { service }: CheckContext,
  collection: string,
  saved: readonly JsonObject[],
): Promise<void> {
  const found = byId(await service.listAll(collection));
  const lost: unknown[] = [];
  for (const { _id: key } of saved) {
    const times = found.get(key)?.length ?? 0;
    expectThat(times <= 1, 'no document is listed twice', { _id: key, of: saved.length, times });
    if (times === 0) lost.push(key);
  }
  for (const key of lost) {
    // What was never stored is not lost by the listing.
    const got = await settled(service.get(collection, String(key)));
    const actual = { lost: lost.length, of: saved.length, _id: key };
    expectThat(!got.ok, 'list_all has every document that get has', actual);
  }
}

function byId(listed: unknown): Map<unknown, JsonObject[]> {
  expectThat(Array.isArray(listed), 'list_all answers with an array', listed);
  const found = new Map<unknown, JsonObject[]>();
  for (const one of listed as unknown[]) {
    const key = isJsonObject(one) ? one['_id'] : undefined;
    found.set(key, [...(found.get(key) ?? []), one as JsonObject]);
  }
  return found;
}
