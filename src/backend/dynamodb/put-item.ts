// One document, one request: what DynamoDB takes a condition with.
import { DbkitError } from '../../document/error.js';
import type { Operation, Outcome } from '../backend.js';
import { nextRevision } from '../unique-revision.js';
import type { Condition } from './conditions.js';
import { toItem } from './item.js';
import { onTable, outcomeOf, type TableWrites } from './on-table.js';

/** A document as it goes to DynamoDB. */
export interface Put {
  /** Among the operations. */
  readonly at: number;
  /** DynamoDB's JSON. */
  readonly item: string;
  readonly revision: string;
}

/** The failure of a document that no item can hold. */
export function toPut({ id, document }: Operation & { kind: 'put' }, at: number): Put | DbkitError {
  const revision = nextRevision();
  try {
    return { at, item: toItem(document, id, revision), revision };
  } catch (error) {
    if (error instanceof DbkitError) return error;
    throw error;
  }
}

export async function putItem(
  writes: TableWrites,
  { item, revision }: Put,
  condition: Condition | undefined,
): Promise<Outcome> {
  const { client, table, signal } = writes;
  const rest = JSON.stringify({ TableName: table, ...condition }).slice(1);
  return outcomeOf(writes, async () => {
    await onTable(writes, () => client.send('PutItem', `{"Item":${item},${rest}`, signal));
    return { status: 'written', revision };
  });
}
