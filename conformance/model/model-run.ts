// Random programs against a database and the model, until enough have been run or one fails: then the smallest program that
// still fails, and the requirement that it breaks.
import { setTimeout } from 'node:timers/promises';
import * as fc from 'fast-check';
import { CheckFailure } from '../checks/check.js';
import { accused } from './accusation.js';
import { findCulprit } from './culprit.js';
import { collectionsOf, type Found } from './execution.js';
import { PLAIN_IDS } from './model-ids.js';
import { type Command, commandText, type Program } from './program.js';
import { programArbitrary } from './program-arbitrary.js';
import { type Shrunk, shrink } from './shrink.js';
import type { ModelTarget } from './target.js';
import { epilogue, Workspace } from './workspace.js';

export interface ModelOptions {
  /** Decides the programs. */
  readonly seed: number;
  /** How many programs to run; or: */
  readonly programs?: number;
  /** how many commands, rounded up to whole programs. */
  readonly commands?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ModelRun {
  readonly programs: number;
  readonly commands: number;
  readonly failure: CheckFailure | undefined;
}

/** Programs are drawn so many at a time. */
const BATCH = 20;
/** For collections that are made in the background. */
const SETTLING_MILLISECONDS = 20;
const SHRINKING = { executions: 500, milliseconds: 20_000 };

/** Runs programs one after another; stops at the first that fails. */
export async function runModel(target: ModelTarget, options: ModelOptions): Promise<ModelRun> {
  const { seed, programs = Number.POSITIVE_INFINITY, commands = Number.POSITIVE_INFINITY, signal } = options;
  const workspace = new Workspace(target);
  const arbitrary = programArbitrary(target.subject);
  const done = { programs: 0, commands: 0 };
  for (let batch = 0; done.programs < programs && done.commands < commands; batch++) {
    for (const program of fc.sample(arbitrary, { seed: seed + batch, numRuns: BATCH })) {
      if (done.programs >= programs || done.commands >= commands || signal?.aborted) break;
      const { failing, count } = await runShared(workspace, program);
      done.programs++;
      done.commands += count;
      if (failing) return { ...done, failure: await explained(target, workspace, failing) };
    }
    if (signal?.aborted) break;
  }
  await workspace.retire();
  return { ...done, failure: undefined };
}

type Failing = Shrunk<Found>;

async function runShared(
  workspace: Workspace,
  program: Program,
): Promise<{ failing: Failing | undefined; count: number }> {
  const execution = await workspace.shared();
  let whole = program;
  let found = await execution.run(program);
  if (!found) {
    const end = epilogue(execution, program);
    whole = [...program, ...end];
    const last = await execution.run(end);
    found = last && { ...last, at: last.at + program.length };
  }
  if (!found) workspace.used(whole);
  return { failing: found && { program: whole, found }, count: execution.count };
}

async function explained(target: ModelTarget, workspace: Workspace, first: Failing): Promise<CheckFailure> {
  if (first.found.timeout) return failureOf(first, first.found.requirement);
  // Before the collections are given up, and with them what is known of their past.
  const { past } = workspace;
  const indexes = past.filter(({ op }) => op === 'ensureIndex');
  const fails = async (program: Program) => {
    const found = await (await workspace.fresh()).run(program);
    // A call that does not answer would make every further attempt as slow.
    return found?.timeout ? undefined : found;
  };
  // Emptying a collection does not undo its indexes, nor what a database counts or keeps for good.
  for (const before of [[], indexes, past]) {
    const program = [...before, ...first.program];
    const found = await fails(program);
    if (found) return confirmed(target, workspace, await shrink({ program, found }, fails, SHRINKING));
  }
  return failureOf(
    first,
    first.found.requirement,
    'it does not fail again on its own: it followed other programs',
  );
}

async function confirmed(
  target: ModelTarget,
  workspace: Workspace,
  smallest: Failing,
): Promise<CheckFailure> {
  const { program, found } = smallest;
  const culprit = await findCulprit(program, await workspace.fresh(), target);
  const failsInExisting = await failsWhereAllIsThere(workspace, program);
  // The last calls of the report are then those of this program.
  const again = await (await workspace.fresh()).run(program);
  const requirement = accused({
    conflicts: target.subject.conflicts,
    program,
    divergence: found,
    culprit,
    failsInExisting,
  });
  return failureOf({ program, found: again ?? found }, requirement);
}

/** Whether the program fails as well in collections that are already there; false where they cannot be made. */
async function failsWhereAllIsThere(workspace: Workspace, program: Program): Promise<boolean> {
  const execution = await workspace.fresh();
  const [, , id] = PLAIN_IDS;
  if (!id) return false;
  const saves = [...collectionsOf(program)].map((collection): Command => {
    return { client: 'main', collection, op: 'save', id, document: {}, bodyId: 'same', revision: 'none' };
  });
  if (await execution.run(saves)) return false;
  await setTimeout(SETTLING_MILLISECONDS);
  return (await execution.run(program)) !== undefined;
}

function failureOf({ program, found }: Failing, requirement: string, remark?: string): CheckFailure {
  const { message, expected, actual, difference } = found;
  const lines = program.slice(0, found.at + 1).map(commandText);
  const failure = new CheckFailure(message, {
    requirement,
    program: remark === undefined ? lines : [`// ${remark}`, ...lines],
    expected,
    actual,
    difference,
  });
  // The run counts the calls that do not answer.
  if (found.timeout) failure.cause = found.timeout;
  return failure;
}
