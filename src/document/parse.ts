// Reads JSON text without loss. JSON.parse does nearly all of it; only text that holds a number which a double may
// not keep goes through the exact parser below, which is slower.
import { isJsonObject, type JsonArray, type JsonObject, type JsonValue } from './json.js';
import { readNumber } from './number.js';

/** Parses one JSON value; throws SyntaxError where it is none. Repeated keys: the last wins. */
export function parseJson(text: string): JsonValue {
  return parseCounting(text).value;
}

export interface ParsedJson {
  readonly value: JsonValue;
  /** How many members of objects the text spells: more than the value has means repeated keys. */
  readonly spelledMembers: number;
}

/** The same for whoever asks for repeated keys: one look over the text is enough for both. */
export function parseCounting(text: string): ParsedJson {
  const plain = JSON.parse(text) as JsonValue;
  const { mayLose, spelledMembers } = lookOver(text);
  return { value: mayLose ? new ExactParser(text).value() : plain, spelledMembers };
}

/** Parses one JSON object; throws SyntaxError for any other value. */
export function parseJsonObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isJsonObject(value)) throw new SyntaxError('not a JSON object');
  return value;
}

/** Sets a field as data: assignment to `__proto__` would change the prototype instead. */
export function setField(object: JsonObject, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[name] = value;
  }
}

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
const LOWER_E = 0x65;
const UPPER_E = 0x45;
/** A number of fewer digits survives a double, unless it has an exponent. */
const TOO_LONG = 16;

/** Whether some number of the text may not survive a double, and its colons. Strings are leapt over: most of a text is in them. */
function lookOver(text: string): { readonly mayLose: boolean; readonly spelledMembers: number } {
  let spelledMembers = 0;
  let mayLose = false;
  for (let at = 0; at < text.length; at++) {
    let unit = text.charCodeAt(at);
    if (isDigit(unit)) {
      const start = at;
      do unit = text.charCodeAt(++at);
      while (isDigit(unit) || unit === DOT);
      mayLose ||= at - start >= TOO_LONG || unit === LOWER_E || unit === UPPER_E;
    }
    // What ended the number has not been looked at yet; a colon it cannot be.
    if (unit === COLON) spelledMembers++;
    else if (unit === QUOTE) at = endOfString(text, at);
  }
  return { mayLose, spelledMembers };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Where the closing quote is: the first one with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
}

// The text has passed JSON.parse, so nothing here checks the grammar. A stack instead of recursion, for any depth.
class ExactParser {
  readonly #text: string;
  readonly #tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{}]/g;

  constructor(text: string) {
    this.#text = text;
  }

  value(): JsonValue {
    const open: { container: JsonArray | JsonObject; key: string | undefined }[] = [];
    for (let token = this.#next(); ; token = this.#next()) {
      const inside = open.at(-1);
      if (inside && !Array.isArray(inside.container) && inside.key === undefined && token !== '}') {
        inside.key = JSON.parse(token) as string;
        continue;
      }
      if (token === '{' || token === '[') {
        open.push({ container: token === '{' ? {} : [], key: undefined });
        continue;
      }
      const closed = token === '}' || token === ']' ? open.pop() : undefined;
      const done = closed ? closed.container : readScalar(token);
      const parent = open.at(-1);
      if (!parent) return done;
      if (Array.isArray(parent.container)) parent.container.push(done);
      else {
        setField(parent.container, parent.key ?? '', done);
        parent.key = undefined;
      }
    }
  }

  #next(): string {
    const match = this.#tokens.exec(this.#text);
    if (!match) throw new SyntaxError('the text ends too early');
    return match[0];
  }
}

function readScalar(token: string): JsonValue {
  const first = token.charCodeAt(0);
  const isNumber = first === 45 || (first >= 48 && first <= 57);
  return isNumber ? readNumber(token) : (JSON.parse(token) as JsonValue);
}
