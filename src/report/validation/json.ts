// The report as one JSON object, by the published schema schemas/reports/validate.schema.json.
import type { ValidationReport } from '../../validation/validation-report.js';
import { safeJsonWithList } from '../safe-json.js';

/** One object and a line break; the findings come last, a line each. */
export function* writeJson(report: ValidationReport): Generator<string> {
  const { findings, ...fields } = report;
  yield* safeJsonWithList(fields, 'findings', findings);
  yield '\n';
}
