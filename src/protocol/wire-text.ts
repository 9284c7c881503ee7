// A message as a line, and back: exact numbers, lone surrogates as escapes, and a sentence for a line that is no message.
import { isUtf8 } from 'node:buffer';
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { syntaxErrorOf } from '../document/json-text.js';
import { parseJson } from '../document/parse.js';
import { stringifyJson } from '../document/stringify.js';

/** Thrown for a line that is no message; its message says why, as the end of a sentence that begins with `the line`. */
export class LineFault extends Error {
  override readonly name = 'LineFault';
}

/** The text of a message with the end of its line. */
export function writeLine(message: object): string {
  return `${stringifyJson(message as JsonValue)}\n`;
}

/** The JSON object that a line holds. Throws LineFault. */
export function readLine(line: Buffer): JsonObject {
  if (!isUtf8(line)) throw new LineFault('is not UTF-8');
  const text = line.toString('utf8');
  let value: JsonValue;
  try {
    value = parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new LineFault(reasonOf(text));
  }
  if (!isJsonObject(value)) throw new LineFault(`is ${kindOf(value)}, and a message is a JSON object`);
  return value;
}

const LONGEST = 300;

/** The beginning of a line, for people; `length` is that of the whole line. */
export function shownLine(line: Buffer | string, length = line.length): string {
  const bytes = typeof line === 'string' ? Buffer.from(line) : line;
  const start = bytes
    .subarray(0, LONGEST)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');
  const visible = start.replace(/\p{Cc}/gu, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return length > LONGEST ? `${visible}… (${length} bytes)` : visible;
}

/** What is wrong with text that JSON.parse refuses, and what to do about the usual causes. */
function reasonOf(text: string): string {
  if (text.trim() === '') return 'is empty: write one message a line, and nothing else';
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark (BOM): write plain UTF-8';
  const problem = syntaxErrorOf(text);
  if (/[[:,]\s*-?(?:NaN|Infinity|inf|nan)\b/.test(text))
    return 'is not JSON, which has no NaN or Infinity: send {"$notJson": {"type": "float", "text": "nan"}} in its place';
  const first = text.trimStart()[0] ?? '';
  if (first === '{' && problem?.truncated)
    return 'is not a whole JSON value: a message is one line, so do not pretty-print, and flush whole lines';
  if (first === '{' && /\}\s*\{/.test(text))
    return 'is not one JSON value: write a line end after every message';
  if (first !== '{' && first !== '[')
    return 'is not JSON: standard output is for messages alone; print anything else to standard error';
  return problem === undefined
    ? 'is not JSON'
    : `is not JSON at character ${problem.offset + 1}: ${problem.message}`;
}

function kindOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' || typeof value === 'bigint' ? 'a number' : `a ${typeof value}`;
}
