// Operations in as few requests as may be, with one outcome each.
import { type AnyBulkWriteOperation, type Collection, type Document, MongoBulkWriteError } from 'mongodb';
import { DbkitError } from '../../document/error.js';
import type { Expected, Operation, Outcome } from '../backend.js';
import { roundsOf } from '../rounds.js';
import { NO_REVISION, nextRevision } from '../unique-revision.js';
import { toBson } from './bson.js';
import { DUPLICATE_KEY, hasCode, isRefusal, toDbkitError, toRefusal } from './errors.js';

/** Two upserts of one document that is not there: the later finds a key that it did not see, and must look again. */
const UPSERT_TRIES = 10;
/** Done, but not acknowledged by as many servers as was asked. */
const WRITE_CONCERN_FAILED = 64;

export type Stored = Document & { _id: string };
export type Documents = Collection<Stored>;

export interface Batch {
  readonly documents: Documents;
  /** For messages. */
  readonly server: string;
  /** See ServerKind. */
  readonly brokenNames: RegExp | undefined;
  readonly replacesTogether: boolean;
}

interface Put {
  readonly at: number;
  readonly id: string;
  readonly bson: Document;
  readonly revision: string;
  readonly expected: Expected;
}

/** Throws where the outcome of a request is not known. */
export async function writeBatch(batch: Batch, operations: readonly Operation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const round of roundsOf(operations)) {
    const requests: Promise<void>[] = [];
    const puts: Record<Expected['is'], Put[]> = { any: [], absent: [], revision: [] };
    for (const at of round) {
      const operation = operations[at];
      if (operation?.kind === 'delete') requests.push(remove(batch, operation, at, outcomes));
      if (operation?.kind === 'put') prepare(batch, operation, at, puts[operation.expected.is], outcomes);
    }
    if (puts.any.length > 0) requests.push(upsert(batch, puts.any, outcomes));
    if (puts.absent.length > 0) requests.push(insert(batch, puts.absent, outcomes));
    // A bulk request tells only how many documents it found: where each one counts, each has a request of its own.
    for (const put of puts.revision) requests.push(replace(batch, put, outcomes));
    await allOf(requests);
  }
  return outcomes;
}

/** None goes on when this ends, also where one has failed. */
async function allOf(requests: readonly Promise<void>[]): Promise<void> {
  if (requests.length === 1) return requests[0];
  const failed = (await Promise.allSettled(requests)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function prepare(
  { brokenNames }: Batch,
  operation: Operation & { kind: 'put' },
  at: number,
  puts: Put[],
  outcomes: Outcome[],
): void {
  const { id, document, expected } = operation;
  const revision = nextRevision();
  try {
    puts.push({ at, id, bson: toBson(document, id, revision, brokenNames), revision, expected });
  } catch (error) {
    if (!(error instanceof DbkitError)) throw error;
    outcomes[at] = { status: 'failed', error };
  }
}

async function upsert(batch: Batch, puts: readonly Put[], outcomes: Outcome[], tries = 1): Promise<void> {
  const { documents, server } = batch;
  if (puts.length > 1 && !batch.replacesTogether) {
    const there = await insertNew(batch, puts, outcomes);
    return allOf(there.map((put) => upsert(batch, [put], outcomes)));
  }
  const again = await together(server, puts, outcomes, {
    one: ({ id, bson }) => documents.replaceOne({ _id: id }, bson, { upsert: true }),
    request: ({ id, bson }) => ({ replaceOne: { filter: { _id: id }, replacement: bson, upsert: true } }),
    documents,
  });
  if (again.length === 0) return;
  if (tries < UPSERT_TRIES) return upsert(batch, again, outcomes, tries + 1);
  const why = `MongoDB at ${server} was busy with other writers of the same documents`;
  const error = new DbkitError('unavailable', why);
  for (const { at } of again) outcomes[at] = { status: 'failed', error };
}

async function insert(batch: Batch, puts: readonly Put[], outcomes: Outcome[]): Promise<void> {
  const taken = await insertNew(batch, puts, outcomes);
  for (const { at } of taken) outcomes[at] = { status: 'conflict' };
}

/** Gives back the puts whose key was there. */
function insertNew({ documents, server }: Batch, puts: readonly Put[], outcomes: Outcome[]): Promise<Put[]> {
  return together(server, puts, outcomes, {
    one: ({ id, bson }) => documents.insertOne({ ...bson, _id: id }),
    request: ({ id, bson }) => ({ insertOne: { document: { ...bson, _id: id } } }),
    documents,
  });
}

interface Requests {
  readonly documents: Documents;
  readonly one: (put: Put) => Promise<unknown>;
  readonly request: (put: Put) => AnyBulkWriteOperation<Stored>;
}

/** Gives back the puts whose key was there; the others have their outcome. */
async function together(
  server: string,
  puts: readonly Put[],
  outcomes: Outcome[],
  { documents, one, request }: Requests,
): Promise<Put[]> {
  const [first] = puts;
  const refused = new Map<number, Refusal>();
  try {
    if (first && puts.length === 1) await one(first);
    else await documents.bulkWrite(puts.map(request), { ordered: false });
  } catch (error) {
    for (const refusal of refusalsOf(error, puts.length)) refused.set(refusal.index, refusal);
  }
  for (const [n, { at, revision }] of puts.entries()) {
    const refusal = refused.get(n);
    outcomes[at] = refusal
      ? { status: 'failed', error: toRefusal(refusal.code, refusal.errmsg, server) }
      : { status: 'written', revision };
  }
  return puts.filter((_, n) => refused.get(n)?.code === DUPLICATE_KEY);
}

interface Refusal {
  readonly index: number;
  readonly code: number;
  readonly errmsg: string;
}

/** What was refused of a request, by its index; throws what may have been done and was not acknowledged. */
function refusalsOf(error: unknown, count: number): Refusal[] {
  if (error instanceof MongoBulkWriteError && error.result.getWriteConcernError() === undefined) {
    const errors = [error.writeErrors].flat();
    if (errors.length > 0) return errors.map(({ index, code, errmsg = '' }) => ({ index, code, errmsg }));
  }
  if (!isRefusal(error) || hasCode(error, WRITE_CONCERN_FAILED)) throw error;
  return Array.from({ length: count }, (_, index) => ({
    index,
    code: Number(error.code),
    errmsg: error.message,
  }));
}

async function replace({ documents, server }: Batch, put: Put, outcomes: Outcome[]): Promise<void> {
  const { at, id, bson, revision, expected } = put;
  const isStored = isAt(expected.is === 'revision' ? expected.revision : '');
  outcomes[at] = await outcomeOf(server, async () => {
    const { matchedCount } = await documents.replaceOne({ _id: id, _rev: isStored }, bson);
    return matchedCount > 0 ? { status: 'written', revision } : { status: 'conflict' };
  });
}

function isAt(revision: string): Document {
  return revision === NO_REVISION ? { $not: { $type: 2 } } : { $eq: revision };
}

async function remove(
  { documents, server }: Batch,
  { id, expected }: Operation & { kind: 'delete' },
  at: number,
  outcomes: Outcome[],
): Promise<void> {
  outcomes[at] = await outcomeOf(server, async () => {
    // The client library would send half of a surrogate pair as U+FFFD, which is another id.
    if (!id.isWellFormed()) return { status: 'missing' };
    const filter = expected ? { _id: id, _rev: isAt(expected.revision) } : { _id: id };
    const { deletedCount } = await documents.deleteOne(filter);
    if (deletedCount > 0) return { status: 'deleted' };
    const isThere = expected && (await documents.findOne({ _id: id }, { projection: { _id: 1 } }));
    return { status: isThere ? 'conflict' : 'missing' };
  });
}

async function outcomeOf(server: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { status: 'failed', error: refusalOf(error, server) };
  }
}

/**
 * The failure of what has surely done nothing; throws what may have done something. "No server" is no such failure: the
 * client library says it also of its second try, after a first that was sent.
 */
function refusalOf(error: unknown, server: string): DbkitError {
  if (isRefusal(error) && !hasCode(error, WRITE_CONCERN_FAILED)) return toDbkitError(error, server);
  throw error;
}
