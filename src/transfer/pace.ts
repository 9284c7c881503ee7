// `--rate`: no more documents a second than a production server can spare.
import { setTimeout as sleep } from 'node:timers/promises';

export class Pace {
  readonly #perSecond: number | undefined;
  #due = performance.now();

  constructor(perSecond: number | undefined) {
    this.#perSecond = perSecond;
  }

  /** At most so many a read, so that a slow pace is a steady one. */
  pageLimit(limit: number): number {
    return Math.min(limit, Math.max(1, this.#perSecond ?? limit));
  }

  /** Waits until these documents have had their time. */
  async spend(documents: number, signal: AbortSignal | undefined): Promise<void> {
    if (this.#perSecond === undefined) return;
    this.#due = Math.max(this.#due, performance.now()) + (documents * 1000) / this.#perSecond;
    const wait = this.#due - performance.now();
    if (wait > 0) await sleep(wait, undefined, signal ? { signal } : {}).catch(() => undefined);
  }
}
