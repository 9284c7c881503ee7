// Values of an implementation as the protocol carries them: what is not JSON travels as `{"$notJson": {type, text}}`.
import { inspect } from 'node:util';
import { inspectDocument } from '../document/inspect.js';
import { ExactNumber, isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { NotJson } from '../document/not-json.js';
import { setField } from '../document/parse.js';

const TAG = '$notJson';
/** Deeper than this, what is not plain JSON is told by its name alone. */
const MAX_DEPTH = 200;

/** Whatever an implementation handed back, as a JSON value. */
export function encodeValue(value: unknown): JsonValue {
  return isPlain(value) ? (value as JsonValue) : tagged(value, 0);
}

function isPlain(value: unknown): boolean {
  try {
    inspectDocument({ value });
    return true;
  } catch {
    return false;
  }
}

function tagged(value: unknown, depth: number): JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint' || value instanceof ExactNumber) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (depth >= MAX_DEPTH) return tag('object', 'too deep to be looked at');
  if (Array.isArray(value)) return Array.from(value, (one) => tagged(one, depth + 1));
  return isPlainObject(value) ? taggedFields(value, depth) : tag(typeOf(value), textOf(value));
}

function taggedFields(object: Readonly<Record<string, unknown>>, depth: number): JsonObject {
  const copy: JsonObject = {};
  for (const [name, value] of Object.entries(object)) setField(copy, name, tagged(value, depth + 1));
  return copy;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function tag(type: string, text: string): JsonObject {
  return { [TAG]: { type, text } };
}

function typeOf(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value;
}

function textOf(value: unknown): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  return typeof value === 'symbol' || typeof value === 'object'
    ? inspect(value, { depth: 2, breakLength: Number.POSITIVE_INFINITY })
    : String(value);
}

/** True of a member that stands for what is not JSON, well formed or not. */
function isTag(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && Object.hasOwn(value, TAG);
}

/**
 * The value with every `{"$notJson": …}` in it turned into a NotJson. Containers are changed in place. Throws what `fault`
 * makes of a tag that is not as it should be.
 */
export function decodeValue(value: JsonValue, fault: (tag: JsonObject) => Error): unknown {
  const top: { value: JsonValue | NotJson } = { value };
  const pending: object[] = [top];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const container = next as Record<string, JsonValue>;
    for (const name of Object.keys(container)) {
      const one = container[name] as JsonValue;
      if (typeof one !== 'object' || one === null || one instanceof ExactNumber) continue;
      if (isTag(one)) setField(container, name, notJsonOf(one, fault) as unknown as JsonValue);
      else pending.push(one);
    }
  }
  return top.value;
}

function notJsonOf(tag: JsonObject, fault: (tag: JsonObject) => Error): NotJson {
  const { type, text } = (isJsonObject(tag[TAG]) ? tag[TAG] : {}) as { type?: unknown; text?: unknown };
  if (typeof type !== 'string' || typeof text !== 'string') throw fault(tag);
  return new NotJson(type, text);
}
