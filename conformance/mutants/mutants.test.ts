// The suite catches every mutant, each for what it breaks and nothing else, and passes what is clean. Here at one seed, and with
// the requirements that a mutant breaks beside a few that it keeps; soak.ts does all of them at many seeds.
import { describe, expect, test } from 'vitest';
import { REQUIREMENTS } from '../requirements/requirements.js';
import { ALL_MUTANTS } from './all-mutants.js';
import { HARMLESS, REFERENCES } from './clean.js';
import { deviationsOf } from './judge.js';
import type { Mutant } from './mutant.js';
import { soakReferences } from './soak.js';

const SEED = 20_240_115;
const RUNS = 5;
const KEPT = 1;
/** Of the model, on what is clean: each harmless reference is much like another. */
const CLEAN_RUNS = 30;
const HARMLESS_RUNS = 8;
/** Checks of these take a second or more. */
const SLOW = ['LIST-3', 'FIND-2', 'VAL-11', 'CONC-1', 'CONC-2', 'BULK-4', 'DOC-8'];

test('there are at least 80 mutants, each with a name of its own', () => {
  expect(ALL_MUTANTS.length).toBeGreaterThanOrEqual(80);
  expect(new Set(ALL_MUTANTS.map(({ name }) => name)).size).toBe(ALL_MUTANTS.length);
});

test('every requirement is broken by some mutant, and mutants name no others', () => {
  const broken = new Set(ALL_MUTANTS.flatMap(({ breaks, alsoBreaks = [] }) => [...breaks, ...alsoBreaks]));
  expect([...broken].toSorted()).toEqual(REQUIREMENTS.map(({ id }) => id).toSorted());
});

test('breaks names musts, and alsoBreaks shoulds', () => {
  const shoulds = REQUIREMENTS.filter(({ level }) => level === 'should').map(({ id }) => id);
  for (const { name, breaks, alsoBreaks = [] } of ALL_MUTANTS) {
    expect(
      breaks.filter((id) => shoulds.includes(id)),
      name,
    ).toEqual([]);
    expect(
      alsoBreaks.filter((id) => !shoulds.includes(id)),
      name,
    ).toEqual([]);
  }
});

// What meets what under concurrency is a matter of chance: a second try is allowed.
describe('a mutant fails exactly what it breaks', { timeout: 60_000, retry: 1 }, () => {
  for (const [at, mutant] of ALL_MUTANTS.entries()) {
    test(`${mutant.name}: ${mutant.what}`, async () => {
      const requirements = [...mutant.breaks, ...(mutant.alsoBreaks ?? []), ...keptBy(mutant, at)];
      expect(await deviationsOf(mutant, { seed: SEED, runs: RUNS, requirements })).toEqual([]);
    });
  }
});

describe('what is clean passes', { timeout: 60_000 }, () => {
  for (const reference of [...REFERENCES, ...HARMLESS]) {
    const runs = REFERENCES.includes(reference) ? CLEAN_RUNS : HARMLESS_RUNS;
    test(reference.name, async () => {
      expect(await deviationsOf(reference, { seed: SEED, runs })).toEqual([]);
    });
  }

  test('a long run of the model raises no false alarm', async () => {
    const lines: string[] = [];
    const accused = await soakReferences({ seed: SEED, commands: 50_000, tell: (line) => lines.push(line) });
    expect(accused, lines.join('\n')).toBe(0);
  });
});

/** Some of the requirements that the mutant keeps, others for each mutant. */
function keptBy({ breaks, alsoBreaks = [], conflicts }: Mutant, at: number): string[] {
  const other = conflicts === 'mvcc' ? 'upsert' : 'revisions';
  const kept = REQUIREMENTS.filter(
    ({ id, profile }) =>
      profile !== other && !breaks.includes(id) && !alsoBreaks.includes(id) && !SLOW.includes(id),
  );
  return Array.from({ length: KEPT }, (_, next) => kept[(at * KEPT + next) % kept.length]?.id ?? 'GET-1');
}
