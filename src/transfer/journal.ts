// What of a transfer is surely done: lines of JSON, each written and synced only after the target has acknowledged what it says.
// A run that was killed goes on from it; `--undo` reads from it what was made.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DbkitError, messageOf } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import { type JournalLock, lockJournal } from './journal-lock.js';
import {
  type CollectionState,
  type Created,
  type JournalHeader,
  type JournalState,
  readJournal,
} from './journal-state.js';

/** Lines that wait for the disk; more than this many characters make the work wait too. */
const MOST_WAITING = 4 << 20;

export class Journal {
  readonly path: string;
  /** What it held when it was opened; undefined where the work begins with it. */
  readonly earlier: JournalState | undefined;
  readonly #file: FileHandle;
  readonly #lock: JournalLock;
  #waiting: { text: string; before: () => Promise<void> }[] = [];
  #waitingCharacters = 0;
  #flushing: Promise<void> | undefined;
  #failure: DbkitError | undefined;

  private constructor(path: string, file: FileHandle, lock: JournalLock, earlier: JournalState | undefined) {
    this.path = path;
    this.#file = file;
    this.#lock = lock;
    this.earlier = earlier;
  }

  /**
   * Opens the journal of a plan: an unfinished one to go on with, else a new one (`begin` is then due). A finished one is set
   * aside under another name, and so is an unfinished one with `restart`. Throws `refused` for one of another plan.
   */
  static async open(path: string, plan: string, restart: boolean): Promise<Journal> {
    try {
      mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      throw unwritable(path, error);
    }
    const lock = await lockJournal(path);
    try {
      const earlier = existsSync(path) ? await usable(path, plan, restart) : undefined;
      const file = await open(path, 'a', 0o600);
      // A line that was torn by the end of an earlier run is none.
      if (earlier) await file.truncate(earlier.bytes);
      return new Journal(path, file, lock, earlier);
    } catch (error) {
      lock.release();
      throw error instanceof DbkitError ? error : unwritable(path, error);
    }
  }

  /** Opens one that is there, whatever its plan, for `undo`. */
  static async reopen(path: string): Promise<Journal> {
    const lock = await lockJournal(path);
    try {
      const earlier = await readJournal(path);
      const file = await open(path, 'a', 0o600);
      await file.truncate(earlier.bytes);
      return new Journal(path, file, lock, earlier);
    } catch (error) {
      lock.release();
      throw error instanceof DbkitError ? error : unwritable(path, error);
    }
  }

  /** The first line. Synced when this resolves. */
  async begin(header: JournalHeader): Promise<void> {
    const line = {
      dbkit: 'journal',
      version: 1,
      plan: header.plan,
      begun: new Date().toISOString(),
      content: header.content,
      collections: [...header.collections],
      rejects: header.rejects,
    };
    this.#add(line);
    await this.flushed();
  }

  /**
   * Says how far a collection is, and what was made since it was last said. Resolves when there is room for more, not when it
   * is synced. `before` is done first: what the line relies on must be on the disk before it.
   */
  async record(
    collection: string,
    state: CollectionState,
    created: readonly Created[],
    rejectBytes: number,
    before: () => Promise<void>,
  ): Promise<void> {
    const { cursor, isDone, counts, digest, checkpoint } = state;
    const line = {
      at: collection,
      ...(isDone ? { done: true } : { cursor: cursor ?? null }),
      counts: { ...counts } as JsonObject,
      digest: { ...digest },
      ...(checkpoint === null ? {} : { checkpoint }),
      rejectBytes,
      ...(created.length > 0 ? { created: created.map((one) => [...one]) } : {}),
    };
    this.#add(line, before);
    if (this.#waitingCharacters > MOST_WAITING) await this.flushed();
  }

  /** Closes the work: the same command is then a new run. */
  async finish(): Promise<void> {
    this.#add({ finished: new Date().toISOString() });
    await this.flushed();
  }

  /** A line of `--undo`. */
  async undo(what: 'undoing' | 'undone'): Promise<void> {
    this.#add({ [what]: new Date().toISOString() });
    await this.flushed();
  }

  /** Resolves when all lines are on the disk. Throws `unwritable`. */
  async flushed(): Promise<void> {
    await this.#flushing;
    if (this.#failure) throw this.#failure;
  }

  /** One that was never begun leaves nothing behind. */
  async close(): Promise<void> {
    try {
      await this.flushed();
    } finally {
      await this.#file.close();
      if (!this.#hasLines && !this.earlier) await unlink(this.path).catch(() => undefined);
      this.#lock.release(!this.#hasLines && !this.earlier);
    }
  }

  #hasLines = false;

  #add(line: JsonObject, before: () => Promise<void> = async () => undefined): void {
    this.#hasLines = true;
    const text = `${stringifyJson(line)}\n`;
    this.#waiting.push({ text, before });
    this.#waitingCharacters += text.length;
    this.#flushing ??= this.#flush();
  }

  // Lines that come while others are synced go together. After a failure nothing is written any more: what stands there may be
  // half a line.
  async #flush(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && !this.#failure) await this.#write();
    } catch (error) {
      this.#failure = error instanceof DbkitError ? error : unwritable(this.path, error);
    }
    this.#flushing = undefined;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#waitingCharacters = 0;
    await lines.at(-1)?.before();
    await this.#file.appendFile(lines.map(({ text }) => text).join(''));
    await this.#file.datasync();
  }
}

async function usable(path: string, plan: string, restart: boolean): Promise<JournalState | undefined> {
  const found = await readJournal(path);
  if (found.header && found.header.plan !== plan) {
    throw new DbkitError('refused', `the journal ${path} is of another plan: name another with --journal`);
  }
  if (found.ending === 'undoing') {
    throw new DbkitError('refused', `the journal ${path} is being undone: dbkit import --undo ${path}`);
  }
  const isOver = found.ending !== undefined || restart || !found.header;
  if (isOver && found.header) setAside(path);
  return isOver ? undefined : found;
}

/** It is kept: `--undo` can still read from it. */
function setAside(path: string): void {
  const base = path.replace(/\.journal$/, '');
  let number = 1;
  while (existsSync(`${base}-${number}.journal`)) number++;
  renameSync(path, `${base}-${number}.journal`);
}

function unwritable(path: string, error: unknown): DbkitError {
  return new DbkitError('unwritable', `cannot write the journal ${path}: ${messageOf(error)}`, {
    cause: error,
  });
}
