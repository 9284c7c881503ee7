// `--on-conflict if-newer`: which of two documents was changed last, by the time that the catalog names.
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { fromPointer } from '../document/pointer.js';
import { compareInstants, isTimestamp } from '../schema/instant.js';
import type { Settled } from './settled.js';

/** Times are moments, without a zone in UTC; equal and older ones are skipped, and without both there is no telling. */
export function compareTimes(
  places: string | readonly string[] | undefined,
  ours: JsonObject,
  theirs: JsonObject,
): Settled | 'replace' {
  const [pointer, ...others] = [places ?? []].flat();
  if (pointer === undefined) return untold('the catalog names no time of its last change', '');
  const [mine, other] = [ours, theirs].map((document) => firstTime(document, [pointer, ...others]));
  if (mine === undefined) return untold('it has no time of its last change', pointer);
  if (other === undefined) return untold("the target's has no time of its last change", pointer);
  return compareInstants(mine, other) > 0 ? 'replace' : { status: 'skipped' };
}

function untold(why: string, pointer: string): Settled {
  return { status: 'rejected', reason: `the target has a document with this id, and ${why}`, pointer };
}

function firstTime(document: JsonObject, pointers: readonly string[]): string | undefined {
  for (const pointer of pointers) {
    const time = timeAt(document, pointer);
    if (time !== undefined) return time;
  }
  return undefined;
}

function timeAt(document: JsonObject, pointer: string): string | undefined {
  let value: JsonValue | undefined = document;
  for (const step of fromPointer(pointer)) {
    value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return isTimestamp(value) ? value : undefined;
}
