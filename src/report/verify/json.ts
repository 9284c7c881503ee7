// A comparison as one JSON object, by the published schema schemas/reports/verify.schema.json.
import type { JsonValue } from '../../document/json.js';
import type { VerifyReport } from '../../transfer/verify/verify-report.js';
import { safeJson, safeJsonText } from '../safe-json.js';

/** How the command ended, beside what it found. */
export interface VerifyEnd {
  readonly status: 'done' | 'interrupted';
  readonly exitCode: number;
}

/** One object and a line break; the differences come last, a line each. Their values may be numbers that no double holds. */
export function* writeVerifyJson(report: VerifyReport, { status, exitCode }: VerifyEnd): Generator<string> {
  const { differences, sample, ...fields } = report;
  const head = safeJson({ command: 'verify', status, exitCode, ...fields, sample: sample ?? null });
  yield `${head.slice(0, -1)},"differences":[`;
  let separator = '\n';
  for (const difference of differences) {
    yield separator + safeJsonText({ ...difference } as unknown as JsonValue);
    separator = ',\n';
  }
  yield ']}\n';
}
