// Sizes of documents, up to 32 MiB. A document is large here for as long as its check runs.
import type { JsonObject } from '../../src/document/json.js';
import { type Check, type CheckContext, NotApplicable } from './check.js';
import { expectFields, settled } from './expect.js';
import { documentOfBytes } from './refusable.js';

const KIB = 1024;
const MIB = 1024 * KIB;
const MUST_WORK = 256 * KIB;
const LARGEST = 32 * MIB;

/** Documents of exactly 256 KiB of JSON, made of different things. */
const OF_256_KIB: Readonly<Record<string, (key: string) => JsonObject>> = {
  'one long string': (key) => documentOfBytes(key, MUST_WORK),
  'characters of two and three bytes': (key) =>
    padded(key, { two: 'é'.repeat(60_000), three: '字'.repeat(20_000) }),
  'many entries': (key) =>
    padded(key, { list: Array.from({ length: 6000 }, (_, at) => ({ role: 'user', content: `${at}-th` })) }),
  'many fields': (key) =>
    padded(
      key,
      Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field_${at}`, `value of ${at}`])),
    ),
};

export const sizeChecks: readonly Check[] = [
  ...Object.entries(OF_256_KIB).map(
    ([what, document]): Check => ({
      name: `a document of 256 KiB, of ${what}, works`,
      requirements: ['VAL-11'],
      run: (context) => whileThere(context, (key) => expectWorks(context, document(key))),
    }),
  ),
  ...[512 * KIB, MIB, 4 * MIB, 16 * MIB, LARGEST].map((bytes): Check => {
    const size = bytes < MIB ? `${bytes / KIB} KiB` : `${bytes / MIB} MiB`;
    return {
      name: `a document of ${size} works, or, beyond the declared limit, is refused and the earlier version stays`,
      requirements: ['VAL-11'],
      run: (context) => whileThere(context, (key) => expectWorksOrRefused(context, key, bytes)),
    };
  }),
  ...[0, 1].map(
    (over): Check => ({
      name: `a document ${over ? 'one byte larger than' : 'exactly as large as'} declared ${over ? 'comes back, or is refused and the earlier version stays' : 'works'}`,
      requirements: ['VAL-11'],
      async run(context) {
        const { maxDocumentBytes: declared = Number.POSITIVE_INFINITY } = context.limits;
        if (declared <= MUST_WORK || declared >= LARGEST)
          throw new NotApplicable('no size is declared that can be tried');
        await whileThere(context, (key) => expectWorksOrRefused(context, key, declared + over));
      },
    }),
  ),
];

async function expectWorks({ service, collection }: CheckContext, document: JsonObject): Promise<void> {
  const key = String(document['_id']);
  await service.save(collection, key, document);
  expectFields(await service.get(collection, key), document, 'the document from get');
}

async function expectWorksOrRefused(context: CheckContext, key: string, bytes: number): Promise<void> {
  const { service, collection, limits } = context;
  const earlier = { _id: key, text: 'earlier' };
  const document = documentOfBytes(key, bytes);
  await service.save(collection, key, earlier);
  if (bytes <= (limits.maxDocumentBytes ?? Number.POSITIVE_INFINITY)) {
    await context.put(collection, key, document);
    expectFields(await service.get(collection, key), document, 'the document from get');
    return;
  }
  const outcome = await context.trySave(collection, key, document);
  const expected = outcome === 'saved' ? document : earlier;
  expectFields(
    await service.get(collection, key),
    expected,
    `the document from get, after it was ${outcome},`,
  );
}

/** Other checks list the shared collection: what is large must not stay in it. */
async function whileThere(
  { service, collection, id }: CheckContext,
  run: (key: string) => Promise<void>,
): Promise<void> {
  const key = id();
  try {
    await run(key);
  } finally {
    await settled(service.delete(collection, key));
  }
}

/** The fields, and a text that makes the document exactly 256 KiB large. */
function padded(key: string, fields: JsonObject): JsonObject {
  const frame = Buffer.byteLength(JSON.stringify({ _id: key, ...fields, pad: '' }));
  return { _id: key, ...fields, pad: 'p'.repeat(MUST_WORK - frame) };
}
