// A failure in full, for a terminal: what was asked, the program, expected against actual, how to run it again.
import { counted, grouped } from '../counted.js';
import type { Colors } from '../validation/write-report.js';
import { visible } from '../visible.js';
import type { Failure, RequirementReport } from './conform-report.js';
import { differenceOf } from './difference.js';
import { elided, type NumberedCall } from './elided.js';
import type { DiffLine } from './line-diff.js';
import type { Marked } from './marked.js';
import { columnsOf, INDENT, labelled, wrapped } from './text-layout.js';
import { wordOf } from './words.js';
import type { ConformReportOptions } from './write-report.js';

const LONGEST_CALL = 300;
const LAST_MESSAGES = 2;
const textOf = ({ text }: NumberedCall) => text;

/** The lines of one requirement that did not come out as it should. */
export function* requirementLines(
  requirement: RequirementReport,
  options: ConformReportOptions,
): Generator<string> {
  const { colors, width } = options;
  const { id, level, profile, text, status, reason, failure } = requirement;
  const { symbol, tone, label } = wordOf(requirement);
  const paint = tone === 'bad' ? colors.red : colors.yellow;
  const what = [level, visible(profile), ...(status === 'fail' ? [] : [label])].join(', ');
  yield `${paint(`${symbol} ${colors.bold(visible(id))}`)}  ${colors.dim(what)}`;
  for (const line of wrapped(visible(text), width - 2)) yield `  ${line}`;
  yield '';
  if (reason !== undefined) yield* labelled('why', wrapped(visible(reason), width - INDENT), colors.dim);
  if (failure !== undefined) yield* failureLines(failure, requirement.failures, options);
}

function* failureLines(
  failure: Failure,
  failures: number,
  { colors, width }: ConformReportOptions,
): Generator<string> {
  const prose = (text: string) => wrapped(visible(text), width - INDENT);
  yield* labelled('check', prose(failure.check), colors.dim);
  yield* labelled('found', prose(failure.message), colors.dim);
  yield* labelled('program', programLines(failure.program), colors.dim);
  yield* differenceLines(failure, colors);
  if (failure.lastCalls.length > 0)
    yield* labelled('last calls', callLines(failure.lastCalls, textOf), colors.dim);
  if (failure.driver) yield* driverLines(failure.driver, colors);
  if (failure.history !== undefined) yield* labelled('history', [visible(failure.history)], colors.dim);
  yield* labelled('run again', [colors.cyan(visible(failure.replay))], colors.dim);
  if (failures > 1) {
    const others =
      failures === 2 ? '1 other check fails too' : `${counted(failures - 1, 'other check')} fail too`;
    yield* labelled('and', [others], colors.dim);
  }
}

// Most failures are plain from the calls; what a driver has printed often is not.
function* driverLines({ messages, log }: NonNullable<Failure['driver']>, colors: Colors): Generator<string> {
  if (messages.length > 0)
    yield* labelled('messages', callLines(messages.slice(-LAST_MESSAGES), textOf), colors.dim);
  if (log.length > 0) yield* labelled('stderr', callLines(log, textOf), colors.dim);
}

function programLines(program: readonly string[]): string[] {
  if (program.length === 0) return ['no call'];
  const digits = String(program.length).length;
  return callLines(program, ({ number, text }) => `${String(number).padStart(digits)}. ${text}`);
}

function callLines(calls: readonly string[], write: (call: NumberedCall) => string): string[] {
  const { first, left, last } = elided(calls, LONGEST_CALL);
  const gap = left === 0 ? [] : [`… ${grouped(left)} more (the JSON report has them all)`];
  return [...first.map(write), ...gap, ...last.map(write)];
}

function differenceLines(failure: Failure, colors: Colors): string[] {
  const difference = differenceOf(failure);
  if (difference.kind === 'lines') {
    const legend = [colors.green('- expected'), colors.red('+ actual'), difference.note];
    const lines = difference.lines.map((line) => diffLine(line, colors));
    return labelled('difference', [legend.filter((part) => part !== '').join('  '), ...lines], colors.dim);
  }
  const { expected, actual, note } = difference;
  return [
    ...labelled('expected', [markedText(expected, colors.green)], colors.dim),
    ...labelled('actual', [markedText(actual, colors.red), ...caretLine(expected, actual, note)], colors.dim),
  ];
}

function diffLine({ sign, text }: DiffLine, colors: Colors): string {
  if (sign === '-') return colors.green(`- ${markedText(text, colors.bold)}`);
  if (sign === '+') return colors.red(`+ ${markedText(text, colors.bold)}`);
  return colors.dim(`${sign} ${markedText(text, String)}`);
}

function markedText({ before, changed, after }: Marked, paint: (text: string) => string): string {
  return before + (changed === '' ? '' : paint(changed)) + after;
}

// A caret under the start of both would say nothing.
function caretLine(expected: Marked, actual: Marked, note: string): string[] {
  const isMarked = expected.changed + actual.changed !== '' && expected.before !== '';
  const caret = isMarked ? `${' '.repeat(columnsOf(actual.before))}^` : '';
  const line = [caret, note].filter((part) => part !== '').join(' ');
  return line === '' ? [] : [line];
}
