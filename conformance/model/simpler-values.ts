// Values that are simpler than a value, and how simple a value is.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';

/** Objects with a field less, a plainer name or a simpler value. */
export function* simplerObjects(object: JsonObject): Generator<JsonObject> {
  const fields = Object.entries(object);
  for (const at of fields.keys()) yield Object.fromEntries(fields.toSpliced(at, 1));
  for (const [at, [name, value]] of fields.entries()) {
    const plain = PLAIN_NAMES.find((one) => !Object.hasOwn(object, one));
    if (plain !== undefined) yield Object.fromEntries(fields.with(at, [plain, value]));
    for (const simpler of simplerValues(value)) yield Object.fromEntries(fields.with(at, [name, simpler]));
  }
}

const PLAIN_NAMES: readonly string[] = ['a', 'b', 'c'];

function* simplerValues(value: JsonValue): Generator<JsonValue> {
  yield 1;
  yield 'a';
  if (typeof value === 'string') yield* parts(value);
  if (Array.isArray(value)) {
    yield* value;
    for (const at of value.keys()) yield value.toSpliced(at, 1);
    for (const [at, element] of value.entries()) {
      for (const simpler of simplerValues(element)) yield value.with(at, simpler);
    }
  } else if (isJsonObject(value)) {
    yield* Object.values(value);
    yield* simplerObjects(value);
  }
}

function* parts(text: string): Generator<string> {
  for (let size = Math.floor(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < text.length; at += size) yield text.slice(0, at) + text.slice(at + size);
  }
}

/** Lower is simpler. The value 1, and names of the first three letters, are the simplest. */
export function valueCost(value: JsonValue): number {
  if (value === 1) return 1;
  if (value === 'a') return 2;
  if (typeof value === 'string') return 3 + value.length;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, one) => sum + valueCost(one), 0);
  if (!isJsonObject(value)) return 3;
  return Object.entries(value).reduce((sum, [name, inner]) => sum + nameCost(name) + valueCost(inner), 3);
}

function nameCost(name: string): number {
  const rank = PLAIN_NAMES.indexOf(name);
  return rank < 0 ? 6 + name.length : 1 + rank;
}
