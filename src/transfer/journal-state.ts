// Reads a journal: how far each collection is, line by line, since a journal is as long as the work was.
import { createReadStream } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { parseJson } from '../document/parse.js';
import type { Counts } from './counts.js';

/** A collection, as far as it is surely done. */
export interface CollectionState {
  /** Where the next page begins; undefined once it is done, or where nothing is. */
  readonly cursor: string | undefined;
  readonly isDone: boolean;
  readonly counts: Counts;
  /** Of the written documents: how many, and their sum. */
  readonly digest: { readonly documents: number; readonly hex: string };
  /** What the target's writer said of it. */
  readonly checkpoint: JsonValue;
}

/** A document that this run has made: its id, and the revision that it was given. */
export type Created = readonly [id: string, revision: string];

export interface JournalHeader {
  readonly plan: string;
  /** What the plan's name stands for. */
  readonly content: JsonObject;
  /** Those that are moved, as they were found when the work began. */
  readonly collections: readonly string[];
  readonly rejects: string;
}

export interface JournalState {
  /** Undefined where not even the first line is whole: nothing was done. */
  readonly header: JournalHeader | undefined;
  readonly collections: ReadonlyMap<string, CollectionState>;
  /** How long the reject file was with the last line. */
  readonly rejectBytes: number;
  /** Undefined: the work can go on. */
  readonly ending: 'finished' | 'undoing' | 'undone' | undefined;
  /** Up to the end of the last whole line. */
  readonly bytes: number;
}

export type CreatedVisitor = (collection: string, created: readonly Created[]) => Promise<void>;

/** Throws DbkitError `refused` for a file that is no journal, or is damaged before its last line. */
export async function readJournal(path: string, onCreated?: CreatedVisitor): Promise<JournalState> {
  let header: JournalHeader | undefined;
  const collections = new Map<string, CollectionState>();
  let [rejectBytes, bytes] = [0, 0];
  let ending: JournalState['ending'];
  for await (const { line, end } of wholeLines(path)) {
    bytes = end;
    if (!header) header = headerOf(line, path);
    else if (typeof line['at'] === 'string') {
      collections.set(line['at'], stateOf(line));
      rejectBytes = Number(line['rejectBytes'] ?? 0);
      const created = line['created'] as unknown as readonly Created[] | undefined;
      if (created && onCreated) await onCreated(line['at'], created);
    } else ending = endingOf(line) ?? ending;
  }
  return { header, collections, rejectBytes, ending, bytes };
}

function headerOf(line: JsonObject, path: string): JournalHeader {
  if (line['dbkit'] !== 'journal') throw new DbkitError('refused', `${path} is no journal of dbkit`);
  if (line['version'] !== 1) {
    throw new DbkitError('refused', `${path} is a journal of a newer dbkit: use that one`);
  }
  return line as unknown as JournalHeader;
}

function stateOf(line: JsonObject): CollectionState {
  const { cursor, counts, digest, checkpoint = null } = line;
  return {
    cursor: typeof cursor === 'string' ? cursor : undefined,
    isDone: line['done'] === true,
    counts: counts as unknown as Counts,
    digest: digest as unknown as CollectionState['digest'],
    checkpoint,
  };
}

function endingOf(line: JsonObject): JournalState['ending'] {
  if ('undone' in line) return 'undone';
  if ('undoing' in line) return 'undoing';
  return 'finished' in line ? 'finished' : undefined;
}

/** A last line that was torn is left out; any other that is no JSON is damage. */
async function* wholeLines(path: string): AsyncGenerator<{ line: JsonObject; end: number }> {
  let end = 0;
  let torn = false;
  try {
    for await (const { text, isWhole } of linesOf(path)) {
      if (torn) throw new DbkitError('refused', `the journal ${path} is damaged; --restart begins anew`);
      const line = isWhole ? objectOf(text) : undefined;
      if (line) {
        end += Buffer.byteLength(text) + 1;
        yield { line, end };
      } else torn = true;
    }
  } catch (error) {
    if (error instanceof DbkitError) throw error;
    throw new DbkitError('refused', `cannot read the journal ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** Split at line feeds alone: an id may hold what else ends a line to some. */
async function* linesOf(path: string): AsyncGenerator<{ text: string; isWhole: boolean }> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path)) {
    const bytes = chunk as Buffer;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      const text = Buffer.concat([...rest, bytes.subarray(start, end)]).toString('utf8');
      rest = [];
      start = end + 1;
      yield { text, isWhole: true };
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield { text: Buffer.concat(rest).toString('utf8'), isWhole: false };
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
