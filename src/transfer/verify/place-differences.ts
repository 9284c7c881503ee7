// Every place where two documents differ, from the top down and in the order of the left one.
import { canonicalJson } from '../../document/canonical.js';
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue } from '../../document/json.js';
import type { PlaceDifference } from './verify-report.js';

/** A place, as the last step to it: a path for each place on the way would be quadratic in deep documents. */
interface Place {
  readonly above: Place | undefined;
  readonly step: string | number;
}

interface Pair {
  readonly left: JsonValue | undefined;
  readonly right: JsonValue | undefined;
  readonly place: Place | undefined;
}

/** At most `limit` places; a top-level `_rev` is not looked at. */
export function placeDifferences(left: JsonObject, right: JsonObject, limit: number): PlaceDifference[] {
  const found: PlaceDifference[] = [];
  const pending: Pair[] = [{ left, right, place: undefined }];
  for (let pair = pending.pop(); pair && found.length < limit; pair = pending.pop()) {
    const inner = innerPairs(pair);
    // The first one lies on top.
    if (inner) for (let at = inner.length - 1; at >= 0; at--) pending.push(inner[at] as Pair);
    else if (!isSame(pair)) found.push({ path: pathTo(pair.place), left: pair.left, right: pair.right });
  }
  return found;
}

/** The places below, where both sides have containers of one kind there. */
function innerPairs({ left, right, place }: Pair): Pair[] | undefined {
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, step) => ({
      left: left[step],
      right: right[step],
      place: { above: place, step },
    }));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return undefined;
  const added = Object.keys(right).filter((name) => !Object.hasOwn(left, name));
  const names = [...Object.keys(left), ...added].filter((name) => place || name !== '_rev');
  return names.map((step) => ({
    left: own(left, step),
    right: own(right, step),
    place: { above: place, step },
  }));
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

// Two containers of one kind never come here: they are taken apart.
function isSame({ left, right }: Pair): boolean {
  if (left === undefined || right === undefined || !isScalar(left) || !isScalar(right)) return false;
  return canonicalJson(left) === canonicalJson(right);
}

function isScalar(value: JsonValue): boolean {
  return !Array.isArray(value) && !isJsonObject(value);
}

function pathTo(place: Place | undefined): JsonPath {
  const path: (string | number)[] = [];
  for (let at = place; at; at = at.above) path.push(at.step);
  return path.reverse();
}
