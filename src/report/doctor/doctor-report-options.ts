// How a report of an examination is to look.
import type { Colors } from '../validation/write-report.js';

export interface DoctorReportOptions {
  readonly colors: Colors;
  /** Findings and the verdict alone, in the formats that people read. */
  readonly quiet: boolean;
}
