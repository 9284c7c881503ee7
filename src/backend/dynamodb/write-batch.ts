// Operations in as few requests as may be, with one outcome each. DynamoDB takes 25 at once, but none of them with a condition: what
// expects something has a request of its own, several at a time, unless a look before will do.
import { DbkitError } from '../../document/error.js';
import type { Operation, Outcome } from '../backend.js';
import { roundsOf } from '../rounds.js';
import { nextRevision } from '../unique-revision.js';
import { batchGet, idIn, KEYS_AT_ONCE, keyOf } from './batch-get.js';
import type { BeingWritten } from './being-written.js';
import { type Client, pause } from './client.js';
import { type Condition, conditionOf, IS_ABSENT, IS_THERE, isAt } from './conditions.js';
import { isConflict, isInvalid, isNoTable, isRefusal, toDbkitError } from './errors.js';
import { idRefusalOf, toItem } from './item.js';
import type { Tables } from './tables.js';

const ITEMS_AT_ONCE = 25;
/** DynamoDB takes 16 MB in one request. */
const BYTES_AT_ONCE = 12 << 20;
const REQUESTS_AT_ONCE = 16;
const UNPROCESSED_TRIES = 12;
/** A table that is made and dropped all the time. */
const TABLE_TRIES = 5;

export interface Batch {
  readonly client: Client;
  readonly tables: Tables;
  readonly table: string;
  readonly signal: AbortSignal | undefined;
  readonly beingWritten: BeingWritten;
}

interface Put {
  readonly at: number;
  readonly id: string;
  /** DynamoDB's JSON. */
  readonly item: string;
  readonly revision: string;
}

type Request = () => Promise<void>;

/** Throws where the outcome of a request is not known. */
export async function writeBatch(batch: Batch, operations: readonly Operation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const round of roundsOf(operations)) {
    const requests: Request[] = [];
    const blind: Put[] = [];
    const looked: Put[] = [];
    for (const at of round) {
      const operation = operations[at];
      if (operation?.kind === 'delete') requests.push(() => remove(batch, operation, at, outcomes));
      const put = operation?.kind === 'put' ? prepared(operation, at, outcomes) : undefined;
      if (operation?.kind !== 'put' || !put) continue;
      const { expected } = operation;
      const condition = conditionOf(expected);
      if (expected.is === 'absent' && expected.byLook) looked.push(put);
      else if (condition) requests.push(() => putOne(batch, put, condition, outcomes));
      else blind.push(put);
    }
    for (const some of parts(blind)) requests.push(() => putMany(batch, some, outcomes));
    for (let from = 0; from < looked.length; from += KEYS_AT_ONCE) {
      requests.push(() => putAbsent(batch, looked.slice(from, from + KEYS_AT_ONCE), outcomes));
    }
    await sideBySide(requests);
  }
  return outcomes;
}

function prepared(operation: Operation & { kind: 'put' }, at: number, outcomes: Outcome[]): Put | undefined {
  const revision = nextRevision();
  try {
    return { at, id: operation.id, item: toItem(operation.document, operation.id, revision), revision };
  } catch (error) {
    if (!(error instanceof DbkitError)) throw error;
    outcomes[at] = { status: 'failed', error };
    return undefined;
  }
}

/** Some at a time; when this ends none goes on, also where one has failed. */
async function sideBySide(requests: readonly Request[]): Promise<void> {
  const waiting = requests[Symbol.iterator]();
  const lane = async () => {
    for (const request of waiting) await request();
  };
  const lanes = Array.from({ length: Math.min(REQUESTS_AT_ONCE, requests.length) }, lane);
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function* parts(puts: readonly Put[]): Generator<readonly Put[], void> {
  let part: Put[] = [];
  let bytes = 0;
  for (const put of puts) {
    const more = Buffer.byteLength(put.item);
    if (part.length === ITEMS_AT_ONCE || (part.length > 0 && bytes + more > BYTES_AT_ONCE)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(put);
    bytes += more;
  }
  if (part.length > 0) yield part;
}

async function putOne(
  batch: Batch,
  { at, item, revision }: Put,
  condition: Condition | undefined,
  outcomes: Outcome[],
): Promise<void> {
  const { client, table, signal } = batch;
  const rest = JSON.stringify({ TableName: table, ...condition }).slice(1);
  outcomes[at] = await outcomeOf(batch, async () => {
    await onTable(batch, () => client.send('PutItem', `{"Item":${item},${rest}`, signal));
    return { status: 'written', revision };
  });
}

/** Those that a look does not find. */
async function putAbsent(batch: Batch, puts: readonly Put[], outcomes: Outcome[]): Promise<void> {
  const { table, beingWritten } = batch;
  const keys = puts.map(({ id }) => `${table}/${id}`);
  await beingWritten.alone(keys, async () => {
    const [first] = puts;
    if (first && puts.length === 1) return putOne(batch, first, IS_ABSENT, outcomes);
    const there = await idsOf(batch, puts, outcomes);
    if (!there) return;
    for (const { at, id } of puts) if (there.has(id)) outcomes[at] = { status: 'conflict' };
    const absent = puts.filter(({ id }) => !there.has(id));
    await sideBySide([...parts(absent)].map((some) => () => putMany(batch, some, outcomes)));
  });
}

/** Which of them are there; undefined where that could not be told, and all have failed. */
async function idsOf(
  batch: Batch,
  puts: readonly Put[],
  outcomes: Outcome[],
): Promise<ReadonlySet<string> | undefined> {
  const ids = puts.map(({ id }) => id);
  try {
    const found = await onTable(batch, () => batchGet({ ...batch, what: 'keys' }, ids));
    return new Set(found.map(idIn));
  } catch (error) {
    // Nothing is written yet, whatever has failed.
    allFailed(puts, toDbkitError(error, batch.client.place), outcomes);
    return undefined;
  }
}

/** What the server leaves for later is asked again; what it leaves to the end has surely not happened. */
async function putMany(batch: Batch, puts: readonly Put[], outcomes: Outcome[]): Promise<void> {
  const [first] = puts;
  if (first && puts.length === 1) return putOne(batch, first, undefined, outcomes);
  let left = puts;
  try {
    for (let tries = 1; left.length > 0 && tries <= UNPROCESSED_TRIES; tries++) {
      if (tries > 1) await pause(tries, batch.signal);
      const unprocessed = await sendMany(batch, left);
      for (const { at, revision } of left) outcomes[at] = { status: 'written', revision };
      left = left.filter(({ revision }) => unprocessed.has(revision));
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // One of them is not taken, and so none: each by itself tells which.
    if (isInvalid(error)) return eachByItself(batch, left, outcomes);
    return allFailed(left, toDbkitError(error, batch.client.place), outcomes);
  }
  allFailed(left, busy(batch), outcomes);
}

/** The revisions of those that were left for later: they name a put, whatever its id. */
async function sendMany(batch: Batch, puts: readonly Put[]): Promise<Set<string>> {
  const { client, table, signal } = batch;
  const requests = puts.map(({ item }) => `{"PutRequest":{"Item":${item}}}`).join(',');
  const answer = await onTable(batch, () =>
    client.send<BatchAnswer>('BatchWriteItem', `{"RequestItems":{"${table}":[${requests}]}}`, signal),
  );
  const left = answer.UnprocessedItems?.[table] ?? [];
  return new Set(left.map(({ PutRequest: put }) => put.Item['_rev']?.S ?? ''));
}

interface BatchAnswer {
  readonly UnprocessedItems?: Readonly<
    Record<string, readonly { PutRequest: { Item: Readonly<Record<string, { readonly S?: string }>> } }[]>
  >;
}

async function eachByItself(batch: Batch, puts: readonly Put[], outcomes: Outcome[]): Promise<void> {
  for (const put of puts) await putOne(batch, put, undefined, outcomes);
}

function allFailed(puts: readonly Put[], error: DbkitError, outcomes: Outcome[]): void {
  for (const { at } of puts) outcomes[at] = { status: 'failed', error };
}

function busy({ client }: Batch): DbkitError {
  return new DbkitError('unavailable', `DynamoDB at ${client.place} is busy: it left documents for later`);
}

async function remove(
  batch: Batch,
  { id, expected }: Operation & { kind: 'delete' },
  at: number,
  outcomes: Outcome[],
): Promise<void> {
  const { client, table, signal } = batch;
  const key = keyOf(id);
  const condition = expected ? isAt(expected.revision) : IS_THERE;
  outcomes[at] = await outcomeOf(batch, async () => {
    if (idRefusalOf(id) !== undefined) return { status: 'missing' };
    try {
      const body = JSON.stringify({ TableName: table, Key: key, ...condition });
      await client.send('DeleteItem', body, signal);
      return { status: 'deleted' };
    } catch (error) {
      if (isNoTable(error)) return { status: 'missing' };
      if (!isConflict(error)) throw error;
      return { status: expected && (await isThere(batch, id)) ? 'conflict' : 'missing' };
    }
  });
}

async function isThere({ client, table, signal }: Batch, id: string): Promise<boolean> {
  const look = {
    TableName: table,
    Key: keyOf(id),
    ConsistentRead: true,
    ProjectionExpression: '#id',
    ExpressionAttributeNames: { '#id': '_id' },
  };
  const { Item: item } = await client.send<{ Item?: object }>('GetItem', JSON.stringify(look), signal);
  return item !== undefined;
}

/** Makes the table where there is none, also where somebody has dropped it meanwhile. */
async function onTable<T>({ tables, table, signal }: Batch, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    await tables.make(table, signal);
    try {
      return await work();
    } catch (error) {
      if (!isNoTable(error) || tries >= TABLE_TRIES) throw error;
      tables.forget(table);
      await pause(tries, signal);
    }
  }
}

/** The failure of what has surely done nothing; throws what may have done something. */
async function outcomeOf({ client }: Batch, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (isConflict(error)) return { status: 'conflict' };
    if (isRefusal(error)) return { status: 'failed', error: toDbkitError(error, client.place) };
    throw error;
  }
}
