// The members of the JSON objects that a reader of bytes is in, and how they are brought into the order of their names.
import { copyBytes } from './copy-bytes.js';

/** Of a member: where its name is in what is read, and where the whole of it is in what is written. */
const NAME_START = 0;
const NAME_END = 1;
const WRITTEN_START = 2;
const WRITTEN_END = 3;
/** 1 where it, or a member before it, comes after one with a greater name. */
const IS_LATE = 4;
const FIELDS = 5;

const MOST_MEMBERS = 2048;
/** Members move one by one: of more than these, somebody else has to make the order. */
const MOST_SORTED = 64;
const COMMA = 0x2c;
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

/** A stack: the members of an inner object lie above those of the objects around it, until it is left. */
export class MemberList {
  readonly #fields = new Int32Array(FIELDS * MOST_MEMBERS);
  /** Where the members that are sorted have their fields. */
  readonly #order = new Int32Array(MOST_SORTED);
  readonly #sorted: Buffer;
  #length = 0;

  /** `bytes`: the most that an object takes. */
  constructor(bytes: number) {
    this.#sorted = Buffer.allocUnsafeSlow(bytes);
    this.#sorted[0] = OPEN_OBJECT;
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** False where it has the name of the one before it in its object (whose members begin at `first`), or there is no room for it. */
  add(first: number, from: Buffer, nameStart: number, nameEnd: number, writtenAt: number): boolean {
    if (this.#length === MOST_MEMBERS) return false;
    const at = this.#length++ * FIELDS;
    const fields = this.#fields;
    fields[at + NAME_START] = nameStart;
    fields[at + NAME_END] = nameEnd;
    fields[at + WRITTEN_START] = writtenAt;
    fields[at + IS_LATE] = 0;
    if (this.#length - 1 === first) return true;
    const order = this.#compare(from, at - FIELDS, at);
    fields[at + IS_LATE] = order > 0 ? 1 : (fields[at - FIELDS + IS_LATE] as number);
    return order !== 0;
  }

  endLast(writtenEnd: number): void {
    this.#fields[(this.#length - 1) * FIELDS + WRITTEN_END] = writtenEnd;
  }

  /** The object whose members begin at `first` is closed. */
  leave(first: number): void {
    this.#length = first;
  }

  areSorted(first: number): boolean {
    return this.#length === first || this.#fields[(this.#length - 1) * FIELDS + IS_LATE] === 0;
  }

  /** Finds the order of the members from `first` on. False where two have one name, or they are too many. */
  sort(first: number, from: Buffer): boolean {
    const count = this.#length - first;
    if (count > MOST_SORTED) return false;
    for (let place = 0; place < count; place++) {
      if (!this.#insert(place, (first + place) * FIELDS, from)) return false;
    }
    return true;
  }

  /** The object of these members, which are sorted, anew: good until the next one. */
  sorted(first: number, written: Buffer): Buffer {
    const end = this.#collect(first, written);
    this.#sorted[end] = CLOSE_OBJECT;
    return this.#sorted.subarray(0, end + 1);
  }

  /** Puts the members, which are sorted, into their order where they are written. */
  reorder(first: number, written: Buffer): void {
    const end = this.#collect(first, written);
    copyBytes(this.#sorted, 1, end, written, this.#fields[first * FIELDS + WRITTEN_START] as number);
  }

  /** Puts one among those before it, which are in order. */
  #insert(last: number, member: number, from: Buffer): boolean {
    const order = this.#order;
    let place = last;
    for (; place > 0; place--) {
      const before = order[place - 1] as number;
      const compared = this.#compare(from, before, member);
      if (compared === 0) return false;
      if (compared < 0) break;
      order[place] = before;
    }
    order[place] = member;
    return true;
  }

  /** Behind the sign that opens an object. Returns where they end. */
  #collect(first: number, written: Buffer): number {
    const fields = this.#fields;
    const count = this.#length - first;
    let length = 1;
    for (let place = 0; place < count; place++) {
      const member = this.#order[place] as number;
      if (place > 0) this.#sorted[length++] = COMMA;
      const start = fields[member + WRITTEN_START] as number;
      length += copyBytes(written, start, fields[member + WRITTEN_END] as number, this.#sorted, length);
    }
    return length;
  }

  /** Below zero where the name of the member at `left` comes first. */
  #compare(from: Buffer, left: number, right: number): number {
    const fields = this.#fields;
    const end = fields[left + NAME_END] as number;
    const otherEnd = fields[right + NAME_END] as number;
    let at = fields[left + NAME_START] as number;
    let other = fields[right + NAME_START] as number;
    for (; at < end && other < otherEnd; at++, other++) {
      const order = (from[at] as number) - (from[other] as number);
      if (order !== 0) return order;
    }
    return end - at - (otherEnd - other);
  }
}
