// What delete_many must answer.
import type { BulkOutcome } from '../../src/store/database-service.js';
import type { Check } from './check.js';
import { expectThat } from './expect.js';
import { expectLength } from './save-many.js';

export const deleteManyChecks: readonly Check[] = [
  {
    name: 'delete_many answers in order, and missing ones are ok',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [there, also] = [id('z'), id('a')];
      for (const key of [there, also]) await service.save(collection, key, { _id: key });
      const asked = [id('m'), there, id('b'), also];
      expectDeleted(await service.deleteMany(collection, asked), asked);
    },
  },
  {
    name: 'delete_many of a repeated id is ok each time',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, collection, id }) {
      const [key, missing] = [id(), id()];
      await service.save(collection, key, { _id: key });
      const asked = [key, missing, key, key, missing];
      expectDeleted(await service.deleteMany(collection, asked), asked);
    },
  },
  {
    name: 'delete_many from a missing collection is ok for every id',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    async run({ service, ownCollection, id }) {
      const asked = [id(), id()];
      expectDeleted(await service.deleteMany(ownCollection(), asked), asked);
    },
  },
  {
    name: 'delete_many of nothing answers nothing',
    requirements: ['BULK-6'],
    needs: ['deleteMany'],
    run: async ({ service, collection }) => expectLength(await service.deleteMany(collection, []), 0),
  },
];

function expectDeleted(outcomes: readonly BulkOutcome[], asked: readonly string[]): void {
  expectLength(outcomes, asked.length);
  for (const [at, key] of asked.entries()) {
    const outcome = outcomes[at];
    const isRight = outcome?.ok === true && outcome.id === key;
    expectThat(isRight, 'every outcome is `ok: true` and has its id, in order', { item: at, asked, outcome });
  }
}
