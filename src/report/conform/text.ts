// The report for people at a terminal: the verdict, the profiles, every failure in full, then what was not judged and why.
import { grouped } from '../counted.js';
import { visible } from '../visible.js';
import type { ConformReport, ProfileReport, RequirementStatus } from './conform-report.js';
import { shownLeftovers } from './leftovers.js';
import {
  countsText,
  durationText,
  failuresOf,
  limitsOf,
  reasonsOf,
  runProblem,
  subjectText,
  timeText,
} from './outline.js';
import { requirementLines } from './text-failure.js';
import { aligned, INDENT, labelled, wrapped } from './text-layout.js';
import { toned } from './toned.js';
import { PROFILE_VERDICTS, STATUSES, VERDICTS, wordOf } from './words.js';
import type { ConformReportOptions } from './write-report.js';

/** With `quiet`, the verdict and a line a failure. */
export function* writeText(report: ConformReport, options: ConformReportOptions): Generator<string> {
  const lines = options.quiet ? quietLines(report, options) : allLines(report, options);
  for (const line of lines) yield `${line}\n`;
}

function* quietLines(report: ConformReport, options: ConformReportOptions): Generator<string> {
  yield headline(report, options);
  const problem = runProblem(report);
  if (problem !== undefined) yield `  ${options.colors.red(problem)}`;
  for (const requirement of failuresOf(report)) {
    const { symbol, label, tone } = wordOf(requirement);
    const { id, level, text, failure, reason } = requirement;
    const words = `${symbol} ${visible(id)}  ${level}, ${label}`;
    yield `  ${toned(tone, options.colors)(words)}  ${visible(failure?.message ?? reason ?? text)}`;
  }
}

function* allLines(report: ConformReport, options: ConformReportOptions): Generator<string> {
  yield headline(report, options);
  yield '';
  yield* facts(report, options);
  yield '';
  yield* profileTable(report, options);
  for (const requirement of failuresOf(report)) {
    yield '';
    yield* requirementLines(requirement, options);
  }
  yield* reasonLines(report, 'exempt', options);
  yield* reasonLines(report, 'not-applicable', options);
  yield* reasonLines(report, 'not-run', options);
  yield* listLines('notes', report.notes, options);
  yield* listLines('collections that could not be removed', shownLeftovers(report.leftovers), options);
  yield '';
  const { colors } = options;
  yield `${countsText(report.requirements)}; ${colors.dim(`seed ${report.seed}, ${durationText(report.durationMs)}`)}`;
  yield headline(report, options);
}

function headline(report: ConformReport, { colors }: ConformReportOptions): string {
  const { symbol, tone } = VERDICTS[report.verdict];
  const verdict = toned(tone, colors)(colors.bold(`${symbol} ${visible(report.headline)}`));
  return `${verdict}: ${subjectText(report.subject)}`;
}

function* facts(report: ConformReport, { colors, width }: ConformReportOptions): Generator<string> {
  const { subject } = report;
  const problem = runProblem(report);
  const limits = limitsOf(subject);
  const rows: [label: string, text: string][] = [
    ...(problem === undefined ? [] : [['problem', problem] as [string, string]]),
    ['subject', visible(subject.name)],
    ['server', subject.server === null ? 'does not say what it is' : visible(subject.server)],
    ['conflicts', visible(`${subject.conflicts}: ${report.suits}`)],
    ['limits', limits.length === 0 ? 'none declared' : limits.join(', ')],
    [
      'can',
      subject.capabilities.length === 0 ? 'nothing declared' : visible(subject.capabilities.join(', ')),
    ],
    ['made', `${timeText(report.startedAt)} by gofannon-dbkit ${visible(report.version)}`],
  ];
  if (subject.overridden.length > 0) rows.push(['overridden', visible(subject.overridden.join(', '))]);
  for (const [label, text] of rows) yield* labelled(label, wrapped(text, width - INDENT), colors.dim);
}

const HEADS = ['profile', 'verdict', 'passed', 'failed', 'exempt', 'not applicable', 'not run'];

function profileTable({ profiles }: ConformReport, { colors }: ConformReportOptions): string[] {
  const rows = Object.entries(profiles);
  const cells = aligned([HEADS, ...rows.map(([name, profile]) => profileRow(name, profile))]);
  const [heads = [], ...body] = cells.map(([name = '', verdict = '', ...counts]) => [
    name,
    verdict,
    counts.join('  '),
  ]);
  return [
    `  ${colors.dim(heads.join('  '))}`,
    ...body.map(([name = '', verdict = '', counts = ''], at) => {
      const tone = PROFILE_VERDICTS[rows[at]?.[1].verdict ?? 'not-checked'].tone;
      return `  ${name}  ${toned(tone, colors)(verdict)}  ${counts}`;
    }),
  ];
}

function profileRow(name: string, profile: ProfileReport): (string | number)[] {
  const { symbol, label } = PROFILE_VERDICTS[profile.verdict];
  const { passed, failed, exempt, notApplicable, notRun } = profile;
  return [visible(name), `${symbol} ${label}`, passed, failed, exempt, notApplicable, notRun];
}

function* reasonLines(report: ConformReport, status: RequirementStatus, options: ConformReportOptions) {
  const groups = reasonsOf(report, status);
  if (groups.length === 0) return;
  const { symbol, label, tone } = STATUSES[status];
  const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  yield '';
  yield toned(tone, options.colors)(`${symbol} ${label}: ${grouped(count)}`);
  for (const { reason, ids } of groups) {
    yield* indented(`${ids.join(', ')}: ${reason}`, options.width);
  }
}

function* listLines(title: string, items: readonly string[], { colors, width }: ConformReportOptions) {
  if (items.length === 0) return;
  yield '';
  yield colors.bold(title);
  for (const item of items) yield* indented(visible(item), width);
}

function indented(text: string, width: number): string[] {
  return wrapped(text, width - 4).map((line, at) => (at === 0 ? `  ${line}` : `    ${line}`));
}
