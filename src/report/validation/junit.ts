// The report as JUnit XML, for CI systems that show tests: a suite a collection, a test case a file, or a location, with findings.
import type { Finding } from '../../schema/finding.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { counted } from '../counted.js';
import { groupBy } from '../group-by.js';
import { junitXml, type Outcome, type TestCase } from '../junit-suites.js';
import { visible } from '../visible.js';
import { placeAndCode, positionOf } from './place.js';
import { documentsRead, remarksOf } from './remarks.js';
import { summaryOf } from './summary.js';

const RUN = 'dbkit validate';

/** Failed is a file with errors, and a run that is not valid for another reason; skipped is what was not checked. */
export function* writeJunit(report: ValidationReport): Generator<string> {
  const cases = [...placeCases(report), ...cleanCases(report), ...notCheckedCases(report), runCase(report)];
  yield* junitXml({ name: RUN, durationMs: report.durationMs }, cases);
}

function placeCases({ findings, locations }: ValidationReport): TestCase[] {
  const names = new Set(locations.map(({ name }) => name));
  const suites = groupBy(findings, ({ collection }) => collection ?? RUN);
  return [...suites].flatMap(([suite, inSuite]) => {
    const files = groupBy(inSuite, ({ file }) => file);
    return [...files].map(([file, inFile]) => ({
      ...placeCase(suite, file, inFile),
      ...(names.has(file) ? {} : { file }),
    }));
  });
}

function placeCase(suite: string, name: string, findings: readonly Finding[]): TestCase {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const lines = findings.map(findingLine);
  return { suite, name, lines, outcome: outcomeOf(errors) };
}

function outcomeOf(errors: readonly Finding[]): Outcome {
  const [first] = errors;
  if (first === undefined) return { status: 'passed' };
  const message = errors.length === 1 ? first.message : counted(errors.length, 'error');
  return { status: 'failed', message, type: first.code };
}

function findingLine(finding: Finding): string {
  const { severity, message } = finding;
  return `${positionOf(finding)}: ${severity}: ${visible(message)} (${placeAndCode(finding)})`;
}

// A collection without errors appears too, so that a CI system sees it pass. Where findings are not listed, nobody can say.
function cleanCases(report: ValidationReport): TestCase[] {
  const failing = new Set(report.findings.filter((f) => f.severity === 'error').map((f) => f.collection));
  const read = Object.entries(report.documents).filter(([name, count]) => count > 0 && !failing.has(name));
  const outcome: Outcome =
    report.notListed === 0
      ? { status: 'passed' }
      : { status: 'skipped', message: 'not every finding is listed, so this cannot be told' };
  return read.map(([suite, count]) => {
    return { suite, name: 'all documents', outcome, lines: [counted(count, 'document')] };
  });
}

function notCheckedCases(report: ValidationReport): TestCase[] {
  return report.notChecked.map(({ from, to, references }) => {
    const message = `${counted(references, 'reference')} not checked: no ${to} were given`;
    return {
      suite: 'references',
      name: `${from} into ${to}`,
      outcome: { status: 'skipped', message },
      lines: [],
    };
  });
}

// The run itself fails where no file could: nothing was read, or the errors are among the findings that are not listed.
function runCase(report: ValidationReport): TestCase {
  const lines = [...remarksOf(report).map(({ text }) => text), summaryOf(report)];
  return { suite: RUN, name: 'the run', lines, outcome: runOutcome(report) };
}

function runOutcome(report: ValidationReport): Outcome {
  const listed = report.findings.filter(({ severity }) => severity === 'error').length;
  const unlisted = report.counts.errors - listed;
  if (documentsRead(report) === 0) return { status: 'failed', message: 'no documents were read' };
  if (unlisted > 0) return { status: 'failed', message: `${counted(unlisted, 'error')} not listed` };
  const silent = report.exitCode !== 0 && report.counts.errors === 0;
  return silent ? { status: 'failed', message: `exit code ${report.exitCode}` } : { status: 'passed' };
}
