// What a transfer has done so far in one collection: read = written + skipped + rejected, always.
import { addIgnored, type IgnoredCounts, NOTHING_IGNORED } from './ignored-counts.js';

export interface Counts {
  readonly read: number;
  readonly written: number;
  /** The target had it, and --on-conflict says that its own stays. */
  readonly skipped: number;
  readonly rejected: number;
  /** Of the written ones, those that do not keep their schema. */
  readonly invalid: number;
  /** Values of the written ones that the catalog calls secrets. */
  readonly secrets: number;
  /** Of the canonical forms of the written ones, about. */
  readonly bytes: number;
  /** What was left out of the written ones. */
  readonly ignored: IgnoredCounts;
}

export const NO_COUNTS: Counts = {
  read: 0,
  written: 0,
  skipped: 0,
  rejected: 0,
  invalid: 0,
  secrets: 0,
  bytes: 0,
  ignored: NOTHING_IGNORED,
};

export function addCounts(left: Counts, right: Counts): Counts {
  const sum = (name: Exclude<keyof Counts, 'ignored'>) => left[name] + right[name];
  return {
    read: sum('read'),
    written: sum('written'),
    skipped: sum('skipped'),
    rejected: sum('rejected'),
    invalid: sum('invalid'),
    secrets: sum('secrets'),
    bytes: sum('bytes'),
    ignored: addIgnored(left.ignored, right.ignored),
  };
}
