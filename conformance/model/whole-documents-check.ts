// No read sees parts of two saves: documents whose parts all carry the mark of one save, read in every way while they are
// saved over.
import { inspectDocument } from '../../src/document/inspect.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure, type FullService } from '../checks/check.js';
import { describeError, settled } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import { together, type Worker, workersOf } from './history-recorder.js';
import { Undecided } from './undecided.js';

const WORKERS_A_CLIENT = 4;
const KEYS = 3;
const ROUNDS = 60;
const REHEARSALS = 5;
const PARTS = 12;
/** A slow database is given fewer rounds, rather than more time. */
const MAX_MILLISECONDS = 5000;

type Reading = 'get' | 'listAll' | 'find';

export const wholeDocumentsCheck: Check = {
  name: 'reads during writes have each document whole, and do not fail',
  requirements: ['CONC-2'],
  needs: ['concurrency'],
  async run(context) {
    const workers = await workersOf(context, WORKERS_A_CLIENT);
    const place = new Place(context);
    const wholes = await rehearse(context, place);
    const end = Date.now() + MAX_MILLISECONDS;
    for (let round = 0; round < ROUNDS && Date.now() < end; round++) {
      await together(
        workers.map((worker, at) =>
          at % 2 === 0 ? place.write(worker.service) : readWhole(worker, place, wholes, round + at),
        ),
      );
    }
  },
};

class Place {
  readonly readings: readonly Reading[];
  readonly #context: CheckContext;
  readonly #collection: string;
  readonly #keys: readonly string[];
  #marks = 0;

  constructor(context: CheckContext) {
    this.#context = context;
    this.#collection = context.ownCollection();
    this.#keys = Array.from({ length: KEYS }, () => context.id());
    this.readings = context.subject.service.find ? ['get', 'listAll', 'find'] : ['get', 'listAll'];
  }

  /** Saves over one of the documents. Whether that succeeds is not this check's matter; now and then it deletes one first. */
  async write(service: FullService): Promise<void> {
    const { random, conflicts } = this.#context;
    const key = this.#key();
    if (random(8) === 0) await settled(service.delete(this.#collection, key));
    const before = conflicts === 'mvcc' ? await settled(service.get(this.#collection, key)) : undefined;
    const revision = before?.ok ? before.value?.['_rev'] : undefined;
    const document = marked(`mark-${String(++this.#marks).padStart(6, '0')}`);
    await settled(
      service.save(
        this.#collection,
        key,
        revision === undefined ? document : { ...document, _rev: revision },
      ),
    );
  }

  /** The documents of this check that a reading has. */
  async read(service: FullService, reading: Reading): Promise<JsonObject[]> {
    const answer: unknown = await this.#answer(service, reading);
    const all: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return all.filter((one): one is JsonObject => isPlain(one) && marksIn(one).length > 0);
  }

  #answer(service: FullService, reading: Reading): Promise<unknown> {
    switch (reading) {
      case 'get':
        return service.get(this.#collection, this.#key());
      case 'listAll':
        return service.listAll(this.#collection);
      case 'find':
        return service.find(this.#collection, { kind: 'marked' });
    }
  }

  #key(): string {
    return this.#keys[this.#context.random(KEYS)] ?? '';
  }
}

// What is not plain JSON is VAL-12's matter.
function isPlain(value: unknown): value is JsonObject {
  try {
    inspectDocument(value);
    return true;
  } catch {
    return false;
  }
}

function marked(mark: string): JsonObject {
  const list = Array.from({ length: PARTS }, (_, at) => `${mark} ${String(at).padStart(2, '0')}`);
  return { first: mark, kind: 'marked', list, nested: { mark, list: [mark, `${mark} too`] }, last: mark };
}

const MARK = /mark-\d{6}/g;

function marksIn(document: JsonObject): readonly string[] {
  return [...new Set(shown(document).match(MARK) ?? [])];
}

/** The document without what may differ between two saves: its mark, its id and revision, and the order of keys. */
function shapeOf({ _id, _rev, ...fields }: JsonObject): string {
  return shown(sorted(fields)).replaceAll(MARK, 'mark');
}

function sorted(value: JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}

type Wholes = ReadonlyMap<Reading, string>;

// How a whole document looks is taken from what is read while nothing is written: what is wrong then is other checks' matter.
async function rehearse({ service }: CheckContext, place: Place): Promise<Wholes> {
  const wholes = new Map<Reading, string>();
  for (let turn = 0; turn < REHEARSALS * KEYS; turn++) {
    await place.write(service);
    for (const reading of place.readings) {
      const outcome = await settled(place.read(service, reading));
      for (const document of outcome.ok ? outcome.value : []) {
        const whole = wholes.get(reading) ?? shapeOf(document);
        if (marksIn(document).length > 1 || shapeOf(document) !== whole)
          throw new Undecided('documents are not whole even when nothing is written meanwhile');
        wholes.set(reading, whole);
      }
    }
  }
  if (wholes.size === place.readings.length) return wholes;
  throw new Undecided('documents cannot be read even when nothing is written meanwhile');
}

async function readWhole({ service }: Worker, place: Place, wholes: Wholes, turn: number): Promise<void> {
  const reading = place.readings[turn % place.readings.length] ?? 'get';
  const outcome = await settled(place.read(service, reading));
  if (outcome.ok) {
    for (const document of outcome.value) expectWhole(reading, document, wholes.get(reading));
  } else if (reading !== 'get') {
    // A get may find nothing: deletes are among the writes.
    const details = { expected: 'documents', actual: describeError(outcome.error) };
    throw new CheckFailure(`${reading} fails during writes`, details);
  }
}

function expectWhole(reading: Reading, document: JsonObject, whole: string | undefined): void {
  const marks = marksIn(document);
  if (marks.length === 1 && shapeOf(document) === whole) return;
  const fault = marks.length > 1 ? 'parts of two saves in one document' : 'a document that is not whole';
  throw new CheckFailure(`${reading} during writes has ${fault}`, {
    expected: `every part of one save: ${whole}`,
    actual: shown(document),
  });
}
