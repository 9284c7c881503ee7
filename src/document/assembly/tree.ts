// The values of a JSON text as a tree of places: where each stands, under which name, and in which order names come. A value that
// stands there as it is to be written is a leaf, whatever is in it.
import { byteAt } from './tokens';

@unmanaged
export class Value {
  /** Where its name stands, if it has one. */
  nameStart: usize;
  nameEnd: usize;
  /** Where all of it stands. */
  start: usize;
  end: usize;
  isLeaf: bool;
  /** Its first inner value, and the one beside it. */
  first: Value | null;
  next: Value | null;
}

const SIZE: usize = offsetof<Value>();
/** Of a place in memory, in bytes. */
const PLACE: i32 = 4;
const MOST_VALUES: i32 = 1 << 16;
/** Names move one by one: of more than these, somebody else has to make the order. */
const MOST_SORTED: i32 = 64;

const values: usize = memory.data(<i32>SIZE * MOST_VALUES);
const order = memory.data(PLACE * MOST_SORTED);
let free: usize = values;

export function clear(): void {
  free = values;
}

/** A leaf, behind the inner value before it, if there is one. Null where there is no room. */
export function add(before: Value | null): Value | null {
  if (free === values + SIZE * MOST_VALUES) return null;
  const value = changetype<Value>(free);
  free += SIZE;
  value.isLeaf = true;
  value.first = value.next = null;
  if (before) before.next = value;
  return value;
}

/** Nobody has to look at what is in it. */
export function makeLeaf(value: Value): void {
  free = changetype<usize>(value) + SIZE;
}

export function makeBranch(value: Value, first: Value | null): void {
  value.isLeaf = false;
  value.first = first;
}

/** Below zero where the name of the left one comes first. */
export function compare(left: Value, right: Value): i32 {
  let place = left.nameStart;
  let other = right.nameStart;
  for (; place < left.nameEnd && other < right.nameEnd; place++, other++) {
    const order = <i32>byteAt(place) - <i32>byteAt(other);
    if (order !== 0) return order;
  }
  return <i32>(left.nameEnd - place) - <i32>(right.nameEnd - other);
}

/** Brings values into the order of their names, and gives the first; null where two have one name, or they are too many. */
export function sort(first: Value): Value | null {
  let count = 0;
  for (let value: Value | null = first; value; value = value.next) {
    if (count === MOST_SORTED || !insert(count++, value)) return null;
  }
  for (let place = 0; place < count; place++) {
    ordered(place).next = place + 1 < count ? ordered(place + 1) : null;
  }
  return ordered(0);
}

/** Puts one among those before it, which are in order. */
function insert(count: i32, value: Value): bool {
  let place = count;
  for (; place > 0; place--) {
    const before = ordered(place - 1);
    const compared = compare(before, value);
    if (compared === 0) return false;
    if (compared < 0) break;
    setOrdered(place, before);
  }
  setOrdered(place, value);
  return true;
}

function ordered(place: i32): Value {
  return changetype<Value>(load<usize>(order + PLACE * place));
}

function setOrdered(place: i32, value: Value): void {
  store<usize>(order + PLACE * place, changetype<usize>(value));
}
