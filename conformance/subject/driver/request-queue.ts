// When requests are sent: at once where replies need not be waited for, else one after another.
import type { OperationName } from '../../../src/protocol/messages.js';

/** Sent with nothing in flight, and nothing beside them. */
const ALONE: ReadonlySet<OperationName> = new Set(['hello', 'reopen', 'close']);

interface Waiting {
  readonly seq: number;
  readonly isAlone: boolean;
  readonly send: () => void;
}

export class RequestQueue {
  isPipelined = false;
  readonly #waiting: Waiting[] = [];
  readonly #underWay = new Set<number>();
  #isOneAlone = false;

  /** Sends the request now, or as soon as it may be. */
  add(op: OperationName, seq: number, send: () => void): void {
    this.#waiting.push({ seq, isAlone: !this.isPipelined || ALONE.has(op), send });
    this.#sendWhatMay();
  }

  /** The request was answered, or is waited for no longer. */
  done(seq: number): void {
    this.#underWay.delete(seq);
    if (this.#underWay.size === 0) this.#isOneAlone = false;
    this.#sendWhatMay();
  }

  /** Takes back a request that has not been sent; false where it has been. */
  remove(seq: number): boolean {
    const at = this.#waiting.findIndex((waiting) => waiting.seq === seq);
    if (at < 0) return false;
    this.#waiting.splice(at, 1);
    return true;
  }

  #sendWhatMay(): void {
    for (let next = this.#waiting[0]; next && this.#mayBeSent(next); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#underWay.add(next.seq);
      this.#isOneAlone = next.isAlone;
      next.send();
    }
  }

  #mayBeSent({ isAlone }: Waiting): boolean {
    return this.#underWay.size === 0 || !(isAlone || this.#isOneAlone);
  }
}
