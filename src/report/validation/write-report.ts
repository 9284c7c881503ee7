// What every output format of a validation report is: a function from the report to its text.
import type pc from 'picocolors';
import type { ValidationReport } from '../../validation/validation-report.js';

export type Colors = ReturnType<typeof pc.createColors>;

export interface ReportOptions {
  /** Colours for people, or none: picocolors' `createColors(enabled)`. */
  readonly colors: Colors;
  /** Columns to wrap text for people at; Infinity where it is not read on a terminal. */
  readonly width: number;
  /** Findings alone, in the formats that people read. */
  readonly quiet: boolean;
  /** The version of this package. */
  readonly version: string;
}

/** Writes a report piece by piece; the pieces together are the whole output, its last line break included. */
export type WriteReport = (report: ValidationReport, options: ReportOptions) => Iterable<string>;
