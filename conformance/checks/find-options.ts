// The options of find: its limit, and the fields that it returns.
import type { JsonObject } from '../../src/document/json.js';
import type { FindOptions } from '../../src/store/database-service.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { describeError, expectDocument, expectThat, expectValue, isRefusal, settled } from './expect.js';
import { fill } from './fill.js';
import { answerOf, findCheck, ownField, saved, withIds } from './found.js';
import { shown } from './shown.js';

const MATCHING = 5;

/** What is asked for, and how many of five come. */
const LIMITS: readonly (readonly [options: FindOptions | undefined, count: number])[] = [
  ...[undefined, {}, { limit: undefined }, { limit: null }].map((options) => [options, MATCHING] as const),
  ...[0, 1, 2, 4, 5].map((limit) => [{ limit }, limit] as const),
  ...[6, 100, 1000, 10_000, 10_001, 1_000_000, 2 ** 31 - 1].map((limit) => [{ limit }, MATCHING] as const),
];

const NO_LIMITS = [-1, -5, 0.5, 1.5, -0.5];

const DOCUMENT: JsonObject = {
  a: 'one',
  b: 'two',
  none: null,
  nested: { c: 'three', d: 'four' },
  list: [{ e: 'five' }, { e: 'six' }],
};

/** Fields that are asked for, and those of them that the document has. */
const PROJECTIONS: readonly (readonly [
  fields: readonly string[] | null | undefined,
  names: readonly string[],
])[] = [
  [['a'], ['a']],
  [
    ['b', 'a'],
    ['a', 'b'],
  ],
  [['_id'], []],
  [['_id', 'a'], ['a']],
  [['missing'], []],
  [['missing', 'a'], ['a']],
  [['none'], ['none']],
  [['nested'], ['nested']],
  [
    ['list', 'nested'],
    ['nested', 'list'],
  ],
  [['a', 'a'], ['a']],
  [['A'], []],
  [['nest'], []],
  [[], Object.keys(DOCUMENT)],
  [null, Object.keys(DOCUMENT)],
  [undefined, Object.keys(DOCUMENT)],
];

/** Names that mean something else somewhere: each is taken literally, or refused. */
const LITERAL_FIELDS = [
  'a.b',
  '$a',
  'nested.c',
  'list.0',
  'list.e',
  'a/b',
  '',
  '*',
  'constructor',
  '__proto__',
  'toString',
  '-a',
];

export const findOptionChecks: readonly Check[] = [
  ...LIMITS.map(([options, count]) =>
    findCheck(
      'FIND-2',
      `find of five with ${limitText(options)} gives ${count}`,
      async (context, collection) => {
        const field = ownField(context);
        // Among others that do not match, so that a limit before the filter gives too few.
        const fields = Array.from({ length: MATCHING * 3 }, (_, at) => ({
          [field]: at % 3 === 1 ? 'yes' : 'no',
        }));
        await saved(context, collection, withIds(context, fields));
        await expectCount(context, collection, { [field]: 'yes' }, options, count);
      },
    ),
  ),
  ...NO_LIMITS.flatMap((limit) => [
    findCheck('FIND-2', `find with the limit ${limit} is refused`, async (context, collection) => {
      const field = ownField(context);
      await saved(context, collection, withIds(context, [{ [field]: 1 }, { [field]: 1 }]));
      await expectRefused(context.service.find(collection, { [field]: 1 }, { limit }), limit, false);
    }),
    findCheck('FIND-2', `find with the limit ${limit} on a missing collection is refused, or []`, (context) =>
      expectRefused(context.service.find(context.ownCollection(), {}, { limit }), limit, true),
    ),
  ]),
  findCheck('FIND-2', 'find gives more than a thousand, and no more than the limit', async (context) => {
    const collection = context.ownCollection();
    await fillMatching(context, collection, 1200);
    const all = [undefined, {}, { limit: null }, { limit: undefined }, { fields: null }];
    for (const options of all) await expectCount(context, collection, { kind: 'match' }, options, 1200);
    for (const limit of [999, 1000, 1001, 1199, 1200, 1201]) {
      await expectCount(context, collection, { kind: 'match' }, { limit }, Math.min(limit, 1200));
    }
  }),
  {
    name: 'find gives ten thousand without a limit, and more with one',
    requirements: ['FIND-2'],
    // One by one so many documents would take too long.
    needs: ['find', 'saveMany'],
    async run(context) {
      const collection = context.ownCollection();
      await fillMatching(context, collection, 10_001);
      await expectCount(context, collection, { kind: 'match' }, undefined, 10_000);
      await expectCount(context, collection, { kind: 'match' }, { limit: null }, 10_000);
      await expectCount(context, collection, { kind: 'match' }, { limit: 10_001 }, 10_001);
    },
  },
  ...PROJECTIONS.map(([fields, names]) =>
    findCheck(
      'FIND-3',
      `find with fields ${shown(fields)} gives ${shown([...names])} and _id`,
      async (context, collection) => {
        await expectProjected(context, collection, DOCUMENT, fields, false);
      },
    ),
  ),
  ...LITERAL_FIELDS.map((name) =>
    findCheck(
      'FIND-3',
      `find takes the field ${shown(name)} literally, or refuses`,
      async (context, collection) => {
        const odd = { ...DOCUMENT, ...Object.fromEntries([[name, 'odd']]) };
        for (const document of [DOCUMENT, odd])
          await expectProjected(context, collection, document, [name], true);
      },
    ),
  ),
  findCheck(
    'FIND-3',
    'find gives only the fields asked for, of every document',
    async (context, collection) => {
      const field = ownField(context);
      const there = await saved(
        context,
        collection,
        withIds(context, [{ [field]: 1, a: 1 }, { [field]: 1, a: null }, { [field]: 1 }]),
      );
      const found =
        (await answerOf(context, { collection, selector: { [field]: 1 }, options: { fields: ['a'] } })) ?? [];
      for (const { [field]: _, ...expected } of there) {
        expectDocument(
          found.find((one) => one['_id'] === expected['_id']),
          expected,
          'the document found',
        );
      }
    },
  ),
  ...[{}, { a: 1 }, { _id: 'x' }, { a: null }].map(
    (selector): Check =>
      findCheck(
        'FIND-4',
        `find with ${shown(selector)} on a missing collection gives []`,
        async (context) => {
          expectValue(await context.service.find(context.ownCollection(), selector), [], 'what find answers');
        },
      ),
  ),
];

async function fillMatching(context: CheckContext, collection: string, count: number): Promise<void> {
  const kinds = Array.from({ length: count + 20 }, (_, at) =>
    at < 10 || at >= count + 10 ? 'other' : 'match',
  );
  await fill(
    context,
    collection,
    withIds(
      context,
      kinds.map((kind) => ({ kind })),
    ),
  );
}

async function expectCount(
  context: CheckContext,
  collection: string,
  selector: JsonObject,
  options: FindOptions | undefined,
  count: number,
): Promise<void> {
  const search = { collection, selector, ...(options !== undefined && { options }) };
  const found = (await answerOf(context, search)) ?? [];
  // Whether they match is FIND-1's matter.
  const different = new Set(found.map((one) => one['_id'])).size;
  expectThat(found.length === count, `find with ${limitText(options)} gives ${count}`, found.length);
  expectThat(different === count, 'find gives no document twice', { found: found.length, different });
}

async function expectRefused(find: Promise<unknown>, limit: number, orEmpty: boolean): Promise<void> {
  const outcome = await settled(find);
  if (outcome.ok && orEmpty) expectValue(outcome.value, [], 'what find answers');
  if (outcome.ok ? orEmpty : isRefusal(outcome.error)) return;
  throw new CheckFailure(`the limit ${limit} is not refused`, {
    expected: 'an error that is neither 404 nor 409',
    actual: outcome.ok ? shown(outcome.value) : describeError(outcome.error),
  });
}

/** Find by `_id` gives those of the fields that get has, and nothing else, `_rev` overlooked. */
async function expectProjected(
  context: CheckContext,
  collection: string,
  document: JsonObject,
  fields: readonly string[] | null | undefined,
  refusable: boolean,
): Promise<void> {
  const key = context.id();
  const [there] = await saved(context, collection, [{ ...document, _id: key }]);
  if (!there) return;
  const found = await answerOf(context, {
    collection,
    selector: { _id: key },
    options: { fields },
    refusable,
  });
  // That `_id` finds the document is FIND-1's matter.
  const own = found?.find((one) => one['_id'] === key) ?? found?.[0];
  if (own === undefined) return;
  const isAsked = (name: string) => !fields?.length || name === '_id' || fields.includes(name);
  const isSent = (name: string) => name === '_id' || Object.hasOwn(document, name);
  const asked = Object.entries(there).filter(([name]) => isAsked(name) && isSent(name));
  // What get alone has besides is GET-1's matter.
  const given = Object.entries(own).filter(([name]) => isSent(name) || !Object.hasOwn(there, name));
  expectDocument(Object.fromEntries(given), Object.fromEntries(asked), 'the document found');
}

function limitText(options: FindOptions | undefined): string {
  if (options === undefined) return 'no options';
  return 'limit' in options ? `the limit ${options.limit}` : 'options without a limit';
}
