// A backend's calls with an end to every wait, and another try for what may be tried again.
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Backend,
  CallOptions,
  Operation,
  Outcome,
  Page,
  ScanOptions,
  StoredDocument,
} from '../backend/backend.js';
import { DbkitError, messageOf } from '../document/error.js';

export interface Patience {
  /** For one call, its other tries included. */
  readonly timeoutMs: number;
  /** Tries after the first. */
  readonly retries: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
/** A longer one would end at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const NO_OUTCOME = new DbkitError('internal', 'the database gave no outcome');

/** What a call is, for whom it is told to. */
interface Call {
  readonly what: string;
  readonly end: number;
}

/**
 * Tries again what cannot have had an effect: reads, and writes whose outcome says that nothing was done. A write that was
 * thrown may have happened. It is not tried again, upserts neither: between the two tries another client's write could be
 * undone, or be seen twice.
 */
export class PatientBackend {
  readonly #backend: Backend;
  readonly #patience: Patience;
  #isOpen = true;

  constructor(backend: Backend, patience: Patience) {
    this.#backend = backend;
    this.#patience = patience;
  }

  read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    const call = this.#begin('read');
    return this.#repeat(call, () =>
      this.#once(call, (options) => this.#backend.read(collection, ids, options)),
    );
  }

  scan(collection: string, options: ScanOptions): Promise<Page> {
    const call = this.#begin('read');
    return this.#repeat(call, () =>
      this.#once(call, ({ signal }) => this.#backend.scan(collection, { ...options, signal })),
    );
  }

  async write(collection: string, operations: readonly Operation[]): Promise<Outcome[]> {
    const call = this.#begin('write');
    const send = (part: readonly Operation[]) =>
      this.#once(call, (options) => this.#backend.write(collection, part, options));
    const outcomes = await send(operations);
    for (let tries = 0; tries < this.#patience.retries; tries++) {
      const undone = [...outcomes.keys()].filter((at) => mayBeTriedAgain(outcomes[at]));
      if (undone.length === 0 || !(await this.#pause(call, tries))) break;
      try {
        const later = await send(undone.flatMap((at) => operations[at] ?? []));
        for (const [nth, at] of undone.entries()) outcomes[at] = later[nth] ?? failed(NO_OUTCOME);
      } catch (error) {
        // These may have happened now, and the others have their outcomes already.
        for (const at of undone) outcomes[at] = failed(toDbkitError(error));
        break;
      }
    }
    return outcomes;
  }

  async ensureIndex(collection: string, fields: readonly string[], name?: string): Promise<void> {
    this.#begin('write');
    try {
      // Indexing what is there may take long: there is no end to this wait.
      await this.#backend.ensureIndex?.(collection, fields, name);
    } catch (error) {
      throw toDbkitError(error);
    }
  }

  async close(): Promise<void> {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    if (wasOpen) await this.#backend.close();
  }

  #begin(what: string): Call {
    if (!this.#isOpen) throw new DbkitError('unavailable', 'the store is closed');
    return { what, end: Date.now() + Math.min(this.#patience.timeoutMs, LONGEST_TIMER_MS) };
  }

  async #repeat<T>(call: Call, attempt: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        const isLast = tries >= this.#patience.retries || !isOutage(error);
        if (isLast || !(await this.#pause(call, tries))) throw error;
      }
    }
  }

  async #once<T>(call: Call, send: (options: CallOptions) => Promise<T>): Promise<T> {
    const abort = new LazyAbort();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => {
          const error = tooLate(call.what, this.#patience.timeoutMs);
          reject(error);
          abort.now(error);
        },
        Math.max(0, call.end - Date.now()),
      );
    });
    try {
      return await Promise.race([send(abort), late]);
    } catch (error) {
      throw toDbkitError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** False where there is no time left for another try. */
  async #pause(call: Call, tries: number): Promise<boolean> {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.5 + Math.random() / 2);
    if (!this.#isOpen || Date.now() + pause >= call.end) return false;
    await sleep(pause);
    return this.#isOpen;
  }
}

/** A signal that is made when somebody asks for it: to make one takes longer than all else that a call costs here. */
class LazyAbort implements CallOptions {
  #controller: AbortController | undefined;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  now(reason: unknown): void {
    // Also where nobody has asked so far: who asks later must find it aborted.
    this.#controller ??= new AbortController();
    this.#controller.abort(reason);
  }
}

function mayBeTriedAgain(outcome: Outcome | undefined): boolean {
  return outcome?.status === 'failed' && isOutage(outcome.error);
}

function isOutage(error: unknown): boolean {
  return error instanceof DbkitError && error.code === 'unavailable';
}

function failed(error: DbkitError): Outcome {
  return { status: 'failed', error };
}

function tooLate(what: string, timeoutMs: number): DbkitError {
  const unknown = what === 'write' ? '; it may have happened or may not' : '';
  return new DbkitError(
    'unavailable',
    `the database did not answer a ${what} in ${timeoutMs / 1000} s${unknown}`,
  );
}

function toDbkitError(error: unknown): DbkitError {
  if (error instanceof DbkitError) return error;
  return new DbkitError('internal', `the database failed: ${messageOf(error)}`, { cause: error });
}
