// From the results of checks to the status of each requirement.
import type { RequirementReport, RequirementStatus } from '../src/report/conform/conform-report.js';
import type { CheckResult } from './check-run.js';
import type { Requirement } from './requirements/requirements.js';

export function requirementReports(
  requirements: readonly Requirement[],
  results: readonly CheckResult[],
): RequirementReport[] {
  return requirements.map((requirement) => reportOf(requirement, results));
}

function reportOf(requirement: Requirement, results: readonly CheckResult[]): RequirementReport {
  const { id, level, profile, text, sources } = requirement;
  const failures = results.flatMap((result) =>
    result.status === 'fail' && result.accused.includes(id) ? [result.failure] : [],
  );
  const own = results.filter(({ check }) => check.requirements.includes(id));
  const executed = own.filter(({ status }) => status === 'pass' || status === 'fail').length;
  const { status, reason } = statusOf(own, failures.length, executed);
  return {
    id,
    level,
    profile,
    text,
    sources,
    status,
    checks: Math.max(executed, failures.length),
    failures: failures.length,
    ...(reason === undefined ? {} : { reason }),
    ...(failures[0] ? { failure: failures[0] } : {}),
  };
}

// One check that did not run leaves a requirement open, however many others have passed.
function statusOf(
  own: readonly CheckResult[],
  failures: number,
  executed: number,
): { status: RequirementStatus; reason?: string } {
  if (failures > 0) return { status: 'fail' };
  const open = own.find((result) => result.status === 'not-run');
  if (open?.status === 'not-run') return { status: 'not-run', reason: open.reason };
  if (executed > 0) return { status: 'pass' };
  const lacking = own.find((result) => result.status === 'not-applicable');
  if (lacking?.status === 'not-applicable') return { status: 'not-applicable', reason: lacking.reason };
  return { status: 'not-run', reason: 'there is no check of it' };
}
