// Where a save over a document needs its current revision: how revisions are given, used up, and lost.

import { type Check, type CheckContext, CheckFailure } from './check.js';
import { revision } from './conflicts.js';
import {
  describeError,
  expectFields,
  expectThat,
  expectValue,
  hasAnswered,
  isRefusal,
  settled,
  statusOf,
} from './expect.js';

export const revisionChecks: readonly Check[] = [
  {
    name: 'get returns the revision that the last save returned',
    requirements: ['REV-2'],
    needs: ['mvcc'],
    async run({ service, collection, id }) {
      const key = id();
      const first = await service.save(collection, key, { _id: key, name: 'first' });
      expectValue((await service.get(collection, key))['_rev'], first.rev, '`_rev` of the document from get');
      const second = await service.save(collection, key, { _id: key, name: 'second', _rev: first.rev });
      expectValue(
        (await service.get(collection, key))['_rev'],
        second.rev,
        '`_rev` of the document from get',
      );
    },
  },
  ...(['new', 'old'] as const).map(
    (name): Check => ({
      name: `a save with the current revision returns a new one, where ${name === 'new' ? 'the document changes' : 'nothing changes'}`,
      requirements: ['REV-2'],
      needs: ['mvcc'],
      async run({ service, collection, id }) {
        const key = id();
        await service.save(collection, key, { _id: key, name: 'old' });
        const { _rev } = await service.get(collection, key);
        const saved = await settled(service.save(collection, key, { _id: key, name, ...revision(_rev) }));
        if (!saved.ok) throw unsaved(saved.error);
        expectThat(saved.value.rev !== _rev, 'a save returns a new `rev`', saved.value);
        expectValue(
          (await service.get(collection, key))['_rev'],
          saved.value.rev,
          '`_rev` of the document from get',
        );
      },
    }),
  ),
  {
    name: 'a document can be read, changed and saved many times',
    requirements: ['REV-2'],
    needs: ['mvcc'],
    async run({ service, collection, id }) {
      const key = id();
      const revisions = new Set([(await service.save(collection, key, { _id: key, count: 0 })).rev]);
      for (let count = 1; count <= 10; count++) {
        const document = await service.get(collection, key);
        const saved = await settled(service.save(collection, key, { ...document, count }));
        if (!saved.ok) throw unsaved(saved.error);
        revisions.add(saved.value.rev);
      }
      expectThat(revisions.size === 11, 'every save returns a new `rev`', [...revisions]);
    },
  },
  {
    name: 'a revision of before reopen is current after it',
    requirements: ['REV-2'],
    needs: ['mvcc', 'reopen'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const { rev } = await service.save(collection, key, { _id: key, name: 'old' });
      await context.reopen();
      expectValue((await service.get(collection, key))['_rev'], rev, '`_rev` of the document from get');
      const saved = await settled(service.save(collection, key, { _id: key, name: 'new', _rev: rev }));
      if (!saved.ok) throw unsaved(saved.error);
      expectThat(saved.value.rev !== rev, 'a save returns a new `rev`', saved.value);
    },
  },
  {
    name: 'of two saves with the same revision, one after the other, exactly one succeeds',
    requirements: ['REV-3'],
    needs: ['mvcc'],
    run: async (context) => expectOneWins(context, [context.service, context.service], false),
  },
  {
    name: 'of two saves with the same revision, made together, exactly one succeeds',
    requirements: ['REV-3'],
    needs: ['mvcc', 'concurrency'],
    async run(context) {
      const other = context.subject.openSecond ? await context.second() : context.service;
      // A race is not lost every time.
      for (let round = 0; round < 5; round++) await expectOneWins(context, [context.service, other], true);
    },
  },
  ...[false, true].map(
    (deleted): Check => ({
      name: `_rev for a document that ${deleted ? 'was deleted' : 'never was'} is a conflict, refused, or creates it`,
      requirements: ['REV-4'],
      needs: ['mvcc'],
      run: (context) => expectNoResurrection(context, deleted),
    }),
  ),
];

async function expectOneWins(
  { service, collection, id }: CheckContext,
  clients: readonly CheckContext['service'][],
  together: boolean,
): Promise<void> {
  const key = id();
  const { rev } = await service.save(collection, key, { _id: key, by: 'nobody' });
  const saves = clients.map(
    (client, by) => () => settled(client.save(collection, key, { _id: key, by: `client ${by}`, _rev: rev })),
  );
  const outcomes = [];
  if (together) outcomes.push(...(await Promise.all(saves.map((save) => save()))));
  else for (const save of saves) outcomes.push(await save());
  const winners = outcomes.flatMap(({ ok }, by) => (ok ? [by] : []));
  expectThat(winners.length === 1, 'exactly one of the two saves succeeds', { winners });
  expectFields(await service.get(collection, key), { by: `client ${winners[0]}` }, "the winner's document");
}

async function expectNoResurrection(
  { service, collection, id }: CheckContext,
  deleted: boolean,
): Promise<void> {
  const key = id();
  const known = deleted ? key : id();
  const { rev } = await service.save(collection, known, { _id: known, old: 'a' });
  if (deleted) await service.delete(collection, key);
  const document = { _id: key, fresh: 'b', _rev: rev };
  const outcome = await settled(service.save(collection, key, document));
  const found = await settled(service.get(collection, key));
  if (outcome.ok) {
    if (!found.ok) throw found.error;
    expectFields(found.value, { fresh: 'b' }, 'the document from get');
    expectThat(!Object.hasOwn(found.value, 'old'), 'nothing of the old document comes back', found.value);
  } else {
    const isAllowed = statusOf(outcome.error) === 409 || isRefusal(outcome.error);
    expectThat(isAllowed, 'the save is a conflict, refused, or creates', describeError(outcome.error));
    const isThere = hasAnswered(found, { fresh: 'b' }) || hasAnswered(found, { old: 'a' });
    expectThat(!isThere, 'there is no document, since the save has failed', found);
  }
}

function unsaved(error: unknown): CheckFailure {
  return new CheckFailure('a save with the current revision fails', {
    expected: 'to be saved',
    actual: describeError(error),
  });
}
