// The long proof: every mutant and every clean reference at many seeds, with all checks, and millions of model commands on the
// references.
import { runModel } from '../model/model-run.js';
import { targetOfSubject } from '../model/target.js';
import { openServiceSubject } from '../subject/service-subject.js';
import { ALL_MUTANTS } from './all-mutants.js';
import { HARMLESS, REFERENCES } from './clean.js';
import { deviationsOf } from './judge.js';

export interface SoakOptions {
  /** How many seeds: 1, 2, … */
  readonly seeds: number;
  /** Programs of the model-based check at each. */
  readonly runs?: number;
  /** Only every `of`th subject, from the `at`th on: so that several processes can share the work. */
  readonly share?: { readonly at: number; readonly of: number };
  /** Told every deviation as it is found; printed by default. */
  readonly tell?: (line: string) => void;
}

/** Judges all of them through the driver protocol, by what they break; returns how many were not caught, or accused though clean. */
export async function soakDrivers(driver: string, tell: (line: string) => void = print): Promise<number> {
  let count = 0;
  const all = [...REFERENCES, ...HARMLESS, ...ALL_MUTANTS];
  for (const judged of all) {
    const broken = [...judged.breaks, ...(judged.alsoBreaks ?? [])];
    const requirements = broken.length === 0 ? {} : { requirements: broken };
    const deviations = await deviationsOf(judged, { seed: 1, runs: RUNS, driver, ...requirements });
    // Caught is what fails at least one of those that it breaks.
    if (deviations.length === 0 || deviations.length < broken.length) continue;
    count++;
    for (const deviation of deviations) tell(`through the protocol: ${deviation}`);
  }
  tell(`through the protocol: ${all.length} subjects judged, ${count} otherwise than in the process`);
  return count;
}

const RUNS = 60;

/** Judges all mutants and clean references, and returns how many deviations there were. */
export async function soakMutants({ seeds, runs = RUNS, share, tell = print }: SoakOptions): Promise<number> {
  const all = [...REFERENCES, ...HARMLESS, ...ALL_MUTANTS];
  const own = all.filter((_, at) => !share || at % share.of === share.at);
  let count = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    for (const judged of own) {
      const deviations = await deviationsOf(judged, { seed, runs });
      count += deviations.length;
      for (const deviation of deviations) tell(`seed ${seed}: ${deviation}`);
    }
    tell(`seed ${seed}: ${own.length} subjects judged, ${count} deviations so far`);
  }
  return count;
}

export interface ModelSoakOptions {
  readonly seed: number;
  /** Of the model, on each reference. */
  readonly commands: number;
  readonly tell?: (line: string) => void;
}

/** Runs so many model commands on each clean reference, and returns how many of them were accused. */
export async function soakReferences({ seed, commands, tell = print }: ModelSoakOptions): Promise<number> {
  let accused = 0;
  for (const { name, open } of REFERENCES) {
    const subject = await openServiceSubject({ name, kind: 'function' }, open());
    const { failure, ...done } = await runModel(targetOfSubject(subject, 'soak_'), { seed, commands });
    await subject.close();
    tell(
      `${name}: ${done.commands} commands in ${done.programs} programs, ${failure ? 'accused' : 'no alarm'}`,
    );
    if (!failure) continue;
    accused++;
    tell([failure.message, ...(failure.details.program ?? [])].join('\n  '));
  }
  return accused;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
