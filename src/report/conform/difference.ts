// Expected against actual, with the difference marked: one line each, or lines with signs for JSON that is longer. Bounded,
// whatever is compared, and safe to print.
import type { JsonValue } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Failure } from './conform-report.js';
import { comparable, jsonLines } from './json-lines.js';
import { type DiffLine, diffLines } from './line-diff.js';
import { alike, type Marked, marked } from './marked.js';

export type Difference =
  | { readonly kind: 'pair'; readonly expected: Marked; readonly actual: Marked; readonly note: string }
  | { readonly kind: 'lines'; readonly lines: readonly DiffLine[]; readonly note: string };

// JSON up to this length, in both, is shown in one line.
const SHORT = 64;

/** Keys are sorted where both are JSON: their order does not count. */
export function differenceOf(failure: Pick<Failure, 'expected' | 'actual' | 'difference'>): Difference {
  const both = comparable(failure.expected, failure.actual);
  const at = failure.difference ? `at ${alike(failure.difference, 120)}` : '';
  if (both === undefined) return pairOf(failure.expected, failure.actual, at);
  const [expected, actual] = both.map(stringifyJson) as [string, string];
  // Equal as JSON: what differs is how it was written, if anything.
  if (expected === actual) return pairOf(failure.expected, failure.actual, at);
  if (Math.max(expected.length, actual.length) <= SHORT) return pairOf(expected, actual, at);
  return linesOf(both, at);
}

function pairOf(before: string, after: string, at: string): Difference {
  const { expected, actual, note } = marked(before, after);
  return { kind: 'pair', expected, actual, note: [at, note].filter((part) => part !== '').join(', ') };
}

function linesOf([expected, actual]: readonly [JsonValue, JsonValue], at: string): Difference {
  return { kind: 'lines', lines: diffLines(jsonLines(expected), jsonLines(actual)), note: at };
}
