// What clients saw of one document: every call with the moments between which it took effect. Stored as JSON, so that a
// failure that may not come again can be judged again.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../../src/document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { ConflictProfile } from '../../src/store/database-service.js';

/** What a call came to. `unknown`: it may or may not have happened, and may yet happen. */
export type Outcome =
  | { readonly is: 'found'; readonly value: string; readonly revision?: string }
  | { readonly is: 'saved'; readonly revision: string }
  | { readonly is: 'deleted' }
  | { readonly is: 'missing' }
  | { readonly is: 'conflict' }
  | { readonly is: 'unknown'; readonly error: string };

interface Timed {
  /** Who made the call: a client and one of its workers, such as `second-1`. */
  readonly client: string;
  /** In milliseconds; no clock but that of this process. */
  readonly called: number;
  /** Absent where the call has never settled. */
  readonly returned?: number;
  readonly outcome: Outcome;
}

export type HistoryCall =
  | (Timed & { readonly op: 'get' })
  | (Timed & { readonly op: 'delete' })
  | (Timed & {
      readonly op: 'save';
      /** Unique among the saves of a history. */
      readonly value: string;
      /** The `_rev` that was given; absent for none. */
      readonly given?: string;
    });

export interface History {
  readonly format: 'dbkit-history';
  readonly version: 1;
  readonly conflicts: ConflictProfile;
  /** The check that recorded it, and the requirement that it is about. */
  readonly check: string;
  readonly requirement: string;
  readonly collection: string;
  readonly id: string;
  readonly seed: number;
  /** The document is not there at first. */
  readonly calls: readonly HistoryCall[];
}

/** Writes the history into the folder, which is made where it is missing; returns the file. */
export async function writeHistory(folder: string, history: History): Promise<string> {
  const name = `${history.requirement}-${history.collection}-${history.id}`.replace(/[^\w.-]/g, '_');
  const file = join(folder, `${name}.history.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(history, undefined, 1)}\n`);
  return file;
}

/** Reads what `writeHistory` wrote. Throws DbkitError `unreadable`, with the reason, for anything else. */
export async function readHistory(file: string): Promise<History> {
  const parsed = await readJson(file);
  const problem = problemOf(parsed);
  if (problem !== undefined) throw new DbkitError('unreadable', `${file} is no history: ${problem}`);
  return parsed as unknown as History;
}

async function readJson(file: string): Promise<JsonValue> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JsonValue;
  } catch (error) {
    throw new DbkitError('unreadable', `${file} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

function problemOf(value: JsonValue): string | undefined {
  if (!isJsonObject(value) || value['format'] !== 'dbkit-history') return 'it has another format';
  if (value['version'] !== 1) return `version ${String(value['version'])} is not known here`;
  if (value['conflicts'] !== 'upsert' && value['conflicts'] !== 'mvcc') return 'conflicts is missing';
  for (const name of ['check', 'requirement', 'collection', 'id']) {
    if (typeof value[name] !== 'string') return `${name} is missing`;
  }
  const { calls } = value;
  if (!Array.isArray(calls)) return 'calls is missing';
  const wrong = calls.findIndex((call) => !isJsonObject(call) || !isCall(call));
  return wrong < 0 ? undefined : `calls[${wrong}] is no call`;
}

const OUTCOMES: Readonly<Record<string, readonly unknown[]>> = {
  get: ['found', 'missing', 'unknown'],
  save: ['saved', 'conflict', 'missing', 'unknown'],
  delete: ['deleted', 'missing', 'conflict', 'unknown'],
};

function isCall({ op, client, called, returned, outcome, value }: JsonObject): boolean {
  if (typeof client !== 'string' || typeof called !== 'number') return false;
  if (returned !== undefined && typeof returned !== 'number') return false;
  if (op === 'save' && typeof value !== 'string') return false;
  return isJsonObject(outcome) && Boolean(OUTCOMES[String(op)]?.includes(outcome['is']));
}
