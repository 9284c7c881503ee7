// Pages over documents with ids of every type. In MongoDB "greater than" compares within one type only, so each type is walked
// through by itself, one after the other.
import { BSON, type Document } from 'mongodb';

/** Every type that an `_id` can have, by MongoDB's names and numbers; strings first, since nearly all ids are. */
const TYPES = ['string', 'objectId', 'number', 'binData', 'object', 'bool', 'date', 'timestamp', 'null'];
const RARE_TYPES = ['javascript', 'symbol', 'minKey', 'maxKey'];
const ALL_TYPES = [...TYPES, ...RARE_TYPES];

export interface Place {
  /** Of `ALL_TYPES`. */
  readonly type: number;
  /** The last id of that type so far. */
  readonly after: { readonly id: unknown } | undefined;
}

export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return { type: 0, after: undefined };
  const [type, after] = BSON.EJSON.parse(cursor, { relaxed: false, useBigInt64: true }) as [
    unknown,
    unknown?,
  ];
  const at = Number(type);
  if (at >= ALL_TYPES.length) return undefined;
  return { type: at, after: after === undefined ? undefined : { id: after } };
}

/** True for a type that a server may not know; then it can hold none of it. */
export function isRare({ type }: Place): boolean {
  return type >= TYPES.length;
}

export function conditionOf({ type, after }: Place): Document {
  const isOfType = { _id: { $type: ALL_TYPES[type] } };
  return after ? { $and: [isOfType, { _id: { $gt: after.id } }] } : isOfType;
}

/** Where the next page begins, behind a last document or, where this one had none, at the next type. */
export function cursorAfter({ type }: Place, last: Uint8Array | undefined): string | undefined {
  if (last) {
    const { _id: id } = BSON.deserialize(last, { promoteValues: false });
    return BSON.EJSON.stringify([type, id], { relaxed: false });
  }
  return type + 1 < ALL_TYPES.length ? BSON.EJSON.stringify([type + 1], { relaxed: false }) : undefined;
}
