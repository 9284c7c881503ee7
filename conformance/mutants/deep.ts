// Rebuilds documents from the inside out: how the mutants change values wherever they stand.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';

/** The value with each of its parts replaced by what `change` makes of it, the inner ones first. */
export function rebuilt(value: JsonValue, change: (part: JsonValue) => JsonValue): JsonValue {
  if (Array.isArray(value)) return change(value.map((inner) => rebuilt(inner, change)));
  if (!isJsonObject(value)) return change(value);
  const entries = Object.entries(value).map(([name, inner]): [string, JsonValue] => [
    name,
    rebuilt(inner, change),
  ]);
  return change(Object.fromEntries(entries));
}

/** A change of strings alone. */
export function strings(change: (text: string) => JsonValue): (part: JsonValue) => JsonValue {
  return (part) => (typeof part === 'string' ? change(part) : part);
}

/** A change of JavaScript numbers alone. */
export function numbers(change: (value: number) => JsonValue): (part: JsonValue) => JsonValue {
  return (part) => (typeof part === 'number' ? change(part) : part);
}

/** A change of arrays alone. */
export function arrays(change: (array: JsonValue[]) => JsonValue): (part: JsonValue) => JsonValue {
  return (part) => (Array.isArray(part) ? change(part) : part);
}

/** A change of the fields of objects: a field is kept, under whatever name, or left out where `change` gives undefined. */
export function fields(
  change: (name: string, value: JsonValue) => readonly [string, JsonValue] | undefined,
): (part: JsonValue) => JsonValue {
  return (part) => {
    if (!isJsonObject(part)) return part;
    const entries = Object.entries(part).flatMap(([name, value]) => {
      const changed = change(name, value);
      return changed ? [changed] : [];
    });
    return Object.fromEntries(entries);
  };
}

/** The object, made with the part-wise change. */
export function rebuiltObject(document: JsonObject, change: (part: JsonValue) => JsonValue): JsonObject {
  const entries = Object.entries(document).map(([name, inner]): [string, JsonValue] => [
    name,
    rebuilt(inner, change),
  ]);
  const whole = change(Object.fromEntries(entries));
  return isJsonObject(whole) ? whole : {};
}
