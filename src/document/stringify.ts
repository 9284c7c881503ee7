// Writes JSON text without loss. JSON.stringify does nearly all of it; what it throws on (bigint, ExactNumber, very deep
// documents) goes through the exact writer below, which is slower.
import type { JsonObject, JsonValue } from './json.js';
import { isJsonNumber, writeNumber } from './number.js';

/** The JSON text of a value, in one line, without spaces. The value must be plain JSON (see inspect.ts). */
export function stringifyJson(value: JsonValue): string {
  try {
    return JSON.stringify(value);
  } catch {
    return writeExact(value);
  }
}

type Pending = { readonly text: string } | { readonly value: JsonValue };

function writeExact(value: JsonValue): string {
  const parts: string[] = [];
  const pending: Pending[] = [{ value }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('text' in next) parts.push(next.text);
    else if (isJsonNumber(next.value)) parts.push(writeNumber(next.value));
    else if (typeof next.value !== 'object' || next.value === null) parts.push(JSON.stringify(next.value));
    else pending.push(...pieces(next.value as JsonValue[] | JsonObject).reverse());
  }
  return parts.join('');
}

function pieces(container: JsonValue[] | JsonObject): Pending[] {
  const isArray = Array.isArray(container);
  const inner: Pending[] = isArray
    ? container.flatMap((value, at) => [{ text: at ? ',' : '' }, { value }])
    : Object.entries(container).flatMap(([name, value], at) => [
        { text: `${at ? ',' : ''}${JSON.stringify(name)}:` },
        { value },
      ]);
  return [{ text: isArray ? '[' : '{' }, ...inner, { text: isArray ? ']' : '}' }];
}
