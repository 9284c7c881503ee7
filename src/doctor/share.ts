// As much of what has to be remembered as memory has room for. Where that is not all, the collections are read once more for each
// further share.
import { hashSymbol, symbolHash } from '../validation/symbol-hash.js';

const MOST_ENTRIES = 100_000;

/** Entries by key, of the keys that belong to this share. The first share finds out how many it takes. */
export class Share<Entry> {
  readonly #most: number;
  readonly #index: number;
  #count: number;
  readonly #entries = new Map<string, Entry>();

  constructor({ index = 0, count = 1, most = MOST_ENTRIES } = {}) {
    this.#index = index;
    this.#count = count;
    this.#most = most;
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** The key's entry, made where there is none; undefined where the key is another share's. */
  entryOf(key: string, make: () => Entry): Entry | undefined {
    const known = this.#entries.get(key);
    if (known !== undefined || !this.#isOurs(key)) return known;
    const entry = make();
    this.#entries.set(key, entry);
    if (this.#index === 0) while (this.#entries.size > this.#most) this.#halve();
    return this.#isOurs(key) ? entry : undefined;
  }

  get size(): number {
    return this.#entries.size;
  }

  entries(): Iterable<[string, Entry]> {
    return this.#entries;
  }

  /** Undefined after the last. */
  next(): Share<Entry> | undefined {
    const index = this.#index + 1;
    return index < this.#count ? new Share({ index, count: this.#count, most: this.#most }) : undefined;
  }

  #halve(): void {
    this.#count *= 2;
    for (const key of this.#entries.keys()) if (!this.#isOurs(key)) this.#entries.delete(key);
  }

  #isOurs(key: string): boolean {
    hashSymbol(key, 0);
    return symbolHash.low % this.#count === this.#index;
  }
}
