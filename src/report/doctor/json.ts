// An examination as one JSON object, by the published schema schemas/reports/doctor.schema.json.
import type { DoctorReport, FindingReport } from '../../doctor/doctor-report.js';
import { findingDescriptions } from '../../doctor/finding-descriptions.js';
import { safeJson } from '../safe-json.js';

export function* writeDoctorJson(report: DoctorReport): Generator<string> {
  const { findings, ...fields } = report;
  const exitCode = report.sound ? 0 : 1;
  yield `${safeJson({ command: 'doctor', status: 'done', exitCode, ...fields, findings: findings.map(finding) })}\n`;
}

function finding({ code, count, cases }: FindingReport) {
  const { severity, title, consequence, advice } = findingDescriptions[code];
  return { code, severity, title, consequence, advice, count, cases };
}
