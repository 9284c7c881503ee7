// Reads a database in the order of its ids, page by page, and ahead of who asks: CouchDB would have to wait for what is done with
// each page.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AllDocsPage, idOf, type Row } from './all-docs-page.js';
import { type Place, placeBehind } from './pages.js';

export interface FetchedPage {
  /** Where the next page begins, unless reading this one tells otherwise; undefined where that cannot be told before. */
  readonly likelyNext: Place | undefined;
  /** Throws DbkitError `unavailable` where it is no page. */
  read(): ReadPage;
}

export interface ReadPage {
  readonly page: AllDocsPage;
  /** Undefined where this is the last one. */
  readonly next: Place | undefined;
  /** How many documents the next one may have. */
  readonly nextSize: number;
}

/** Undefined where there is no such database. */
export type FetchPage = (place: Place) => Promise<FetchedPage | undefined>;

export class AllDocsScan {
  readonly #fetch: FetchPage;
  /** Behind what was given away; undefined at the end. */
  #place: Place | undefined;
  /** Of which something is left. */
  #current: ReadPage | undefined;
  #given = 0;
  /** What follows that page, on its way or here. */
  #ahead: Promise<FetchedPage | undefined> | undefined;

  constructor(fetch: FetchPage, place: Place) {
    this.#fetch = fetch;
    this.#place = place;
  }

  /** Undefined at the end. */
  get cursor(): string | undefined {
    return this.#place && JSON.stringify(this.#place);
  }

  /** At most so many; fewer also where a page of CouchDB's ends. Throws what reading has thrown. */
  async next(limit: number): Promise<readonly Row[]> {
    const current = this.#current ?? (await this.#nextPage());
    if (!current) return [];
    const { page, next, nextSize } = current;
    const rows = page.rows(this.#given, limit);
    this.#given += rows.length;
    const last = rows.at(-1);
    const isWhole = this.#given === page.length;
    if (isWhole) this.#current = undefined;
    this.#place = isWhole ? next : placeBehind(last && idOf(last), nextSize);
    return rows;
  }

  /** The one after it is asked for at once. */
  async #nextPage(): Promise<ReadPage | undefined> {
    const fetched = await (this.#ahead ?? (this.#place && this.#fetch(this.#place)));
    const { likelyNext } = fetched ?? {};
    this.#ahead = likelyNext && this.#fetchAhead(likelyNext);
    // The question is sent in this turn; to read a page takes several milliseconds.
    if (likelyNext) await nextTurn();
    const current = fetched?.read();
    this.#current = current;
    this.#given = 0;
    if (!current) this.#place = undefined;
    const next = current?.next;
    if (next?.startkey !== likelyNext?.startkey) this.#ahead = next && this.#fetchAhead(next);
    return current;
  }

  #fetchAhead(place: Place): Promise<FetchedPage | undefined> {
    const ahead = this.#fetch(place);
    // It is met when it is waited for.
    ahead.catch(() => undefined);
    return ahead;
  }
}
