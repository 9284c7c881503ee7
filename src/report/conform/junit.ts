// The report as JUnit XML, for CI systems that show tests: a suite a profile, a test case a requirement.
import pc from 'picocolors';
import { junitXml, type Outcome, type TestCase } from '../junit-suites.js';
import type { ConformReport, Failure, RequirementReport } from './conform-report.js';
import { countsText, durationText, runProblem, subjectText } from './outline.js';
import { requirementLines } from './text-failure.js';
import { STATUSES } from './words.js';

const RUN = 'dbkit conform';
const PLAIN = { colors: pc.createColors(false), width: Number.POSITIVE_INFINITY, quiet: false };

/** What fails here is what decides: a "should" that fails and a known failure are skipped, and say so. */
export function* writeJunit(report: ConformReport): Generator<string> {
  const cases = [...report.requirements.map(requirementCase), runCase(report)];
  const { durationMs, startedAt } = report;
  yield* junitXml({ name: RUN, durationMs, attributes: timestampOf(startedAt) }, cases);
}

function requirementCase(requirement: RequirementReport): TestCase {
  const { profile, id, text, failure, reason } = requirement;
  const isShown = failure !== undefined || reason !== undefined;
  const lines = isShown ? [...requirementLines(requirement, PLAIN)].filter((line) => line !== '') : [];
  return { suite: profile, name: `${id} ${text}`, outcome: outcomeOf(requirement), lines };
}

function outcomeOf(requirement: RequirementReport): Outcome {
  const { status, level, failure, reason } = requirement;
  const why = messageOf(failure, reason);
  if (status === 'pass') return { status: 'passed' };
  if (status === 'unexpected-pass') return { status: 'failed', message: `unexpected pass: ${why}` };
  if (status !== 'fail') return { status: 'skipped', message: `${STATUSES[status].label}: ${why}` };
  if (level === 'should') return { status: 'skipped', message: `should, and does not decide: ${why}` };
  return { status: 'failed', message: why };
}

function messageOf(failure: Failure | undefined, reason: string | undefined): string {
  return failure?.message ?? reason ?? 'no reason is given';
}

// The run itself fails where no requirement could: nothing ran, a check did not run, or the subject was not reached.
function runCase(report: ConformReport): TestCase {
  const failed = report.requirements.some((one) => outcomeOf(one).status === 'failed');
  const outcome: Outcome =
    report.exitCode !== 0 && !failed
      ? { status: 'failed', message: runProblem(report) ?? report.headline }
      : { status: 'passed' };
  return { suite: RUN, name: 'the verdict', outcome, lines: runLines(report) };
}

function runLines(report: ConformReport): string[] {
  return [
    `${report.headline}: ${subjectText(report.subject)}`,
    `${countsText(report.requirements)}; seed ${report.seed}, ${durationText(report.durationMs)}`,
    `${report.subject.conflicts}: ${report.suits}`,
    ...report.notes,
    ...report.leftovers.map((name) => `not removed: ${name}`),
  ];
}

/** The schema that most readers follow has no time zone in a timestamp. */
function timestampOf(startedAt: string): Record<string, string> {
  const time = new Date(startedAt);
  return Number.isNaN(time.getTime()) ? {} : { timestamp: time.toISOString().slice(0, 19) };
}
