// JSON for people to compare: sorted by key, a value a line.

import { isJsonObject, type JsonObject, type JsonValue } from '../../document/json.js';
import { depthOf } from '../../document/json-text.js';
import { parseJson, setField } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';

const LONGEST = 20_000;
const DEEPEST = 100;

/** Both values with sorted keys; undefined where one of them is no object or array, or too large to be compared by line. */
export function comparable(left: string, right: string): readonly [JsonValue, JsonValue] | undefined {
  const [ours, theirs] = [containerOf(left), containerOf(right)];
  return ours === undefined || theirs === undefined ? undefined : [ours, theirs];
}

/** The value as lines, indented by two spaces. */
export function jsonLines(value: JsonValue): string[] {
  return linesOf(value, '', '');
}

function containerOf(text: string): JsonValue | undefined {
  if (!/^[[{]/.test(text) || text.length > LONGEST) return undefined;
  try {
    const value = parseJson(text);
    return depthOf(text) > DEEPEST ? undefined : sorted(value);
  } catch {
    // It began like JSON and is a sentence, or was cut.
    return undefined;
  }
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isJsonObject(value)) return value;
  const object: JsonObject = {};
  for (const name of Object.keys(value).sort()) setField(object, name, sorted(value[name] ?? null));
  return object;
}

function linesOf(value: JsonValue, start: string, indent: string): string[] {
  const isArray = Array.isArray(value);
  if (!isArray && !isJsonObject(value)) return [start + stringifyJson(value)];
  const inner = `${indent}  `;
  const members = isArray
    ? value.map((item) => linesOf(item, inner, inner))
    : Object.entries(value).map(([name, item]) => linesOf(item, `${inner}${JSON.stringify(name)}: `, inner));
  const [open, close] = isArray ? '[]' : '{}';
  if (members.length === 0) return [start + open + close];
  return [
    start + open,
    ...members.flatMap((lines, at) => withComma(lines, at < members.length - 1)),
    indent + close,
  ];
}

function withComma(lines: readonly string[], comma: boolean): string[] {
  return comma ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`] : [...lines];
}
