// An examination as GitHub workflow commands: an annotation a finding, last the verdict.
import type { DoctorReport, FindingReport } from '../../doctor/doctor-report.js';
import { findingDescriptions } from '../../doctor/finding-descriptions.js';
import { githubCommand, githubLine } from '../github-command.js';
import type { DoctorReportOptions } from './doctor-report-options.js';
import {
  caseLine,
  consequenceOf,
  notLookedAtLines,
  unlistedLine,
  unreadableLines,
  verdictOf,
} from './words.js';

const TITLE = { title: 'dbkit doctor' };

/** With `quiet`, findings alone. */
export function* writeDoctorGithub(report: DoctorReport, { quiet }: DoctorReportOptions): Generator<string> {
  for (const finding of report.findings) yield* findingCommands(finding);
  for (const line of unreadableLines(report)) yield githubCommand('error', TITLE, line);
  if (quiet) return;
  for (const line of notLookedAtLines(report)) yield githubCommand('notice', TITLE, line);
  yield githubCommand('notice', TITLE, verdictOf(report));
  yield githubLine(`dbkit doctor: ${verdictOf(report)}`);
}

function* findingCommands(finding: FindingReport): Generator<string> {
  const { severity } = findingDescriptions[finding.code];
  const name = severity === 'breaks' ? 'error' : 'warning';
  const title = { title: finding.code };
  for (const found of finding.cases) {
    yield githubCommand(name, title, `${caseLine(found)} (${consequenceOf(finding)})`);
  }
  const more = unlistedLine(finding);
  if (more !== undefined) yield githubCommand(name, title, more);
}
