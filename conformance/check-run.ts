// Runs one check, and turns whatever comes of it into a result.

import { messageOf } from '../src/document/error.js';
import type { Failure } from '../src/report/conform/conform-report.js';
import {
  CallTimeout,
  type Check,
  CheckFailure,
  type Need,
  NoAnswer,
  NotApplicable,
  SubjectFault,
} from './checks/check.js';
import { describeError } from './checks/expect.js';
import { contextFor, type RunState } from './context.js';
import { Undecided } from './model/undecided.js';
import type { CallLog } from './recorder.js';
import type { Subject, Trace } from './subject/subject.js';

export type CheckResult =
  | { readonly check: Check; readonly status: 'pass' }
  | { readonly check: Check; readonly status: 'not-applicable'; readonly reason: string }
  | {
      readonly check: Check;
      readonly status: 'not-run';
      readonly reason: string;
      /** What counts where nothing else has failed. */
      readonly suspicion?: FailedCheck;
    }
  | FailedCheck;

export interface FailedCheck {
  readonly check: Check;
  readonly status: 'fail';
  /** The requirements that are accused. */
  readonly accused: readonly string[];
  readonly failure: Failure;
  readonly timedOut: boolean;
}

const LAST_CALLS = 8;

/** Requirement that every answer of every call is judged by. */
const PLAIN_ANSWERS = 'VAL-12';

/** One result; a second one where an answer was not plain JSON, of which no check need complain itself. */
export async function runCheck(
  check: Check,
  state: RunState,
  replay: (id: string) => string,
): Promise<CheckResult[]> {
  const missing = check.needs?.find((need) => !has(state.subject, need));
  if (missing) return [{ check, status: 'not-applicable', reason: LACKS[missing] }];
  const { subject } = state;
  // What went over its pipes before has nothing to do with this check.
  subject.takeTrace?.();
  const { context, log } = contextFor(state, check.name);
  let trace: Trace | undefined;
  const evidence = { log, replay, trace: () => (trace ??= subject.takeTrace?.()) };
  const result = await resultOf(check, () => check.run(context), evidence);
  // Of a driver that breaks the protocol no answer counts.
  if (subject.end?.is === 'broken') return [{ check, status: 'not-run', reason: subject.end.message }];
  if (log.impurity === undefined || (result.status === 'fail' && result.accused.includes(PLAIN_ANSWERS)))
    return [result];
  const impure = new CheckFailure(log.impurity, {
    expected: 'plain JSON: null, true, false, numbers, strings, arrays and objects',
    actual: log.impurity,
    requirement: PLAIN_ANSWERS,
  });
  return [result, failed(check, impure, evidence)];
}

/** What a failure is shown with. */
interface Evidence {
  readonly log: CallLog;
  readonly replay: (id: string) => string;
  readonly trace: () => Trace | undefined;
}

async function resultOf(check: Check, run: () => Promise<void>, evidence: Evidence): Promise<CheckResult> {
  try {
    await run();
    return { check, status: 'pass' };
  } catch (error) {
    if (error instanceof NotApplicable) return { check, status: 'not-applicable', reason: error.message };
    if (error instanceof Undecided) return undecided(check, error, evidence);
    if (error instanceof SubjectFault) return { check, status: 'not-run', reason: error.message };
    return failed(check, error, evidence);
  }
}

function undecided(check: Check, { message, suspicion }: Undecided, evidence: Evidence): CheckResult {
  const open = { check, status: 'not-run', reason: message } as const;
  return suspicion ? { ...open, suspicion: failed(check, suspicion, evidence) } : open;
}

/** The same results; where none has failed, what is suspected has. A wrong answer that nothing else explains is never just open. */
export function withSuspicions(results: readonly CheckResult[]): CheckResult[] {
  const suspected = results.flatMap((result) =>
    result.status === 'not-run' && result.suspicion ? [result.suspicion] : [],
  );
  if (suspected.length === 0 || results.some(({ status }) => status === 'fail')) return [...results];
  return [...results, ...suspected];
}

function failed(check: Check, error: unknown, { log, replay, trace }: Evidence): FailedCheck {
  const details = error instanceof CheckFailure ? error.details : unexpected(error);
  const driver = trace();
  const accused = details.requirement === undefined ? check.requirements : [details.requirement];
  const failure: Failure = {
    check: check.name,
    message:
      error instanceof CheckFailure ? error.message : `a call fails that should not: ${messageOf(error)}`,
    program: details.program ?? log.program(),
    expected: details.expected,
    actual: details.actual,
    difference: details.difference ?? null,
    lastCalls: log.last(LAST_CALLS),
    replay: replay(accused[0] ?? ''),
    ...(details.history === undefined ? {} : { history: details.history }),
    ...(driver && { driver }),
  };
  return { check, status: 'fail', accused, failure, timedOut: isTimeout(error) };
}

// The model names what a call that does not answer breaks.
function isTimeout(error: unknown): boolean {
  return (
    error instanceof CallTimeout || (error instanceof CheckFailure && error.cause instanceof CallTimeout)
  );
}

function unexpected(error: unknown): CheckFailure['details'] {
  return {
    expected: 'an answer',
    actual: error instanceof NoAnswer ? error.message : describeError(error),
  };
}

/** What a subject that lacks a need is told. */
const LACKS: Readonly<Record<Need, string>> = {
  find: 'the subject has no find',
  ensureIndex: 'the subject has no ensure_index',
  saveMany: 'the subject has no save_many',
  getMany: 'the subject has no get_many',
  deleteMany: 'the subject has no delete_many',
  second: 'no second client can be opened',
  reopen: 'the subject cannot be reopened',
  fault: 'the database behind the subject cannot be cut off',
  alias: 'references cannot be seen from outside, and the driver has no probe_alias',
  concurrency: 'calls do not run together, and no second client can be opened',
  upsert: 'the subject declares mvcc',
  mvcc: 'the subject declares upsert',
};

function has(subject: Subject, need: Need): boolean {
  const { service } = subject;
  switch (need) {
    case 'find':
    case 'ensureIndex':
    case 'saveMany':
    case 'getMany':
    case 'deleteMany':
      return typeof service[need] === 'function';
    case 'second':
      return subject.openSecond !== undefined;
    case 'reopen':
      return subject.reopen !== undefined;
    case 'fault':
      return subject.fault !== undefined;
    case 'alias':
      return subject.inProcess || subject.probeAlias !== undefined;
    case 'concurrency':
      return subject.concurrent || subject.openSecond !== undefined;
    case 'upsert':
    case 'mvcc':
      return subject.conflicts === need;
  }
}
