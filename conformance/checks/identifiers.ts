// Ids: those that must work, those that may be refused, and that no two of them are one.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { describeError, expectDocument, isRefusal, type Settled, settled, statusOf } from './expect.js';
import { DISTINCT_IDS, ORDINARY_IDS, RESERVED_IDS } from './ids.js';
import { programLine, shown } from './shown.js';

/** Longer than this an id may be refused, whatever is declared. */
const MUST_WORK = 256;
const LENGTHS = [255, 256, 257, 1500, 1501, 2048, 2049, 3000];

export const identifierChecks: readonly Check[] = [
  ...ORDINARY_IDS.map(
    (key): Check => ({
      name: `the id ${key} works`,
      requirements: ['ID-1'],
      async run({ service, collection }) {
        await service.save(collection, key, { _id: key, name: 'x' });
        expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the document from get');
      },
    }),
  ),
  ...Object.entries(DISTINCT_IDS).map(
    ([requirement, { what, ids }]): Check => ({
      name: `ids ${what} are documents of their own, or refused`,
      requirements: [requirement],
      async run(context) {
        await expectDistinct(context, context.ownCollection(), ids);
      },
    }),
  ),
  ...RESERVED_IDS.map(
    (key): Check => ({
      name: `the id ${shown(key)} is an ordinary one, or refused`,
      requirements: ['ID-5'],
      run: (context) => expectOrdinary(context, key),
    }),
  ),
  {
    name: 'deleting under reserved ids harms nothing else',
    requirements: ['ID-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      for (const reserved of RESERVED_IDS) {
        const answer = await settled(service.delete(collection, reserved));
        if (answer.ok || !isAbsent(answer.error))
          throw wrong('nothing was saved under this id', reserved, answer);
      }
      expectDocument(await service.get(collection, key), { _id: key, name: 'x' }, 'the other document');
    },
  },
  ...LENGTHS.flatMap((length) => [
    lengthCheck(
      `ids of ${length} bytes`,
      ['a', 'b'].map((last) => 'i'.repeat(length - 1) + last),
    ),
    lengthCheck(`an id of ${length} bytes and one a byte shorter`, [
      'j'.repeat(length),
      'j'.repeat(length - 1),
    ]),
  ]),
  lengthCheck(
    'ids of 256 characters and more bytes',
    ['a', 'b'].map((last) => 'é'.repeat(255) + last),
  ),
];

function lengthCheck(what: string, ids: readonly string[]): Check {
  return {
    name: `${what} work, or are refused where longer than 256 bytes, and are never cut`,
    requirements: ['ID-6'],
    async run(context) {
      const own = `${context.id()}-`;
      // Ids of the check's own, of the same length, that differ where these do.
      const keys = ids.map((key) => own + key.slice(own.length));
      const refused = await expectDistinct(context, context.collection, keys);
      const wronged = refused.find((key) => Buffer.byteLength(key) <= MUST_WORK);
      if (wronged !== undefined) throw wrong(`an id of ${MUST_WORK} bytes works`, wronged, 'refused');
    },
  };
}

/** Saves a document under each id that is taken, and looks whether each has its own. Returns the ids that were refused. */
async function expectDistinct(
  context: CheckContext,
  collection: string,
  ids: readonly string[],
): Promise<string[]> {
  const { service } = context;
  const saved: string[] = [];
  const document = (key: string): JsonObject => ({ _id: key, mark: ids.indexOf(key) });
  for (const key of ids) {
    if ((await context.trySave(collection, key, document(key))) === 'saved') saved.push(key);
  }
  const look = async (keys: readonly string[]) => {
    for (const key of keys) {
      const answer = await settled(service.get(collection, key));
      expectOwn(answer, { collection, ids, key, wanted: saved.includes(key) ? document(key) : undefined });
    }
  };
  await look(ids);
  // A delete may meet another document than save and get do.
  for (const key of saved.filter((_, at) => at % 2 === 1)) await settled(service.delete(collection, key));
  await look(saved.filter((_, at) => at % 2 === 0));
  return ids.filter((key) => !saved.includes(key));
}

interface Place {
  readonly collection: string;
  readonly ids: readonly string[];
  readonly key: string;
  /** What was saved under the key; undefined where it was refused. */
  readonly wanted: JsonObject | undefined;
}

function expectOwn(answer: Settled<JsonObject>, place: Place): void {
  const { collection, ids, key, wanted } = place;
  if (!answer.ok && !wanted && isAbsent(answer.error)) return;
  // The document that has come says which id this one is taken for.
  const other = answer.ok ? ids[Number(answer.value['mark'])] : undefined;
  const pair = [...new Set([key, ...(other === undefined ? [] : [other])])];
  const program = [
    ...pair.map((one) => programLine('save', collection, one, { _id: one, mark: ids.indexOf(one) })),
    programLine('get', collection, key),
  ];
  const isOwn = answer.ok && wanted && answer.value['mark'] === wanted['mark'] && answer.value['_id'] === key;
  if (isOwn) return;
  throw new CheckFailure('an id does not have its own document', {
    expected: wanted ? shown(wanted) : 'not_found, or refused, since the save was refused',
    actual: answer.ok ? shown(answer.value) : describeError(answer.error),
    program,
  });
}

async function expectOrdinary(context: CheckContext, key: string): Promise<void> {
  const { service, collection, id } = context;
  const other = id();
  await service.save(collection, other, { _id: other, name: 'so that the collection exists' });
  const before = await settled(service.get(collection, key));
  if (before.ok || !isAbsent(before.error)) throw wrong('nothing was saved under this id', key, before);
  const outcome = await context.trySave(collection, key, { _id: key, name: 'x' });
  const after = await settled(service.get(collection, key));
  if (outcome === 'saved') {
    if (!after.ok) throw after.error;
    expectDocument(after.value, { _id: key, name: 'x' }, 'the document from get');
  } else if (after.ok || !isAbsent(after.error))
    throw wrong('the save under this id was refused', key, after);
}

/** Not found, or refused: what is right of an id under which there is nothing. */
function isAbsent(error: unknown): boolean {
  return statusOf(error) === 404 || isRefusal(error);
}

function wrong(why: string, key: string, answer: unknown): CheckFailure {
  return new CheckFailure(`an id does not answer as it should: ${why}`, {
    expected: `that ${why}`,
    actual: `${shown(key)}: ${shown(answer)}`,
  });
}
