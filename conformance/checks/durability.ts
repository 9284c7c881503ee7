// What was acknowledged stays, and is seen by others. What a client sees is compared with what the first one saw, so that a
// fault of get or save alone is not taken for one of these; for the same reason a save or delete may fail.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure, type FullService, type Need } from './check.js';
import { revision } from './conflicts.js';
import {
  describeError,
  expectDocuments,
  expectThat,
  hasAnswered,
  isSameDocument,
  settled,
} from './expect.js';
import { shown } from './shown.js';

interface OnlyWrite {
  readonly needs?: readonly Need[];
  /** `key` is there, `fresh` is not. */
  write(context: CheckContext, collection: string, ids: { key: string; fresh: string }): Promise<unknown>;
}

/** What may have a way of its own to the disk. */
const ONLY_WRITES: Readonly<Record<string, OnlyWrite>> = {
  'a save': {
    write: ({ service }, collection, { fresh }) =>
      service.save(collection, fresh, { _id: fresh, name: 'new' }),
  },
  'a save over a document': {
    write: ({ put }, collection, { key }) => put(collection, key, { _id: key, name: 'new' }),
  },
  'a delete': { write: ({ service }, collection, { key }) => service.delete(collection, key) },
  'a save_many': {
    needs: ['saveMany'],
    write: ({ service }, collection, { fresh }) =>
      service.saveMany(collection, [{ _id: fresh, name: 'new' }]),
  },
  'a delete_many': {
    needs: ['deleteMany'],
    write: ({ service }, collection, { key }) => service.deleteMany(collection, [key]),
  },
};

export const durabilityChecks: readonly Check[] = [
  {
    name: 'what was saved, replaced and deleted is so after reopen',
    requirements: ['DUR-1'],
    needs: ['reopen'],
    async run(context) {
      const { service, collection, id, put } = context;
      const [created, replaced, deleted] = [id(), id(), id()];
      for (const key of [created, replaced, deleted])
        await settled(service.save(collection, key, { _id: key, name: 'old' }));
      await settled(put(collection, replaced, { _id: replaced, name: 'new' }));
      await settled(service.delete(collection, deleted));
      await expectSameAfterReopen(context, collection, [created, replaced, deleted]);
    },
  },
  {
    name: 'what was saved last before reopen is there after it',
    requirements: ['DUR-1'],
    needs: ['reopen'],
    async run(context) {
      const [collection, key] = [context.ownCollection(), context.id()];
      await context.service.save(collection, key, { _id: key, name: 'x' });
      await context.reopen();
      const found = await viewOf(context.service, collection, key);
      expectThat(isJsonObject(found), 'the document is there after reopen', found);
    },
  },
  {
    name: 'a document that was deleted and created again is so after reopen',
    requirements: ['DUR-1'],
    needs: ['reopen'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      await settled(service.save(collection, key, { _id: key, name: 'old' }));
      await settled(service.delete(collection, key));
      await settled(service.save(collection, key, { _id: key, name: 'new' }));
      await expectSameAfterReopen(context, collection, [key]);
    },
  },
  {
    name: 'a collection of several hundred documents is whole after reopen',
    requirements: ['DUR-1'],
    needs: ['reopen', 'saveMany'],
    async run(context) {
      const { service, id } = context;
      const collection = context.ownCollection();
      await service.saveMany(
        collection,
        Array.from({ length: 300 }, (_, at) => ({ _id: id(), at })),
      );
      const before = await service.listAll(collection);
      await context.reopen();
      expectDocuments(await service.listAll(collection), before, 'the documents after reopen');
    },
  },
  {
    name: 'what a second client was acknowledged for is so after reopen',
    requirements: ['DUR-1'],
    needs: ['reopen', 'second'],
    async run(context) {
      const { collection, id } = context;
      const [created, deleted] = [id(), id()];
      const second = await context.second();
      for (const key of [created, deleted]) await settled(second.save(collection, key, { _id: key }));
      await settled(second.delete(collection, deleted));
      await expectSameAfterReopen(context, collection, [created, deleted], second);
    },
  },
  ...Object.entries(ONLY_WRITES).map(
    ([what, { needs = [], write }]): Check => ({
      name: `${what} is so after reopen, where nothing else was written since the last`,
      requirements: ['DUR-1'],
      needs: ['reopen', ...needs],
      async run(context) {
        const [collection, key, fresh] = [context.ownCollection(), context.id(), context.id()];
        await settled(context.service.save(collection, key, { _id: key, name: 'old' }));
        await context.reopen();
        await settled(write(context, collection, { key, fresh }));
        await expectSameAfterReopen(context, collection, [key, fresh]);
      },
    }),
  ),
  {
    name: 'a second client sees what was saved, replaced and deleted, at once',
    requirements: ['DUR-2'],
    needs: ['second'],
    async run(context) {
      const { service, collection, id, put } = context;
      const key = id();
      // It looks before anything is there, and after each step: what it has seen may not stay in its way.
      await expectSeen(context, collection, key);
      await settled(service.save(collection, key, { _id: key, name: 'created' }));
      await expectSeen(context, collection, key);
      await settled(put(collection, key, { _id: key, name: 'replaced' }));
      await expectSeen(context, collection, key);
      await settled(service.delete(collection, key));
      await expectSeen(context, collection, key);
      await settled(service.save(collection, key, { _id: key, name: 'created again' }));
      await expectSeen(context, collection, key);
    },
  },
  {
    name: 'the first client sees what a second one was acknowledged for, at once',
    requirements: ['DUR-2'],
    needs: ['second'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const second = await context.second();
      await viewOf(service, collection, key);
      await settled(second.save(collection, key, { _id: key, name: 'created' }));
      expectSame(await viewOf(service, collection, key), await viewOf(second, collection, key));
      await settled(second.delete(collection, key));
      expectSame(await viewOf(service, collection, key), await viewOf(second, collection, key));
    },
  },
  ...(['get', 'list_all'] as const).map(
    (by): Check => ({
      name: `by ${by} a second client sees a document of one size replaced again and again, at once`,
      requirements: ['DUR-2'],
      needs: ['second'],
      async run(context) {
        const { service, put, id } = context;
        const [collection, key] = [context.ownCollection(), id()];
        const second = await context.second();
        const see = async (client: FullService): Promise<View> => {
          if (by === 'get') return viewOf(client, collection, key);
          const listed = await settled(client.listAll(collection));
          return (listed.ok && listed.value.find((one) => one['_id'] === key)) || 'not listed';
        };
        // Within one second, and of one length: nothing about the document has changed but its content.
        for (const name of ['one', 'two', 'six', 'ten', 'red']) {
          await settled(put(collection, key, { _id: key, name }));
          expectSame(await see(second), await see(service));
        }
      },
    }),
  ),
  ...(['replaced', 'deleted'] as const).map(
    (how): Check => ({
      name: `a save is seen of the very document that another client has ${how} meanwhile`,
      requirements: ['DUR-2'],
      needs: ['second'],
      run: (context) => expectSavedAgain(context, how),
    }),
  ),
  {
    name: 'a second client lists what was saved and deleted, at once, in a new collection too',
    requirements: ['DUR-2'],
    needs: ['second'],
    async run(context) {
      const { service, id } = context;
      const [collection, key, other] = [context.ownCollection(), id(), id()];
      const second = await context.second();
      const expectSameList = async () => {
        const theirs = await settled(second.listAll(collection));
        const ours = await settled(service.listAll(collection));
        // A listing that fails is LIST-2's matter.
        if (ours.ok && theirs.ok) expectDocuments(theirs.value, ours.value, 'what the second lists');
      };
      await expectSameList();
      await settled(service.save(collection, key, { _id: key }));
      await expectSameList();
      await settled(service.save(collection, other, { _id: other }));
      await expectSameList();
      await settled(service.delete(collection, key));
      await expectSameList();
    },
  },
  {
    name: 'a second client finds what was saved and replaced, at once',
    requirements: ['DUR-2'],
    needs: ['second', 'find'],
    async run(context) {
      const { service, collection, id, put } = context;
      const key = id();
      const second = await context.second();
      for (const name of ['created', 'replaced']) {
        await settled(put(collection, key, { _id: key, name }));
        const found = await second.find(collection, { _id: key });
        expectDocuments(found, await service.find(collection, { _id: key }), 'what the second finds');
      }
    },
  },
  {
    name: 'a second client gets many of what was saved and deleted, at once',
    requirements: ['DUR-2'],
    needs: ['second', 'getMany'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const second = await context.second();
      const expectSameMany = async () => {
        const theirs = await settled(second.getMany(collection, [key]));
        const ours = await settled(service.getMany(collection, [key]));
        // A call that fails is BULK-5's matter.
        if (!theirs.ok || !ours.ok) return;
        expectSame(theirs.value.get(key) ?? 'missing', ours.value.get(key) ?? 'missing');
      };
      await expectSameMany();
      await settled(service.save(collection, key, { _id: key }));
      await expectSameMany();
      await settled(service.delete(collection, key));
      await expectSameMany();
    },
  },
];

// A client that remembers what it has written may take the second save of it for one that changes nothing.
async function expectSavedAgain(context: CheckContext, how: 'replaced' | 'deleted'): Promise<void> {
  const { service, collection, conflicts, id } = context;
  const key = id();
  const second = await context.second();
  const save = async (client: FullService, name: string) => {
    const there = conflicts === 'mvcc' ? await settled(client.get(collection, key)) : undefined;
    const rev = there?.ok ? there.value['_rev'] : undefined;
    return settled(client.save(collection, key, { _id: key, name, ...revision(rev) }));
  };
  await save(service, 'mine');
  if (how === 'replaced') await save(second, 'theirs');
  else await settled(second.delete(collection, key));
  // Where that has done nothing, it is another requirement's matter.
  if (hasAnswered(await settled(second.get(collection, key)), { name: 'mine' })) return;
  const again = await save(service, 'mine');
  if (!again.ok) return;
  const found = await settled(second.get(collection, key));
  expectThat(hasAnswered(found, { name: 'mine' }), 'the second client sees what was saved again', found);
}

/** A document, or why there is none. */
type View = JsonObject | string;

async function viewOf(client: FullService, collection: string, key: string): Promise<View> {
  const answer = await settled(client.get(collection, key));
  return answer.ok ? answer.value : describeError(answer.error);
}

async function expectSeen(context: CheckContext, collection: string, key: string): Promise<void> {
  const second = await context.second();
  const theirs = await viewOf(second, collection, key);
  expectSame(theirs, await viewOf(context.service, collection, key));
}

async function expectSameAfterReopen(
  context: CheckContext,
  collection: string,
  keys: readonly string[],
  client: FullService = context.service,
): Promise<void> {
  const before: View[] = [];
  for (const key of keys) before.push(await viewOf(client, collection, key));
  await context.reopen();
  for (const [at, key] of keys.entries()) {
    expectSame(await viewOf(context.service, collection, key), before[at] ?? 'missing');
  }
}

/** Both see the same document, or both none. */
function expectSame(actual: View, expected: View): void {
  if (isJsonObject(actual) && isJsonObject(expected) && isSameDocument(actual, expected)) return;
  if (!isJsonObject(actual) && !isJsonObject(expected)) return;
  throw new CheckFailure('what was acknowledged is not seen', {
    expected: shown(expected),
    actual: shown(actual),
  });
}
