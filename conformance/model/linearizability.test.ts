// The checker is right on classic histories, and on hundreds of random ones whose labels a brute-force search confirms.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HistoryCall, Outcome } from './history.js';
import { judgeHistory } from './linearizability.js';
import { Register, type State } from './register.js';

type Conflicts = 'upsert' | 'mvcc';

const judged = (calls: readonly HistoryCall[], conflicts: Conflicts = 'upsert', steps?: number) =>
  judgeHistory({ conflicts, calls }, steps).is;

const at = (called: number, returned: number | undefined) => ({
  client: `c${called}`,
  called,
  ...(returned === undefined ? {} : { returned }),
});
const found = (value: string, revision?: string): Outcome => ({
  is: 'found',
  value,
  ...(revision === undefined ? {} : { revision }),
});
const get = (called: number, returned: number, outcome: Outcome): HistoryCall => ({
  ...at(called, returned),
  op: 'get',
  outcome,
});
const missing: Outcome = { is: 'missing' };
const saved = (value: string): Outcome => ({ is: 'saved', revision: `r-${value}` });
const unknown: Outcome = { is: 'unknown', error: 'timeout' };
const save = (
  called: number,
  returned: number | undefined,
  value: string,
  outcome: Outcome = saved(value),
  given?: string,
): HistoryCall => ({
  ...at(called, returned),
  op: 'save',
  value,
  outcome,
  ...(given === undefined ? {} : { given }),
});
const erase = (called: number, returned: number | undefined, outcome: Outcome): HistoryCall => ({
  ...at(called, returned),
  op: 'delete',
  outcome,
});
const deleted: Outcome = { is: 'deleted' };
const conflict: Outcome = { is: 'conflict' };

const CLASSIC: readonly [string, boolean, Conflicts, readonly HistoryCall[]][] = [
  ['nothing', true, 'upsert', []],
  ['a read of what was written', true, 'upsert', [save(0, 1, 'a'), get(2, 3, found('a'))]],
  ['a stale read', false, 'upsert', [save(0, 1, 'a'), save(2, 3, 'b'), get(4, 5, found('a'))]],
  [
    'an old read while a write is under way',
    true,
    'upsert',
    [save(0, 1, 'a'), save(2, 9, 'b'), get(3, 4, found('a'))],
  ],
  ['a read of a value that nobody wrote', false, 'upsert', [save(0, 1, 'a'), get(2, 3, found('x'))]],
  ['a read before the first write', false, 'upsert', [get(0, 1, found('a')), save(2, 3, 'a')]],
  [
    'reads that go back',
    false,
    'upsert',
    [save(0, 1, 'a'), save(2, 9, 'b'), get(3, 4, found('b')), get(5, 6, found('a'))],
  ],
  ['a read after delete', false, 'upsert', [save(0, 1, 'a'), erase(2, 3, deleted), get(4, 5, found('a'))]],
  [
    'a delete that does nothing and says conflict',
    true,
    'upsert',
    [save(0, 1, 'a'), erase(2, 3, conflict), get(4, 5, found('a'))],
  ],
  [
    'two deletes that succeed',
    false,
    'upsert',
    [save(0, 1, 'a'), erase(2, 5, deleted), erase(3, 6, deleted)],
  ],
  [
    'two deletes, one not_found',
    true,
    'upsert',
    [save(0, 1, 'a'), erase(2, 5, deleted), erase(3, 6, missing)],
  ],
  ['a document that vanishes', false, 'upsert', [save(0, 1, 'a'), get(2, 3, missing)]],
  [
    'a document that vanishes while it is replaced',
    false,
    'upsert',
    [save(0, 1, 'a'), save(2, 9, 'b'), get(3, 4, missing)],
  ],
  ['a save that is not_found', false, 'upsert', [save(0, 1, 'a', missing)]],
  ['a conflict under upsert', false, 'upsert', [save(0, 1, 'a'), save(2, 3, 'b', conflict)]],
  [
    'an unknown write seen later',
    true,
    'upsert',
    [save(0, undefined, 'a', unknown), get(5, 6, missing), get(7, 8, found('a'))],
  ],
  [
    'an unknown write that never happened',
    true,
    'upsert',
    [save(0, undefined, 'a', unknown), get(5, 6, missing), get(7, 8, missing)],
  ],
  [
    'an unknown write that comes and goes',
    false,
    'upsert',
    [save(0, undefined, 'a', unknown), get(5, 6, found('a')), get(7, 8, missing)],
  ],
  [
    'an unknown delete that happens late',
    true,
    'upsert',
    [save(0, 1, 'a'), erase(2, undefined, unknown), get(5, 6, found('a')), get(7, 8, missing)],
  ],
  [
    'a lost update',
    false,
    'mvcc',
    [save(0, 1, 'a'), save(2, 5, 'b', saved('b'), 'r-a'), save(3, 6, 'c', saved('c'), 'r-a')],
  ],
  [
    'an update that is told of the other',
    true,
    'mvcc',
    [save(0, 1, 'a'), save(2, 5, 'b', saved('b'), 'r-a'), save(3, 6, 'c', conflict, 'r-a')],
  ],
  [
    'a stale revision that is taken',
    false,
    'mvcc',
    [save(0, 1, 'a'), save(2, 3, 'b', saved('b'), 'r-a'), save(4, 5, 'c', saved('c'), 'r-a')],
  ],
  [
    'a current revision that is a conflict',
    false,
    'mvcc',
    [save(0, 1, 'a'), save(2, 3, 'b', conflict, 'r-a')],
  ],
  ['two saves without a revision', false, 'mvcc', [save(0, 5, 'a'), save(1, 6, 'b')]],
  [
    'a revision of what was deleted is a conflict',
    true,
    'mvcc',
    [save(0, 1, 'a'), erase(2, 3, deleted), save(4, 5, 'b', conflict, 'r-a')],
  ],
  [
    'a revision of what was deleted creates',
    true,
    'mvcc',
    [save(0, 1, 'a'), erase(2, 3, deleted), save(4, 5, 'b', saved('b'), 'r-a')],
  ],
  ['a get with the revision of another save', false, 'mvcc', [save(0, 1, 'a'), get(2, 3, found('a', 'r-b'))]],
  [
    'the revision of an unknown save, learned from a get',
    true,
    'mvcc',
    [save(0, undefined, 'a', unknown), get(1, 2, found('a', 'r-x')), save(3, 4, 'b', saved('b'), 'r-x')],
  ],
];

for (const [name, isRight, conflicts, calls] of CLASSIC) {
  test(`${name}: ${isRight ? 'linearizable' : 'not'}`, () => {
    expect(judged(calls, conflicts)).toBe(isRight ? 'linearizable' : 'not-linearizable');
    expect(isLinearizableByForce(calls, conflicts)).toBe(isRight);
  });
}

test('a search that is given up is no pass', () => {
  const calls = Array.from({ length: 12 }, (_, n) => save(n / 100, 100 + n, `v${n}`));
  expect(judged([...calls, get(200, 201, missing)], 'upsert', 50)).toBe('undecided');
});

test('what is shown of an impossible history is short', () => {
  const calls = Array.from({ length: 200 }, (_, n) => save(2 * n, 2 * n + 1, `v${n}`));
  const judgement = judgeHistory({ conflicts: 'upsert', calls: [...calls, get(500, 501, found('v3'))] });
  expect(judgement).toMatchObject({ is: 'not-linearizable', before: ['v199'] });
  expect(judgement.is === 'not-linearizable' && judgement.calls).toHaveLength(1);
});

/** Tries every order that time allows, and every choice of what the unknown calls did. */
function isLinearizableByForce(all: readonly HistoryCall[], conflicts: Conflicts): boolean {
  const calls = all.filter(({ op, outcome }) => op !== 'get' || outcome.is !== 'unknown');
  const register = new Register(conflicts, calls);
  const end = (n: number) => {
    const call = calls[n];
    return call?.outcome.is === 'unknown' ? Number.POSITIVE_INFINITY : (call?.returned ?? 0);
  };
  const tried = (left: readonly number[], state: State): boolean => {
    if (left.every((n) => calls[n]?.outcome.is === 'unknown')) return true;
    return left.some((n) => {
      const began = calls[n]?.called ?? 0;
      if (left.some((other) => other !== n && end(other) < began)) return false;
      const after = register.after(n, state);
      return (
        after !== 'impossible' &&
        tried(
          left.filter((other) => other !== n),
          after,
        )
      );
    });
  };
  return tried([...calls.keys()], undefined);
}

interface Planned {
  readonly client: number;
  readonly op: 'get' | 'save' | 'delete';
  readonly given: 'none' | 'current' | 'stale';
  readonly before: number;
  readonly after: number;
  readonly isLost: boolean;
}

/** A correct register: each call takes effect at a moment of its own, somewhere between its beginning and its end. */
function simulated(plan: readonly Planned[], conflicts: Conflicts): HistoryCall[] {
  let state: { value: string; revision: string } | undefined;
  // Those that some client has been told: no other can be given.
  const revisions: string[] = [];
  return plan.map(({ client, op, given, before, after, isLost }, moment) => {
    const base = {
      client: `c${client}`,
      called: moment - before,
      ...(isLost ? {} : { returned: moment + after }),
    };
    const lost = <T extends Outcome>(outcome: T): Outcome => (isLost ? unknown : outcome);
    if (op === 'get') {
      if (state && !isLost) revisions.push(state.revision);
      return { ...base, op, outcome: lost(state ? found(state.value, state.revision) : missing) };
    }
    if (op === 'delete') {
      const wasThere = state !== undefined;
      state = undefined;
      return { ...base, op, outcome: lost(wasThere ? deleted : missing) };
    }
    const value = `v${moment}`;
    const chosen = { none: undefined, current: revisions.at(-1), stale: revisions.at(-2) }[given];
    const isTaken = conflicts === 'upsert' || chosen === state?.revision;
    if (isTaken) {
      state = { value, revision: `r${moment}` };
      if (!isLost) revisions.push(state.revision);
    }
    const outcome: Outcome = isTaken ? { is: 'saved', revision: `r${moment}` } : conflict;
    return { ...base, op, value, outcome: lost(outcome), ...(chosen === undefined ? {} : { given: chosen }) };
  });
}

const planned: fc.Arbitrary<Planned> = fc.record({
  client: fc.nat(3),
  op: fc.constantFrom('get', 'get', 'save', 'save', 'delete'),
  given: fc.constantFrom('none', 'current', 'current', 'stale'),
  before: fc.double({ min: 0, max: 3, noNaN: true }),
  after: fc.double({ min: 0, max: 3, noNaN: true }),
  isLost: fc.nat(9).map((n) => n === 0),
});

const OTHERS: readonly Outcome[] = [
  missing,
  deleted,
  conflict,
  found('v0', 'r0'),
  found('v1', 'r1'),
  found('v2', 'r2'),
];

function mutated(
  calls: readonly HistoryCall[],
  where: number,
  outcome: Outcome,
): readonly HistoryCall[] | undefined {
  const call = calls[where % calls.length];
  if (!call || call.outcome.is === 'unknown') return undefined;
  const fits =
    call.op === 'get' ? ['found', 'missing'] : call.op === 'delete' ? ['missing', 'deleted'] : ['conflict'];
  if (!fits.includes(outcome.is)) return undefined;
  return calls.with(where % calls.length, { ...call, outcome } as HistoryCall);
}

for (const conflicts of ['upsert', 'mvcc'] as const) {
  test(`histories of a correct register are linearizable, those with one wrong event are not: ${conflicts}`, () => {
    const labelled = { right: 0, wrong: 0 };
    const drawn = fc.sample(
      fc.tuple(
        fc.array(planned, { minLength: 2, maxLength: 7, size: 'max' }),
        fc.nat(),
        fc.constantFrom(...OTHERS),
      ),
      { seed: 7, numRuns: 1500 },
    );
    for (const [plan, where, outcome] of drawn) {
      const right = simulated(plan, conflicts);
      expect(judged(right, conflicts), JSON.stringify(right)).toBe('linearizable');
      expect(isLinearizableByForce(right, conflicts)).toBe(true);
      labelled.right++;
      const other = mutated(right, where, outcome);
      if (!other) continue;
      const isRight = isLinearizableByForce(other, conflicts);
      expect(judged(other, conflicts), JSON.stringify(other)).toBe(
        isRight ? 'linearizable' : 'not-linearizable',
      );
      if (!isRight) labelled.wrong++;
    }
    expect(labelled.right).toBeGreaterThanOrEqual(100);
    expect(labelled.wrong).toBeGreaterThanOrEqual(100);
  });

  test(`long histories are judged in little time: ${conflicts}`, () => {
    const [plan] = fc.sample(fc.array(planned, { minLength: 400, maxLength: 400 }), { seed: 3, numRuns: 1 });
    const calls = simulated(
      (plan ?? []).map((call) => ({ ...call, isLost: false })),
      conflicts,
    );
    expect(judged(calls, conflicts)).toBe('linearizable');
  });
}
