// What must hold when several clients work at once: linearizable documents, whole documents, collections that are made by
// many at a time, deletes that meet.
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from '../checks/check.js';
import { describeError, expectStatus, expectThat, settled, statusOf } from '../checks/expect.js';
import { type Worker, workersOf } from './history-recorder.js';
import { linearizableCheck } from './linearizable-check.js';
import { Undecided } from './undecided.js';
import { wholeDocumentsCheck } from './whole-documents-check.js';

const DELETE_ROUNDS = 60;
const SAVE_ROUNDS = 60;
const NEW_COLLECTIONS = 6;
const FIRST_SAVES = 12;

export const concurrencyChecks: readonly Check[] = [
  linearizableCheck,
  wholeDocumentsCheck,
  {
    name: 'first saves into a collection that does not exist succeed together',
    requirements: ['CONC-3'],
    needs: ['concurrency'],
    async run(context) {
      const workers = await workersOf(context, FIRST_SAVES / 2);
      for (let round = 0; round < NEW_COLLECTIONS; round++) await firstSaves(context, workers);
    },
  },
  {
    name: 'of deletes that meet at most one succeeds',
    requirements: ['CONC-4'],
    needs: ['concurrency'],
    async run(context) {
      const workers = await workersOf(context, 2);
      for (let round = 0; round < DELETE_ROUNDS; round++) await deletesMeet(context, workers);
    },
  },
  {
    name: 'of saves with the same _rev that meet exactly one succeeds',
    requirements: ['REV-3'],
    needs: ['mvcc', 'concurrency'],
    async run(context) {
      const workers = await workersOf(context, 2);
      for (let round = 0; round < SAVE_ROUNDS; round++) await savesMeet(context, workers);
    },
  },
];

async function firstSaves({ ownCollection, id }: CheckContext, workers: readonly Worker[]): Promise<void> {
  const collection = ownCollection();
  const saves = workers.map(({ service }, at) => ({ service, key: id(), document: { number: at } }));
  const outcomes = await Promise.all(
    saves.map(({ service, key, document }) => settled(service.save(collection, key, document))),
  );
  for (const outcome of outcomes) {
    const what = 'every one of several first saves into a collection succeeds';
    expectThat(outcome.ok, what, outcome.ok ? '' : describeError(outcome.error));
  }
  const listed: readonly JsonObject[] = (await workers[0]?.service.listAll(collection)) ?? [];
  const keys = new Set(listed.map((document) => document['_id']));
  for (const { key } of saves) {
    expectThat(keys.has(key), 'list_all has every document of several first saves into a collection', listed);
  }
}

async function deletesMeet(context: CheckContext, workers: readonly Worker[]): Promise<void> {
  const { service, collection, id } = context;
  const key = id();
  await service.save(collection, key, { name: 'to be deleted' });
  const outcomes = await Promise.all(
    workers.map((worker) => settled(worker.service.delete(collection, key))),
  );
  const succeeded = outcomes.filter(({ ok }) => ok).length;
  expectThat(succeeded <= 1, 'at most one of several deletes of a document succeeds', succeeded);
  for (const outcome of outcomes) {
    const isRight = outcome.ok || [404, 409].includes(statusOf(outcome.error) ?? 0);
    const what = 'of several deletes of a document those that do not succeed are not_found or conflict';
    expectThat(isRight, what, outcome.ok ? '' : describeError(outcome.error));
  }
  if (succeeded === 1) await expectStatus(service.get(collection, key), 404, 'get of the deleted document');
}

async function savesMeet(context: CheckContext, workers: readonly Worker[]): Promise<void> {
  const { service, collection, id } = context;
  const key = id();
  const { rev } = await service.save(collection, key, { number: -1 });
  const outcomes = await Promise.all(
    workers.map((worker, at) => settled(worker.service.save(collection, key, { number: at, _rev: rev }))),
  );
  for (const outcome of outcomes) {
    // It may have been done or not: the round says nothing.
    if (!outcome.ok && statusOf(outcome.error) === 503)
      throw new Undecided(`a save has failed: ${describeError(outcome.error)}`);
  }
  const winners = outcomes.flatMap((outcome, at) => (outcome.ok ? [at] : []));
  expectThat(
    winners.length === 1,
    'exactly one of several saves with the same _rev succeeds',
    winners.length,
  );
  const after = await service.get(collection, key);
  expectThat(after['number'] === winners[0], 'the document is that of the save that succeeded', after);
  for (const outcome of outcomes) {
    const isRight = outcome.ok || statusOf(outcome.error) === 409;
    const what = 'of several saves with the same _rev all others are conflicts';
    expectThat(isRight, what, outcome.ok ? '' : describeError(outcome.error));
  }
}
