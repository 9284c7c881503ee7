// The values of a JSON text as a tree of places: where each stands, under which name, and in which order names come. A value that
// stands there as it is to be written is a leaf, whatever is in it.

/** Of a value: where its name stands, if it has one, and where all of it; its first inner value, and the one beside it. */
const NAME_START = 0;
const NAME_END = 1;
const START = 2;
const END = 3;
const FIRST = 4;
const NEXT = 5;
const FIELDS = 6;

const MOST_VALUES = 1 << 16;
/** Names move one by one: of more than these, somebody else has to make the order. */
const MOST_SORTED = 64;

/** No value: of one that has no first inner one, that it is a leaf. */
export const NONE = -1;
/** In place of the first inner value: an array or object that has none, and is not a leaf. */
export const EMPTY = -2;

/** The root is 0. */
export class ValueTree {
  readonly #fields = new Int32Array(FIELDS * MOST_VALUES);
  readonly #order = new Int32Array(MOST_SORTED);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** Behind the inner value before it, NONE for the first one. NONE where there is no room. */
  add(before: number): number {
    if (this.#length === MOST_VALUES) return NONE;
    const value = this.#length++;
    const at = value * FIELDS;
    this.#fields[at + FIRST] = NONE;
    this.#fields[at + NEXT] = NONE;
    if (before !== NONE) this.#fields[before * FIELDS + NEXT] = value;
    return value;
  }

  name(value: number, start: number, end: number): void {
    this.#fields[value * FIELDS + NAME_START] = start;
    this.#fields[value * FIELDS + NAME_END] = end;
  }

  place(value: number, start: number, end: number): void {
    this.#fields[value * FIELDS + START] = start;
    this.#fields[value * FIELDS + END] = end;
  }

  /** Nobody has to look at what is in it. */
  makeLeaf(value: number): void {
    this.#length = value + 1;
  }

  /** `first`: its first inner value, or EMPTY. */
  makeBranch(value: number, first: number): void {
    this.#fields[value * FIELDS + FIRST] = first;
  }

  nameStart(value: number): number {
    return this.#fields[value * FIELDS + NAME_START] as number;
  }

  nameEnd(value: number): number {
    return this.#fields[value * FIELDS + NAME_END] as number;
  }

  start(value: number): number {
    return this.#fields[value * FIELDS + START] as number;
  }

  end(value: number): number {
    return this.#fields[value * FIELDS + END] as number;
  }

  first(value: number): number {
    return this.#fields[value * FIELDS + FIRST] as number;
  }

  next(value: number): number {
    return this.#fields[value * FIELDS + NEXT] as number;
  }

  /** Below zero where the name of the left one comes first. */
  compare(text: Buffer, left: number, right: number): number {
    const end = this.nameEnd(left);
    const otherEnd = this.nameEnd(right);
    let at = this.nameStart(left);
    let other = this.nameStart(right);
    for (; at < end && other < otherEnd; at++, other++) {
      const order = (text[at] as number) - (text[other] as number);
      if (order !== 0) return order;
    }
    return end - at - (otherEnd - other);
  }

  /** Brings values into the order of their names, and gives the first; NONE where two have one name, or they are too many. */
  sort(first: number, text: Buffer): number {
    const order = this.#order;
    let count = 0;
    for (let value = first; value !== NONE; value = this.next(value)) {
      if (count === MOST_SORTED || !this.#insert(count++, value, text)) return NONE;
    }
    for (let place = 0; place < count; place++) {
      const next = place + 1 < count ? (order[place + 1] as number) : NONE;
      this.#fields[(order[place] as number) * FIELDS + NEXT] = next;
    }
    return order[0] as number;
  }

  /** Puts one among those before it, which are in order. */
  #insert(count: number, value: number, text: Buffer): boolean {
    const order = this.#order;
    let place = count;
    for (; place > 0; place--) {
      const before = order[place - 1] as number;
      const compared = this.compare(text, before, value);
      if (compared === 0) return false;
      if (compared < 0) break;
      order[place] = before;
    }
    order[place] = value;
    return true;
  }
}
