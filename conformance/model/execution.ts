// Runs one program, command by command, against the database and the model.
import { type FullService, NoAnswer } from '../checks/check.js';
import { settled } from '../checks/expect.js';
import { stepDeleteMany, stepGetMany, stepSaveMany } from './bulk-steps.js';
import { type Divergence, diverges } from './divergence.js';
import { stepEnsureIndex, stepFind } from './find-step.js';
import type { SaveOutcome } from './model.js';
import type { CollectionName, Command, DataCommand, Program } from './program.js';
import { stepDelete, stepGet, stepList, stepSave } from './single-steps.js';
import type { Stage } from './stage.js';
import type { ModelTarget } from './target.js';

export interface Found extends Divergence {
  /** The command at which the two parted. */
  readonly at: number;
  /** Set where the call has not settled. */
  readonly timeout?: NoAnswer;
}

export class Execution {
  readonly stage: Stage;
  /** What each save came to, by its place in the program. */
  readonly outcomes: (SaveOutcome | undefined)[] = [];
  readonly #target: ModelTarget;
  #count = 0;

  constructor(target: ModelTarget, stage: Stage) {
    this.#target = target;
    this.stage = stage;
  }

  /** How many commands have been run. */
  get count(): number {
    return this.#count;
  }

  /** Runs the commands up to the first at which database and model part; `after` is asked behind each, and may end it too. */
  async run(
    program: Program,
    after?: (at: number) => Promise<Divergence | undefined>,
  ): Promise<Found | undefined> {
    for (const [at, command] of program.entries()) {
      const divergence = await this.#stepInTime(command, at);
      if (divergence) return { ...divergence, at };
      const later = await after?.(at);
      if (later) return { ...later, at };
    }
    return undefined;
  }

  async #stepInTime(command: Command, at: number): Promise<Divergence | undefined> {
    this.#count++;
    try {
      return await this.#step(command, at);
    } catch (timeout) {
      if (!(timeout instanceof NoAnswer)) throw timeout;
      const requirement = ANSWERS[command.op];
      const unanswered = {
        message: 'a call does not answer',
        expected: 'an answer',
        actual: timeout.message,
      };
      return { requirement, ...unanswered, difference: null, timeout } as Divergence;
    }
  }

  async #step(command: Command, at: number): Promise<Divergence | undefined> {
    if (command.op === 'reopen') {
      const opened = await settled(this.#target.reopen());
      return opened.ok
        ? undefined
        : diverges('DUR-1', 'the subject cannot be reopened', 'to be open', opened);
    }
    const { stage } = this;
    const client = await settled(this.#service(command));
    if (!client.ok) return diverges('DUR-2', 'a client cannot be opened', 'to be open', client);
    const service = client.value;
    switch (command.op) {
      case 'get':
        return stepGet(stage, service, command);
      case 'save': {
        const { outcome, divergence } = await stepSave(stage, service, command);
        this.outcomes[at] = outcome;
        return divergence;
      }
      case 'delete':
        return stepDelete(stage, service, command);
      case 'listAll':
        return stepList(stage, service, command);
      case 'find':
        return stepFind(stage, service, command);
      case 'ensureIndex':
        return stepEnsureIndex(stage, service, command);
      case 'saveMany':
        return stepSaveMany(stage, service, command);
      case 'getMany':
        return stepGetMany(stage, service, command);
      case 'deleteMany':
        return stepDeleteMany(stage, service, command);
    }
  }

  async #service({ client }: DataCommand): Promise<FullService> {
    return client === 'main' ? this.#target.main() : this.#target.second();
  }
}

/** The requirement that is broken where an operation never answers. */
const ANSWERS: Readonly<Record<Command['op'], string>> = {
  get: 'GET-1',
  save: 'SAVE-1',
  delete: 'DEL-1',
  listAll: 'LIST-1',
  find: 'FIND-1',
  ensureIndex: 'INDEX-1',
  saveMany: 'BULK-1',
  getMany: 'BULK-5',
  deleteMany: 'BULK-6',
  reopen: 'DUR-1',
};

/** The collections that a program uses. */
export function collectionsOf(program: Program): ReadonlySet<CollectionName> {
  return new Set(program.flatMap((command) => (command.op === 'reopen' ? [] : [command.collection])));
}
