// Where programs are run: a few collections that are emptied after each, so that making them costs little and lists show
// exactly what a program has saved.
import { collectionsOf, Execution } from './execution.js';
import { Model } from './model.js';
import { type CollectionName, type Command, idsOf, type Program } from './program.js';
import { Stage } from './stage.js';
import type { ModelTarget } from './target.js';

/** Programs that share collections. Then new ones are made: finds are to meet collections without an index too. */
const PROGRAMS_A_GENERATION = 25;

export class Workspace {
  readonly #target: ModelTarget;
  #names = new Map<CollectionName, string>();
  #generation = 1;
  #programs = 0;
  #executions = 0;
  /** What has been run in these collections. */
  #past: Command[] = [];

  constructor(target: ModelTarget) {
    this.#target = target;
  }

  /** All commands that have been run in the collections. */
  get past(): Program {
    return this.#past;
  }

  /** An execution in collections that are empty. */
  async shared(): Promise<Execution> {
    if (this.#programs++ >= PROGRAMS_A_GENERATION) await this.retire();
    return this.#execution();
  }

  /** An execution in collections that no program has used, so far as they can be made without leaving them behind. */
  async fresh(): Promise<Execution> {
    await this.retire();
    return this.#execution();
  }

  /** To be called when a program has passed. */
  used(program: Program): void {
    this.#past.push(...program);
  }

  /** Gives up the collections: the next ones are new. A subject that cannot drop keeps them, if they can be emptied. */
  async retire(): Promise<void> {
    const { subject } = this.#target;
    let isClean = true;
    for (const name of this.#names.values()) {
      if (subject.drop) await settledAnyhow(subject.drop(name));
      else isClean = (await this.#isEmptied(name)) && isClean;
    }
    if (subject.drop || !isClean) this.#renew();
    this.#programs = 0;
  }

  #renew(): void {
    this.#generation++;
    this.#past = [];
    this.#names = new Map();
  }

  #execution(): Execution {
    const { conflicts, limits } = this.#target.subject;
    const [names, generation] = [this.#names, this.#generation];
    const collection = (name: CollectionName) => {
      const made = names.get(name) ?? this.#target.newCollection(`model${generation}_${name}`);
      names.set(name, made);
      return made;
    };
    const stage = new Stage(new Model(conflicts), { limits, execution: ++this.#executions, collection });
    return new Execution(this.#target, stage);
  }

  async #isEmptied(name: string): Promise<boolean> {
    const service = this.#target.main();
    const listed = await settledAnyhow(service.listAll(name));
    if (!Array.isArray(listed)) return false;
    for (const document of listed) await settledAnyhow(service.delete(name, String(document?.['_id'])));
    const left = await settledAnyhow(service.listAll(name));
    return Array.isArray(left) && left.length === 0;
  }
}

// What fails here is no finding: at worst collections are left, and the clean-up of the run names them.
async function settledAnyhow<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch {
    return undefined;
  }
}

/** What ends a program that has passed: its collections are listed, and emptied, under the model's eyes. */
export function epilogue({ stage }: Execution, program: Program): Program {
  const ids = new Map(program.flatMap(idsOf).map((id) => [stage.id(id), id]));
  const commands: Command[] = [];
  for (const collection of collectionsOf(program)) {
    const on = { client: 'main', collection } as const;
    if (!stage.model.hasHeld(stage.collection(collection))) continue;
    commands.push({ ...on, op: 'listAll' });
    for (const actual of stage.model.entries(stage.collection(collection)).keys()) {
      const id = ids.get(actual);
      if (id) commands.push({ ...on, op: 'delete', id });
    }
    commands.push({ ...on, op: 'listAll' });
  }
  return commands;
}
