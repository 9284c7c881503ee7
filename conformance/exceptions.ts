// Failures that are expected: declared gaps of a stand-in server, and what a known-failures file lists.
import type { RequirementReport, Verdict } from '../src/report/conform/conform-report.js';

export interface Exemption {
  readonly id: string;
  readonly reason: string;
}

export interface KnownFailure {
  readonly id: string;
  readonly reason: string;
  /** The failure's message. */
  readonly message: string;
}

export interface Exceptions {
  readonly exemptions?: readonly Exemption[];
  readonly knownFailures?: readonly KnownFailure[];
}

/** The same requirements, with the statuses that exceptions give them. */
export function applyExceptions(
  requirements: readonly RequirementReport[],
  { exemptions = [], knownFailures = [] }: Exceptions = {},
): RequirementReport[] {
  return requirements.map((requirement) => {
    const exemption = exemptions.find(({ id }) => id === requirement.id);
    if (exemption) return exempted(requirement, exemption);
    const known = knownFailures.find(({ id }) => id === requirement.id);
    if (!known) return requirement;
    if (requirement.status === 'pass')
      return { ...requirement, status: 'unexpected-pass', reason: known.reason };
    if (requirement.status !== 'fail' || requirement.failure?.message !== known.message) return requirement;
    return { ...requirement, status: 'known-failure', reason: known.reason };
  });
}

function exempted(requirement: RequirementReport, { reason }: Exemption): RequirementReport {
  if (requirement.status === 'fail') return { ...requirement, status: 'exempt', reason };
  return requirement.status === 'pass' ? { ...requirement, status: 'unexpected-pass', reason } : requirement;
}

/** The exit code of a run that was not interrupted. */
export function exitCodeOf(
  verdict: Verdict,
  requirements: readonly RequirementReport[],
  exceptions: Exceptions = {},
): number {
  const has = (status: RequirementReport['status']) =>
    requirements.some((requirement) => requirement.status === status);
  if (has('unexpected-pass')) return 1;
  if (verdict === 'conformant') return 0;
  const musts = requirements.filter(({ level }) => level === 'must');
  if (musts.some(({ status }) => status === 'fail' || status === 'not-run')) return 1;
  if (verdict === 'not-judged') return requirements.some(({ checks }) => checks > 0) && !has('fail') ? 0 : 1;
  return verdict === 'not-conformant' && (exceptions.knownFailures?.length ?? 0) > 0 ? 0 : 1;
}

export function headlineOf(verdict: Verdict, requirements: readonly RequirementReport[]): string {
  const count = (status: RequirementReport['status']) =>
    requirements.filter((one) => one.status === status).length;
  const words = verdict.replace('not-conformant', 'not conformant').replace('not-judged', 'not judged');
  const exempt = count('exempt');
  const exemptions = exempt > 0 ? ` with ${exempt} exemption${exempt === 1 ? '' : 's'}` : '';
  const failed = count('fail') + count('known-failure');
  return `${words}${exemptions}${failed > 0 ? `: ${failed} requirement${failed === 1 ? ' is' : 's are'} broken` : ''}`;
}
