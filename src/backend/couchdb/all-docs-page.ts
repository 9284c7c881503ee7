// A page of `_all_docs` in bytes: its rows are found at once, and read when they are asked for.
import { DbkitError } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import { SIGN } from '../../document/json-signs.js';
import { TextDocument } from '../../document/text-document.js';
import { JsonBytes } from '../json-bytes.js';
import { objectOf } from './errors.js';
import type { Answer } from './question.js';
import { RowBytes } from './row-bytes.js';
import { checkedRow, rowOf } from './rows.js';

/** A document where its row says nothing that would need rules; else the row. */
export type Row = TextDocument | JsonObject;

const SPACES = new Set(Buffer.from(' \t\r\n'));
const ROWS = '"rows":[';
/** What stands before the rows is shorter. */
const MOST_BEFORE = 1000;

export class AllDocsPage {
  readonly length: number;
  readonly #parsedAt: (index: number) => JsonObject;
  readonly #rowAt: (index: number) => Row;

  /** Throws DbkitError `unavailable` where the answer is none, or broke off. */
  constructor(answer: Answer, server: string) {
    const { body } = answer;
    const spans = spansIn(body);
    if (!spans) {
      const rows = listedRows(answer, server);
      this.length = rows.length;
      this.#parsedAt = this.#rowAt = (index) => rows[index] as JsonObject;
      return;
    }
    const bytes = new RowBytes(body);
    this.length = spans.length;
    this.#parsedAt = (index) => {
      const { start, end } = spans[index] as Span;
      return checkedRow(rowOf(body.toString('utf8', start, end), server), server);
    };
    this.#rowAt = (index) => {
      const { start, end } = spans[index] as Span;
      return bytes.read(start, end) ?? this.#parsedAt(index);
    };
  }

  /** Undefined where there is no row. */
  get lastId(): string | undefined {
    return this.length === 0 ? undefined : idOf(this.#rowAt(this.length - 1));
  }

  /** So many from there on, or as many as there are. Throws DbkitError `unavailable` for a row that is none. */
  rows(from: number, most: number): Row[] {
    const count = Math.min(most, this.length - from);
    return Array.from({ length: count }, (_, n) => this.#rowAt(from + n));
  }

  /** All, with their documents made. */
  parsedRows(): JsonObject[] {
    return Array.from({ length: this.length }, (_, n) => this.#parsedAt(n));
  }
}

/** By reading the whole of it. */
function listedRows(answer: Answer, server: string): JsonObject[] {
  const { rows, error } = objectOf(answer, server);
  if (Array.isArray(rows) && error === undefined) return rows.map((row) => checkedRow(row, server));
  throw new DbkitError('unavailable', `CouchDB at ${server} gave no rows`);
}

export function idOf(row: Row): string {
  return row instanceof TextDocument ? row.id : String(row['id']);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of each row; undefined for an answer of another form than CouchDB's: `{"total_rows":2,"offset":0,"rows":[ROW,ROW]}`. */
function spansIn(body: Buffer): Span[] | undefined {
  const before = body.toString('latin1', 0, MOST_BEFORE);
  const first = before.indexOf(ROWS) + ROWS.length;
  if (!/^\{(?:"\w+":(?:0|[1-9]\d*|null),)*"rows":\[$/.test(before.slice(0, first))) return undefined;
  const values = new JsonBytes(body);
  const spans: Span[] = [];
  let at = behindSpaces(body, first);
  while (body[at] === SIGN.openObject) {
    const end = values.endOfValue(at);
    spans.push({ start: at, end });
    at = behindSpaces(body, end);
    if (body[at] !== SIGN.comma) break;
    at = behindSpaces(body, at + 1);
    if (body[at] !== SIGN.openObject) return undefined;
  }
  if (body[at] !== SIGN.closeArray) return undefined;
  at = behindSpaces(body, at + 1);
  return body[at] === SIGN.closeObject && behindSpaces(body, at + 1) === body.length ? spans : undefined;
}

function behindSpaces(body: Buffer, start: number): number {
  let at = start;
  while (SPACES.has(body[at] as number)) at++;
  return at;
}
