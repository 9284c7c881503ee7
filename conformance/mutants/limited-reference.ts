// A clean reference with every limit that some database has: what it cannot hold it refuses, and nothing else.
import type { Limits } from '../../src/backend/backend.js';
import { DbkitError } from '../../src/document/error.js';
import { type DocumentFacts, inspectDocument } from '../../src/document/inspect.js';
import { ExactNumber, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { stringifyJson } from '../../src/document/stringify.js';
import { rebuilt } from './deep.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

const SMALLEST = 2.2250738585072014e-308;
const LARGEST = 1e300;

export const LIMITS: Limits = {
  maxDocumentBytes: 400_000,
  maxIdBytes: 1000,
  maxDepth: 32,
  maxInteger: 2n ** 63n - 1n,
  minMagnitude: SMALLEST,
  maxMagnitude: LARGEST,
  nestedArrays: false,
  nulInStrings: false,
  loneSurrogates: false,
  emptyKeys: false,
  dottedKeys: false,
  dollarKeys: false,
  underscoreFields: false,
  emptyIds: false,
};

const RESERVED = /^(?:_.*|\.\.?)$/;

export class LimitedReference extends UpsertReference {
  protected override draft(collection: string, id: string, document: JsonObject): Draft {
    const problem = problemOfId(id) ?? problemOf(document);
    if (problem !== undefined) throw this.refusal(problem);
    return super.draft(collection, id, document);
  }

  protected refusal(problem: string): Error {
    return new DbkitError('invalid', `refused: ${problem}`);
  }
}

function problemOfId(id: string): string | undefined {
  if (id === '' || RESERVED.test(id)) return 'a reserved id';
  if (id.includes('\0') || !id.isWellFormed()) return 'an id with NUL or half of a pair';
  return Buffer.byteLength(id) > (LIMITS.maxIdBytes ?? 0) ? 'too long an id' : undefined;
}

function problemOf(document: JsonObject): string | undefined {
  const facts = inspectDocument(document);
  const { _rev, ...kept } = document;
  const problem = problemOfFacts(facts);
  if (problem !== undefined) return problem;
  if (Object.keys(kept).some((name) => name.startsWith('_') && name !== '_id')) return 'an underscore field';
  if (Buffer.byteLength(stringifyJson(kept)) > (LIMITS.maxDocumentBytes ?? 0)) return 'too large a document';
  let odd: string | undefined;
  rebuilt(kept, (value) => {
    odd ??= problemOfNumber(value);
    return value;
  });
  return odd;
}

function problemOfFacts(facts: DocumentFacts): string | undefined {
  if (facts.depth > (LIMITS.maxDepth ?? 0)) return 'too deep a document';
  if (facts.nestedArray) return 'an array in an array';
  if (facts.nul || facts.loneSurrogate) return 'NUL or half of a pair';
  return facts.emptyKey || facts.dottedKey || facts.dollarKey ? 'a field name' : undefined;
}

function problemOfNumber(value: JsonValue): string | undefined {
  if (value instanceof ExactNumber) return 'a number that no double holds';
  if (typeof value === 'bigint')
    return BigInt.asIntN(64, value) === value ? undefined : 'an integer of more than 64 bits';
  if (typeof value !== 'number') return undefined;
  const size = Math.abs(value);
  return size > LARGEST || (size > 0 && size < SMALLEST) ? 'too large or too small a number' : undefined;
}
