// Remembers millions of names by their hashes: which were defined, which defined twice, which only referred to. 8 bytes a slot.

export const DEFINED = 1;
export const REFERRED = 2;
/** Defined more than once. */
export const REPEATED = 4;

const FLAGS = 7;
const SHARDS = 64;
const FIRST_SLOTS = 16;

/**
 * A set of 61-bit hashes with three flags each. It is cut into shards that grow one by one, so that growing needs little
 * more memory than the table has: at most 16 bytes a name.
 */
export class SymbolTable {
  readonly #shards: Uint32Array[] = Array.from({ length: SHARDS }, () => new Uint32Array(FIRST_SLOTS * 2));
  readonly #used = new Uint32Array(SHARDS);

  #size = 0;

  /** How many names it holds. */
  get size(): number {
    return this.#size;
  }

  /** Marks a hash; a second `DEFINED` becomes `REPEATED`. */
  mark(low: number, high: number, flags: number): void {
    const shard = low % SHARDS;
    let slots = this.#shards[shard] as Uint32Array;
    let at = slotOf(slots, low, high);
    const before = (slots[at + 1] as number) & FLAGS;
    if (before === 0) {
      const used = (this.#used[shard] ?? 0) + 1;
      this.#used[shard] = used;
      this.#size++;
      if (used * 8 > slots.length * 3) {
        slots = grown(slots);
        this.#shards[shard] = slots;
        at = slotOf(slots, low, high);
      }
      slots[at] = low;
      slots[at + 1] = (high << 3) | flags;
    } else {
      const repeated = before & flags & DEFINED ? REPEATED : 0;
      slots[at + 1] = (slots[at + 1] as number) | flags | repeated;
    }
  }

  /** The flags of a hash; 0 where it is not there. */
  flagsOf(low: number, high: number): number {
    const slots = this.#shards[low % SHARDS] as Uint32Array;
    return (slots[slotOf(slots, low, high) + 1] as number) & FLAGS;
  }

  /** Every hash as two words: the low 32 bits, then the high 29 with the flags below them. */
  toRecords(): Uint32Array<ArrayBuffer> {
    const records = new Uint32Array(this.#size * 2);
    let at = 0;
    this.forEach((low, high, flags) => {
      records[at++] = low;
      records[at++] = (high << 3) | flags;
    });
    return records;
  }

  /** Calls `visit` with every hash, in no order. */
  forEach(visit: (low: number, high: number, flags: number) => void): void {
    for (const slots of this.#shards) {
      for (let at = 0; at < slots.length; at += 2) {
        const upper = slots[at + 1] as number;
        if (upper !== 0) visit(slots[at] as number, upper >>> 3, upper & FLAGS);
      }
    }
  }
}

// Linear probing from a place that the bits above the shard's decide.
function slotOf(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length / 2 - 1;
  let slot = ((low >>> 6) ^ (high << 4)) & mask;
  for (;;) {
    const upper = slots[slot * 2 + 1] as number;
    if (upper === 0 || (slots[slot * 2] === low && upper >>> 3 === high)) return slot * 2;
    slot = (slot + 1) & mask;
  }
}

function grown(slots: Uint32Array): Uint32Array {
  const larger = new Uint32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += 2) {
    const upper = slots[at + 1] as number;
    if (upper === 0) continue;
    const to = slotOf(larger, slots[at] as number, upper >>> 3);
    larger[to] = slots[at] as number;
    larger[to + 1] = upper;
  }
  return larger;
}
