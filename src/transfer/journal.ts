// What of a transfer is surely done: lines of JSON, each written and synced only after the target has acknowledged what it says.
// A run that was killed goes on from it; `--undo` reads from it what was made.
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
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
  #file: FileHandle | undefined;
  readonly #lock: JournalLock;
  #waiting: { text: string; before: () => Promise<void> }[] = [];
  #waitingCharacters = 0;
  #flushing: Promise<void> | undefined;
  #failure: DbkitError | undefined;

  private constructor(
    path: string,
    lock: JournalLock,
    earlier: JournalState | undefined,
    file: FileHandle | undefined,
  ) {
    this.path = path;
    this.#lock = lock;
    this.earlier = earlier;
    this.#file = file;
  }

  /**
   * Opens the journal of a plan: an unfinished one to go on with, else none yet (`begin` makes it). Throws `refused` for one of
   * another plan, and where another run is at work with it.
   */
  static async open(path: string, plan: string, restart: boolean): Promise<Journal> {
    try {
      mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      throw unwritable(path, error);
    }
    return locked(path, async (lock) => {
      const earlier = existsSync(path) ? await usable(path, plan, restart) : undefined;
      return new Journal(path, lock, earlier, earlier && (await openAfter(path, earlier)));
    });
  }

  /** Opens one that is there, whatever its plan, for `undo`. */
  static async reopen(path: string): Promise<Journal> {
    return locked(path, async (lock) => {
      const earlier = await readJournal(path);
      return new Journal(path, lock, earlier, await openAfter(path, earlier));
    });
  }

  /** The first line. A journal that was there is over, and is set aside. Synced when this resolves. */
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
    try {
      if (existsSync(this.path)) setAside(this.path);
      this.#file = await open(this.path, 'wx', 0o600);
    } catch (error) {
      throw unwritable(this.path, error);
    }
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
      await this.#file?.close();
      this.#lock.release(!existsSync(this.path));
    }
  }

  #add(line: JsonObject, before: () => Promise<void> = async () => undefined): void {
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
    await this.#file?.appendFile(lines.map(({ text }) => text).join(''));
    await this.#file?.datasync();
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
  return found.ending !== undefined || restart || !found.header ? undefined : found;
}

async function locked(path: string, work: (lock: JournalLock) => Promise<Journal>): Promise<Journal> {
  const lock = await lockJournal(path);
  try {
    return await work(lock);
  } catch (error) {
    lock.release();
    throw error instanceof DbkitError ? error : unwritable(path, error);
  }
}

/** A line that was torn by the end of an earlier run is none. */
async function openAfter(path: string, { bytes }: JournalState): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600);
  await file.truncate(bytes);
  return file;
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
