// Starts the threads that share the tasks of a first pass with this one.
import { once } from 'node:events';
import { DbkitError, messageOf } from '../document/error.js';
import type { Task } from './first-pass.js';
import type { SharedProgress } from './shared-progress.js';
import type { ValidationOptions } from './validation-options.js';
import type { WorkerOrder, WorkerResult } from './validation-worker.js';

export interface WorkersOrder {
  readonly tasks: readonly Task[];
  readonly options: ValidationOptions;
  readonly known: ReadonlySet<string>;
  readonly seed: number | undefined;
  readonly shared: SharedProgress;
}

/** Starts the threads besides this one. Call it before this thread's own work, and await it after. */
export function startWorkers({ tasks, options, known, seed, shared }: WorkersOrder): Promise<WorkerResult[]> {
  const files = tasks.filter(({ inputs }) => inputs[0]?.kind === 'file').length;
  shared.beginAt(tasks.length - files);
  const count = Math.max(0, Math.min(options.threads, files) - 1);
  const { dialect, ...rest } = options;
  const order: WorkerOrder = {
    tasks,
    options: rest,
    dialect: dialect.name,
    known,
    seed,
    buffer: shared.buffer,
  };
  return Promise.all(Array.from({ length: count }, () => runWorker(order)));
}

async function runWorker(order: WorkerOrder): Promise<WorkerResult> {
  // Loaded where there are threads: it takes a fiftieth of a short run without them. An `import()` would wait for this thread's work.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  // The descriptor of a spilled file outlives the thread that opened it.
  const worker = new Worker(new URL('./validation-worker.js', import.meta.url), {
    workerData: order,
    trackUnmanagedFds: false,
  });
  try {
    const [result] = (await once(worker, 'message')) as [WorkerResult];
    return result;
  } catch (error) {
    throw new DbkitError('internal', `a thread has failed: ${messageOf(error)}`, { cause: error });
  }
}
