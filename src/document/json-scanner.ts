// Walks through the text of one JSON value, strictly by RFC 8259, event by event, and knows the path it is at.
// Not recursive, so that no depth overflows it; written to be clear, not fast: it sees only texts that JSON.parse refused or
// in which something has been found.
import type { JsonPath } from './json.js';
import {
  characterMessage,
  type Lexed,
  lexScalar,
  lexString,
  printable,
  problem,
  type SyntaxProblem,
  skipWhiteSpace,
  truncated,
} from './json-lexer.js';

/** `end`: the value is complete, or the scanner's `problem` says why it cannot go on. */
export type ScanEvent = 'open' | 'close' | 'key' | 'scalar' | 'end';

/** What the grammar allows next. `value` and `key` follow a colon or comma, so that nothing may close there. */
type Expected = 'value' | 'first element' | 'first key' | 'key' | 'colon' | 'comma' | 'nothing';

const CLOSES = { '{': '}', '[': ']' } as const;

type Container = keyof typeof CLOSES;

export class JsonScanner {
  /** The token of the last event: a key or string with its quotes, or one bracket. */
  start = 0;
  end = 0;
  problem: SyntaxProblem | undefined;
  readonly #text: string;
  readonly #containers: Container[] = [];
  /** Of each open container the member name, or the index, that the scanner is at; −1 before the first element. */
  readonly #steps: (string | number)[] = [];
  #expected: Expected = 'value';
  #comma = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.#containers.length;
  }

  /** The member name or index that the scanner is at in the container at this depth, from 1 for the outermost. */
  stepAt(depth: number): string | number | undefined {
    return this.#steps[depth - 1];
  }

  /** The path of the last `key` or `scalar`, or of the value that the last `close` has ended. */
  path(): JsonPath {
    return this.#steps.slice();
  }

  next(): ScanEvent {
    if (this.problem !== undefined) return 'end';
    const at = skipWhiteSpace(this.#text, this.end);
    switch (this.#expected) {
      case 'value':
      case 'first element':
        return this.#value(at);
      case 'key':
      case 'first key':
        return this.#key(at);
      case 'colon':
        return this.#colon(at);
      case 'comma':
        return this.#commaOrClose(at);
      case 'nothing':
        return at === this.#text.length ? 'end' : this.#failAfterEnd(at);
    }
  }

  #value(at: number): ScanEvent {
    const char = this.#text[at];
    if (char === undefined) return this.#failAtEnd();
    if (char === ']' && this.#expected === 'first element') return this.#close(at);
    if (',:]}'.includes(char)) return this.#failWithoutValue(char, at);
    this.#countElement();
    if (char === '{' || char === '[') return this.#open(char, at);
    return this.#token('scalar', at, lexScalar(this.#text, at), this.#afterValue());
  }

  /** An element begins: the index goes up. A member has its name. */
  #countElement(): void {
    const index = this.#steps.at(-1);
    if (typeof index === 'number') this.#steps[this.#steps.length - 1] = index + 1;
  }

  #open(container: Container, at: number): ScanEvent {
    this.#containers.push(container);
    this.#steps.push(-1);
    return this.#token('open', at, at + 1, container === '{' ? 'first key' : 'first element');
  }

  #close(at: number): ScanEvent {
    this.#containers.pop();
    this.#steps.pop();
    return this.#token('close', at, at + 1, this.#afterValue());
  }

  #afterValue(): Expected {
    return this.depth === 0 ? 'nothing' : 'comma';
  }

  #key(at: number): ScanEvent {
    const char = this.#text[at];
    if (char === undefined) return this.#failAtEnd();
    if (char === '}' && this.#expected === 'first key') return this.#close(at);
    if (char !== '"') return this.#failWithoutKey(char, at);
    const event = this.#token('key', at, lexString(this.#text, at), 'colon');
    if (event === 'key') this.#steps[this.#steps.length - 1] = unescaped(this.#text.slice(at, this.end));
    return event;
  }

  #colon(at: number): ScanEvent {
    const char = this.#text[at];
    if (char === undefined) return this.#failAtEnd();
    if (char !== ':') return this.#fail(problem(at, 'a colon is missing before this'));
    this.#expected = 'value';
    return this.#value(skipWhiteSpace(this.#text, at + 1));
  }

  #commaOrClose(at: number): ScanEvent {
    const char = this.#text[at];
    const container = this.#containers.at(-1) ?? '[';
    if (char === undefined) return this.#failAtEnd();
    if (char === CLOSES[container]) return this.#close(at);
    if (char !== ',') return this.#failWithoutComma(container, at);
    this.#comma = at;
    this.#expected = container === '{' ? 'key' : 'value';
    const next = skipWhiteSpace(this.#text, at + 1);
    return container === '{' ? this.#key(next) : this.#value(next);
  }

  #token(event: ScanEvent, start: number, end: Lexed, expected: Expected): ScanEvent {
    if (typeof end !== 'number') return this.#fail(end);
    this.start = start;
    this.end = end;
    this.#expected = expected;
    return event;
  }

  #fail(found: SyntaxProblem): 'end' {
    this.problem = found;
    return 'end';
  }

  #failAtEnd(): 'end' {
    const container = this.#containers.at(-1);
    if (container === undefined) return this.#fail(truncated(this.#text, 'the text ends before any value'));
    const name = container === '{' ? 'object' : 'array';
    return this.#fail(truncated(this.#text, `the text ends before the ${name} is closed`));
  }

  #failAfterEnd(at: number): 'end' {
    const closing = this.#text[at] === '}' || this.#text[at] === ']';
    const message = closing ? `one ${this.#text[at]} too many` : 'text after the end of the document';
    return this.#fail(problem(at, message));
  }

  #failWithoutValue(char: string, at: number): 'end' {
    const container = this.#containers.at(-1);
    if (container === '[' && char === ']') return this.#fail(problem(this.#comma, 'trailing comma'));
    if (container === '[' && char === '}') return this.#fail(problem(at, 'this } closes a [: write ]'));
    return this.#fail(problem(at, `a value is missing before this ${char === ',' ? 'comma' : char}`));
  }

  #failWithoutKey(char: string, at: number): 'end' {
    if (char === '}') return this.#fail(problem(this.#comma, 'trailing comma'));
    if (char === ']') return this.#fail(problem(at, 'this ] closes a {: write }'));
    if (char === ',') return this.#fail(problem(at, 'a field is missing before this comma'));
    const message = characterMessage(this.#text, at) ?? 'a key must be a string in double quotes';
    return this.#fail(problem(at, message));
  }

  #failWithoutComma(container: Container, at: number): 'end' {
    const char = this.#text.charAt(at);
    const close = CLOSES[container];
    if (char === '}' || char === ']')
      return this.#fail(problem(at, `this ${char} closes a ${container}: write ${close}`));
    if (/["{[\w-]/.test(char)) return this.#fail(problem(at, 'a comma is missing before this'));
    const expected = `a comma or ${close} is expected here, not ${printable(this.#text, at)}`;
    return this.#fail(problem(at, characterMessage(this.#text, at) ?? expected));
  }
}

/** What a string token says. */
function unescaped(token: string): string {
  return token.includes('\\') ? String(JSON.parse(token)) : token.slice(1, -1);
}
