// Threads that share the tasks of a first pass: each takes the next one from a counter in shared memory.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DbkitError, messageOf } from '../document/error.js';
import type { Task } from './first-pass.js';
import type { ValidationOptions } from './validation-options.js';
import type { WorkerOrder, WorkerResult } from './validation-worker.js';

const NEXT_TASK = 0;
const KIBIBYTES = 1;

/** What the threads of one run share: which task is next, and how much has been read. */
export class SharedProgress {
  readonly buffer: SharedArrayBuffer;
  readonly #counters: Int32Array;
  #bytesLeftOver = 0;

  constructor(buffer = new SharedArrayBuffer(8)) {
    this.buffer = buffer;
    this.#counters = new Int32Array(buffer);
  }

  /** Tasks before this number are not shared. */
  beginAt(task: number): void {
    Atomics.store(this.#counters, NEXT_TASK, task);
  }

  take(): number {
    return Atomics.add(this.#counters, NEXT_TASK, 1);
  }

  /** Adds what this thread has read; returns what all have read, in bytes, rounded. */
  addBytes(bytes: number): number {
    const sum = this.#bytesLeftOver + bytes;
    this.#bytesLeftOver = sum % 1024;
    return (Atomics.add(this.#counters, KIBIBYTES, (sum - this.#bytesLeftOver) / 1024) + sum / 1024) * 1024;
  }
}

export interface WorkersOrder {
  readonly tasks: readonly Task[];
  readonly options: ValidationOptions;
  readonly known: ReadonlySet<string>;
  readonly seed: number | undefined;
  readonly shared: SharedProgress;
}

/** Starts the threads besides this one. Call it before this thread's own work, and await it after. */
export function startWorkers({ tasks, options, known, seed, shared }: WorkersOrder): Promise<WorkerResult[]> {
  const files = tasks.filter((task) => task.input.kind === 'file').length;
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
