// Two texts in one line each, cut down to the part where they differ.
import { shortened, visible } from '../visible.js';

/** A text in three parts: `before` and `after` are the same in the other text. Safe to print. */
export interface Marked {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

export interface MarkedPair {
  readonly expected: Marked;
  readonly actual: Marked;
  /** The code points that differ first, where a reader could not see or not tell them: `U+00E9 expected, U+0065 came`. */
  readonly note: string;
}

const BEFORE = 60;
const AFTER = 40;
const CHANGED = 200;
// Texts with nothing in common are shown further: nothing else is there to be seen.
const WHOLE = 600;

/** Where two texts differ first and last, both shortened around it in the same way. */
export function marked(expected: string, actual: string): MarkedPair {
  const start = commonStart(expected, actual);
  const end = commonEnd(expected.slice(start), actual.slice(start));
  const limit = start + end === 0 ? WHOLE : CHANGED;
  const part = (text: string): Marked => ({
    before: endOf(visible(text.slice(0, start))),
    changed: alike(text.slice(start, text.length - end), limit),
    after: startOf(visible(text.slice(text.length - end))),
  });
  if (expected === actual) return { expected: whole(expected), actual: whole(actual), note: '' };
  return { expected: part(expected), actual: part(actual), note: codePointNote(expected, actual, start) };
}

/** A text without a difference. */
export function whole(text: string): Marked {
  return { before: alike(text, WHOLE), changed: '', after: '' };
}

/** In one line, the middle left out where it is long. */
export function alike(text: string, limit: number): string {
  return shortened(visible(text), limit);
}

function commonStart(left: string, right: string): number {
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return splitsPair(left, at) || splitsPair(right, at) ? at - 1 : at;
}

function commonEnd(left: string, right: string): number {
  let count = 0;
  while (count < left.length && count < right.length && left.at(-1 - count) === right.at(-1 - count)) count++;
  return splitsPair(left, left.length - count) || splitsPair(right, right.length - count) ? count - 1 : count;
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function endOf(text: string): string {
  return text.length <= BEFORE ? text : `…${text.slice(1 - BEFORE).replace(/^\p{Surrogate}/u, '')}`;
}

function startOf(text: string): string {
  return text.length <= AFTER ? text : `${text.slice(0, AFTER - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

// Composed and decomposed letters look alike, and spaces look like nothing.
function codePointNote(expected: string, actual: string, start: number): string {
  const [wanted, came] = [expected.codePointAt(start), actual.codePointAt(start)];
  const plain = (point: number | undefined) => point === undefined || (point > 0x20 && point < 0x7f);
  if (plain(wanted) && plain(came)) return '';
  return `${codePoint(wanted)} expected, ${codePoint(came)} came`;
}

function codePoint(point: number | undefined): string {
  return point === undefined ? 'the end' : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
