// The suite inside a team's own vitest run: the same checks, a test for each requirement.

import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Failure } from '../src/report/conform/conform-report.js';
import { DEFAULT_DIALECT } from '../src/schema/dialect.js';
import { type CheckResult, runCheck } from './check-run.js';
import { ALL_CHECKS } from './checks/all-checks.js';
import type { Check } from './checks/check.js';
import { cleanUp } from './clean-up.js';
import { RunState } from './context.js';
import { REQUIREMENTS, type Requirement } from './requirements/requirements.js';
import { runPrefix } from './run-name.js';
import { openServiceSubject, type ServiceHooks } from './subject/service-subject.js';

export interface ConformanceHooks extends ServiceHooks {
  /** Decides everything random; random by default, and shown with every failure. */
  readonly seed?: number;
  /** Of one call, in milliseconds; default 30,000. */
  readonly timeoutMs?: number;
  /** Sequences of the model-based check; default 60. */
  readonly runs?: number;
  /** That documents are drawn from: `documented`, the default, or `stored`. */
  readonly dialect?: string;
}

const CHECK_TIMEOUT_MS = 120_000;

/**
 * Declares a test for each requirement of the contract. What the service lacks makes its tests skipped, with the reason.
 *
 * @example
 * describeConformance('my backend', { open: async () => new MyBackend() });
 */
export function describeConformance(name: string, hooks: ConformanceHooks): void {
  const seed = hooks.seed ?? randomInt(2 ** 31);
  const results = new Map<Check, Promise<CheckResult[]>>();
  let state: RunState | undefined;

  const resultsOf = (check: Check): Promise<CheckResult[]> => {
    if (!state) throw new Error('the subject could not be opened');
    const found = results.get(check) ?? runCheck(check, state, (id) => `seed: ${seed}, requirement ${id}`);
    results.set(check, found);
    return found;
  };

  describe(name, { timeout: CHECK_TIMEOUT_MS }, () => {
    beforeAll(async () => {
      const subject = await openServiceSubject({ name, kind: 'function' }, hooks);
      const { timeoutMs = 30_000, runs = 60, dialect = DEFAULT_DIALECT } = hooks;
      state = new RunState(subject, {
        seed,
        timeoutMs,
        runs,
        dialect,
        prefix: runPrefix(new Date()),
        useRealCollections: false,
        historyFolder: undefined,
      });
    });
    afterAll(async () => {
      if (!state) return;
      await cleanUp(state);
      await state.subject.close();
    });
    for (const requirement of requirementsFor(hooks)) {
      test(`${requirement.id} ${requirement.text}`, async ({ skip }) => {
        const checks = ALL_CHECKS.filter((check) => check.requirements.includes(requirement.id));
        // One after another: checks share collections, and some cut the database off.
        for (const check of checks) await resultsOf(check);
        const own = (await Promise.all(checks.map(resultsOf))).flat();
        const failure = own.flatMap((result) => failureOf(result, requirement))[0];
        if (failure && requirement.level === 'must') throw new Error(describeFailure(requirement, failure));
        // A should is reported, and never decides.
        if (failure) skip(`should: ${failure.message}`);
        const open = own.find((result) => result.status === 'not-run');
        if (open?.status === 'not-run') throw new Error(describeOpen(requirement, open));
        const lacking = own.find((result) => result.status === 'not-applicable');
        if (!own.some(({ status }) => status === 'pass') && lacking?.status === 'not-applicable')
          skip(lacking.reason);
      });
    }
    test('every answer was plain JSON (VAL-12)', async () => {
      const all = (await Promise.all(results.values())).flat();
      const failure = all.flatMap((result) =>
        result.status === 'fail' && result.accused.includes('VAL-12') ? [result.failure] : [],
      )[0];
      if (failure) throw new Error(`${failure.message}\n${failure.program.join('\n')}`);
    });
  });
}

function requirementsFor({ conflicts = 'upsert' }: ConformanceHooks): Requirement[] {
  const other = conflicts === 'mvcc' ? 'upsert' : 'revisions';
  return REQUIREMENTS.filter(({ profile }) => profile !== other);
}

function failureOf(result: CheckResult, { id }: Requirement): Failure[] {
  return result.status === 'fail' && result.accused.includes(id) ? [result.failure] : [];
}

// What could not be decided has not passed.
function describeOpen(requirement: Requirement, open: Extract<CheckResult, { status: 'not-run' }>): string {
  const { check, reason, suspicion } = open;
  const why = `${requirement.id}: could not be decided, since ${reason} (${check.name})`;
  return suspicion ? `${why}\n${describeFailure(requirement, suspicion.failure)}` : why;
}

function describeFailure({ id, level }: Requirement, failure: Failure): string {
  return [
    `${id} (${level}): ${failure.message}`,
    'program:',
    ...failure.program.map((line) => `  ${line}`),
    `expected: ${failure.expected}`,
    `actual:   ${failure.actual}`,
    `again:    ${failure.replay}`,
  ].join('\n');
}

export type { ServiceHooks } from './subject/service-subject.js';
