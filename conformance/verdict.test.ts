// Verdicts follow the contract: from requirements to profiles, from profiles to the one word, and to the exit code.
import { expect, test } from 'vitest';
import type { RequirementReport, RequirementStatus } from '../src/report/conform/conform-report.js';
import { applyExceptions, exitCodeOf, headlineOf } from './exceptions.js';
import { REQUIREMENTS } from './requirements/requirements.js';
import { ageOfRun, runPrefix } from './run-name.js';
import { profileReports, verdictOf } from './verdict.js';

type Changes = Readonly<Record<string, RequirementStatus>>;

/** Every requirement of an upsert database as passed, but for these. */
function requirements(changes: Changes = {}): RequirementReport[] {
  return REQUIREMENTS.filter(({ profile }) => profile !== 'revisions').map((requirement) => {
    const status = changes[requirement.id] ?? 'pass';
    const failure = {
      check: 'c',
      message: 'm',
      program: [],
      expected: '',
      actual: '',
      difference: null,
      lastCalls: [],
      replay: '',
    };
    const checks = status === 'not-run' || status === 'not-applicable' ? 0 : 1;
    return {
      ...requirement,
      status,
      checks,
      failures: status === 'fail' ? 1 : 0,
      ...(status === 'fail' ? { failure } : {}),
    };
  });
}

function judged(changes: Changes, selected = false, from = requirements(changes)) {
  const profiles = profileReports(from);
  const verdict = verdictOf({ profiles, requirements: from, conflictProfile: 'upsert', selected });
  return { verdict, profiles, exit: exitCodeOf(verdict, from) };
}

test('everything passed is conformant', () => {
  expect(judged({})).toMatchObject({ verdict: 'conformant', exit: 0 });
});

test('a broken must is not conformant, a broken should is', () => {
  expect(judged({ 'GET-2': 'fail' })).toMatchObject({
    verdict: 'not-conformant',
    exit: 1,
    profiles: { core: { verdict: 'fail' } },
  });
  expect(judged({ 'SAVE-8': 'fail' })).toMatchObject({ verdict: 'conformant', exit: 0 });
});

test('a profile that the subject lacks decides nothing, but for those that every database has', () => {
  const without = (profile: string): Changes =>
    Object.fromEntries(
      REQUIREMENTS.filter((one) => one.profile === profile).map(({ id }) => [id, 'not-applicable' as const]),
    );
  expect(judged(without('query'))).toMatchObject({
    verdict: 'conformant',
    profiles: { query: { verdict: 'not-checked' } },
  });
  expect(judged(without('values'))).toMatchObject({ verdict: 'inconclusive', exit: 1 });
});

test('a must that could have been checked and was not makes it inconclusive', () => {
  expect(judged({ 'CONC-1': 'not-run' })).toMatchObject({
    verdict: 'inconclusive',
    exit: 1,
    profiles: { concurrency: { verdict: 'partial' } },
  });
  expect(judged({ 'CONC-1': 'not-run', 'GET-1': 'fail' }).verdict).toBe('not-conformant');
});

test('a run that executed no check is inconclusive', () => {
  const all = Object.fromEntries(REQUIREMENTS.map(({ id }) => [id, 'not-applicable' as const]));
  expect(judged(all)).toMatchObject({ verdict: 'inconclusive', exit: 1 });
});

test('a selection is not judged, and its exit says whether it passed', () => {
  expect(judged({}, true)).toMatchObject({ verdict: 'not-judged', exit: 0 });
  expect(judged({ 'GET-2': 'fail' }, true)).toMatchObject({ verdict: 'not-judged', exit: 1 });
});

test('exemptions count as neither, and one that passes is an error', () => {
  const exceptions = { exemptions: [{ id: 'VAL-8', reason: 'FerretDB 1.24 refuses dots' }] };
  const exempt = applyExceptions(requirements({ 'VAL-8': 'fail' }), exceptions);
  expect(judged({}, false, exempt)).toMatchObject({ verdict: 'conformant', exit: 0 });
  expect(headlineOf('conformant', exempt)).toBe('conformant with 1 exemption');
  const passing = applyExceptions(requirements(), exceptions);
  expect(passing.find(({ id }) => id === 'VAL-8')?.status).toBe('unexpected-pass');
  expect(judged({}, false, passing).exit).toBe(1);
});

test('known failures do not change the verdict, only the exit, and only by their message', () => {
  const knownFailures = [{ id: 'GET-2', reason: 'later', message: 'm' }];
  const exit = (changes: Changes, known = knownFailures) => {
    const from = applyExceptions(requirements(changes), { knownFailures: known });
    const verdict = verdictOf({
      profiles: profileReports(from),
      requirements: from,
      conflictProfile: 'upsert',
      selected: false,
    });
    return [verdict, exitCodeOf(verdict, from, { knownFailures: known })];
  };
  expect(exit({ 'GET-2': 'fail' })).toEqual(['not-conformant', 0]);
  expect(exit({ 'GET-2': 'fail', 'GET-3': 'fail' })).toEqual(['not-conformant', 1]);
  expect(exit({})).toEqual(['conformant', 1]);
  expect(exit({ 'GET-2': 'fail' }, [{ id: 'GET-2', reason: 'later', message: 'another' }])).toEqual([
    'not-conformant',
    1,
  ]);
});

test('a run is told by the name of its collections, and its age', () => {
  const began = new Date('2026-01-02T03:04:05Z');
  const prefix = runPrefix(began);
  expect(prefix).toMatch(/^dbkit_[a-z0-9]{8}_$/);
  expect(ageOfRun(`${prefix}shared`, new Date('2026-01-02T04:04:00Z'))).toBe(3_600_000);
  expect(ageOfRun('dbkit_agents', began)).toBeUndefined();
  expect(ageOfRun('agents', began)).toBeUndefined();
});
