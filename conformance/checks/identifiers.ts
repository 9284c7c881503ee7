// Ids: those that must work, those that may be refused, and that no two of them are one.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { expectFields, hasAnswered, type Settled, settled } from './expect.js';
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
        expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
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
      async run(context) {
        const { service } = context;
        const collection = context.ownCollection('reserved');
        // Refused, it may answer with nothing: that nothing has changed is ERR-2's matter.
        if ((await context.trySave(collection, key, { _id: key, name: 'x' })) === 'refused') return;
        expectFields(await service.get(collection, key), { name: 'x' }, 'the document from get');
      },
    }),
  ),
  {
    name: 'reserved ids are documents of their own, or refused',
    requirements: ['ID-5'],
    async run(context) {
      await expectDistinct(context, context.ownCollection(), RESERVED_IDS);
    },
  },
  {
    name: 'reserved ids that were never saved answer as any missing one',
    requirements: ['ID-5'],
    async run({ service, collection, id }) {
      const other = id();
      await service.save(collection, other, { _id: other, name: 'so that the collection exists' });
      // How a missing document is answered is GET-3's matter.
      if ((await settled(service.get(collection, id()))).ok) return;
      for (const key of RESERVED_IDS) {
        const answer = await settled(service.get(collection, key));
        if (answer.ok) throw somethingElse(collection, key, answer.value);
      }
    },
  },
  {
    name: 'deleting under reserved ids harms nothing else',
    requirements: ['ID-5'],
    async run({ service, ownCollection, id }) {
      const [collection, key] = [ownCollection(), id()];
      await service.save(collection, key, { _id: key, name: 'x' });
      for (const reserved of RESERVED_IDS) await settled(service.delete(collection, reserved));
      expectFields(await service.get(collection, key), { name: 'x' }, 'the other document');
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
      if (wronged === undefined) return;
      throw new CheckFailure(`an id of at most ${MUST_WORK} bytes is refused`, {
        expected: 'to be saved',
        actual: 'refused',
        program: [programLine('save', context.collection, wronged, documentOf(keys, wronged))],
      });
    },
  };
}

/** Saves a document under each id that is taken; none may then answer with that of another. Returns the ids that were refused. */
async function expectDistinct(
  context: CheckContext,
  collection: string,
  ids: readonly string[],
): Promise<string[]> {
  const { service } = context;
  const saved: string[] = [];
  for (const key of ids) {
    if ((await context.trySave(collection, key, documentOf(ids, key))) === 'saved') saved.push(key);
  }
  const look = async (keys: readonly string[]) => {
    for (const key of keys) {
      const answer = await settled(service.get(collection, key));
      expectOwn(answer, { collection, ids, key, isSaved: saved.includes(key) });
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
  readonly isSaved: boolean;
}

function expectOwn(answer: Settled<JsonObject>, { collection, ids, key, isSaved }: Place): void {
  const own = documentOf(ids, key);
  const { mark } = own;
  if (isSaved && hasAnswered(answer, { mark: mark ?? '' })) return;
  // The document that has come says which id this one is taken for.
  const other = ids.find(
    (one) => one !== key && hasAnswered(answer, { mark: documentOf(ids, one)['mark'] ?? '' }),
  );
  if (!isSaved && other === undefined) return;
  const pair = [key, ...(other === undefined ? [] : [other])].sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
  throw new CheckFailure('an id does not have its own document', {
    expected: isSaved ? shown(own) : 'nothing, since the save was refused',
    actual: shown(answer.ok ? answer.value : answer.error),
    program: [
      ...pair.map((one) => programLine('save', collection, one, documentOf(ids, one))),
      programLine('get', collection, key),
    ],
  });
}

function documentOf(ids: readonly string[], key: string): JsonObject {
  return { _id: key, mark: `number ${ids.indexOf(key)}` };
}

function somethingElse(collection: string, key: string, answer: unknown): CheckFailure {
  return new CheckFailure('an id under which nothing was saved answers with something', {
    expected: 'not_found, or refused',
    actual: shown(answer),
    program: [programLine('get', collection, key)],
  });
}
