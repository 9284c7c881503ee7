// A document on its way into the database: checked, copied, and with the id and the revision where a backend wants them.
import type { Expected, Operation, Outcome } from '../backend/backend.js';
import { copyDocument } from '../document/copy.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { inspectDocument } from '../document/inspect.js';
import type { JsonObject, JsonValue } from '../document/json.js';
import type { ConflictProfile, Saved } from './database-service.js';
import { checkLimits } from './document-limits.js';
import { checkedId } from './id-limits.js';
import type { StoreContext } from './store-context.js';

export interface PreparedPut {
  readonly operation: Operation & { readonly kind: 'put' };
  /** About as many as its JSON has; rather more than fewer. */
  readonly bytes: number;
}

/** Characters are counted with the six bytes of the longest; most have one. */
const USUAL_SHARE = 1 / 3;

/** Throws DbkitError `invalid` for what is no document, or none that this database can hold. Nothing of it is the caller's. */
export function preparePut(context: StoreContext, givenId: unknown, given: JsonObject): PreparedPut {
  const id = checkedId(givenId, context.limits);
  const facts = inspectDocument(given);
  const document = copyDocument(withoutField(given, '_rev'), facts.depth);
  document['_id'] = id;
  checkLimits(document, facts, context.limits);
  const expected = expectedOf(given['_rev'], context.conflicts);
  const bytes = Math.ceil(facts.bytesAtMost * USUAL_SHARE);
  return { operation: { kind: 'put', id, document, expected }, bytes };
}

/** What a put ended in. Throws where it did not end in a saved document. */
export function savedOf(outcome: Outcome | undefined, collection: string, id: string): Saved {
  if (outcome?.status === 'written') return { id, rev: outcome.revision };
  const name = `${collection}/${id}`;
  if (outcome?.status === 'conflict') {
    throw new DbkitError('conflict', `${name} is not at the revision that was given`);
  }
  if (outcome?.status === 'failed') throw outcome.error;
  throw new DbkitError('internal', `the database gave no outcome for ${name}`);
}

function expectedOf(revision: JsonValue | undefined, conflicts: ConflictProfile): Expected {
  if (conflicts === 'upsert') return { is: 'any' };
  if (revision === undefined || revision === null || revision === '') return { is: 'absent' };
  if (typeof revision !== 'string') throw new DbkitError('invalid', 'the value at /_rev is no string');
  return { is: 'revision', revision };
}
