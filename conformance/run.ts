// Puts a subject to the suite: every check that applies, one after another, and the report with its verdict.
import { randomInt } from 'node:crypto';
import type { ConformReport, RequirementReport } from '../src/report/conform/conform-report.js';
import { DEFAULT_DIALECT } from '../src/schema/dialect.js';
import { type CheckResult, runCheck, withSuspicions } from './check-run.js';
import { ALL_CHECKS } from './checks/all-checks.js';
import type { Check } from './checks/check.js';
import { cleanUp } from './clean-up.js';
import { RunState } from './context.js';
import { applyExceptions, type Exceptions, exitCodeOf, headlineOf } from './exceptions.js';
import { requirementReports } from './requirement-reports.js';
import { REQUIREMENTS, type Requirement } from './requirements/requirements.js';
import { runPrefix } from './run-name.js';
import type { Subject } from './subject/subject.js';
import { profileReports, verdictOf } from './verdict.js';

export interface SuiteOptions {
  /** Decides everything random in the sequential checks. Random by default. */
  readonly seed?: number;
  /** Of one call, in milliseconds. */
  readonly timeoutMs?: number;
  /** Sequences of the model-based check. */
  readonly runs?: number;
  readonly profiles?: readonly string[];
  readonly requirements?: readonly string[];
  /** That documents are drawn from, by default the documented one. */
  readonly dialect?: string;
  /** The six collections may be used under their own names. */
  readonly useRealCollections?: boolean;
  readonly exceptions?: Exceptions;
  readonly signal?: AbortSignal;
  /** The command line that runs the suite on this subject, without the options that choose what is run. */
  readonly command?: string;
  /** Where histories of concurrency failures are written. */
  readonly historyFolder?: string;
  readonly version?: string;
  /** For the report's readers. */
  readonly notes?: readonly string[];
  /** Told before every check. */
  readonly onCheck?: (check: Check, done: number, total: number) => void;
}

const TIMEOUT_MS = 30_000;
const RUNS = 60;
/** A subject that hangs this often hangs for good. */
const MAX_TIMEOUTS = 4;

/** Runs the suite. The subject stays open; the collections of the run are removed, also after an interruption. */
export async function runSuite(subject: Subject, options: SuiteOptions = {}): Promise<ConformReport> {
  const startedAt = new Date();
  const seed = options.seed ?? randomInt(2 ** 31);
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const state = new RunState(subject, {
    seed,
    timeoutMs,
    prefix: runPrefix(startedAt),
    useRealCollections: options.useRealCollections ?? false,
    dialect: options.dialect ?? DEFAULT_DIALECT,
    runs: options.runs ?? RUNS,
    historyFolder: options.historyFolder,
  });
  const selected = REQUIREMENTS.filter((requirement) => isSelected(requirement, subject, options));
  const results = withSuspicions(await runAll(state, selected, options));
  const leftovers = await cleanUp(state);
  const requirements = applyExceptions(requirementReports(selected, results), options.exceptions);
  const profiles = profileReports(requirements);
  const conflictProfile = subject.conflicts === 'mvcc' ? 'revisions' : 'upsert';
  const isPartial = Boolean(options.profiles?.length || options.requirements?.length);
  const verdict = verdictOf({ profiles, requirements, conflictProfile, selected: isPartial });
  const interrupted = options.signal?.aborted ?? false;
  const report: ConformReport = {
    command: 'conform',
    status: interrupted ? 'interrupted' : 'done',
    exitCode: interrupted ? 130 : exitCodeOf(verdict, requirements, options.exceptions),
    subject: subjectReport(subject),
    verdict,
    headline: headlineOf(verdict, requirements),
    suits: SUITS[subject.conflicts],
    profiles,
    requirements,
    notes: [...(subject.notes ?? []), ...(options.notes ?? []), ...notesOf(requirements)],
    leftovers,
    seed,
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    version: options.version ?? '',
  };
  return subject.end?.is === 'broken' && !interrupted ? brokenReport(report, subject.end.message) : report;
}

/** The same report of a subject that has ended: whatever was found, nothing is known. */
export function brokenReport(report: ConformReport, message: string): ConformReport {
  return {
    ...report,
    status: 'failed',
    exitCode: 3,
    verdict: 'inconclusive',
    headline:
      report.subject.kind === 'module'
        ? 'inconclusive: the module fails outside any call'
        : 'inconclusive: the driver is at fault, not the implementation',
    error: { message },
  };
}

/** The report on a subject that could not even be opened: nothing was run, so nothing is known. */
export function failedReport(
  { name, kind }: Pick<Subject, 'name' | 'kind'>,
  message: string,
  options: SuiteOptions,
): ConformReport {
  const requirements = requirementReports(REQUIREMENTS, []);
  return {
    command: 'conform',
    status: 'failed',
    exitCode: 3,
    subject: { name, kind, server: null, conflicts: 'upsert', limits: {}, capabilities: [], overridden: [] },
    verdict: 'inconclusive',
    headline: 'inconclusive: the subject could not be opened',
    suits: '',
    profiles: profileReports(requirements),
    requirements: requirements.map((requirement) => ({
      ...requirement,
      reason: 'the subject could not be opened',
    })),
    notes: [],
    leftovers: [],
    seed: options.seed ?? 0,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    version: options.version ?? '',
    error: { message },
  };
}

const SUITS = {
  upsert: "upsert suits Gofannon's documentation, its tickets and its demos; its data store needs mvcc",
  mvcc: "mvcc suits Gofannon's data store; its documentation, tickets and demos need upsert",
};

async function runAll(
  state: RunState,
  selected: readonly Requirement[],
  options: SuiteOptions,
): Promise<CheckResult[]> {
  const ids = new Set(selected.map(({ id }) => id));
  const checks = ALL_CHECKS.filter((check) => check.requirements.some((id) => ids.has(id)));
  const results: CheckResult[] = [];
  let timeouts = 0;
  for (const [at, check] of checks.entries()) {
    const stopped = stopReason(state.subject, options.signal, timeouts);
    if (stopped !== undefined) {
      results.push({ check, status: 'not-run', reason: stopped });
      continue;
    }
    options.onCheck?.(check, at, checks.length);
    const found = await runCheck(check, state, (id) => replayCommand(options, state.options.seed, id));
    timeouts += found.filter((result) => result.status === 'fail' && result.timedOut).length;
    results.push(...found);
  }
  return results;
}

function stopReason({ end }: Subject, signal: AbortSignal | undefined, timeouts: number): string | undefined {
  if (signal?.aborted) return 'the run was interrupted';
  if (end) return end.message;
  return timeouts >= MAX_TIMEOUTS
    ? `${timeouts} calls have not answered in time: the run was given up`
    : undefined;
}

// A failure that came late in a long run needs as long a run to come again.
function replayCommand(
  { command = 'dbkit conform …', runs }: SuiteOptions,
  seed: number,
  id: string,
): string {
  return `${command} --seed ${seed}${runs === undefined ? '' : ` --runs ${runs}`} --requirement ${id}`;
}

function isSelected({ id, profile }: Requirement, subject: Subject, options: SuiteOptions): boolean {
  if (profile === (subject.conflicts === 'mvcc' ? 'upsert' : 'revisions')) return false;
  if (!options.profiles?.length && !options.requirements?.length) return true;
  return Boolean(options.profiles?.includes(profile) || options.requirements?.includes(id));
}

function subjectReport(subject: Subject): ConformReport['subject'] {
  const { service } = subject;
  const operations = (['find', 'ensureIndex', 'saveMany', 'getMany', 'deleteMany'] as const).filter(
    (operation) => typeof service[operation] === 'function',
  );
  const abilities = (['openSecond', 'reopen', 'fault', 'drop', 'probeAlias'] as const).filter(
    (name) => subject[name],
  );
  const limits = Object.entries(subject.limits).map(([name, limit]): [string, number | boolean | string] => [
    name,
    typeof limit === 'bigint' ? String(limit) : limit,
  ]);
  return {
    name: subject.name,
    kind: subject.kind,
    server: subject.server ?? null,
    conflicts: subject.conflicts,
    limits: Object.fromEntries(limits),
    capabilities: [...operations, ...abilities, ...(subject.concurrent ? ['concurrent'] : [])],
    overridden: subject.overridden ?? [],
  };
}

function notesOf(requirements: readonly RequirementReport[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, status, reason } of requirements) {
    if (status !== 'not-applicable' || reason === undefined) continue;
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  }
  return [...reasons].map(([reason, ids]) => `not checked, since ${reason}: ${ids.join(', ')}`);
}
