// Documents that replace whatever is there, 25 in a request: DynamoDB takes no condition for any of them.
import { DbkitError } from '../../document/error.js';
import type { Outcome } from '../backend.js';
import { pause } from './client.js';
import { isInvalid, isRefusal, toDbkitError } from './errors.js';
import { onTable, type TableWrites } from './on-table.js';
import { type Put, putItem } from './put-item.js';

const ITEMS_AT_ONCE = 25;
/** DynamoDB takes 16 MB in one request. */
const BYTES_AT_ONCE = 12 << 20;
const UNPROCESSED_TRIES = 12;

interface Answer {
  readonly UnprocessedItems?: Readonly<
    Record<string, readonly { PutRequest: { Item: Readonly<Record<string, { readonly S?: string }>> } }[]>
  >;
}

/** As many at once as a request takes. */
export function* partsOf(puts: readonly Put[]): Generator<readonly Put[], void> {
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

/** What the server leaves for later is asked again; what it leaves to the end has surely not happened. */
export async function putItems(
  writes: TableWrites,
  puts: readonly Put[],
  outcomes: Outcome[],
): Promise<void> {
  const { place } = writes.client;
  let left = puts;
  try {
    for (let tries = 1; left.length > 0 && tries <= UNPROCESSED_TRIES; tries++) {
      if (tries > 1) await pause(tries, writes.signal);
      const unprocessed = await send(writes, left);
      for (const { at, revision } of left) outcomes[at] = { status: 'written', revision };
      left = left.filter(({ revision }) => unprocessed.has(revision));
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // One of them is not taken, and so none: each by itself tells which.
    if (isInvalid(error)) return eachByItself(writes, left, outcomes);
    return allFailed(left, toDbkitError(error, place), outcomes);
  }
  const busy = `DynamoDB at ${place} is busy: it left documents for later`;
  allFailed(left, new DbkitError('unavailable', busy), outcomes);
}

/** The revisions of those that were left for later: they name a put, whatever its id. */
async function send(writes: TableWrites, puts: readonly Put[]): Promise<Set<string>> {
  const { client, table, signal } = writes;
  const requests = puts.map(({ item }) => `{"PutRequest":{"Item":${item}}}`).join(',');
  const body = `{"RequestItems":{"${table}":[${requests}]}}`;
  const answer = await onTable(writes, () => client.send<Answer>('BatchWriteItem', body, signal));
  const left = answer.UnprocessedItems?.[table] ?? [];
  return new Set(left.map(({ PutRequest: put }) => put.Item['_rev']?.S ?? ''));
}

async function eachByItself(writes: TableWrites, puts: readonly Put[], outcomes: Outcome[]): Promise<void> {
  for (const put of puts) outcomes[put.at] = await putItem(writes, put, undefined);
}

function allFailed(puts: readonly Put[], error: DbkitError, outcomes: Outcome[]): void {
  for (const { at } of puts) outcomes[at] = { status: 'failed', error };
}
