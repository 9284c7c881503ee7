// A page of rows as one value: to take each row over from the library costs three times as much as SQLite's reading it. Whatever is
// no usual row makes the page unpackable: it is then read row by row.
import type { StoredDocument, Unreadable } from '../backend.js';
import { readText } from './rows.js';

const SPACE = 0x20;
const [ZERO, NINE] = [0x30, 0x39];

/** The columns of a PackedPage: before id and document stand their lengths in bytes and the revision, and behind them a zero. */
export const PACKED = `count(*), cast(max(id) AS blob), cast(group_concat(
  octet_length(id) || ' ' || octet_length(doc) || ' ' || rev || ' ' || id || doc || char(0), '') AS blob)`;

export type PackedPage = readonly [count: bigint, lastId: Buffer | null, rows: Buffer | null];

/** Undefined where the rows cannot be told apart. A row that holds a null is not among them, and makes the count a wrong one. */
export function unpacked([count, , rows]: PackedPage): (StoredDocument | Unreadable)[] | undefined {
  const bytes = rows ?? Buffer.alloc(0);
  const found: (StoredDocument | Unreadable)[] = [];
  for (let at = 0; at < bytes.length; ) {
    const row = rowAt(bytes, at);
    if (!row || bytes[row.docEnd] !== 0) return undefined;
    const { idStart, docStart, docEnd, revision } = row;
    const idEnd = docStart;
    found.push(readText({ bytes, start: docStart, end: docEnd, form: 'as read', revision, idStart, idEnd }));
    at = docEnd + 1;
  }
  return found.length === Number(count) ? found : undefined;
}

interface PackedRow {
  readonly revision: string;
  readonly idStart: number;
  readonly docStart: number;
  readonly docEnd: number;
}

/** Undefined where no three numbers stand there. */
function rowAt(bytes: Buffer, start: number): PackedRow | undefined {
  const idLengthEnd = numberEnd(bytes, start);
  const docLengthEnd = numberEnd(bytes, idLengthEnd + 1);
  const revisionEnd = numberEnd(bytes, docLengthEnd + 1);
  if (idLengthEnd < 0 || docLengthEnd < 0 || revisionEnd < 0) return undefined;
  const idStart = revisionEnd + 1;
  const docStart = idStart + numberAt(bytes, start, idLengthEnd);
  return {
    revision: bytes.toString('latin1', docLengthEnd + 1, revisionEnd),
    idStart,
    docStart,
    docEnd: docStart + numberAt(bytes, idLengthEnd + 1, docLengthEnd),
  };
}

/** Where the space behind a number is; -1 where there is no number. */
function numberEnd(bytes: Buffer, start: number): number {
  let at = start;
  while (isDigit(bytes[at])) at++;
  return at > start && bytes[at] === SPACE ? at : -1;
}

function numberAt(bytes: Buffer, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = number * 10 + (bytes[at] as number) - ZERO;
  return number;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}
