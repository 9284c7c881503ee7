// The report as GitHub workflow commands, which GitHub shows beside the lines of a pull request.
import type { Finding } from '../../schema/finding.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { visible } from '../visible.js';
import { placeOf, positionOf } from './place.js';
import { remarksOf } from './remarks.js';
import { summaryOf } from './summary.js';
import type { ReportOptions } from './write-report.js';

// GitHub makes annotations of the first ten errors and the first ten warnings of a step; its log has all of them.
const SHOWN = 10;

/** A command a finding; then the total and what was not checked as notices; last the summary as a plain line. */
export function* writeGithub(report: ValidationReport, options: ReportOptions): Generator<string> {
  for (const finding of report.findings) yield findingCommand(finding);
  if (options.quiet) return;
  yield command('notice', { title: 'dbkit validate' }, summaryOf(report) + shownHint(report));
  for (const { text } of remarksOf(report)) yield command('notice', { title: 'dbkit validate' }, text);
  yield plain(`dbkit validate: ${summaryOf(report)}`);
}

function findingCommand(finding: Finding): string {
  const { severity, code, file, line, column } = finding;
  const inFile = file === '<stdin>' ? {} : { file: file.replace(/^(\.\/)+/, '') };
  const inLine = line === null ? {} : { line: String(line), col: String(column ?? 1) };
  // The log shows neither file nor line of a command, so the message says them too.
  const where = [placeOf(finding), positionOf(finding)].filter((part) => part !== '').join(', ');
  return command(severity, { ...inFile, ...inLine, title: code }, `${finding.message} (${where})`);
}

function shownHint({ counts }: ValidationReport): string {
  const cut = counts.errors > SHOWN || counts.warnings > SHOWN;
  return cut
    ? ` (GitHub shows the first ${SHOWN} of each here; the log of this step has all that are listed)`
    : '';
}

function command(
  name: 'error' | 'warning' | 'notice',
  properties: Record<string, string>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(visible(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(visible(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// The runner still obeys `##[command]` anywhere in a line that is not a command itself.
function plain(text: string): string {
  return `${text.replaceAll('##[', '##\\[')}\n`;
}
