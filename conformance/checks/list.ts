// What list_all must answer. Checks of listings have collections of their own.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import { aliasCheck, scribble } from './alias.js';
import type { Check, CheckContext } from './check.js';
import { expectDocument, expectThat, expectValue, settled } from './expect.js';
import { fill } from './fill.js';

/** Plain ids that sort in another order by bytes, by the alphabet, and as numbers: pages begin where an order says. */
const STEMS = ['a', 'B', 'z_', 'Z', '0', '10', '9', 'user:'];

const ODD_IDS = ['a/b', 'a b', 'a%2Fb', 'ä', '日本', '"', '\\', '~', '{', ','];

export const listChecks: readonly Check[] = [
  {
    name: 'list_all has every document exactly once',
    requirements: ['LIST-1'],
    async run({ service, ownCollection, id }) {
      const collection = ownCollection();
      const documents = Array.from({ length: 20 }, (_, at): JsonObject => {
        return { _id: id(STEMS[at % STEMS.length]), at, list: [at], none: null };
      });
      for (const document of documents) await service.save(collection, String(document['_id']), document);
      expectListed(await service.listAll(collection), documents);
    },
  },
  {
    name: 'list_all has a document as it was last saved, once',
    requirements: ['LIST-1'],
    async run({ service, ownCollection, id, put }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'old' });
      await service.listAll(collection);
      await put(collection, key, { _id: key, name: 'new' });
      expectListed(await service.listAll(collection), [{ _id: key, name: 'new' }]);
    },
  },
  {
    name: 'list_all has a document as get returns it, though the caller put no _id in',
    requirements: ['LIST-1'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { name: 'without an id' });
      const [listed] = await service.listAll(collection);
      expectDocument(listed, await service.get(collection, key), 'the document from list_all');
    },
  },
  {
    name: 'list_all has documents with odd ids as get returns them',
    requirements: ['LIST-1'],
    async run(context) {
      const { service } = context;
      const [collection, key] = [context.ownCollection(), context.id()];
      await service.save(collection, key, { _id: key });
      const expected = [{ _id: key } as JsonObject];
      for (const odd of ODD_IDS) {
        if ((await context.trySave(collection, odd, { _id: odd })) === 'refused') continue;
        const got = await settled(service.get(collection, odd));
        // What get has not is the identifiers' matter.
        if (got.ok && got.value['_id'] === odd) expected.push(got.value);
      }
      expectListed(await service.listAll(collection), expected);
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
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      expectNothingElse(await service.listAll(collection), [key]);
    },
  },
  {
    name: 'list_all has no index or design document after ensure_index',
    requirements: ['LIST-4'],
    needs: ['ensureIndex'],
    async run({ service, ownCollection, id }) {
      const [collection, key, other] = [ownCollection(), id(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      await service.ensureIndex(collection, ['name']);
      await service.save(collection, other, { _id: other, name: 'y' });
      expectNothingElse(await service.listAll(collection), [key, other]);
    },
  },
  {
    name: 'a collection of which there is only an index lists as []',
    requirements: ['LIST-4'],
    needs: ['ensureIndex'],
    async run({ service, ownCollection }) {
      const collection = ownCollection();
      await service.ensureIndex(collection, ['name'], 'by_name');
      expectNothingElse(await service.listAll(collection), []);
    },
  },
  aliasCheck({
    name: 'changing what list_all returned changes nothing stored',
    requirement: 'LIST-5',
    leak: 'listed',
    async direct({ service, ownCollection }, document, key) {
      const collection = ownCollection();
      await service.save(collection, key, structuredClone(document));
      scribble(await service.listAll(collection));
      expectListed(await service.listAll(collection), [document]);
    },
  }),
];

/** Each of these once, as it was saved. Whether there are others is not looked at. */
function expectListed(listed: unknown, documents: readonly JsonObject[]): void {
  const found = byId(listed);
  for (const document of documents) {
    const those = found.get(document['_id']) ?? [];
    expectThat(those.length === 1, 'list_all has every document exactly once', {
      _id: document['_id'],
      times: those.length,
    });
    expectDocument(those[0], document, 'the document from list_all');
  }
}

function expectNothingElse(listed: unknown, keys: readonly string[]): void {
  const others = [...byId(listed)].filter(([key]) => !keys.includes(String(key)));
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
