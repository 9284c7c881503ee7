// Reads a database in the order of its ids, page by page, and ahead of who asks: CouchDB would have to wait for what is done with
// each page.
import { type AllDocsPage, idOf, type Row } from './all-docs-page.js';
import type { Place } from './pages.js';

/** With what is known of the next one. */
export interface FetchedPage {
  readonly page: AllDocsPage;
  readonly isLast: boolean;
  /** How many documents it may have. */
  readonly nextSize: number;
}

/** Undefined where there is no such database. */
export type FetchPage = (place: Place) => Promise<FetchedPage | undefined>;

export class AllDocsScan {
  readonly #fetch: FetchPage;
  /** Behind what was given away; undefined at the end. */
  #place: Place | undefined;
  /** Of which something is left. */
  #fetched: FetchedPage | undefined;
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
    const fetched = this.#fetched ?? (await this.#nextPage());
    if (!fetched) return [];
    const { page, isLast, nextSize } = fetched;
    const rows = page.rows(this.#given, limit);
    this.#given += rows.length;
    const last = rows.at(-1);
    const isWhole = this.#given === page.length;
    if (isWhole) this.#fetched = undefined;
    this.#place = isWhole && isLast ? undefined : placeBehind(last && idOf(last), nextSize);
    return rows;
  }

  /** The one after it is asked for at once. */
  async #nextPage(): Promise<FetchedPage | undefined> {
    const ahead = this.#ahead ?? (this.#place && this.#fetch(this.#place));
    this.#ahead = undefined;
    const fetched = await ahead;
    this.#fetched = fetched;
    this.#given = 0;
    if (!fetched) this.#place = undefined;
    else if (!fetched.isLast) {
      this.#ahead = this.#fetch(placeBehind(fetched.page.lastId, fetched.nextSize));
      // It is met when it is waited for.
      this.#ahead.catch(() => undefined);
    }
    return fetched;
  }
}

/** Where the least key is that comes behind this id. */
export function placeBehind(id: string | undefined, size: number): Place {
  return { startkey: `${id}\0`, size };
}
