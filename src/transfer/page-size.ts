// How many documents to ask for at a time: few large ones, many small ones.

/** Of one page, in canonical form; several pages are held at a time, each several times as large in memory. */
const PAGE_BYTES = 2 << 20;
const FIRST = 64;

export class PageSize {
  readonly #most: number;
  #average: number | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  next(): number {
    if (this.#average === undefined) return Math.min(FIRST, this.#most);
    return Math.min(this.#most, Math.max(1, Math.floor(PAGE_BYTES / this.#average)));
  }

  /** What a page was like; the last pages count most. */
  saw(documents: number, bytes: number): void {
    if (documents === 0) return;
    const average = bytes / documents;
    this.#average = this.#average === undefined ? average : Math.max(average, (this.#average + average) / 2);
  }
}
