// `dbkit conform`: opens the subject, runs the suite, prints the report; also --list, --compare and --clean.
import { readFileSync } from 'node:fs';
import { cleanDatabase } from '../../conformance/clean-database.js';
import { readKnownFailures, writeKnownFailures } from '../../conformance/known-failures.js';
import { REQUIREMENTS } from '../../conformance/requirements/requirements.js';
import { brokenReport, failedReport, runSuite, type SuiteOptions } from '../../conformance/run.js';
import { quoted } from '../../conformance/subject/driver/command-words.js';
import type { Subject } from '../../conformance/subject/subject.js';
import { DbkitError, messageOf } from '../document/error.js';
import type { ConformReport } from '../report/conform/conform-report.js';
import {
  type ComparisonFormat,
  type ConformReportFormat,
  comparisonFormats,
  conformReportFormats,
} from '../report/conform/formats.js';
import { readConformReport } from '../report/conform/read-report.js';
import { chooseProgressMode, startProgress } from '../report/progress.js';
import { replay } from './conform-replay.js';
import { type ChosenSubject, chosenSubject, type SubjectOptions } from './conform-subject.js';
import { singleDialectName } from './dialect-value.js';
import { interruption } from './interruption.js';
import { optimizeAsUsual } from './optimizing.js';
import { lookOf, type OutputOptions, outputsOf, writeOut, writeReport } from './output.js';
import { packageVersion } from './package.js';
import { countOf, knownNamesOf } from './values.js';

const TIMEOUT_MS = 30_000;

interface ConformOptions extends OutputOptions, SubjectOptions {
  readonly dialect?: string;
  readonly seed?: string;
  readonly profile?: string;
  readonly requirement?: string;
  readonly runs?: string;
  readonly timeout?: string;
  readonly replay?: string;
  readonly knownFailures?: string;
  readonly writeKnownFailures?: boolean;
  readonly useRealCollections?: boolean;
  readonly history?: string;
  readonly list?: boolean;
  readonly compare?: boolean;
  readonly clean?: boolean;
  readonly force?: boolean;
  readonly progress: string;
}

/** Runs the suite, or one of the lesser jobs; returns the exit code. */
export async function conformCommand(
  names: readonly string[],
  given: Record<string, unknown>,
): Promise<number> {
  const command = given as unknown as ConformOptions;
  if (command.list) return printRequirements(command);
  if (command.compare) return compareReports(names, command);
  const chosen = chosenSubject(names, command);
  if (command.replay !== undefined) return replayInterruptibly(command.replay, chosen, command);
  if (!chosen) {
    throw new DbkitError(
      'usage',
      'name one subject, such as dbkit conform sqlite:./test.db (--help lists the kinds)',
    );
  }
  if (!command.clean) return judge(chosen, command);
  if (chosen.url !== undefined) return clean(chosen.url, command.force ?? false);
  throw new DbkitError(
    'usage',
    '--clean takes a database URL: what a driver has left is in its own database',
  );
}

async function replayInterruptibly(
  file: string,
  chosen: ChosenSubject | undefined,
  command: ConformOptions,
): Promise<number> {
  const stop = interruption();
  try {
    const exitCode = await replay(file, chosen, { ...suiteOptions(chosen, command), signal: stop.signal });
    return stop.exitCode ?? exitCode;
  } finally {
    stop.release();
  }
}

async function judge(chosen: ChosenSubject, command: ConformOptions): Promise<number> {
  optimizeAsUsual();
  const outputs = outputsOf(command, Object.keys(conformReportFormats) as ConformReportFormat[]);
  const options = suiteOptions(chosen, command);
  const stop = interruption();
  try {
    const report = await reportOn(chosen, command, { ...options, signal: stop.signal });
    const exitCode = stop.exitCode ?? report.exitCode;
    for (const output of outputs) {
      const write = await conformReportFormats[output.format]();
      await writeReport(write({ ...report, exitCode }, lookOf(output, command)), output);
    }
    if (report.error) process.stderr.write(`dbkit: ${report.error.message}\n`);
    if (!command.writeKnownFailures || command.knownFailures === undefined) return exitCode;
    const written = writeKnownFailures(command.knownFailures, report);
    process.stderr.write(
      `${written} failures are written into ${command.knownFailures}: give each its reason\n`,
    );
    return exitCode;
  } finally {
    stop.release();
    // What a module has opened, and not closed, must not keep the command from ending.
    if (chosen.kind === 'module') setTimeout(() => process.exit(), LEFT_OPEN_MS).unref();
  }
}

const LEFT_OPEN_MS = 1000;

async function reportOn(
  chosen: ChosenSubject,
  command: ConformOptions,
  options: SuiteOptions,
): Promise<ConformReport> {
  let subject: Subject;
  try {
    const { timeoutMs = TIMEOUT_MS, signal } = options;
    subject = await chosen.open({ timeoutMs, signal });
  } catch (error) {
    // What the command line got wrong is no verdict on a database.
    if (error instanceof DbkitError && error.code === 'usage') throw error;
    return failedReport(chosen, messageOf(error), options);
  }
  const mode = chooseProgressMode({
    progress: command.progress === 'auto' ? undefined : command.progress,
    quiet: command.quiet ?? false,
    isTTY: process.stderr.isTTY,
  });
  const progress = await startProgress({ label: 'conform', unit: 'checks', mode, stream: process.stderr });
  let report: ConformReport;
  try {
    report = await runSuite(subject, { ...options, onCheck: (_check, done) => progress.update(done) });
  } catch (error) {
    await subject.close();
    throw error;
  } finally {
    progress.stop();
  }
  return closed(subject, report);
}

// A driver that cannot be closed as the protocol says may have broken it before as well.
async function closed(subject: Subject, report: ConformReport): Promise<ConformReport> {
  try {
    await subject.close();
    return report;
  } catch (error) {
    if (subject.inProcess) throw error;
    return report.status === 'done' ? brokenReport(report, messageOf(error)) : report;
  }
}

function suiteOptions(chosen: ChosenSubject | undefined, command: ConformOptions): SuiteOptions {
  const knownFailures =
    command.knownFailures === undefined || command.writeKnownFailures
      ? []
      : readKnownFailures(command.knownFailures);
  if (command.writeKnownFailures && command.knownFailures === undefined) {
    throw new DbkitError(
      'usage',
      '--write-known-failures writes the file that --known-failures names: give both',
    );
  }
  return {
    version: packageVersion(),
    command: ['dbkit conform', chosen?.words ?? '…', ...saidOtherwise(command)].join(' '),
    notes: [...(chosen?.notes ?? []), ...drawnFrom(command)],
    profiles: knownNamesOf(
      '--profile',
      command.profile,
      REQUIREMENTS.map(({ profile }) => profile),
    ),
    requirements: knownNamesOf(
      '--requirement',
      command.requirement,
      REQUIREMENTS.map(({ id }) => id),
    ),
    dialect: singleDialectName(command.dialect),
    useRealCollections: command.useRealCollections ?? false,
    exceptions: { knownFailures },
    historyFolder: command.history ?? '.',
    ...(command.seed === undefined ? {} : { seed: countOf('--seed', command.seed) }),
    ...(command.runs === undefined ? {} : { runs: countOf('--runs', command.runs) }),
    ...(command.timeout === undefined ? {} : { timeoutMs: countOf('--timeout', command.timeout) * 1000 }),
  };
}

function drawnFrom({ dialect }: ConformOptions): string[] {
  return dialect === undefined ? [] : [`documents are drawn from the dialect ${dialect}`];
}

/** The options that change what a subject is judged by. */
function saidOtherwise({ conflicts, limits, capabilities, dialect }: ConformOptions): string[] {
  return Object.entries({ conflicts, limits, capabilities, dialect }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoted(value)}`],
  );
}

async function printRequirements(command: ConformOptions): Promise<number> {
  if (command.json || command.format === 'json') {
    await writeOut(
      `${JSON.stringify({ command: 'conform', status: 'done', exitCode: 0, requirements: REQUIREMENTS }, null, 2)}\n`,
    );
    return 0;
  }
  for (const profile of new Set(REQUIREMENTS.map((requirement) => requirement.profile))) {
    await writeOut(`${profile}\n`);
    for (const { id, level, text, sources } of REQUIREMENTS.filter(
      (requirement) => requirement.profile === profile,
    )) {
      await writeOut(`  ${id.padEnd(8)} ${level.padEnd(6)} ${text} (${sources.join(', ')})\n`);
    }
  }
  return 0;
}

async function compareReports(files: readonly string[], command: ConformOptions): Promise<number> {
  if (files.length < 2)
    throw new DbkitError(
      'usage',
      '--compare takes two or more JSON reports: dbkit conform --compare a.json b.json',
    );
  const reports = files.map((file) => readConformReport(textOf(file), file));
  for (const output of outputsOf(command, Object.keys(comparisonFormats) as ComparisonFormat[])) {
    const write = await comparisonFormats[output.format]();
    await writeReport(write(reports, lookOf(output, command)), output);
  }
  return 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DbkitError('usage', `cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
}

async function clean(url: string, force: boolean): Promise<number> {
  const { removed, kept } = await cleanDatabase(url, { force, now: new Date() });
  for (const collection of removed) await writeOut(`removed ${collection}\n`);
  for (const collection of kept)
    await writeOut(`kept ${collection}: its run began less than an hour ago (--force removes it)\n`);
  if (removed.length + kept.length === 0) await writeOut('nothing was left by a run of the suite\n');
  return 0;
}
