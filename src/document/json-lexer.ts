// The tokens of a JSON text: where a string, number or word ends, or what is wrong with it, in plain words.
// A message quotes single characters and well-known words only: what stands there may be somebody's key or token.

/** Where a text stops being JSON. */
export interface SyntaxProblem {
  /** In UTF-16 code units; of a string that does not end, where it begins. */
  readonly offset: number;
  readonly message: string;
  /** The text ends too early: more text could have made it JSON. */
  readonly truncated: boolean;
}

/** The offset behind a token, or what is wrong with it. */
export type Lexed = number | SyntaxProblem;

/** Words of other languages, and what they are in JSON. */
const FOREIGN_WORDS = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['Null', 'null'],
  ['NULL', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
]);
const SHORT_ESCAPES = '"\\/bfnrt';
const CONTROL_ESCAPES = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const isHexDigit = (char: string | undefined): boolean => char !== undefined && /^[0-9a-fA-F]$/.test(char);
const isWordPart = (char: string | undefined): boolean => char !== undefined && /^[\w$.+-]$/.test(char);

/** The offset of the next character that is not white space. */
export function skipWhiteSpace(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

/** The token of the value that begins at `start`: a string, number, `true`, `false` or `null`. */
export function lexScalar(text: string, start: number): Lexed {
  const first = text[start];
  if (first === '"') return lexString(text, start);
  if (first === '-' || isDigit(first)) return lexNumber(text, start);
  return lexWord(text, start);
}

/** A string, from its opening quote. */
export function lexString(text: string, start: number): Lexed {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return problem(at, controlMessage(text.charAt(at)));
    const end = unit === 0x5c ? lexEscape(text, at) : at + 1;
    if (typeof end !== 'number') return end.truncated ? unendedString(start) : end;
    at = end;
  }
  return unendedString(start);
}

function unendedString(start: number): SyntaxProblem {
  return { offset: start, message: 'the string does not end', truncated: true };
}

function controlMessage(char: string): string {
  const written = CONTROL_ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  if (char === '\n' || char === '\r')
    return `a line break in a string: end the string before it, or write ${written}`;
  return `a control character in a string: write ${written}`;
}

/** An escape, from its backslash. */
function lexEscape(text: string, start: number): Lexed {
  const kind = text[start + 1];
  if (kind === undefined) return truncated(text);
  if (SHORT_ESCAPES.includes(kind)) return start + 2;
  if (kind !== 'u')
    return problem(
      start,
      `\\${printable(text, start + 1)} is no escape of JSON; a backslash is written \\\\`,
    );
  for (let at = start + 2; at < start + 6; at += 1) {
    if (at >= text.length) return truncated(text);
    if (!isHexDigit(text[at])) return problem(start, '\\u needs four hexadecimal digits');
  }
  return start + 6;
}

function lexNumber(text: string, start: number): Lexed {
  const whole = text[start] === '-' ? start + 1 : start;
  if (text.startsWith('Infinity', whole)) return problem(start, '-Infinity is not JSON');
  if (text[whole] === '0' && isDigit(text[whole + 1]))
    return problem(start, 'not a JSON number: leading zero');
  let end = lexDigits(text, whole, 'no digit after the minus sign');
  if (typeof end === 'number' && text[end] === '.') {
    end = lexDigits(text, end + 1, 'no digit after the decimal point');
  }
  if (typeof end === 'number' && (text[end] === 'e' || text[end] === 'E')) {
    const signed = text[end + 1] === '+' || text[end + 1] === '-';
    end = lexDigits(text, end + (signed ? 2 : 1), 'no digit in the exponent');
  }
  if (typeof end === 'number' && isWordPart(text[end])) return problem(end, 'not a JSON number from here on');
  return end;
}

/** One digit or more; `missing` says what is wrong if there is none. */
function lexDigits(text: string, start: number, missing: string): Lexed {
  let end = start;
  while (isDigit(text[end])) end += 1;
  if (end > start) return end;
  return start >= text.length ? truncated(text) : problem(start, `not a JSON number: ${missing}`);
}

function lexWord(text: string, start: number): Lexed {
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, start) && !isWordPart(text[start + word.length])) return start + word.length;
    const rest = text.length - start;
    if (rest < word.length && word.startsWith(text.slice(start))) return truncated(text);
  }
  return problem(start, wordMessage(text, start));
}

/** What is wrong with a value that begins with none of JSON's first characters. */
function wordMessage(text: string, start: number): string {
  const word = /^[\w$]{0,12}/.exec(text.slice(start, start + 12))?.[0] ?? '';
  const meant = FOREIGN_WORDS.get(word);
  if (meant !== undefined) return `${word} is not JSON; write ${meant}`;
  if (word === 'NaN' || word === 'Infinity') return `${word} is not JSON`;
  if (word !== '') return 'this is not JSON: a string is written in double quotes';
  return characterMessage(text, start) ?? `a value is expected here, not ${printable(text, start)}`;
}

/** What is wrong with a character that JSON has nowhere outside a string; undefined if there is nothing special about it. */
export function characterMessage(text: string, offset: number): string | undefined {
  const char = text[offset];
  if (char === "'" || char === '`') return 'JSON strings are written in double quotes';
  if (char === '\u201c' || char === '\u201d')
    return 'a typographic quotation mark: JSON strings are written in straight double quotes';
  if (char === '#' || /^\/[/*]/.test(text.slice(offset, offset + 2))) return 'JSON has no comments';
  if (char === '\ufeff') return 'a byte-order mark is not part of JSON';
  if (char === '+') return 'not a JSON number: a plus sign before it';
  if (char === '.') return 'not a JSON number: no digit before the decimal point';
  return undefined;
}

/** The character at an offset as a message may show it. */
export function printable(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  if (code > 0x20 && code < 0x7f) return String.fromCodePoint(code);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

export function problem(offset: number, message: string): SyntaxProblem {
  return { offset, message, truncated: false };
}

/** The text ends where a token, or more text, was due. */
export function truncated(text: string, message = 'the text ends in the middle of a value'): SyntaxProblem {
  return { offset: text.length, message, truncated: true };
}
