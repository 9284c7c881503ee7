// Gofannon's own documents: drawn from the schemas, and through the lives that they have.
import * as fc from 'fast-check';
import { documentArbitrary } from '../../fixtures/arbitraries.js';
import { type ArbitraryOptions, allowsNumber } from '../../fixtures/arbitrary-options.js';
import { validDocuments } from '../../fixtures/valid.js';
import type { Limits } from '../../src/backend/backend.js';
import { copyDocument } from '../../src/document/copy.js';
import { withoutField } from '../../src/document/equal.js';
import { inspectDocument } from '../../src/document/inspect.js';
import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { checkDocument } from '../../src/schema/check.js';
import { type Dialect, openDialect } from '../../src/schema/dialect.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { expectFields, hasAnswered, isRefusal, settled } from './expect.js';
import { programLine, shown } from './shown.js';

const DRAWN = 12;
const MOST_BYTES = 200 * 1024;
/** Any other name may be refused, and a document with it. */
const PLAIN_NAME = /^(?:[A-Za-z][A-Za-z0-9_]*|_id)$/;

const REQUIREMENTS: Readonly<Record<string, string>> = {
  agents: 'DOC-1',
  deployments: 'DOC-2',
  users: 'DOC-3',
  sessions: 'DOC-4',
  tickets: 'DOC-5',
  demos: 'DOC-6',
};

/** Ids of the kinds that each collection has. */
const IDS: Readonly<Record<string, (context: CheckContext) => string>> = {
  agents: uuid,
  deployments: ({ id }) => id('my-agent'),
  users: ({ id, random }) => `${id('user_google')}${random(2 ** 31)}`,
  sessions: ({ id }) => id('session_abc'),
  tickets: ({ id }) => id('ticket'),
  demos: ({ id }) => id('asf:demo'),
};

const CREATED = '2024-01-15T10:30:00Z';
const UPDATED = '2024-01-15T10:31:00.250Z';
const COMPLETED = '2024-01-15T10:32:00Z';

const TICKET = {
  status: 'pending',
  created_at: CREATED,
  updated_at: CREATED,
  request: {
    agent_id: '550e8400-e29b-41d4-a716-446655440000',
    input: { name: 'Ada', times: 3 },
    user_id: 'user_google_123',
  },
};

/** How a ticket may end. */
const ENDS: Readonly<Record<string, JsonObject>> = {
  completed: {
    result: { output: { text: 'Hello, Ada!' }, cost: 0.0123, completed_at: COMPLETED },
    error: null,
  },
  failed: { result: null, error: 'Traceback (most recent call last):\n  File "agent.py", line 1' },
};

export const documentChecks: readonly Check[] = [
  ...Object.entries(REQUIREMENTS).flatMap(([collection, requirement]): Check[] => [
    {
      name: `${collection} drawn by chance survive a round trip, and are still valid`,
      requirements: [requirement],
      async run(context) {
        for (const document of drawn(context, collection))
          await expectSurvives(context, collection, document);
      },
    },
    {
      name: `${collection} of the documentation survive a round trip, and are still valid`,
      requirements: [requirement],
      async run(context) {
        const dialect = dialectOf(context);
        const own = validDocuments(dialect).filter((one) => one.collection === collection);
        for (const { document } of own) {
          const { _rev, ...fields } = document;
          await expectSurvives(context, collection, withId(context, dialect, collection, fields));
        }
      },
    },
  ]),
  ...Object.entries(ENDS).map(
    ([status, end]): Check => ({
      name: `a ticket goes from pending to processing to ${status}`,
      requirements: ['DOC-7'],
      async run(context) {
        const [collection, key] = [context.ownCollection('documents'), context.id('ticket')];
        const stages: JsonObject[] = [
          TICKET,
          { ...TICKET, status: 'processing', updated_at: UPDATED },
          { ...TICKET, status: 'processing', updated_at: UPDATED, result: null, error: null },
          { ...TICKET, status, updated_at: COMPLETED, ...end },
        ];
        for (const stage of stages) {
          const document = { ...stage, _id: key };
          await context.put(collection, key, document);
          await expectGrown(context, collection, document, `the ${stage['status']} ticket`);
        }
      },
    }),
  ),
  {
    name: 'a ticket is as it was saved each time, a hundred times over',
    requirements: ['DOC-7'],
    async run(context) {
      const [collection, key] = [context.ownCollection('documents'), context.id('ticket')];
      // Fields go, come back, and change kind: what is kept of changes, and put together again, may lose one.
      const stages: JsonObject[] = [
        TICKET,
        { ...TICKET, status: 'completed', ...ENDS['completed'] },
        { ...TICKET, status: 'processing' },
        { ...TICKET, status: 'failed', ...ENDS['failed'] },
        { ...TICKET, status: 'processing', result: null },
      ];
      for (let at = 0; at < 100; at++) {
        // By chance: a turn of some length would miss what happens at every multiple of it.
        const document = { ...stages[context.random(stages.length)], at, _id: key };
        await context.put(collection, key, document);
        await expectGrown(context, collection, document, `the ticket after ${at + 1} saves`);
      }
    },
  },
  // Without timestamps: those are VAL-9's.
  growthCheck('the messages of a session', 'messages', (at) => ({
    role: at % 2 === 0 ? 'user' : 'assistant',
    content: `message ${at}: ${'x'.repeat((at * 37) % 150)}`,
  })),
  growthCheck('the usage of a user', 'usage', (at) => ({
    agent_id: '550e8400-e29b-41d4-a716-446655440000',
    response_cost: at / 100,
    session_id: null,
  })),
];

function drawn(context: CheckContext, collection: string): JsonObject[] {
  const { limits, random } = context;
  const { maxDocumentBytes = MOST_BYTES } = limits;
  const options: ArbitraryOptions = {
    ...limits,
    maxDocumentBytes: Math.min(maxDocumentBytes, MOST_BYTES),
    omit: ['_rev'],
  };
  const dialect = dialectOf(context);
  const documents = fc.sample(documentArbitrary(dialect, collection, options), {
    numRuns: DRAWN,
    seed: random(2 ** 31),
  });
  return documents.map((document) => withId(context, dialect, collection, document));
}

function dialectOf({ options }: CheckContext): Dialect {
  return openDialect(options.dialect);
}

/** With an id of its collection's kind, or a UUID where the dialect has that there. */
function withId(context: CheckContext, dialect: Dialect, collection: string, fields: JsonObject): JsonObject {
  const document = { ...fields, _id: IDS[collection]?.(context) ?? context.id() };
  return dialect.isValid(collection, document) ? document : { ...document, _id: uuid(context) };
}

async function expectSurvives(context: CheckContext, kind: string, document: JsonObject): Promise<void> {
  const { service, collection } = context;
  const key = String(document['_id']);
  const saved = await settled(service.save(collection, key, copyDocument(document, 0)));
  if (!saved.ok) {
    if (isRefusal(saved.error) && mayBeRefused(context, document)) return;
    throw saved.error;
  }
  const found = await settled(service.get(collection, key));
  if (!found.ok) throw found.error;
  try {
    expectFields(found.value, document, 'the document from get');
    expectValid(dialectOf(context), kind, found.value);
  } catch (error) {
    if (!(error instanceof CheckFailure)) throw error;
    const program = [programLine('save', collection, key, document), programLine('get', collection, key)];
    throw new CheckFailure(error.message, { ...error.details, program });
  }
}

/** Free-form objects may hold what a requirement or a declared limit lets a database refuse. */
function mayBeRefused({ limits }: CheckContext, document: JsonObject): boolean {
  const facts = inspectDocument(document);
  return facts.nul || facts.loneSurrogate || isOdd(document, limits);
}

function isOdd(value: JsonValue, limits: Limits): boolean {
  if (typeof value === 'bigint' || value instanceof ExactNumber) return true;
  if (Array.isArray(value)) {
    return value.some((one) => (Array.isArray(one) && limits.nestedArrays === false) || isOdd(one, limits));
  }
  if (!isJsonObject(value)) return !allowsNumber(limits, value);
  return Object.entries(value).some(([name, inner]) => !PLAIN_NAME.test(name) || isOdd(inner, limits));
}

function expectValid(dialect: Dialect, kind: string, document: JsonObject): void {
  const problems = checkDocument(dialect, kind, document).filter(({ severity }) => severity === 'error');
  if (problems.length === 0) return;
  throw new CheckFailure('the document that came back is not valid', {
    expected: `a valid document of ${kind}`,
    actual: `${problems.map(({ message }) => message).join('; ')}: ${shown(document)}`,
  });
}

function growthCheck(what: string, field: string, entry: (at: number) => JsonObject): Check {
  return {
    name: `${what} keep every entry as they grow to 1,000`,
    requirements: ['DOC-8'],
    async run(context) {
      const { id, put } = context;
      const [collection, key] = [context.ownCollection('documents'), id()];
      for (const length of lengths()) {
        const document = { _id: key, [field]: Array.from({ length }, (_, at) => entry(at)) };
        await put(collection, key, document);
        await expectGrown(context, collection, document, `the document with ${length} entries`);
      }
    },
  };
}

/** What get has is as it was saved; where list_all has it, and only get does not, that is GET-1's matter. */
async function expectGrown(
  { service }: CheckContext,
  collection: string,
  document: JsonObject,
  what: string,
): Promise<void> {
  const found = await service.get(collection, String(document['_id']));
  if (hasAnswered({ ok: true, value: found }, withoutField(document, '_id'))) return;
  const listed = (await service.listAll(collection)).find((one) => one['_id'] === document['_id']);
  expectFields(listed ?? found, document, what);
}

/** One by one to 64, and then about powers and tens: saving a thousand times takes too long on some databases. */
function lengths(): number[] {
  const one = Array.from({ length: 65 }, (_, at) => at);
  return [...one, 99, 100, 101, 127, 128, 129, 255, 256, 257, 400, 511, 512, 513, 700, 998, 999, 1000];
}

function uuid({ random }: CheckContext): string {
  const digits = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}
