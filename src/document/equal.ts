// When two JSON values are the same: numbers by value, strings by code unit, whatever the order of keys.
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue } from './json.js';
import { isJsonNumber, isSameNumber } from './number.js';

/** True where both are the same JSON value: true ≠ 1, null ≠ absent, -0 = 0, 100 = 1e2. */
export function isEqualJson(left: JsonValue, right: JsonValue): boolean {
  return firstDifference(left, right) === undefined;
}

/** A place in a document, as the last step to it: a path for each pending place would be quadratic in deep documents. */
interface Place {
  readonly above: Place | undefined;
  readonly step: string | number;
}

interface Pair {
  readonly left: JsonValue;
  readonly right: JsonValue;
  readonly place: Place | undefined;
}

/** The path of the first place where the two differ; undefined where they are equal. */
export function firstDifference(left: JsonValue, right: JsonValue): JsonPath | undefined {
  const pending: Pair[] = [{ left, right, place: undefined }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { place } = next;
    if (Array.isArray(next.left) && Array.isArray(next.right)) {
      const [ours, theirs] = [next.left, next.right];
      if (ours.length !== theirs.length) return pathTo(place, Math.min(ours.length, theirs.length));
      for (const [step, value] of ours.entries()) {
        pending.push({ left: value, right: theirs[step] ?? null, place: { above: place, step } });
      }
    } else if (isJsonObject(next.left) && isJsonObject(next.right)) {
      const odd = oddName(next.left, next.right);
      if (odd !== undefined) return pathTo(place, odd);
      for (const [step, value] of Object.entries(next.left)) {
        pending.push({ left: value, right: next.right[step] ?? null, place: { above: place, step } });
      }
    } else if (!isEqualScalar(next.left, next.right)) return pathTo(place);
  }
  return undefined;
}

function pathTo(place: Place | undefined, last?: string | number): JsonPath {
  const path = last === undefined ? [] : [last];
  for (let at = place; at; at = at.above) path.push(at.step);
  return path.reverse();
}

/** A copy without the named top-level field, or the document itself where it has none. */
export function withoutField(document: JsonObject, name: string): JsonObject {
  if (!Object.hasOwn(document, name)) return document;
  return Object.fromEntries(Object.entries(document).filter(([field]) => field !== name));
}

function oddName(left: JsonObject, right: JsonObject): string | undefined {
  const missing = Object.keys(left).find((name) => !Object.hasOwn(right, name));
  return missing ?? Object.keys(right).find((name) => !Object.hasOwn(left, name));
}

function isEqualScalar(left: JsonValue, right: JsonValue): boolean {
  if (isJsonNumber(left) && isJsonNumber(right)) return isSameNumber(left, right);
  return left === right;
}
