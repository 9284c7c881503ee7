// When two JSON values are the same: numbers by value, strings by code unit, whatever the order of keys.
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue } from './json.js';
import { isJsonNumber, isSameNumber } from './number.js';

/** True where both are the same JSON value: true ≠ 1, null ≠ absent, -0 = 0, 100 = 1e2. */
export function isEqualJson(left: JsonValue, right: JsonValue): boolean {
  return firstDifference(left, right) === undefined;
}

/** The path of the first place where the two differ; undefined where they are equal. */
export function firstDifference(left: JsonValue, right: JsonValue): JsonPath | undefined {
  const pending: { left: JsonValue; right: JsonValue; path: JsonPath }[] = [{ left, right, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path } = next;
    if (Array.isArray(next.left) && Array.isArray(next.right)) {
      const [ours, theirs] = [next.left, next.right];
      if (ours.length !== theirs.length) return [...path, Math.min(ours.length, theirs.length)];
      for (const [at, value] of ours.entries()) {
        pending.push({ left: value, right: theirs[at] ?? null, path: [...path, at] });
      }
    } else if (isJsonObject(next.left) && isJsonObject(next.right)) {
      const odd = oddName(next.left, next.right);
      if (odd !== undefined) return [...path, odd];
      for (const [name, value] of Object.entries(next.left)) {
        pending.push({ left: value, right: next.right[name] ?? null, path: [...path, name] });
      }
    } else if (!isEqualScalar(next.left, next.right)) return path;
  }
  return undefined;
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
