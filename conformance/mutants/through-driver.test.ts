// What the suite finds in the process it finds through the driver protocol as well. Here some mutants of every family, and all
// that hand out or keep references, which only the driver's own probe can see; the soak does all of them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALL_MUTANTS } from './all-mutants.js';
import { REFERENCES } from './clean.js';
import { deviationsOf } from './judge.js';
import type { Mutant } from './mutant.js';

const SEED = 20_240_115;
const SAMPLE = 25;
const ALIAS = ['GET-5', 'SAVE-6', 'SAVE-8', 'LIST-5', 'FIND-8'];
/** Checks of these take seconds. */
const SLOW = ['LIST-3', 'FIND-2', 'VAL-11', 'CONC-2', 'BULK-4', 'DOC-8'];

// Built by `npm test`: a process that has to translate itself first would take a second each.
const driver = fileURLToPath(new URL('../../dist/conformance/mutants/serve-mutant.js', import.meta.url));

const broken = ({ breaks, alsoBreaks = [] }: Mutant) => [...breaks, ...alsoBreaks];
const aliases = ALL_MUTANTS.filter((mutant) => broken(mutant).some((id) => ALIAS.includes(id)));
const others = ALL_MUTANTS.filter(
  (mutant) => !aliases.includes(mutant) && !broken(mutant).some((id) => SLOW.includes(id)),
);
const step = Math.floor(others.length / SAMPLE);
const sample = others.filter((_, at) => at % step === 0);

test('the drivers are built, and the sample is spread over the families', () => {
  expect(existsSync(driver), 'npm run build').toBe(true);
  const families = new Set(sample.flatMap(broken).map((id) => id.replace(/-.*/, '')));
  expect(families.size).toBeGreaterThanOrEqual(12);
  expect(aliases.length).toBeGreaterThanOrEqual(ALIAS.length);
});

describe('a mutant is caught through the protocol', { timeout: 60_000, retry: 1 }, () => {
  test.each([...aliases, ...sample].map((mutant) => [mutant.name, mutant] as const))(
    '%s',
    async (_, mutant) => {
      const options = { seed: SEED, runs: 5, requirements: broken(mutant), driver };
      expect(await deviationsOf(mutant, options)).toEqual([]);
    },
  );
});

test.each(REFERENCES.map((reference) => [reference.name, reference] as const))(
  '%s is clean through the protocol as well',
  async (_, reference) => {
    const requirements = [
      'GET-1',
      'GET-3',
      ...ALIAS,
      'VAL-3',
      'VAL-12',
      'VAL-13',
      'BULK-2',
      'DUR-1',
      'DUR-2',
      'ERR-1',
    ];
    expect(await deviationsOf(reference, { seed: SEED, runs: 3, requirements, driver })).toEqual([]);
  },
  60_000,
);
