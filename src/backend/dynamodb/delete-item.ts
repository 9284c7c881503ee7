// One deletion, and whether there was something to delete.
import type { Operation, Outcome } from '../backend.js';
import { keyOf } from './batch-get.js';
import { IS_THERE, isAt } from './conditions.js';
import { isConflict, isNoTable } from './errors.js';
import { idRefusalOf } from './item.js';
import { outcomeOf, type TableWrites } from './on-table.js';

export async function deleteItem(
  writes: TableWrites,
  { id, expected }: Operation & { kind: 'delete' },
): Promise<Outcome> {
  const { client, table, signal } = writes;
  const condition = expected ? isAt(expected.revision) : IS_THERE;
  return outcomeOf(writes, async () => {
    if (idRefusalOf(id) !== undefined) return { status: 'missing' };
    try {
      const body = JSON.stringify({ TableName: table, Key: keyOf(id), ...condition });
      await client.send('DeleteItem', body, signal);
      return { status: 'deleted' };
    } catch (error) {
      if (isNoTable(error)) return { status: 'missing' };
      if (!isConflict(error)) throw error;
      return { status: expected && (await isThere(writes, id)) ? 'conflict' : 'missing' };
    }
  });
}

async function isThere({ client, table, signal }: TableWrites, id: string): Promise<boolean> {
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
