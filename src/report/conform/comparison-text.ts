// Several reports as one table for a terminal: databases as numbered columns, requirements as rows.
import { visible } from '../visible.js';
import { type Comparison, compare, type Row } from './comparison.js';
import type { ConformReport, RequirementReport } from './conform-report.js';
import { timeText } from './outline.js';
import { aligned } from './text-layout.js';
import { toned } from './toned.js';
import { STATUSES, type Tone, VERDICTS, wordOf } from './words.js';
import type { ConformReportOptions } from './write-report.js';

/** With `quiet`, only the databases and the rows in which they differ. */
export function* writeComparisonText(
  reports: readonly ConformReport[],
  options: ConformReportOptions,
): Generator<string> {
  const comparison = compare(reports);
  for (const line of lines(comparison, options)) yield `${line}\n`;
}

function* lines(comparison: Comparison, { colors, quiet }: ConformReportOptions): Generator<string> {
  const { columns, groups, notes } = comparison;
  for (const [at, { name, report }] of columns.entries()) {
    const { subject, verdict, version, headline, startedAt } = report;
    const { symbol, tone } = VERDICTS[verdict];
    const what = [
      subject.server ?? 'server unknown',
      subject.conflicts,
      `dbkit ${version}`,
      timeText(startedAt),
    ];
    yield `${at + 1}  ${toned(tone, colors)(`${symbol} ${visible(headline)}`)}: ${name} ${colors.dim(`(${visible(what.join(', '))})`)}`;
  }
  for (const note of notes) yield colors.yellow(note);
  for (const { profile, rows } of groups) {
    const shown = rows.filter(({ differs }) => differs || !quiet);
    if (shown.length === 0) continue;
    yield '';
    yield* table(profile, shown, comparison, colors);
  }
  if (!quiet) yield* ['', colors.dim(legend())];
}

type Colors = ConformReportOptions['colors'];

function table(profile: string, rows: readonly Row[], { columns }: Comparison, colors: Colors): string[] {
  const heads = [visible(profile), ...columns.map((_, at) => String(at + 1))];
  const cells = aligned([heads, ...rows.map(({ id, cells }) => [visible(id), ...cells.map(markOf)])]);
  const [first = [], ...body] = cells;
  return [
    colors.bold(first.join('  ')),
    ...body.map((line, at) => {
      const [id = '', ...marks] = line;
      const row = rows[at];
      const painted = marks.map((mark, column) => toned(toneOf(row?.cells[column]), colors)(mark));
      return `${id}  ${painted.join('  ')}${row?.differs ? '  ←' : ''}`;
    }),
  ];
}

function toneOf(cell: RequirementReport | undefined): Tone {
  return cell === undefined ? 'quiet' : wordOf(cell).tone;
}

function markOf(cell: RequirementReport | undefined): string {
  return cell === undefined ? '.' : MARKS[cell.status];
}

// Known failures are told from failures, which only their colour does elsewhere.
const MARKS: Readonly<Record<RequirementReport['status'], string>> = {
  fail: STATUSES.fail.symbol,
  'unexpected-pass': STATUSES['unexpected-pass'].symbol,
  'known-failure': 'k',
  exempt: STATUSES.exempt.symbol,
  'not-run': STATUSES['not-run'].symbol,
  'not-applicable': STATUSES['not-applicable'].symbol,
  pass: STATUSES.pass.symbol,
};

function legend(): string {
  const entries = Object.entries(MARKS) as [RequirementReport['status'], string][];
  const words = entries.map(([status, mark]) => `${mark} ${STATUSES[status].label}`);
  return `${[...words, '. absent'].join('   ')}   ← they differ`;
}
