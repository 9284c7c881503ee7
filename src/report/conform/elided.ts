// Lists of calls, bounded: the first and the last ones, and how many stand between. Safe to print.
import { shortened, visible } from '../visible.js';

export interface NumberedCall {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface Elided {
  readonly first: readonly NumberedCall[];
  /** How many are left out between the two; the JSON report has everything. */
  readonly left: number;
  readonly last: readonly NumberedCall[];
}

const MOST = 40;

/** At most 40 calls, each of at most so many characters. */
export function elided(calls: readonly string[], longest: number): Elided {
  const numbered = (start: number, end: number): NumberedCall[] =>
    calls.slice(start, end).map((text, at) => {
      return { number: start + at + 1, text: shortened(visible(text), longest) };
    });
  if (calls.length <= MOST) return { first: numbered(0, MOST), left: 0, last: [] };
  const half = MOST / 2;
  const behind = calls.length - half;
  return { first: numbered(0, half), left: behind - half, last: numbered(behind, calls.length) };
}
