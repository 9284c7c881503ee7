// The canonical form of a document from the bytes of its JSON text, without making the document. Compiled to WebAssembly, where
// sixteen bytes are looked at, and copied, at a time: canonical-bytes.ts gives it texts and takes what it has found.
import {
  at,
  BLOCK,
  byteAt,
  isAscii,
  isAt,
  isAtEnd,
  MOST_BYTES,
  name,
  numberOrWord,
  open,
  QUOTE,
  skipSpace,
  spaces,
  string,
  take,
  text,
} from './tokens';
import { add, clear, compare, makeBranch, makeLeaf, sort, Value } from './tree';

export { MOST_BYTES, text };

const COMMA: u32 = 0x2c;
const COLON: u32 = 0x3a;
const OPEN_ARRAY: u32 = 0x5b;
const CLOSE_ARRAY: u32 = 0x5d;
const OPEN_OBJECT: u32 = 0x7b;
const CLOSE_OBJECT: u32 = 0x7d;
/** As numbers: `_id` in three bytes of four, and `_rev`. */
const ID: u32 = 0x64695f;
const ID_BYTES: u32 = 0xffffff;
const REVISION: u32 = 0x7665725f;

/** Deeper ones would need more of the stack. */
const MOST_LEVELS: i32 = 64;

/** The canonical form, where it is not that which was read: as long as that at most. */
const written: usize = memory.data(MOST_BYTES + 2 * BLOCK, BLOCK);
/** Where all that was found of a text stands, each four bytes: see `finish`. */
export const found: usize = memory.data(6 * 4, 4);

let out: usize = 0;
/** Objects whose names had to be sorted. */
let unsorted: i32 = 0;
let idStart: usize = 0;
let idEnd: usize = 0;

/**
 * True where so many bytes from `text` on, MOST_BYTES at most, if they are UTF-8, are a JSON object with a string as its `_id`, without a `_rev`, and with
 * nothing unusual. False says nothing.
 */
export function read(length: i32): bool {
  open(length);
  clear();
  unsorted = 0;
  idStart = 0;
  skipSpace();
  const root = add(null) as Value;
  if (!isAt(OPEN_OBJECT) || !object(root, MOST_LEVELS)) return false;
  skipSpace();
  if (!isAtEnd() || idStart === 0) return false;
  finish(root);
  return true;
}

function finish(root: Value): void {
  const isAsRead = root.isLeaf && spaces === 0;
  if (!isAsRead) {
    out = written;
    write(root);
  }
  store<usize>(found, isAsRead ? root.start : written, 0);
  store<usize>(found, isAsRead ? root.end : out, 4);
  store<usize>(found, idStart, 8);
  store<usize>(found, idEnd, 12);
  store<u32>(found, isAscii(), 16);
  store<u32>(found, isAsRead, 20);
}

function value(it: Value, levels: i32): bool {
  if (isAt(OPEN_OBJECT)) return object(it, levels);
  if (isAt(OPEN_ARRAY)) return array(it, levels);
  it.start = at;
  const isRead = isAt(QUOTE) ? string() : numberOrWord();
  it.end = at;
  return isRead;
}

function object(it: Value, levels: i32): bool {
  if (levels === 0) return false;
  const spacesBefore = spaces;
  const unsortedBefore = unsorted;
  let first: Value | null = null;
  let last: Value | null = null;
  let isSorted = true;
  it.start = at;
  take(OPEN_OBJECT);
  skipSpace();
  if (!isAt(CLOSE_OBJECT)) {
    do {
      skipSpace();
      const inner = add(last);
      if (!inner || !member(inner, levels)) return false;
      if (last) {
        const order = compare(last, inner);
        if (order === 0) return false;
        if (order > 0) isSorted = false;
      } else first = inner;
      last = inner;
      skipSpace();
    } while (take(COMMA));
  }
  if (!isSorted) {
    unsorted++;
    first = sort(first as Value);
    if (!first) return false;
  }
  return take(CLOSE_OBJECT) && close(it, first, spacesBefore, unsortedBefore);
}

function member(it: Value, levels: i32): bool {
  it.nameStart = at + 1;
  if (!name()) return false;
  it.nameEnd = at - 1;
  skipSpace();
  if (!take(COLON)) return false;
  skipSpace();
  return levels === MOST_LEVELS ? topValue(it) : value(it, levels - 1);
}

/** Of the document itself: the id is kept, and a revision is not for here. */
function topValue(it: Value): bool {
  const length = it.nameEnd - it.nameStart;
  const letters = load<u32>(it.nameStart);
  if (length === 4 && letters === REVISION) return false;
  if (length !== 3 || (letters & ID_BYTES) !== ID) return value(it, MOST_LEVELS - 1);
  it.start = at;
  if (!name()) return false;
  it.end = at;
  idStart = it.start + 1;
  idEnd = it.end - 1;
  return true;
}

function array(it: Value, levels: i32): bool {
  if (levels === 0) return false;
  const spacesBefore = spaces;
  const unsortedBefore = unsorted;
  let first: Value | null = null;
  let last: Value | null = null;
  it.start = at;
  take(OPEN_ARRAY);
  skipSpace();
  if (!isAt(CLOSE_ARRAY)) {
    do {
      skipSpace();
      const inner = add(last);
      if (!inner || !value(inner, levels - 1)) return false;
      if (!last) first = inner;
      last = inner;
      skipSpace();
    } while (take(COMMA));
  }
  return take(CLOSE_ARRAY) && close(it, first, spacesBefore, unsortedBefore);
}

function close(it: Value, first: Value | null, spacesBefore: usize, unsortedBefore: i32): bool {
  it.end = at;
  if (spaces === spacesBefore && unsorted === unsortedBefore) makeLeaf(it);
  else makeBranch(it, first);
  return true;
}

function write(it: Value): void {
  if (it.isLeaf) return copy(it.start, it.end);
  const isObject = byteAt(it.start) === OPEN_OBJECT;
  writeByte(isObject ? OPEN_OBJECT : OPEN_ARRAY);
  let inner = it.first;
  while (inner) {
    if (inner !== it.first) writeByte(COMMA);
    if (isObject) {
      copy(inner.nameStart - 1, inner.nameEnd + 1);
      writeByte(COLON);
    }
    write(inner);
    inner = inner.next;
  }
  writeByte(isObject ? CLOSE_OBJECT : CLOSE_ARRAY);
}

function writeByte(byte: u32): void {
  store<u8>(out++, byte);
}

/** What is copied beyond the end is written over. */
function copy(start: usize, end: usize): void {
  for (let place: usize = 0; place < end - start; place += BLOCK) {
    v128.store(out + place, v128.load(start + place));
  }
  out += end - start;
}
