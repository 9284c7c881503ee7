// Which records of a partition have no equal on the other side.
import type { DocumentRecord, IdHash } from './record-table.js';

/** A document that one side alone has, or that is not the same on both. Where one cannot be read, nothing is said of it. */
export type Odd =
  | { readonly kind: 'missing'; readonly left: DocumentRecord }
  | { readonly kind: 'extra'; readonly right: DocumentRecord }
  | { readonly kind: 'different'; readonly left: DocumentRecord; readonly right: DocumentRecord };

/** An id that comes several times on a side (files can have that) is matched as often as it comes, equal ones first. */
export function* matchRecords(records: readonly DocumentRecord[]): Generator<Odd> {
  const lefts = new Map<IdHash, DocumentRecord[]>();
  for (const record of records) if (record.side === 'left') listOf(lefts, record.idHash).push(record);
  const rights = new Map<IdHash, DocumentRecord[]>();
  for (const record of records) {
    if (record.side !== 'right' || takeEqual(lefts, record)) continue;
    listOf(rights, record.idHash).push(record);
  }
  for (const list of rights.values())
    for (const right of list) yield* pair(lefts.get(right.idHash)?.pop(), right);
  for (const list of lefts.values()) for (const left of list) yield* pair(left, undefined);
}

function takeEqual(lefts: Map<IdHash, DocumentRecord[]>, { idHash, digest }: DocumentRecord): boolean {
  const list = lefts.get(idHash);
  const at = list?.findIndex((left) => left.digest === digest && digest !== undefined) ?? -1;
  if (at >= 0) list?.splice(at, 1);
  return at >= 0;
}

function* pair(left: DocumentRecord | undefined, right: DocumentRecord | undefined): Generator<Odd> {
  const cannotBeRead = (record: DocumentRecord | undefined) =>
    record !== undefined && record.digest === undefined;
  if (cannotBeRead(left) || cannotBeRead(right)) return;
  if (left && right) yield { kind: 'different', left, right };
  else if (left) yield { kind: 'missing', left };
  else if (right) yield { kind: 'extra', right };
}

function listOf(table: Map<IdHash, DocumentRecord[]>, idHash: IdHash): DocumentRecord[] {
  const known = table.get(idHash);
  if (known) return known;
  const list: DocumentRecord[] = [];
  table.set(idHash, list);
  return list;
}
