// The report for people: findings by file, aligned and wrapped, then what was not checked, last a summary.
import type { Finding } from '../../schema/finding.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { groupBy } from '../group-by.js';
import { visible } from '../visible.js';
import { placeAndCode } from './place.js';
import { documentsRead, type Remark, remarksOf } from './remarks.js';
import { summaryOf } from './summary.js';
import type { Colors, ReportOptions } from './write-report.js';

// Below this many columns for the message, wrapping would help nobody.
const NARROWEST = 30;

/** With `quiet`, the findings alone: nothing at all where there are none, except that no documents were read. */
export function* writeText(report: ValidationReport, options: ReportOptions): Generator<string> {
  const files = groupBy(report.findings, ({ file }) => file);
  for (const [file, findings] of files) yield* fileBlock(file, findings, options);
  const remarks = remarksOf(report).filter((remark) => !options.quiet || isPartOfFindings(remark));
  if (remarks.length > 0) yield `${remarks.map((remark) => remarkLine(remark, options)).join('')}\n`;
  if (!options.quiet) yield `${summaryColor(report, options.colors)(summaryOf(report))}\n`;
}

function isPartOfFindings({ kind }: Remark): boolean {
  return kind === 'not-listed' || kind === 'no-documents';
}

function* fileBlock(file: string, findings: readonly Finding[], options: ReportOptions): Generator<string> {
  const width = findings.reduce((widest, finding) => Math.max(widest, position(finding).length), 4);
  yield `${options.colors.underline(visible(file))}\n`;
  for (const finding of findings) yield findingLines(finding, width, options);
  yield '\n';
}

function findingLines(finding: Finding, positionWidth: number, { colors, width }: ReportOptions): string {
  const paint = finding.severity === 'error' ? colors.red : colors.yellow;
  const indent = positionWidth + 13;
  const start = `  ${colors.dim(position(finding).padStart(positionWidth))}  ${paint(finding.severity.padEnd(7))}  `;
  const lines = wrap(visible(finding.message), width - indent);
  return `${start}${withPlace(lines, finding, width - indent, colors).join(`\n${' '.repeat(indent)}`)}\n`;
}

// The place follows the message where it fits, and otherwise has a line of its own: never broken, so that it can be copied.
function withPlace(lines: readonly string[], finding: Finding, width: number, colors: Colors): string[] {
  const place = `(${placeAndCode(finding)})`;
  const last = lines.at(-1) ?? '';
  if (width >= NARROWEST && last.length + place.length + 2 > width) return [...lines, colors.dim(place)];
  return [...lines.slice(0, -1), `${last}  ${colors.dim(place)}`];
}

function position({ line, column }: Finding): string {
  return line === null ? '' : `${line}:${column ?? 1}`;
}

function wrap(text: string, width: number): string[] {
  if (width < NARROWEST || text.length <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function remarkLine({ kind, text }: Remark, { colors, width }: ReportOptions): string {
  const isWarning = kind === 'not-checked' || kind === 'mixed-dialects';
  const paint = kind === 'no-documents' ? colors.red : isWarning ? colors.yellow : colors.dim;
  return wrap(text, width)
    .map((line) => `${paint(line)}\n`)
    .join('');
}

function summaryColor(report: ValidationReport, colors: Colors): (text: string) => string {
  if (!report.valid || report.exitCode !== 0 || documentsRead(report) === 0) return colors.red;
  return report.counts.warnings > 0 ? colors.yellow : colors.green;
}
