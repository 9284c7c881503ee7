// What people ask about the text of a JSON value once something is wrong with it: what, and where.
// Offsets are UTF-16 code units from the start of the text. Texts that are not JSON are answered for up to their fault.
import type { JsonPath } from './json.js';
import type { SyntaxProblem } from './json-lexer.js';
import { JsonScanner } from './json-scanner.js';

export interface DuplicateKey {
  /** Of the repeated member. */
  readonly path: JsonPath;
  /** Where its name is repeated. */
  readonly offset: number;
}

/** Why the text is not JSON; undefined exactly where JSON.parse accepts it. */
export function syntaxErrorOf(text: string): SyntaxProblem | undefined {
  const scanner = new JsonScanner(text);
  while (scanner.next() !== 'end');
  return scanner.problem;
}

/** How deep containers are nested: 0 for a scalar, 1 for `{}`. */
export function depthOf(text: string): number {
  const scanner = new JsonScanner(text);
  let deepest = 0;
  while (scanner.next() !== 'end') deepest = Math.max(deepest, scanner.depth);
  return deepest;
}

/**
 * Every repetition of a member name within its object: of three equal names the second and the third. Names are compared
 * as they are read: `"a"` and `"\u0061"` are equal. Each has its whole path, so a `limit` bounds what deep texts cost.
 */
export function duplicateKeys(text: string, limit = Number.POSITIVE_INFINITY): DuplicateKey[] {
  const scanner = new JsonScanner(text);
  const found: DuplicateKey[] = [];
  const names: Set<unknown>[] = [];
  for (let event = scanner.next(); event !== 'end' && found.length < limit; event = scanner.next()) {
    if (event === 'open') names.push(new Set());
    if (event === 'close') names.pop();
    if (event !== 'key') continue;
    const name = scanner.stepAt(scanner.depth);
    if (names.at(-1)?.has(name)) found.push({ path: scanner.path(), offset: scanner.start });
    names.at(-1)?.add(name);
  }
  return found;
}

/** The UTF-16 surrogates, escaped or raw, that stand without their other half in a string or name. */
export function loneSurrogates(text: string): number[] {
  const scanner = new JsonScanner(text);
  const found: number[] = [];
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'open' || event === 'close' || text[scanner.start] !== '"') continue;
    collectLoneSurrogates(text, scanner.start + 1, scanner.end - 1, found);
  }
  return found;
}

function collectLoneSurrogates(text: string, start: number, end: number, found: number[]): void {
  let high: number | undefined;
  for (let at = start; at < end; at += unitLength(text, at)) {
    const unit = unitAt(text, at);
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (isLow && high === undefined) found.push(at);
    if (!isLow && high !== undefined) found.push(high);
    high = unit >= 0xd800 && unit <= 0xdbff ? at : undefined;
  }
  if (high !== undefined) found.push(high);
}

/** The code unit that a string holds at this place of its token; of an escape other than `\u`, its backslash. */
function unitAt(text: string, at: number): number {
  const isEscape = text[at] === '\\' && text[at + 1] === 'u';
  return isEscape ? Number.parseInt(text.slice(at + 2, at + 6), 16) : text.charCodeAt(at);
}

function unitLength(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  return text[at + 1] === 'u' ? 6 : 2;
}

/** From 1; the column in UTF-16 code units. A line ends at `\n`, with or without `\r` before it. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The place of an offset, in a file in which the text begins at the line and column given. */
export function lineAndColumn(text: string, offset: number, startLine = 1, startColumn = 1): TextPosition {
  let line = startLine;
  let lineStart = 1 - startColumn;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
