// What may be shown of a place where two documents differ: no secret, and of what is long only a part.
import { isJsonObject, type JsonValue } from '../../document/json.js';
import { shownPointer } from '../../document/pointer.js';
import { stringifyJson } from '../../document/stringify.js';
import type { CollectionEntry } from '../../schema/catalog.js';
import { isHidden, isSecret } from '../../schema/masking.js';
import type { Difference, PlaceDifference } from './verify-report.js';

const SECRET = '[secret]';
const HOLDS_SECRETS = '[holds secrets]';
/** Of the JSON text of a value. */
const LONGEST_SHOWN = 400;
const CONTEXT = 40;

/** The part of a difference that tells where it is, and what is there. */
export function shownPlace(
  { path, left, right }: PlaceDifference,
  entry: CollectionEntry | undefined,
): Pick<Difference, 'pointer' | 'left' | 'right'> {
  const pointer = shownPointer(path);
  const mask =
    entry && isSecret(entry, path) ? SECRET : entry && isHidden(entry, path) ? HOLDS_SECRETS : undefined;
  const from = mask === undefined ? firstOddUnit(left, right) : 0;
  return {
    pointer,
    ...(left === undefined ? {} : { left: mask !== undefined ? masked(left, mask) : shown(left, from) }),
    ...(right === undefined ? {} : { right: mask !== undefined ? masked(right, mask) : shown(right, from) }),
  };
}

/** The id of a document, unless ids of this collection are secrets. */
export function shownId(id: string, areSecret: boolean): string {
  return areSecret ? SECRET : id;
}

// That something is null gives nothing away; a container that may hold secrets cannot show any other scalar either.
function masked(value: JsonValue, mask: string): JsonValue {
  return value === null ? null : mask;
}

function shown(value: JsonValue, from: number): JsonValue {
  if (typeof value === 'string') return value.length <= LONGEST_SHOWN ? value : partOf(value, from, 'string');
  if (typeof value !== 'object' && typeof value !== 'bigint') return value;
  const text = stringifyJson(value);
  if (text.length <= LONGEST_SHOWN) return value;
  return partOf(text, 0, Array.isArray(value) ? 'array' : isJsonObject(value) ? 'object' : 'number');
}

function partOf(text: string, from: number, type: string): JsonValue {
  const start = Math.max(0, from - CONTEXT);
  return { $part: { type, length: text.length, from: start, text: text.slice(start, start + 2 * CONTEXT) } };
}

/** Of two strings, where they begin to differ. */
function firstOddUnit(left: JsonValue | undefined, right: JsonValue | undefined): number {
  if (typeof left !== 'string' || typeof right !== 'string') return 0;
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  return at;
}
