// `dbkit driver check`: prints what a driver declares, and what is wrong with its messages.
import pc from 'picocolors';
import {
  checkDriver,
  type DriverReport,
  sentence,
  type TrialReport,
} from '../../conformance/driver-check/check-driver.js';
import { quoted, wordsOf } from '../../conformance/subject/driver/command-words.js';
import { maskedWords } from '../../conformance/subject/masking.js';
import type { JsonObject } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import { visible } from '../report/visible.js';
import { interruption } from './interruption.js';
import { writeOut } from './output.js';
import { countOf } from './values.js';

/** Prints the report; 0 where nothing is wrong, 1 where something is, 3 where there was no hello, 130 after Ctrl-C. */
export async function driverCheckCommand(options: Record<string, unknown>): Promise<number> {
  const words = wordsOf(String(options['exec']));
  const timeoutMs = countOf('--timeout', String(options['timeout'])) * 1000;
  const stop = interruption();
  try {
    const report = await checkDriver(words, { timeoutMs, signal: stop.signal });
    const exitCode = stop.exitCode ?? exitCodeOf(report);
    const command = maskedWords(words).map(quoted).join(' ');
    if (options['json']) await writeOut(jsonOf(command, report, exitCode));
    else for (const line of textOf(command, report, options['color'] !== false)) await writeOut(`${line}\n`);
    return exitCode;
  } finally {
    stop.release();
  }
}

function exitCodeOf({ hello, trials }: DriverReport): number {
  if (!hello) return 3;
  return trials.some(({ status }) => status === 'wrong') ? 1 : 0;
}

function* textOf(command: string, report: DriverReport, color: boolean): Generator<string> {
  const colors = pc.createColors(color && pc.isColorSupported);
  const { hello, trials } = report;
  yield visible(`driver    ${command}`);
  if (hello) yield* declared(hello);
  yield '';
  for (const [at, trial] of trials.entries()) {
    const isKnown = trials
      .slice(0, at)
      .some(({ status, what }) => status === 'wrong' && sentence(what) === sentence(trial.what));
    yield* trialLines(trial, colors, isKnown);
  }
  const wrong = trials.filter(({ status }) => status === 'wrong').length;
  const open = trials.filter(({ status }) => status === 'not-tried').length;
  yield '';
  yield wrong > 0
    ? colors.red(`${wrong} of ${trials.length} trials found something wrong with the driver`)
    : colors.green(`nothing is wrong with the driver: ${trials.length - open} trials, ${open} not tried`);
  if (wrong === 0) yield `whether the implementation is right says: dbkit conform --exec ${quoted(command)}`;
}

function* declared(hello: NonNullable<DriverReport['hello']>): Generator<string> {
  const { capabilities, limits = {} } = hello;
  const { conflicts = 'upsert', ...can } = capabilities;
  const names = Object.entries(can).flatMap(([name, value]) => (value === true ? [name] : []));
  const about = [hello.name, hello.version, hello.language].filter((part) => part !== undefined);
  yield visible(`name      ${about.join(', ')}`);
  yield `conflicts ${conflicts}`;
  yield `can       ${names.join(', ') || 'get, save, delete and list_all alone'}`;
  const known = Object.entries(limits).map(([name, value]) => `${name} ${stringifyJson(value)}`);
  yield visible(`limits    ${known.join(', ') || 'none'}`);
}

function* trialLines(
  { name, status, what, exchange, log }: TrialReport,
  colors: ReturnType<typeof pc.createColors>,
  isKnown: boolean,
): Generator<string> {
  if (status === 'right') yield `${colors.green('✓')} ${name}`;
  else if (status === 'not-tried') yield colors.dim(`– ${name}: ${visible(what ?? '')}`);
  else if (isKnown) yield colors.red(`✗ ${name}: the same as above`);
  else {
    yield `${colors.red(`✗ ${name}`)}`;
    yield `    ${visible(what ?? '')}`;
    for (const line of exchange.slice(-SHOWN_LINES)) yield colors.dim(`    ${briefly(visible(line))}`);
    if (log.length > 0) yield colors.dim(`    its standard error: ${visible(log.join(' | '))}`);
  }
}

const SHOWN_LINES = 4;
const LONGEST_LINE = 200;

function briefly(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function jsonOf(command: string, { hello, trials }: DriverReport, exitCode: number): string {
  const report = {
    command: 'driver check',
    status: 'done',
    exitCode,
    driver: command,
    hello: hello ?? null,
    trials,
  };
  return `${stringifyJson(report as unknown as JsonObject)}\n`;
}
