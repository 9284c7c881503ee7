// The report as GitHub workflow commands, which GitHub shows beside the lines of a pull request.
import type { Finding } from '../../schema/finding.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { ANNOTATIONS_SHOWN, githubCommand, githubLine } from '../github-command.js';
import { placeOf, positionOf } from './place.js';
import { remarksOf } from './remarks.js';
import { summaryOf } from './summary.js';
import type { ReportOptions } from './write-report.js';

/** A command a finding; then the total and what was not checked as notices; last the summary as a plain line. */
export function* writeGithub(report: ValidationReport, options: ReportOptions): Generator<string> {
  const noFiles = new Set(['<stdin>', ...report.locations.map(({ name }) => name)]);
  for (const finding of report.findings) yield findingCommand(finding, noFiles);
  if (options.quiet) return;
  yield githubCommand('notice', { title: 'dbkit validate' }, summaryOf(report) + shownHint(report));
  for (const { text } of remarksOf(report)) yield githubCommand('notice', { title: 'dbkit validate' }, text);
  yield githubLine(`dbkit validate: ${summaryOf(report)}`);
}

function findingCommand(finding: Finding, noFiles: ReadonlySet<string>): string {
  const { severity, code, file, line, column } = finding;
  const inFile = noFiles.has(file) ? {} : { file: file.replace(/^(\.\/)+/, '') };
  const inLine = line === null ? {} : { line: String(line), col: String(column ?? 1) };
  // The log shows neither file nor line of a command, so the message says them too.
  const where = [placeOf(finding), positionOf(finding)].filter((part) => part !== '').join(', ');
  return githubCommand(severity, { ...inFile, ...inLine, title: code }, `${finding.message} (${where})`);
}

function shownHint({ counts }: ValidationReport): string {
  const cut = counts.errors > ANNOTATIONS_SHOWN || counts.warnings > ANNOTATIONS_SHOWN;
  return cut
    ? ` (GitHub shows the first ${ANNOTATIONS_SHOWN} of each here; the log of this step has all that are listed)`
    : '';
}
