// A document as the JSON that is sent, or why CouchDB cannot keep it. What it would refuse it would refuse with the whole batch,
// and some members it takes and drops without a word: so this is asked before.
import { isUnderscoreField } from '../../document/facts.js';
import { ExactNumber, type JsonObject, type JsonPath, type JsonValue } from '../../document/json.js';
import { shownPointer } from '../../document/pointer.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Limits } from '../backend.js';
import { idRefusalOf } from './ids.js';

/** Half of a surrogate pair, in JSON as JSON.stringify writes it; a number that a double may not keep. */
const MAY_BE_REFUSED = /\\ud[89a-f]|[[:,]-?(?:[\d.]{16,}|[\d.]+[eE])/i;

/** Why CouchDB cannot keep the document, in words that follow "the document". */
export function refusalOf(
  id: string,
  document: JsonObject,
  { maxInteger }: Limits,
  text = stringifyJson(document),
): string | undefined {
  const refusal = idRefusalOf(id);
  if (refusal !== undefined) return `${refusal}, which CouchDB cannot keep`;
  const own = Object.keys(document).find(isUnderscoreField);
  if (own !== undefined) return `has ${shownPointer([own])}, a name that CouchDB has for itself`;
  const found = MAY_BE_REFUSED.test(text) ? refusedIn(document, [], maxInteger) : undefined;
  return found && `has ${found}, which CouchDB cannot keep`;
}

function refusedIn(value: JsonValue, path: JsonPath, most: bigint | undefined): string | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() ? undefined : `half of a surrogate pair at ${shownPointer(path)}`;
  }
  if (typeof value === 'bigint') {
    if (!Number.isFinite(Number(value))) return `at ${shownPointer(path)} a number beyond the largest double`;
    const isBeyond = most !== undefined && (value > most || value < -most);
    return isBeyond ? `at ${shownPointer(path)} an integer beyond ${most}` : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof ExactNumber) return `at ${shownPointer(path)} a number that no double holds`;
  for (const name of Object.keys(value)) {
    if (!name.isWellFormed()) return `half of a surrogate pair in the name ${shownPointer([...path, name])}`;
    const element = (value as JsonObject)[name] as JsonValue;
    const found = refusedIn(element, [...path, name], most);
    if (found !== undefined) return found;
  }
  return undefined;
}
