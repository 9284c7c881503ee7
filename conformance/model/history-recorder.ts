// Makes calls for several workers at once, and writes down what each of them saw and when.
import { performance } from 'node:perf_hooks';
import type { JsonObject } from '../../src/document/json.js';
import { type CheckContext, type FullService, NoAnswer } from '../checks/check.js';
import { describeError, statusOf } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import type { HistoryCall, Outcome } from './history.js';

/** One of several that make calls at the same time. */
export interface Worker {
  readonly name: string;
  readonly service: FullService;
}

/** So many workers a client, or one where calls of a client do not run together. */
export async function workersOf(context: CheckContext, perClient: number): Promise<Worker[]> {
  const clients: [string, FullService][] = [['main', context.service]];
  if (context.subject.openSecond) clients.push(['second', await context.second()]);
  const count = context.subject.concurrent ? perClient : 1;
  // In turns, so that the first two are of different clients.
  return Array.from({ length: count }, (_, at) =>
    clients.map(([name, service]) => ({ name: `${name}-${at + 1}`, service })),
  ).flat();
}

/** Waits for all of them, also where one fails: what is still under way would disturb what comes next. */
export async function together(calls: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(calls)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

export class HistoryRecorder {
  readonly #collection: string;
  readonly #calls = new Map<string, HistoryCall[]>();
  readonly #start = performance.now();
  #values = 0;
  #unknown = 0;
  #count = 0;
  /** The first call that has not answered. */
  timeout: NoAnswer | undefined;

  constructor(collection: string) {
    this.#collection = collection;
  }

  get ids(): readonly string[] {
    return [...this.#calls.keys()];
  }

  /** True where so few calls have answered that their histories say nothing. */
  get isIdle(): boolean {
    return this.#unknown * 2 > this.#count;
  }

  callsOf(id: string): readonly HistoryCall[] {
    return this.#calls.get(id) ?? [];
  }

  get(worker: Worker, id: string): Promise<Outcome> {
    const { service } = worker;
    return this.#record(worker, id, { op: 'get' }, async () =>
      found(await service.get(this.#collection, id)),
    );
  }

  save(worker: Worker, id: string, given: string | undefined): Promise<Outcome> {
    const value = `v${++this.#values}`;
    const document: JsonObject = { value, ...(given === undefined ? {} : { _rev: given }) };
    const call = { op: 'save', value, ...(given === undefined ? {} : { given }) } as const;
    return this.#record(worker, id, call, async () => {
      const saved: { rev?: unknown } | undefined = await worker.service.save(this.#collection, id, document);
      return { is: 'saved', revision: String(saved?.rev) };
    });
  }

  delete(worker: Worker, id: string): Promise<Outcome> {
    return this.#record(worker, id, { op: 'delete' }, async () => {
      await worker.service.delete(this.#collection, id);
      return { is: 'deleted' };
    });
  }

  async #record(
    { name }: Worker,
    id: string,
    call: { op: 'get' } | { op: 'delete' } | { op: 'save'; value: string; given?: string },
    make: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const called = this.#now();
    const outcome = await this.#outcomeOf(make);
    const returned = outcome.is === 'unknown' ? {} : { returned: this.#now() };
    const calls = this.#calls.get(id) ?? [];
    calls.push({ client: name, ...call, called, ...returned, outcome });
    this.#calls.set(id, calls);
    return outcome;
  }

  async #outcomeOf(make: () => Promise<Outcome>): Promise<Outcome> {
    this.#count++;
    try {
      return await make();
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) return { is: 'missing' };
      if (status === 409) return { is: 'conflict' };
      this.#unknown++;
      if (error instanceof NoAnswer) this.timeout ??= error;
      return { is: 'unknown', error: error instanceof NoAnswer ? error.message : describeError(error) };
    }
  }

  #now(): number {
    return Math.round((performance.now() - this.#start) * 1000) / 1000;
  }
}

function found(document: JsonObject): Outcome {
  const { value, _rev } = document ?? {};
  const revision = typeof _rev === 'string' ? { revision: _rev } : {};
  // What is no document of this check's was written by nobody.
  return { is: 'found', value: typeof value === 'string' ? value : shown(document), ...revision };
}
