// No read sees parts of two saves: documents whose parts all carry the mark of one save, read in every way while they are
// saved over.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import { toPointer } from '../../src/document/pointer.js';
import { type Check, type CheckContext, CheckFailure } from '../checks/check.js';
import { describeError, settled, statusOf } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import { documentDifference } from './compare.js';
import { together, type Worker, workersOf } from './history-recorder.js';

const WORKERS_A_CLIENT = 4;
const KEYS = 3;
const ROUNDS = 60;
const PARTS = 12;
/** A slow database is given fewer rounds, rather than more time. */
const MAX_MILLISECONDS = 6000;

export const wholeDocumentsCheck: Check = {
  name: 'reads during writes have each document whole, and do not fail',
  requirements: ['CONC-2'],
  needs: ['concurrency'],
  async run(context) {
    const workers = await workersOf(context, WORKERS_A_CLIENT);
    const place = {
      collection: context.ownCollection(),
      keys: Array.from({ length: KEYS }, () => context.id()),
    };
    for (const key of place.keys) await context.service.save(place.collection, key, marked('first'));
    const end = Date.now() + MAX_MILLISECONDS;
    for (let round = 0; round < ROUNDS && Date.now() < end; round++) {
      await together(
        workers.map((worker, at) =>
          at % 2 === 0
            ? write(context, worker, place, `${round}-${at}`)
            : read(context, worker, place, round + at),
        ),
      );
    }
  },
};

interface Place {
  readonly collection: string;
  readonly keys: readonly string[];
}

function marked(mark: string): JsonObject {
  const list = Array.from({ length: PARTS }, (_, at) => `${mark} ${at}`);
  return { first: mark, kind: 'marked', list, nested: { mark, list: [mark, mark] }, last: mark };
}

// Whether the save succeeds is not this check's matter; now and then a document is deleted, and comes back.
async function write({ conflicts, random }: CheckContext, { service }: Worker, place: Place, mark: string) {
  const key = place.keys[random(KEYS)] ?? '';
  if (random(8) === 0) await settled(service.delete(place.collection, key));
  const before = conflicts === 'mvcc' ? await settled(service.get(place.collection, key)) : undefined;
  const revision = before?.ok ? before.value['_rev'] : undefined;
  await settled(
    service.save(place.collection, key, {
      ...marked(mark),
      ...(revision === undefined ? {} : { _rev: revision }),
    }),
  );
}

async function read({ subject, random }: CheckContext, { service }: Worker, place: Place, turn: number) {
  const { collection, keys } = place;
  if (turn % 3 === 0) return wholeFromGet(service.get(collection, keys[random(KEYS)] ?? ''));
  const isFind = turn % 3 === 1 && subject.service.find !== undefined;
  if (isFind) return wholeFromList('find', service.find(collection, { kind: 'marked' }));
  return wholeFromList('list_all', service.listAll(collection));
}

async function wholeFromGet(call: Promise<JsonObject>): Promise<void> {
  const outcome = await settled(call);
  if (outcome.ok) expectWhole('get', outcome.value);
  // Deletes are among the writes.
  else if (statusOf(outcome.error) !== 404) throw failed('get', outcome.error);
}

async function wholeFromList(operation: string, call: Promise<JsonObject[]>): Promise<void> {
  const outcome = await settled(call);
  if (!outcome.ok) throw failed(operation, outcome.error);
  for (const document of outcome.value) expectWhole(operation, document);
}

function failed(operation: string, error: unknown): CheckFailure {
  const details = { expected: 'documents', actual: describeError(error) };
  return new CheckFailure(`${operation} fails during writes`, details);
}

function expectWhole(operation: string, document: unknown): void {
  const { first: mark, _id = null } = isJsonObject(document) ? document : {};
  const expected = typeof mark === 'string' ? { ...marked(mark), _id } : undefined;
  const path = expected && documentDifference(expected, document);
  if (expected && !path) return;
  throw new CheckFailure(`${operation} during writes has parts of two saves in one document`, {
    expected: expected
      ? `every part of one save: ${shown(expected)}`
      : 'a document that some client has saved',
    actual: shown(document),
    difference: path ? toPointer(path) : null,
  });
}
