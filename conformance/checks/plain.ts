// Answers are plain JSON. Every answer of every check is looked at; these checks ask for the values that client libraries
// have classes of their own for.
import { messageOf } from '../../src/document/error.js';
import { inspectDocument } from '../../src/document/inspect.js';
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { shown } from './shown.js';

const RICH: JsonObject = {
  whole: 7,
  large: 2 ** 40,
  fraction: 0.1,
  tiny: 1e-7,
  none: null,
  yes: true,
  time: '2024-01-15T10:30:00Z',
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  base64: 'AAECAwQFBgcICQ==',
  numbers: [1, 2, 0.5],
  strings: ['a', 'b'],
  objects: [{ a: 1 }],
  empty: [{}],
  nested: { deeper: { cost: 0.0123 } },
};

export const plainChecks: readonly Check[] = [
  {
    name: 'get answers with plain JSON',
    requirements: ['VAL-12'],
    async run(context) {
      const { service, collection } = context;
      expectPlain(await service.get(collection, await saveRich(context)), 'get');
    },
  },
  {
    name: 'list_all answers with plain JSON',
    requirements: ['VAL-12'],
    async run(context) {
      const collection = context.ownCollection();
      await saveRich(context, collection);
      expectPlain(await context.service.listAll(collection), 'list_all');
    },
  },
  {
    name: 'find answers with plain JSON',
    requirements: ['VAL-12'],
    needs: ['find'],
    async run(context) {
      const { service, collection } = context;
      const key = await saveRich(context);
      expectPlain(await service.find(collection, { _id: key }), 'find');
    },
  },
  {
    name: 'get_many answers with plain JSON',
    requirements: ['VAL-12'],
    needs: ['getMany'],
    async run(context) {
      const { service, collection } = context;
      const key = await saveRich(context);
      const many = await service.getMany(collection, [key]);
      expectPlain(many instanceof Map ? [...many.values()] : many, 'get_many');
    },
  },
];

async function saveRich({ service, collection, id }: CheckContext, place = collection): Promise<string> {
  const key = id();
  await service.save(place, key, { _id: key, ...RICH });
  return key;
}

function expectPlain(answer: unknown, operation: string): void {
  try {
    inspectDocument({ answer });
  } catch (error) {
    throw new CheckFailure(`${operation} answers with something that is not plain JSON`, {
      expected: 'null, true, false, numbers, strings, arrays and objects',
      actual: `${messageOf(error).replace('/answer', '')}: ${shown(answer)}`,
    });
  }
}
