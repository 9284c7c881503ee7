// What must hold when several clients work at once: linearizable documents, whole documents, collections that are made by
// many at a time, deletes that meet.
import { isJsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from '../checks/check.js';
import { describeError, expectThat, settled, statusOf } from '../checks/expect.js';
import { type Worker, workersOf } from './history-recorder.js';
import { linearizableCheck } from './linearizable-check.js';
import { Undecided } from './undecided.js';
import { wholeDocumentsCheck } from './whole-documents-check.js';

const ROUNDS = 60;
/** A slow database is given fewer rounds, rather than more time. */
const MAX_MILLISECONDS = 4000;
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
      const allowed = await statusesOfLosers(context);
      await inRounds(() => deletesMeet(context, workers, allowed));
    },
  },
  {
    name: 'of saves with the same _rev that meet exactly one succeeds',
    requirements: ['REV-3'],
    needs: ['mvcc', 'concurrency'],
    async run(context) {
      const workers = await workersOf(context, 2);
      await inRounds(() => savesMeet(context, workers));
    },
  },
];

async function inRounds(round: () => Promise<void>): Promise<void> {
  const end = Date.now() + MAX_MILLISECONDS;
  for (let done = 0; done < ROUNDS && Date.now() < end; done++) await round();
}

async function firstSaves({ ownCollection, id }: CheckContext, workers: readonly Worker[]): Promise<void> {
  const collection = ownCollection();
  const saves = workers.map(({ service }, at) => ({
    service,
    key: id(),
    document: { name: `first save ${at}` },
  }));
  const outcomes = await Promise.all(
    saves.map(({ service, key, document }) => settled(service.save(collection, key, document))),
  );
  for (const outcome of outcomes) {
    const what = 'every one of several first saves into a collection succeeds';
    expectThat(outcome.ok, what, outcome.ok ? '' : describeError(outcome.error));
  }
  for (const { service, key, document } of saves) {
    const kept = await settled(service.get(collection, key));
    const isThere = kept.ok && isJsonObject(kept.value) && kept.value['name'] === document.name;
    const what = 'every document of several first saves into a collection is there';
    expectThat(isThere, what, kept.ok ? kept.value : describeError(kept.error));
  }
}

// How a delete of nothing fails where nothing else is done is another requirement's matter.
async function statusesOfLosers({ service, collection, id }: CheckContext): Promise<readonly unknown[]> {
  const key = id();
  await alone(service.save(collection, key, { name: 'to be deleted' }));
  await alone(service.delete(collection, key));
  const second = await settled(service.delete(collection, key));
  if (second.ok) throw new Undecided('a second delete succeeds even when the first is long done');
  return [404, 409, statusOf(second.error)];
}

async function deletesMeet(
  context: CheckContext,
  workers: readonly Worker[],
  allowed: readonly unknown[],
): Promise<void> {
  const { service, collection, id } = context;
  const key = id();
  await alone(service.save(collection, key, { name: 'to be deleted' }));
  const outcomes = await Promise.all(
    workers.map((worker) => settled(worker.service.delete(collection, key))),
  );
  const succeeded = outcomes.filter(({ ok }) => ok).length;
  expectThat(succeeded <= 1, 'at most one of several deletes of a document succeeds', succeeded);
  for (const outcome of outcomes) {
    const isRight = outcome.ok || allowed.includes(statusOf(outcome.error));
    const what = 'of several deletes of a document those that do not succeed are not_found or conflict';
    expectThat(isRight, what, outcome.ok ? '' : describeError(outcome.error));
  }
}

async function savesMeet(context: CheckContext, workers: readonly Worker[]): Promise<void> {
  const { service, collection, id } = context;
  const key = id();
  const { rev } = await alone(service.save(collection, key, { number: -1 }));
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
  const after = await alone(service.get(collection, key));
  expectThat(after['number'] === winners[0], 'the document is that of the save that succeeded', after);
}

// What fails while nothing else is done is other checks' matter.
async function alone<T>(call: Promise<T>): Promise<T> {
  const outcome = await settled(call);
  if (outcome.ok) return outcome.value;
  throw new Undecided(`a call fails that nothing disturbs: ${describeError(outcome.error)}`);
}
