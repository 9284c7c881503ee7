// An examination for people: each finding with what comes of it, what to do and the documents, then what was not looked at.
import type { DoctorReport, FindingReport } from '../../doctor/doctor-report.js';
import { findingDescriptions } from '../../doctor/finding-descriptions.js';
import { counted } from '../counted.js';
import type { Colors } from '../validation/write-report.js';
import { visible } from '../visible.js';
import type { DoctorReportOptions } from './doctor-report-options.js';
import { caseLine, notLookedAtLines, unlistedLine, unreadableLines, verdictOf } from './words.js';

/** With `quiet`, findings and the verdict alone. */
export function* writeDoctorText(
  report: DoctorReport,
  { colors, quiet }: DoctorReportOptions,
): Generator<string> {
  if (!quiet) yield `${visible(report.location.name)}, as of ${report.now}\n\n`;
  for (const finding of report.findings) yield* findingBlock(finding, colors);
  const unreadable = unreadableLines(report);
  for (const line of unreadable) yield `${colors.red(line)}\n`;
  const remarks = quiet ? [] : [...notLookedAtLines(report), ...consistencyLine(report)];
  for (const line of remarks) yield `${colors.dim(line)}\n`;
  if (unreadable.length + remarks.length > 0) yield '\n';
  yield `${(report.sound ? colors.green : colors.red)(verdictOf(report))}\n`;
}

function* findingBlock(finding: FindingReport, colors: Colors): Generator<string> {
  const { severity, title, consequence, advice } = findingDescriptions[finding.code];
  const paint = severity === 'breaks' ? colors.red : colors.yellow;
  yield `${paint(severity)}  ${colors.bold(title)}  ${colors.dim(`(${finding.code}, ${counted(finding.count, 'finding')})`)}\n`;
  yield `        consequence: ${consequence}\n        what to do: ${advice}\n`;
  for (const found of finding.cases) yield `        ${caseLine(found)}\n`;
  const more = unlistedLine(finding);
  if (more !== undefined) yield `        ${colors.dim(more)}\n`;
  yield '\n';
}

function consistencyLine({ location }: DoctorReport): string[] {
  return location.consistency === 'live'
    ? ['not read from one snapshot: what changed meanwhile may show as a finding']
    : [];
}
