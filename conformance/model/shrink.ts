// Makes a failing program small: fewer commands first, then simpler ones. It tries commands rather than drawn values (as
// fast-check would), since that ends with fewer of them: whatever is left is needed for the failure.

import { type ModelId, PLAIN_IDS } from './model-ids.js';
import { COLLECTIONS, type Command, type DataCommand, idsOf, type Program } from './program.js';
import { withIds } from './rename.js';
import { commandCost, simplerCommands } from './simpler-commands.js';

export interface Shrunk<Found> {
  readonly program: Program;
  readonly found: Found;
}

export interface ShrinkLimits {
  readonly executions: number;
  readonly milliseconds: number;
}

/** `fails` runs a program anew; whatever it finds wrong counts, since nothing wrong is right. */
export async function shrink<Found extends { at: number }>(
  start: Shrunk<Found>,
  fails: (program: Program) => Promise<Found | undefined>,
  limits: ShrinkLimits,
): Promise<Shrunk<Found>> {
  let best = cut(start);
  let left = limits.executions;
  const end = Date.now() + limits.milliseconds;
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of candidates(best.program)) {
      if (costOf(candidate) >= costOf(best.program)) continue;
      if (left-- <= 0 || Date.now() > end) return best;
      const found = await fails(candidate);
      if (!found) continue;
      best = cut({ program: candidate, found });
      improved = true;
      break;
    }
  }
  return best;
}

// What comes after the failure has no part in it.
function cut<Found extends { at: number }>({ program, found }: Shrunk<Found>): Shrunk<Found> {
  return { program: program.slice(0, found.at + 1), found };
}

function costOf(program: Program): number {
  return program.reduce((sum, command) => sum + commandCost(command), 0);
}

function* candidates(program: Program): Generator<Program> {
  yield* withoutSome(program);
  yield* withPlainerNames(program);
  for (const [at, command] of program.entries()) {
    for (const simpler of simplerCommands(command, program)) yield program.toSpliced(at, 1, ...simpler);
  }
  yield* withoutPairs(program);
}

function* withoutSome(program: Program): Generator<Program> {
  for (let size = Math.ceil(program.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < program.length; at += size) yield program.toSpliced(at, size);
  }
}

// A save and its delete, say: neither can go alone.
function* withoutPairs(program: Program): Generator<Program> {
  for (let first = 0; first < program.length - 2; first++) {
    for (let second = first + 1; second < program.length - 1; second++) {
      yield program.filter((_, at) => at !== first && at !== second);
    }
  }
}

function* withPlainerNames(program: Program): Generator<Program> {
  yield mapped(program, (command) => ({ ...command, client: 'main' }));
  for (const [rank, from] of COLLECTIONS.entries()) {
    for (const to of COLLECTIONS.slice(0, rank)) {
      yield mapped(program, (command) =>
        command.collection === from ? { ...command, collection: to } : command,
      );
    }
  }
  const used = [...new Set(program.flatMap(idsOf))];
  for (const from of used) {
    for (const to of PLAIN_IDS.filter((plain) => !used.includes(plain))) {
      yield renamed(program, new Map([[from, to]]));
      // Or in between, where the order of ids counts.
      for (const other of used)
        yield renamed(
          program,
          new Map([
            [from, other],
            [other, to],
          ]),
        );
    }
  }
}

function renamed(program: Program, names: ReadonlyMap<ModelId, ModelId>): Program {
  return mapped(program, (command) => withIds(command, (id) => names.get(id) ?? id));
}

function mapped(program: Program, change: (command: DataCommand) => Command): Program {
  return program.map((command) => (command.op === 'reopen' ? command : change(command)));
}
