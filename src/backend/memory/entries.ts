// One collection in memory: found by id, and paged through in the order of creation while it changes.

export interface Entry {
  readonly id: string;
  /** Grows from entry to entry; a document keeps it for as long as it exists. */
  readonly place: number;
  /** The document's JSON: as text, nobody's change to an object can reach it. */
  text: string;
  revision: string;
  isDeleted: boolean;
}

export class Entries {
  readonly #byId = new Map<string, Entry>();
  /** By place. Deleted ones stay until they are half of all: pages end at a place, not at an index. */
  #inOrder: Entry[] = [];
  #places = 0;

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  set(id: string, text: string, revision: string): void {
    const existing = this.#byId.get(id);
    if (existing) {
      existing.text = text;
      existing.revision = revision;
      return;
    }
    const entry = { id, place: ++this.#places, text, revision, isDeleted: false };
    this.#byId.set(id, entry);
    this.#inOrder.push(entry);
  }

  /** False where there was none. */
  delete(id: string): boolean {
    const entry = this.#byId.get(id);
    if (!entry) return false;
    entry.isDeleted = true;
    this.#byId.delete(id);
    if (this.#inOrder.length > 2 * this.#byId.size + 16) {
      this.#inOrder = this.#inOrder.filter((other) => !other.isDeleted);
    }
    return true;
  }

  /** At most `limit` entries behind a place; 0 is before the first. */
  after(place: number, limit: number): Entry[] {
    const found: Entry[] = [];
    for (let at = this.#indexBehind(place); at < this.#inOrder.length && found.length < limit; at++) {
      const entry = this.#inOrder[at];
      if (entry && !entry.isDeleted) found.push(entry);
    }
    return found;
  }

  copy(): Entries {
    const copy = new Entries();
    for (const { id, text, revision } of this.after(0, this.#inOrder.length)) copy.set(id, text, revision);
    return copy;
  }

  #indexBehind(place: number): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#inOrder[middle]?.place ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
