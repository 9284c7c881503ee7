// What get_many must answer.
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext, FullService } from './check.js';
import { expectFields, expectThat } from './expect.js';
import { fill } from './fill.js';

const HUNDREDS = 600;
const COMPARED = 100;

export const getManyChecks: readonly Check[] = [
  {
    name: 'get_many has every id asked, missing ones as null',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const { service, collection, id } = context;
      const [there, also] = [id('z'), id('a')];
      for (const key of [there, also]) await service.save(collection, key, { _id: key, name: `of ${key}` });
      const asked = [id(), there, id(), also];
      await expectMany(context, collection, asked, [there, also]);
    },
  },
  {
    name: 'get_many has an id once that is asked twice',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const { service, collection, id } = context;
      const [key, missing] = [id(), id()];
      await service.save(collection, key, { _id: key });
      await expectMany(context, collection, [key, missing, key, missing], [key]);
    },
  },
  {
    name: 'get_many of nothing has nothing',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    run: (context) => expectMany(context, context.collection, [], []),
  },
  {
    name: 'get_many of a missing collection has null for every id',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    run: (context) => expectMany(context, context.ownCollection(), [context.id(), context.id()], []),
  },
  {
    name: 'get_many has several hundred documents, and null between them',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const [collection, keys] = [
        context.ownCollection(),
        Array.from({ length: HUNDREDS }, () => context.id()),
      ];
      await fill(
        context,
        collection,
        keys.map((key) => ({ _id: key, name: `of ${key}` })),
      );
      const asked = keys.flatMap((key, at) => (at % 5 === 0 ? [context.id(), key] : [key]));
      await expectMany(context, collection, asked, keys);
    },
  },
  {
    name: 'get_many has each document, though they are large together',
    requirements: ['BULK-5'],
    needs: ['getMany'],
    async run(context) {
      const [collection, keys] = [context.ownCollection(), Array.from({ length: 30 }, () => context.id())];
      const text = 'some text '.repeat(20_000);
      await fill(
        context,
        collection,
        keys.map((key) => ({ _id: key, text })),
      );
      await expectMany(context, collection, keys, keys);
    },
  },
];

/** Those that are there come as get returns them; of many, where get would be asked too often, only that they come. */
async function expectMany(
  { service }: CheckContext,
  collection: string,
  asked: readonly string[],
  there: readonly string[],
): Promise<void> {
  const many: unknown = await service.getMany(collection, asked);
  expectThat(many instanceof Map, 'get_many answers with a Map', many);
  const found = many as Map<unknown, unknown>;
  const different = new Set(asked).size;
  expectThat(found.size === different, `get_many has ${different} ids, as asked`, found.size);
  for (const key of new Set(asked)) {
    const one = found.get(key);
    if (!there.includes(key)) expectThat(one === null, 'get_many has null for a missing id', one);
    else if (there.length > COMPARED) expectFields(one, { name: `of ${key}` }, 'the document from get_many');
    else expectFields(one, await ownFields(service, collection, key), 'the document from get_many');
  }
}

/** As get has them: what becomes of a long text is the matter of others. */
async function ownFields(service: FullService, collection: string, key: string): Promise<JsonObject> {
  const got = Object.entries(await service.get(collection, key));
  return Object.fromEntries(got.filter(([name]) => name === 'name' || name === 'text'));
}
