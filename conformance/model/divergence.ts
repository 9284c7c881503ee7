// Where a database and the model part ways.
import type { JsonPath } from '../../src/document/json.js';
import { toPointer } from '../../src/document/pointer.js';
import { describeError, type Settled } from '../checks/expect.js';
import { shown } from '../checks/shown.js';

export interface Divergence {
  /** The requirement that is broken if everything before this call was right. */
  readonly requirement: string;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly difference: string | null;
}

/** `expected` may be a function, since few calls diverge and a document takes long to show. */
export function diverges(
  requirement: string,
  message: string,
  expected: string | (() => string),
  outcome: Settled<unknown>,
  path?: JsonPath,
): Divergence {
  const actual = outcome.ok ? shown(outcome.value) : describeError(outcome.error);
  return {
    requirement,
    message,
    expected: typeof expected === 'string' ? expected : expected(),
    actual,
    difference: path ? toPointer(path) : null,
  };
}
