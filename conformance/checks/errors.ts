// What refusals must be like. Each check tries one thing that some database refuses, and has nothing to say where it is taken.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, NotApplicable } from './check.js';
import {
  describeError,
  expectFields,
  expectThat,
  hasAnswered,
  isRefusal,
  settled,
  statusOf,
} from './expect.js';
import { REFUSABLE, REFUSABLE_IDS, tooLarge } from './refusable.js';

/** By name, a document to be saved under that key; undefined where the subject's limits leave nothing to try. */
const DOCUMENTS: Readonly<Record<string, (context: CheckContext, key: string) => JsonObject | undefined>> = {
  ...Object.fromEntries(
    Object.entries(REFUSABLE).map(([name, fields]) => [
      name,
      (_: CheckContext, key: string) => ({ ...fields, _id: key }),
    ]),
  ),
  'a document larger than declared': ({ limits }, key) => tooLarge(limits.maxDocumentBytes, key),
  // What counts towards a limit is a little different everywhere: one byte more may still be taken.
  'a document twice as large as declared': ({ limits: { maxDocumentBytes } }, key) =>
    tooLarge(maxDocumentBytes === undefined ? undefined : maxDocumentBytes * 2, key),
};

export const errorChecks: readonly Check[] = [
  ...Object.entries(DOCUMENTS).flatMap(([name, document]): Check[] => [
    {
      name: `${name}, refused over a document, leaves that document as it was`,
      requirements: ['ERR-2'],
      async run(context) {
        const { service, collection, id } = context;
        const key = id();
        const before = { name: 'before' };
        await service.save(collection, key, { ...before, _id: key });
        const { _rev } = await service.get(collection, key);
        await refusalOf(context, key, document(context, key));
        const after = await service.get(collection, key);
        expectFields(after, before, 'the document after the refusal');
        expectThat(after['_rev'] === _rev, '`_rev` is as before the refusal', after['_rev']);
      },
    },
    {
      name: `${name}, refused where there is nothing, leaves nothing`,
      requirements: ['ERR-2'],
      async run(context) {
        const key = context.id();
        const sent = document(context, key);
        await refusalOf(context, key, sent && { ...sent, mark: 'refused' });
        await expectNothing(context, key);
      },
    },
    {
      name: `${name} is refused with an HTTP status`,
      requirements: ['ERR-3'],
      async run(context) {
        const key = context.id();
        expectDocumented(await refusalOf(context, key, document(context, key)));
      },
    },
  ]),
  ...Object.entries(REFUSABLE_IDS).flatMap(([name, key]): Check[] => [
    {
      name: `${name}, refused, leaves nothing`,
      requirements: ['ERR-2'],
      async run(context) {
        await refusalOf(context, key, { _id: key, mark: 'refused' });
        await expectNothing(context, key);
      },
    },
    {
      name: `${name} is refused with an HTTP status`,
      requirements: ['ERR-3'],
      run: async (context) => expectDocumented(await refusalOf(context, key, { _id: key })),
    },
  ]),
  {
    name: 'a negative limit is refused with an HTTP status',
    requirements: ['ERR-3'],
    needs: ['find'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key });
      const found = await settled(service.find(collection, {}, { limit: -1 }));
      if (found.ok || !isRefusal(found.error)) throw new NotApplicable('a negative limit was not refused');
      expectDocumented(found.error);
    },
  },
];

/** The error of a save that was refused; NotApplicable for one that was not. */
async function refusalOf(
  context: CheckContext,
  key: string,
  document: JsonObject | undefined,
): Promise<unknown> {
  if (!document) throw new NotApplicable('no size is declared that can be tried');
  const outcome = await settled(context.put(context.collection, key, document));
  if (!outcome.ok && isRefusal(outcome.error)) return outcome.error;
  throw new NotApplicable('nothing that was tried was refused');
}

async function expectNothing({ service, collection }: CheckContext, key: string): Promise<void> {
  const found = await settled(service.get(collection, key));
  expectThat(!hasAnswered(found, { mark: 'refused' }), 'there is no document after the refusal', found);
}

function expectDocumented(error: unknown): void {
  const status = statusOf(error);
  const isDocumented = status !== undefined && Number.isInteger(status) && status >= 400 && status < 600;
  expectThat(isDocumented, 'a refusal has an HTTP status', describeError(error));
}
