// What every output format of a conformance report is: a function from the report to its text.
import type { Colors } from '../validation/write-report.js';
import type { ConformReport } from './conform-report.js';

export interface ConformReportOptions {
  /** Colours for people, or none: picocolors' `createColors(enabled)`. */
  readonly colors: Colors;
  /** Columns to wrap text for people at; Infinity where it is not read on a terminal. */
  readonly width: number;
  /** The verdict and a line a failure, in the text. */
  readonly quiet: boolean;
}

/** Writes a report piece by piece; the pieces together are the whole output, its last line break included. */
export type WriteConformReport = (report: ConformReport, options: ConformReportOptions) => Iterable<string>;

/** Writes several reports as one, in the order in which they are given. */
export type WriteComparison = (
  reports: readonly ConformReport[],
  options: ConformReportOptions,
) => Iterable<string>;
