// Conflicts, where a save over a document needs its current revision.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure, NotApplicable } from './check.js';
import {
  describeError,
  expectDocument,
  expectThat,
  expectValue,
  isRefusal,
  settled,
  statusOf,
} from './expect.js';

const NEVER_ISSUED = ['1-967a00dff5e02add41819138abb3284d', '999999999999', 'not a revision', '0'];

export const revisionChecks: readonly Check[] = [
  {
    name: 'a save over a document without _rev is a conflict, and changes nothing',
    requirements: ['REV-1'],
    needs: ['mvcc'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      await service.save(collection, key, { _id: key, name: 'old' });
      await expectConflict(context, key, undefined);
    },
  },
  {
    name: 'a save with a revision that is no longer current is a conflict, and changes nothing',
    requirements: ['REV-1'],
    needs: ['mvcc'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const { rev } = await service.save(collection, key, { _id: key, name: 'older' });
      await service.save(collection, key, { _id: key, name: 'old', _rev: rev });
      await expectConflict(context, key, rev);
    },
  },
  {
    name: 'a save with a revision of before the document was deleted is a conflict, and changes nothing',
    requirements: ['REV-1'],
    needs: ['mvcc'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const { rev } = await service.save(collection, key, { _id: key, name: 'older' });
      await service.delete(collection, key);
      const again = await service.save(collection, key, { _id: key, name: 'old' });
      // Where revisions are counted anew the two cannot be told apart.
      if (again.rev !== rev) await expectConflict(context, key, rev);
    },
  },
  {
    name: 'a save with a revision that another client has outdated is a conflict, and changes nothing',
    requirements: ['REV-1'],
    needs: ['mvcc', 'second'],
    async run(context) {
      const { service, collection, id } = context;
      const key = id();
      const second = await context.second();
      const { rev } = await service.save(collection, key, { _id: key, name: 'older' });
      const theirs = await settled(second.save(collection, key, { _id: key, name: 'old', _rev: rev }));
      // A second client that does not see the document is DUR-2's matter.
      if (!theirs.ok) throw new NotApplicable('the second client could not save');
      await expectConflict(context, key, rev);
    },
  },
  ...NEVER_ISSUED.map(
    (revision): Check => ({
      name: `a save with the revision ${revision}, never issued, is a conflict or refused, and changes nothing`,
      requirements: ['REV-1'],
      needs: ['mvcc'],
      async run(context) {
        const { service, collection, id } = context;
        const key = id();
        const { rev } = await service.save(collection, key, { _id: key, name: 'old' });
        if (rev !== revision) await expectConflict(context, key, revision, isRefusal);
      },
    }),
  ),
  {
    name: "a save with another document's revision is a conflict or refused, and changes nothing",
    requirements: ['REV-1'],
    needs: ['mvcc'],
    async run(context) {
      const { service, collection, id } = context;
      const [key, other] = [id(), id()];
      const { rev } = await service.save(collection, key, { _id: key, name: 'old' });
      const first = await service.save(collection, other, { _id: other, name: 'another' });
      const its = await service.save(collection, other, { _id: other, name: 'changed', _rev: first.rev });
      // Revisions that are made of the content, or counted for each document, may be the same by right.
      if (its.rev !== rev) await expectConflict(context, key, its.rev, isRefusal);
    },
  },
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

/** A save over the document with that revision is a conflict, or what else is allowed, and leaves document and revision. */
async function expectConflict(
  { service, collection }: CheckContext,
  key: string,
  rev: string | undefined,
  isAllowed: (error: unknown) => boolean = () => false,
): Promise<void> {
  const before = await service.get(collection, key);
  const document = { _id: key, name: 'new', ...revision(rev) };
  const outcome = await settled(service.save(collection, key, document));
  if (outcome.ok || (statusOf(outcome.error) !== 409 && !isAllowed(outcome.error))) {
    throw new CheckFailure(
      'a save over a document goes through, or fails otherwise, without its current revision',
      {
        expected: 'an error with status 409',
        actual: outcome.ok ? 'saved' : describeError(outcome.error),
      },
    );
  }
  const after = await service.get(collection, key);
  expectDocument(after, before, 'the document after the conflict');
  expectThat(after['_rev'] === before['_rev'], '`_rev` is as before the conflict', after['_rev']);
}

async function expectOneWins(
  { service, collection, id }: CheckContext,
  clients: readonly CheckContext['service'][],
  together: boolean,
): Promise<void> {
  const key = id();
  const { rev } = await service.save(collection, key, { _id: key, by: 'nobody' });
  const saves = clients.map(
    (client, by) => () => settled(client.save(collection, key, { _id: key, by, _rev: rev })),
  );
  const outcomes = [];
  if (together) outcomes.push(...(await Promise.all(saves.map((save) => save()))));
  else for (const save of saves) outcomes.push(await save());
  const winners = outcomes.flatMap(({ ok }, by) => (ok ? [by] : []));
  expectThat(winners.length === 1, 'exactly one of the two saves succeeds', { winners });
  expectDocument(
    await service.get(collection, key),
    { _id: key, by: winners[0] ?? null },
    "the winner's document",
  );
}

async function expectNoResurrection(
  { service, collection, id }: CheckContext,
  deleted: boolean,
): Promise<void> {
  const key = id();
  const known = deleted ? key : id();
  const { rev } = await service.save(collection, known, { _id: known, old: true });
  if (deleted) await service.delete(collection, key);
  const document = { _id: key, fresh: true, _rev: rev };
  const outcome = await settled(service.save(collection, key, document));
  const found = await settled(service.get(collection, key));
  if (outcome.ok) {
    if (!found.ok) throw found.error;
    expectDocument(found.value, document, 'the document from get');
  } else {
    const isAllowed = statusOf(outcome.error) === 409 || isRefusal(outcome.error);
    expectThat(isAllowed, 'the save is a conflict, refused, or creates', describeError(outcome.error));
    expectThat(!found.ok, 'there is no document, since the save has failed', found);
  }
}

function unsaved(error: unknown): CheckFailure {
  return new CheckFailure('a save with the current revision fails', {
    expected: 'to be saved',
    actual: describeError(error),
  });
}

function revision(rev: unknown): JsonObject {
  return typeof rev === 'string' ? { _rev: rev } : {};
}
