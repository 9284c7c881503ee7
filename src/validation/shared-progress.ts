// A counter in shared memory, from which each thread takes the number of its next task, and one of what all have read.

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
