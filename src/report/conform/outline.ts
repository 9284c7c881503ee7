// What every format says of a report besides the requirements one by one: counts, groups, and sentences that are safe to print.
import { grouped } from '../counted.js';
import { groupBy } from '../group-by.js';
import { visible } from '../visible.js';
import type { ConformReport, RequirementReport, RequirementStatus, SubjectReport } from './conform-report.js';
import { COUNTED_AS, STATUSES } from './words.js';

export interface ReasonGroup {
  readonly reason: string;
  readonly ids: readonly string[];
}

/** The statuses in the order in which they matter to a reader. */
export const STATUS_ORDER = Object.keys(STATUSES) as readonly RequirementStatus[];

/** What somebody has to look at, first what decides: failed, passed against a declaration, failed as declared. */
export function failuresOf({ requirements }: ConformReport): RequirementReport[] {
  const of = (...statuses: readonly RequirementStatus[]) =>
    requirements.filter(({ status }) => statuses.includes(status));
  const failed = of('fail', 'unexpected-pass');
  const deciding = failed.filter(({ level }) => level === 'must');
  return [...deciding, ...failed.filter(({ level }) => level === 'should'), ...of('known-failure')];
}

/** The requirements of one status, those with the same reason together. */
export function reasonsOf({ requirements }: ConformReport, status: RequirementStatus): ReasonGroup[] {
  const own = requirements.filter((requirement) => requirement.status === status);
  const groups = groupBy(own, ({ reason }) => reason ?? 'no reason is given');
  return [...groups].map(([reason, members]) => ({
    reason: visible(reason),
    ids: members.map(({ id }) => visible(id)),
  }));
}

/** How many requirements have each status; statuses that none has are left out. */
export function countsOf(requirements: readonly RequirementReport[]): Map<RequirementStatus, number> {
  const counts = STATUS_ORDER.map((status) => {
    return [status, requirements.filter((requirement) => requirement.status === status).length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

/** Such as `3 failed, 1 exempt, 82 passed`. */
export function countsText(requirements: readonly RequirementReport[]): string {
  const parts = [...countsOf(requirements)].map(([status, count]) => {
    return `${grouped(count)} ${COUNTED_AS[status][count === 1 ? 0 : 1]}`;
  });
  return parts.length === 0 ? 'no requirement was looked at' : parts.join(', ');
}

/** The subject and what really answers: `postgres://db/gofannon (PostgreSQL 18.4)`. */
export function subjectText({ name, server }: SubjectReport): string {
  return visible(server === null ? name : `${name} (${server})`);
}

/** What is wrong with the run itself, where something is. */
export function runProblem({ status, error }: ConformReport): string | undefined {
  if (error !== undefined) return `the run failed: ${visible(error.message)}`;
  if (status === 'interrupted') return 'the run was interrupted: what had not run yet is not judged';
  return status === 'failed' ? 'the run failed' : undefined;
}

/** What the subject says that it can hold: `maxDepth 100`; a plain word where it is true or false. */
export function limitsOf({ limits }: SubjectReport): string[] {
  return Object.entries(limits).map(([name, value]) => {
    return visible(`${name} ${typeof value === 'number' ? grouped(value) : value}`);
  });
}

/** Such as `850 ms`, `12.3 s` or `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The time in words that everyone reads alike: `2026-02-03 14:05 UTC`; as it stands where it is no time. */
export function timeText(startedAt: string): string {
  const time = new Date(startedAt);
  if (Number.isNaN(time.getTime())) return visible(startedAt);
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A sentence as it begins where it stands alone. */
export function capital(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
