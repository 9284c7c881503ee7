// The report as one JSON object, by the published schema schemas/reports/conform.schema.json.
import { safeJsonWithList } from '../safe-json.js';
import { type Comparison, compare } from './comparison.js';
import type { ConformReport } from './conform-report.js';

/** One object and a line break; the requirements come last, a line each. */
export function* writeJson(report: ConformReport): Generator<string> {
  const { requirements, ...fields } = report;
  yield* safeJsonWithList(fields, 'requirements', requirements);
  yield '\n';
}

/** Several reports as one object: what they are of, and a row a requirement with a status a report. */
export function* writeComparisonJson(reports: readonly ConformReport[]): Generator<string> {
  const comparison = compare(reports);
  const fields = { command: 'conform', status: 'done', exitCode: 0, ...summaryOf(comparison) };
  yield* safeJsonWithList(fields, 'requirements', rowsOf(comparison));
  yield '\n';
}

function summaryOf({ columns, notes }: Comparison) {
  const reports = columns.map(({ report }) => {
    const { subject, verdict, headline, profiles, version, seed, startedAt } = report;
    return { subject, verdict, headline, profiles, version, seed, startedAt };
  });
  return { reports, notes };
}

function rowsOf({ groups }: Comparison) {
  return groups.flatMap(({ profile, rows }) =>
    rows.map(({ id, level, text, cells }) => {
      return { id, level, profile, text, statuses: cells.map((cell) => cell?.status ?? null) };
    }),
  );
}
