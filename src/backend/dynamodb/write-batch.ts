// Operations in as few requests as may be, with one outcome each. DynamoDB takes 25 at once, but none of them with a condition: what
// expects something has a request of its own, many at a time.
import { DbkitError } from '../../document/error.js';
import type { Operation, Outcome } from '../backend.js';
import { roundsOf } from '../rounds.js';
import { conditionOf } from './conditions.js';
import { deleteItem } from './delete-item.js';
import type { TableWrites } from './on-table.js';
import { type Put, putItem, toPut } from './put-item.js';
import { partsOf, putItems } from './put-items.js';

const REQUESTS_AT_ONCE = 32;

type Request = () => Promise<void>;

/** Throws where the outcome of a request is not known. */
export async function writeBatch(writes: TableWrites, operations: readonly Operation[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const round of roundsOf(operations)) {
    await sideBySide(requestsOf(writes, operations, round, outcomes));
  }
  return outcomes;
}

/** Each made when it is about to be sent. */
function* requestsOf(
  writes: TableWrites,
  operations: readonly Operation[],
  round: readonly number[],
  outcomes: Outcome[],
): Generator<Request, void> {
  const settle = (at: number, work: () => Promise<Outcome>) => async () => {
    outcomes[at] = await work();
  };
  const replacing: Put[] = [];
  for (const at of round) {
    const operation = operations[at];
    if (operation?.kind === 'delete') yield settle(at, () => deleteItem(writes, operation));
    if (operation?.kind !== 'put') continue;
    const put = toPut(operation, at);
    const condition = conditionOf(operation.expected);
    if (put instanceof DbkitError) outcomes[at] = { status: 'failed', error: put };
    else if (condition) yield settle(at, () => putItem(writes, put, condition));
    else replacing.push(put);
  }
  for (const part of partsOf(replacing)) {
    const [first] = part;
    if (first && part.length === 1) yield settle(first.at, () => putItem(writes, first, undefined));
    else yield () => putItems(writes, part, outcomes);
  }
}

/** Some at a time; when this ends none goes on, also where one has failed. */
async function sideBySide(requests: Iterable<Request>): Promise<void> {
  const waiting = requests[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await next.value();
  };
  const lanes = Array.from({ length: REQUESTS_AT_ONCE }, lane);
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
