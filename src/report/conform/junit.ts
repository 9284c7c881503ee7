// The report as JUnit XML, for CI systems that show tests: a suite a profile, a test case a requirement.
import pc from 'picocolors';
import { groupBy } from '../group-by.js';
import { xmlElement, xmlText } from '../xml.js';
import type { ConformReport, Failure, RequirementReport } from './conform-report.js';
import { countsText, durationText, runProblem, subjectText } from './outline.js';
import { requirementLines } from './text-failure.js';
import { STATUSES } from './words.js';

type Outcome = { status: 'passed' } | { status: 'skipped' | 'failed'; message: string };

interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly outcome: Outcome;
  /** Lines of text: of a failed case inside its failure, of any other its output. */
  readonly lines: readonly string[];
}

const RUN = 'dbkit conform';
const PLAIN = { colors: pc.createColors(false), width: Number.POSITIVE_INFINITY, quiet: false };

/** What fails here is what decides: a "should" that fails and a known failure are skipped, and say so. */
export function* writeJunit(report: ConformReport): Generator<string> {
  const cases = [...report.requirements.map(requirementCase), runCase(report)];
  const suites = groupBy(cases, ({ suite }) => suite);
  const content = [...suites].map(([name, members]) => suiteXml(name, members, report));
  const time = (report.durationMs / 1000).toFixed(3);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${xmlElement('testsuites', { name: RUN, ...totals(cases), time }, content)}\n`;
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

function suiteXml(name: string, cases: readonly TestCase[], { startedAt }: ConformReport): string {
  // The schema that most readers follow has no time zone in a timestamp.
  const time = new Date(startedAt);
  const timestamp = Number.isNaN(time.getTime()) ? {} : { timestamp: time.toISOString().slice(0, 19) };
  return xmlElement('testsuite', { name, ...totals(cases), ...timestamp }, cases.map(caseXml));
}

function totals(cases: readonly TestCase[]): Record<string, number> {
  const count = (status: Outcome['status']) =>
    cases.filter(({ outcome }) => outcome.status === status).length;
  return { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped') };
}

function caseXml({ suite, name, outcome, lines }: TestCase): string {
  const text = lines.map(xmlText).join('\n');
  const attributes = { classname: suite, name };
  const output = text === '' ? [] : [`<system-out>${text}</system-out>`];
  if (outcome.status === 'passed') return xmlElement('testcase', attributes, output);
  const { status, message } = outcome;
  if (status === 'skipped') {
    return xmlElement('testcase', attributes, [xmlElement('skipped', { message }), ...output]);
  }
  return xmlElement('testcase', attributes, [xmlElement('failure', { message }, [text])]);
}
