// From the statuses of requirements to the verdicts of profiles, and from those to the one that a database is given.
import type {
  ProfileReport,
  ProfileVerdict,
  RequirementReport,
  Verdict,
} from '../src/report/conform/conform-report.js';
import type { Profile } from './requirements/requirements.js';

/** Profiles without which no database is conformant, besides the conflict profile. */
const ALWAYS: readonly Profile[] = ['core', 'identifiers', 'values', 'documents'];

/** The verdict of each profile that has requirements here. */
export function profileReports(requirements: readonly RequirementReport[]): Record<string, ProfileReport> {
  const names = [...new Set(requirements.map(({ profile }) => profile))];
  return Object.fromEntries(
    names.map((name) => [name, profileReport(requirements.filter(({ profile }) => profile === name))]),
  );
}

function profileReport(requirements: readonly RequirementReport[]): ProfileReport {
  const count = (...statuses: RequirementReport['status'][]) =>
    requirements.filter(({ status }) => statuses.includes(status)).length;
  return {
    verdict: profileVerdict(requirements),
    passed: count('pass', 'unexpected-pass'),
    failed: count('fail', 'known-failure'),
    exempt: count('exempt'),
    notApplicable: count('not-applicable'),
    notRun: count('not-run'),
  };
}

function profileVerdict(requirements: readonly RequirementReport[]): ProfileVerdict {
  const musts = requirements.filter(({ level }) => level === 'must');
  if (musts.some(isFailed)) return 'fail';
  if (musts.some(({ status }) => status === 'not-run')) return 'partial';
  return requirements.every(({ status }) => status === 'not-applicable') ? 'not-checked' : 'pass';
}

// What a known-failures file lists is broken all the same: it decides the exit code, not the verdict.
function isFailed({ status }: RequirementReport): boolean {
  return status === 'fail' || status === 'known-failure';
}

export interface Judged {
  readonly profiles: Readonly<Record<string, ProfileReport>>;
  readonly requirements: readonly RequirementReport[];
  readonly conflictProfile: 'upsert' | 'revisions';
  /** Only some profiles or requirements were asked for. */
  readonly selected: boolean;
}

/** The verdict, from the whole run. */
export function verdictOf({ profiles, requirements, conflictProfile, selected }: Judged): Verdict {
  if (selected) return 'not-judged';
  if (requirements.every(({ checks }) => checks === 0)) return 'inconclusive';
  const verdicts = Object.values(profiles).map(({ verdict }) => verdict);
  if (verdicts.includes('fail')) return 'not-conformant';
  const passed = [...ALWAYS, conflictProfile].every((name) => profiles[name]?.verdict === 'pass');
  return passed && !verdicts.includes('partial') ? 'conformant' : 'inconclusive';
}
