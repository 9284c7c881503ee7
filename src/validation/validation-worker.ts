// A thread of a validation run: takes tasks until none is left, and hands over what it has found.
import { parentPort, workerData } from 'node:worker_threads';
import { openDialect } from '../schema/dialect.js';
import { symbolsOf } from '../schema/symbols.js';
import { runTasks, type Task, type TaskResult } from './first-pass.js';
import { SharedProgress } from './shared-progress.js';
import { type Gathered, SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';

export interface WorkerOrder {
  readonly tasks: readonly Task[];
  readonly options: Omit<ValidationOptions, 'dialect'>;
  readonly dialect: string;
  readonly known: ReadonlySet<string>;
  /** The seed of the collectors that will be merged; undefined where no names are gathered. */
  readonly seed: number | undefined;
  readonly buffer: SharedArrayBuffer;
}

export interface WorkerResult {
  readonly results: readonly TaskResult[];
  readonly gathered: Gathered | undefined;
}

function work(order: WorkerOrder): WorkerResult {
  const options = { ...order.options, dialect: openDialect(order.dialect) };
  const shared = new SharedProgress(order.buffer);
  const collector =
    order.seed === undefined
      ? undefined
      : new SymbolCollector({
          symbols: symbolsOf(options.dialect.catalog),
          seed: order.seed,
          maxSymbols: options.maxSymbols,
          checksReferences: options.references !== 'off',
        });
  const results = runTasks({
    tasks: order.tasks,
    options,
    known: order.known,
    collector,
    spools: new Map(),
    take: () => shared.take(),
    onBytes: (bytes) => shared.addBytes(bytes),
  });
  return { results, gathered: collector?.handOver() };
}

parentPort?.postMessage(work(workerData as WorkerOrder));
