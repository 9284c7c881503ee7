// New revisions of documents by `_bulk_docs`, with what became of each. One that cannot be taken has CouchDB refuse all that are
// sent with it: then each half is sent by itself, until it is found.
import { DbkitError } from '../../document/error.js';
import { isJsonObject, type JsonValue } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import type { Limits } from '../backend.js';
import type { Connection } from './connection.js';
import { isNoDatabase, reasonOf, toDbkitError, toRefusal } from './errors.js';
import type { Answer } from './question.js';

export interface Database {
  readonly connection: Connection;
  /** Of the database. */
  readonly path: string;
  /** Makes it where there is none; undefined where nothing is worth it. */
  readonly make: (() => Promise<void>) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly limits: Limits;
  readonly habit: Habit;
}

/** What the last puts of a collection were like: the next ones are mostly the same. */
export interface Habit {
  /** They replaced what was there: so revisions are looked up first, and no request is spent on finding that out. */
  looksFirst: boolean;
}

/** A document as it is to be, or its deletion. */
export interface Edit {
  readonly id: string;
  /** A JSON object, not empty. */
  readonly text: string;
  /** The one that it replaces; undefined for a new document. */
  readonly revision: string | undefined;
}

export type BulkRow =
  | { readonly is: 'done'; readonly revision: string }
  | { readonly is: 'conflict' }
  | { readonly is: 'refused'; readonly error: DbkitError }
  | { readonly is: 'no database' };

/** A database that is made can be dropped by somebody else before it is used. */
const MAX_MAKINGS = 10;
const REFUSED = new Set([400, 413]);

/** One row an edit, in order. Throws where the outcome of a request is not known. */
export async function sendEdits(database: Database, edits: readonly Edit[]): Promise<BulkRow[]> {
  const { connection } = database;
  const answer = await post(database, edits);
  if (isNoDatabase(answer)) return edits.map(() => ({ is: 'no database' }));
  if (answer.status === 201 || answer.status === 202) return rowsIn(answer, edits, connection.place);
  if (!REFUSED.has(answer.status)) throw toDbkitError(answer, connection.place);
  if (edits.length <= 1) {
    return edits.map(() => ({ is: 'refused', error: toRefusal(reasonOf(answer), connection.place) }));
  }
  const half = edits.length >> 1;
  const rows = await sendEdits(database, edits.slice(0, half));
  return [...rows, ...(await sendEdits(database, edits.slice(half)))];
}

async function post(database: Database, edits: readonly Edit[]): Promise<Answer> {
  const { connection, path, make, signal } = database;
  const body = `{"docs":[${edits.map(bodyOf).join(',')}]}`;
  for (let makings = 0; ; makings++) {
    const answer = await connection.ask({ method: 'POST', path: `${path}/_bulk_docs`, body, signal });
    if (!isNoDatabase(answer) || !make) return answer;
    if (makings >= MAX_MAKINGS) throw toDbkitError(answer, connection.place);
    await make();
  }
}

function bodyOf({ text, revision }: Edit): string {
  return revision === undefined ? text : `{"_rev":${JSON.stringify(revision)},${text.slice(1)}`;
}

function rowsIn(answer: Answer, edits: readonly Edit[], server: string): BulkRow[] {
  const rows = listIn(answer);
  if (rows?.length !== edits.length) {
    throw new DbkitError('unavailable', `CouchDB at ${server} did not say what became of each document`);
  }
  return rows.map((row, n) => rowOf(row, edits[n], server));
}

function rowOf(row: JsonValue, edit: Edit | undefined, server: string): BulkRow {
  const { id, ok, rev, error, reason } = isJsonObject(row) ? row : {};
  if (id === undefined || id === edit?.id) {
    if (error === 'conflict') return { is: 'conflict' };
    if (error === 'forbidden' || error === 'unauthorized') {
      return { is: 'refused', error: toRefusal(`${error}: ${String(reason)}`, server) };
    }
    if (error === undefined && ok !== false && typeof rev === 'string') return { is: 'done', revision: rev };
  }
  const what = error === undefined ? 'no outcome' : `${String(error)}: ${String(reason)}`;
  throw new DbkitError('unavailable', `CouchDB at ${server} gave ${what} for a document`);
}

function listIn({ text }: Answer): JsonValue[] | undefined {
  try {
    const rows = parseJson(text);
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined;
  }
}
