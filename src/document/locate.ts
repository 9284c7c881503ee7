// Finds the place in a JSON text of a value that is known by its path, in one pass.
import type { JsonPath } from './json.js';
import { JsonScanner, type ScanEvent } from './json-scanner.js';

/** A part of the text: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface LocatedValue {
  /** The member's name with its quotes; undefined for elements and for the document itself. */
  readonly key: TextSpan | undefined;
  readonly value: TextSpan;
}

/** Where the value at a path is; of members with the same name the last, which is the one that JSON.parse takes. */
export function locate(text: string, path: JsonPath): LocatedValue | undefined {
  const scanner = new JsonScanner(text);
  const search = new Search(path);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) search.see(event, scanner);
  return search.found;
}

/** Follows a scanner, and keeps what it finds at the path. */
class Search {
  found: LocatedValue | undefined;
  readonly #path: JsonPath;
  /** How many of the path's steps, from its beginning, the scanner is at. */
  #matched = 0;
  #key: TextSpan | undefined;
  #start = 0;

  constructor(path: JsonPath) {
    this.#path = path;
  }

  see(event: ScanEvent, scanner: JsonScanner): void {
    const depth = event === 'open' ? scanner.depth - 1 : scanner.depth;
    if (event !== 'close') this.#follow(event, scanner, depth);
    const isTarget = depth === this.#path.length && this.#matched >= depth;
    if (isTarget && event === 'key') this.#key = { start: scanner.start, end: scanner.end };
    if (isTarget && (event === 'open' || event === 'scalar')) this.#start = scanner.start;
    if (isTarget && (event === 'close' || event === 'scalar')) {
      this.found = { key: this.#key, value: { start: this.#start, end: scanner.end } };
    }
  }

  /** Takes a step at a depth into account. A name on the path makes void what an equal one before it led to. */
  #follow(event: ScanEvent, scanner: JsonScanner, depth: number): void {
    if (depth === 0 || depth > this.#path.length || this.#matched < depth - 1) return;
    const matches = String(scanner.stepAt(depth)) === String(this.#path[depth - 1]);
    this.#matched = matches ? depth : depth - 1;
    if (event === 'key' && matches) this.found = this.#key = undefined;
  }
}
