// What a document is made of, so far as databases differ in what they hold: gathered value by value, as cheaply as can be,
// since every save pays for it.
import { ExactNumber } from './json.js';

/** Bounds, not proofs: where a fact and a limit disagree, a second walk finds the place (see store/document-limits.ts). */
export interface DocumentFacts {
  /** Nested containers; the document itself is 1. */
  readonly depth: number;
  /** Some array lies directly in an array. */
  readonly nestedArray: boolean;
  /** Some string or field name holds U+0000. */
  readonly nul: boolean;
  /** Some string or field name holds half of a surrogate pair. */
  readonly loneSurrogate: boolean;
  readonly emptyKey: boolean;
  readonly dottedKey: boolean;
  readonly dollarKey: boolean;
  /** Some top-level field but `_id` and `_rev` begins with an underscore. */
  readonly underscoreField: boolean;
  /** Of the doubles; 0 where there are none. */
  readonly largest: number;
  /** Of the doubles, 0 left out; infinite where there are none. */
  readonly smallest: number;
  /** There is an integer beyond ±(2^53−1), or a number that no double holds. */
  readonly exactNumber: boolean;
  /** At least the bytes of its JSON in UTF-8, without spaces. */
  readonly bytesAtMost: number;
}

/** Escaped as `\u0000`. */
const LONGEST_CHARACTER = 6;
/** -1.2345678901234567e-300 and its comma. */
const LONGEST_DOUBLE = 25;
const PUNCTUATION = 4;
const AWKWARD = /[\0\ud800-\udfff]/;
const AWKWARD_KEY = /[.$\0\ud800-\udfff]/;

export class FactsSoFar implements DocumentFacts {
  depth = 0;
  nestedArray = false;
  nul = false;
  loneSurrogate = false;
  emptyKey = false;
  dottedKey = false;
  dollarKey = false;
  underscoreField = false;
  largest = 0;
  smallest = Number.POSITIVE_INFINITY;
  exactNumber = false;
  bytesAtMost = 0;

  key(name: string, depth: number): void {
    this.bytesAtMost += name.length * LONGEST_CHARACTER + PUNCTUATION;
    if (name === '') this.emptyKey = true;
    if (depth === 1 && name.charCodeAt(0) === 0x5f) this.underscoreField ||= isUnderscoreField(name);
    if (!AWKWARD_KEY.test(name)) return;
    if (name.includes('.')) this.dottedKey = true;
    if (name.includes('$')) this.dollarKey = true;
    this.#awkward(name);
  }

  string(text: string): void {
    this.bytesAtMost += text.length * LONGEST_CHARACTER + PUNCTUATION;
    if (AWKWARD.test(text)) this.#awkward(text);
  }

  double(value: number): void {
    this.bytesAtMost += LONGEST_DOUBLE;
    const size = Math.abs(value);
    if (size > this.largest) this.largest = size;
    if (size < this.smallest && size > 0) this.smallest = size;
  }

  exact(value: bigint | ExactNumber): void {
    this.exactNumber = true;
    this.bytesAtMost += (value instanceof ExactNumber ? value.text : value.toString()).length + PUNCTUATION;
  }

  container(depth: number, isInArray: boolean, isArray: boolean): void {
    this.bytesAtMost += PUNCTUATION;
    if (depth > this.depth) this.depth = depth;
    if (isInArray && isArray) this.nestedArray = true;
  }

  /** `true`, `false` or `null`. */
  word(): void {
    this.bytesAtMost += PUNCTUATION + 2;
  }

  #awkward(text: string): void {
    if (!text.isWellFormed()) this.loneSurrogate = true;
    if (text.includes('\u0000')) this.nul = true;
  }
}

/** A top-level field whose name begins with an underscore and that is the application's own. */
export function isUnderscoreField(name: string): boolean {
  return name.startsWith('_') && name !== '_id' && name !== '_rev';
}
