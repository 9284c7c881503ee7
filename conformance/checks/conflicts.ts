// Where a save over a document needs its current revision: what is a conflict, and changes nothing.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure, NotApplicable } from './check.js';
import { describeError, expectDocument, expectThat, isRefusal, settled, statusOf } from './expect.js';

const NEVER_ISSUED = ['1-967a00dff5e02add41819138abb3284d', '999999999999', 'not a revision', '0'];

export const conflictChecks: readonly Check[] = [
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
      const again = await settled(service.save(collection, key, { _id: key, name: 'old' }));
      // That it can be created again is DEL-4's matter. Where revisions are counted anew the two cannot be told apart.
      if (again.ok && again.value.rev !== rev) await expectConflict(context, key, rev);
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

/** None where there is none. */
export function revision(rev: unknown): JsonObject {
  return typeof rev === 'string' ? { _rev: rev } : {};
}
