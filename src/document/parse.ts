// Reads JSON text without loss. JSON.parse does nearly all of it; only text that holds a number which a double may
// not keep goes through the exact parser below, which is slower.
import { isJsonObject, type JsonArray, type JsonObject, type JsonValue } from './json.js';
import { readNumber } from './number.js';

/** Parses one JSON value; throws SyntaxError where it is none. Repeated keys: the last wins. */
export function parseJson(text: string): JsonValue {
  const plain = JSON.parse(text) as JsonValue;
  return mayLose(text) ? new ExactParser(text).value() : plain;
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
const BACKSLASH = 0x5c;
/** A number of fewer digits survives a double, unless it has an exponent. */
const TOO_LONG = 16;

/** True where some number of the text may not survive a double. Strings are leapt over: most of a text is in them. */
function mayLose(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (isDigit(unit)) {
      const start = at;
      let next = text.charCodeAt(++at);
      while (isDigit(next) || next === 0x2e) next = text.charCodeAt(++at);
      if (at - start >= TOO_LONG || next === 0x65 || next === 0x45) return true;
    }
  }
  return false;
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
