// What a write expects, as DynamoDB's condition of one request.
import type { Expected } from '../backend.js';
import { NO_REVISION } from '../unique-revision.js';

export interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S: string }>>;
}

export const IS_ABSENT: Condition = {
  ConditionExpression: 'attribute_not_exists(#id)',
  ExpressionAttributeNames: { '#id': '_id' },
};
export const IS_THERE: Condition = {
  ConditionExpression: 'attribute_exists(#id)',
  ExpressionAttributeNames: { '#id': '_id' },
};

/** Undefined where any will do. */
export function conditionOf(expected: Expected): Condition | undefined {
  if (expected.is === 'any') return undefined;
  return expected.is === 'absent' ? IS_ABSENT : isAt(expected.revision);
}

export function isAt(revision: string): Condition {
  // Gofannon's own code writes none.
  if (revision === NO_REVISION) {
    return {
      ConditionExpression: 'attribute_exists(#id) AND NOT attribute_type(#rev, :type)',
      ExpressionAttributeNames: { '#id': '_id', '#rev': '_rev' },
      ExpressionAttributeValues: { ':type': { S: 'S' } },
    };
  }
  return {
    ConditionExpression: '#rev = :rev',
    ExpressionAttributeNames: { '#rev': '_rev' },
    ExpressionAttributeValues: { ':rev': { S: revision } },
  };
}
