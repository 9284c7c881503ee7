// What an outage must look like: an error, and never an empty or missing anything. These checks come last, since a database
// takes its time to come back.
import { setTimeout as sleep } from 'node:timers/promises';
import { withDeadline } from '../recorder.js';
import { type Check, type CheckContext, CheckFailure, type Need } from './check.js';
import { describeError, expectDocuments, expectThat, type Settled, settled, statusOf } from './expect.js';
import { shown } from './shown.js';

const MEND_MS = 20_000;
const ATTEMPT_MS = 5000;

interface Outage {
  readonly operation: string;
  readonly needs?: readonly Need[];
  /** Given the id of a document that is there. */
  call(context: CheckContext, key: string): Promise<unknown>;
}

const SINGLE: readonly Outage[] = [
  { operation: 'get', call: ({ service, collection }, key) => service.get(collection, key) },
  {
    operation: 'get of a missing document',
    call: ({ service, collection, id }) => service.get(collection, id()),
  },
  { operation: 'list_all', call: ({ service, collection }) => service.listAll(collection) },
  {
    operation: 'list_all of a missing collection',
    call: ({ service, ownCollection }) => service.listAll(ownCollection()),
  },
  {
    operation: 'save',
    call({ service, collection, id }) {
      const fresh = id();
      return service.save(collection, fresh, { _id: fresh });
    },
  },
  {
    operation: 'get in a missing collection',
    call: ({ service, ownCollection, id }) => service.get(ownCollection(), id()),
  },
  {
    operation: 'delete in a missing collection',
    call: ({ service, ownCollection, id }) => service.delete(ownCollection(), id()),
  },
  { operation: 'delete', call: ({ service, collection }, key) => service.delete(collection, key) },
  {
    operation: 'find',
    needs: ['find'],
    call: ({ service, collection }, key) => service.find(collection, { _id: key }),
  },
];

const BULK: readonly Outage[] = [
  {
    operation: 'get_many',
    needs: ['getMany'],
    call: ({ service, collection, id }, key) => service.getMany(collection, [key, id()]),
  },
  {
    operation: 'get_many of a missing collection',
    needs: ['getMany'],
    call: ({ service, ownCollection, id }) => service.getMany(ownCollection(), [id()]),
  },
  {
    operation: 'delete_many of a missing collection',
    needs: ['deleteMany'],
    call: async ({ service, ownCollection, id }) =>
      unlessAllFailed(await service.deleteMany(ownCollection(), [id()])),
  },
  {
    operation: 'delete_many',
    needs: ['deleteMany'],
    call: async ({ service, collection, id }, key) =>
      unlessAllFailed(await service.deleteMany(collection, [key, id()])),
  },
];

export const outageChecks: readonly Check[] = [
  ...SINGLE.map((outage) => outageCheck('ERR-1', outage)),
  ...BULK.map((outage) => outageCheck('BULK-8', outage)),
  {
    name: 'reads go on failing through a long outage',
    requirements: ['ERR-1'],
    needs: ['fault'],
    async run(context) {
      const key = context.id();
      await context.service.save(context.collection, key, { _id: key, name: 'x' });
      // A client that has failed often enough may begin to answer by itself.
      for (const answer of await during(context, () => manyReads(context, key))) expectError(answer);
    },
  },
  {
    name: 'an index that an outage has kept from being made changes no answer',
    requirements: ['FIND-7'],
    needs: ['fault', 'find', 'ensureIndex'],
    async run(context) {
      const { service, id } = context;
      const [collection, key] = [context.ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      const before = await service.find(collection, { name: 'x' });
      await during(context, () => settled(service.ensureIndex(collection, ['name'])));
      expectDocuments(await service.find(collection, { name: 'x' }), before, 'what find answers');
      // Made again it is no error, and changes no answer either.
      await settled(service.ensureIndex(collection, ['name']));
      expectDocuments(await service.find(collection, { name: 'x' }), before, 'what find answers');
    },
  },
  {
    name: 'save_many says of nothing that it is stored which an outage has kept from being so',
    requirements: ['BULK-4'],
    needs: ['fault', 'saveMany'],
    async run(context) {
      const { service, collection, id } = context;
      const keys = [id(), id(), id()];
      const documents = keys.map((key) => ({ _id: key, name: 'x' }));
      const answer = await during(context, () => settled(service.saveMany(collection, documents)));
      if (!answer.ok) return;
      for (const [at, key] of keys.entries()) {
        if (answer.value[at]?.ok !== true) continue;
        const found = await settled(service.get(collection, key));
        expectThat(found.ok, 'what is `ok: true` is stored', { item: at, outcome: answer.value[at] });
      }
    },
  },
];

const WAVES = 3;
const READS_A_WAVE = 6;

async function manyReads(
  { service, subject, collection }: CheckContext,
  key: string,
): Promise<Settled<unknown>[]> {
  const answers: Settled<unknown>[] = [];
  for (let wave = 0; wave < WAVES; wave++) {
    const reads = Array.from({ length: READS_A_WAVE }, () => settled<unknown>(service.get(collection, key)));
    reads.push(settled(service.listAll(collection)));
    if (subject.service.find) reads.push(settled(service.find(collection, {})));
    answers.push(...(await Promise.all(reads)));
  }
  return answers;
}

function outageCheck(requirement: string, outage: Outage): Check {
  return {
    name: `${outage.operation} fails while the database cannot be reached`,
    requirements: [requirement],
    needs: ['fault', ...(outage.needs ?? [])],
    async run(context) {
      const key = context.id();
      await context.service.save(context.collection, key, { _id: key, name: 'x' });
      const answer = await during(context, () => settled(outage.call(context, key)));
      expectError(answer);
    },
  };
}

function expectError(answer: Settled<unknown>): void {
  if (!answer.ok && statusOf(answer.error) !== 404) return;
  throw new CheckFailure(
    answer.ok ? 'an outage reads as an answer' : 'an outage reads as something missing',
    {
      expected: 'an error that is not not_found',
      actual: answer.ok ? shown(answer.value) : describeError(answer.error),
    },
  );
}

/** Runs while the database is cut off, and leaves it as it was found. */
async function during<T>(context: CheckContext, run: () => Promise<T>): Promise<T> {
  const { subject } = context;
  try {
    await subject.fault?.(true);
    return await run();
  } finally {
    await subject.fault?.(false);
    await untilMended(context);
  }
}

/** Waits until a get works again. The calls are not the check's own, and not recorded. */
async function untilMended({ subject, collection, options }: CheckContext): Promise<void> {
  const giveUpAt = Date.now() + MEND_MS;
  for (let pause = 10; Date.now() < giveUpAt; pause = Math.min(pause * 2, 500)) {
    try {
      await withDeadline(
        subject.service.get(collection, 'any'),
        Math.min(ATTEMPT_MS, options.timeoutMs),
        'get',
      );
      return;
    } catch (error) {
      if (statusOf(error) === 404) return;
    }
    await sleep(pause);
  }
  // A client that does not come back by itself may still be opened anew.
  await subject.reopen?.();
}

/** The outcomes; thrown where each is `ok: false`, which is as good as one error for all. */
function unlessAllFailed(outcomes: unknown): unknown {
  const bad = Array.isArray(outcomes) && outcomes.length > 0 && outcomes.every((one) => one?.ok === false);
  if (bad) throw Object.assign(new Error('every outcome is not ok'), { status: 503 });
  return outcomes;
}
