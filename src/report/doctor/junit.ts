// An examination as JUnit XML: a test case a kind of finding, so that a CI system sees what was looked for and not found.
import type { DoctorReport } from '../../doctor/doctor-report.js';
import type { FindingCode } from '../../doctor/finding.js';
import { FINDING_CODES, findingDescriptions } from '../../doctor/finding-descriptions.js';
import { counted } from '../counted.js';
import { junitXml, type Outcome, type TestCase } from '../junit-suites.js';
import {
  caseLine,
  consequenceOf,
  notLookedAtLines,
  unlistedLine,
  unreadableLines,
  verdictOf,
} from './words.js';

const RUN = 'dbkit doctor';

/** Failed is what breaks; skipped is what was not looked at, or not everywhere, and was not found elsewhere. */
export function* writeDoctorJunit(report: DoctorReport): Generator<string> {
  const cases = [...FINDING_CODES.map((code) => findingCase(code, report)), runCase(report)];
  yield* junitXml({ name: RUN, durationMs: report.durationMs }, cases);
}

function findingCase(code: FindingCode, report: DoctorReport): TestCase {
  const { severity, title } = findingDescriptions[code];
  const name = `${code}: ${title}`;
  const finding = report.findings.find((one) => one.code === code);
  if (!finding) return { suite: severity, name, outcome: absence(code, report), lines: [] };
  const lines = [consequenceOf(finding), ...finding.cases.map(caseLine), unlistedLine(finding) ?? []].flat();
  const message = `${counted(finding.count, 'finding')}: ${findingDescriptions[code].consequence}`;
  const outcome: Outcome =
    severity === 'breaks' ? { status: 'failed', message, type: code } : { status: 'passed' };
  return { suite: severity, name, outcome, lines };
}

function absence(code: FindingCode, { notLookedAt }: DoctorReport): Outcome {
  const reasons = notLookedAt.filter(({ codes }) => codes.includes(code)).map(({ reason }) => reason);
  return reasons.length === 0 ? { status: 'passed' } : { status: 'skipped', message: reasons.join('; ') };
}

/** The run itself fails where no finding could: nothing was read, or not everything could be. */
function runCase(report: DoctorReport): TestCase {
  const isFailed = report.findings.some(({ code }) => findingDescriptions[code].severity === 'breaks');
  const outcome: Outcome =
    report.sound || isFailed ? { status: 'passed' } : { status: 'failed', message: verdictOf(report) };
  const lines = [...unreadableLines(report), ...notLookedAtLines(report), verdictOf(report)];
  return { suite: RUN, name: 'the run', outcome, lines };
}
