// Reads a table in several segments side by side, and ahead of who asks: DynamoDB gives 1 MB at a time, and would have to wait for
// what is done with it.
import { TextDocument } from '../../document/text-document.js';
import { idIn } from './batch-get.js';
import { cursorOf, placeAt, type SegmentState } from './cursor.js';
import type { ScannedItem, ScanPage } from './scan-page.js';

/** The page in bytes, to be read: as objects, what waits would be walked and copied each time the heap is collected. */
export type FetchSegment = (
  segment: number,
  total: number,
  after: string | undefined,
) => Promise<() => ScanPage>;

const SEGMENTS = 4;

/**
 * Each page is of one segment, which its cursor names: so a page that is read again by its cursor holds what it held, whichever
 * answer comes first.
 */
export class SegmentScan {
  readonly #segments: readonly Segment[];
  #turn: number;

  constructor(fetch: FetchSegment, cursor: string | undefined) {
    const { turn, segments } = placeAt(cursor, SEGMENTS);
    this.#turn = turn;
    this.#segments = segments.map(
      (state, number) => new Segment(state, (after) => fetch(number, segments.length, after)),
    );
  }

  /** Behind what was given away; undefined at the end. */
  get cursor(): string | undefined {
    return cursorOf({ turn: this.#turn, segments: this.#segments.map(({ state }) => state) });
  }

  /** At most so many; none also where a segment is empty. Throws what reading has thrown. */
  async next(limit: number): Promise<readonly ScannedItem[]> {
    for (const segment of this.#segments) segment.readAhead();
    const segment = this.#segments[this.#turn];
    const items = (await segment?.take(limit)) ?? [];
    if (segment?.isBetweenPages) this.#turn = this.#nextTurn();
    return items;
  }

  #nextTurn(): number {
    const count = this.#segments.length;
    const turns = Array.from({ length: count }, (_, n) => (this.#turn + 1 + n) % count);
    return turns.find((turn) => this.#segments[turn]?.state.is !== 'done') ?? 0;
  }
}

class Segment {
  /** What was given away. */
  state: SegmentState;
  readonly #fetch: (after: string | undefined) => Promise<() => ScanPage>;
  /** Of which something is left. */
  #page: ScanPage | undefined;
  #given = 0;
  /** What follows that page, on its way or here. */
  #next: Promise<() => ScanPage> | undefined;

  constructor(state: SegmentState, fetch: (after: string | undefined) => Promise<() => ScanPage>) {
    this.state = state;
    this.#fetch = fetch;
  }

  get isBetweenPages(): boolean {
    return this.#page === undefined;
  }

  readAhead(): void {
    if (this.#next || this.state.is === 'done') return;
    if (this.#page && this.#page.last === undefined) return;
    const after = this.state.is === 'after' ? this.state.id : undefined;
    this.#next = this.#fetch(this.#page ? this.#page.last : after);
    // It is met when it is waited for.
    this.#next.catch(() => undefined);
  }

  /** Of one page of DynamoDB's, what is left of it. */
  async take(most: number): Promise<readonly ScannedItem[]> {
    const page = this.#page ?? (await this.#nextPage());
    if (!page) return [];
    const items = page.items.slice(this.#given, this.#given + most);
    this.#given += items.length;
    const last = items.at(-1);
    if (this.#given === page.items.length) this.#leave(page);
    else if (last) this.state = { is: 'after', id: last instanceof TextDocument ? last.id : idIn(last) };
    return items;
  }

  async #nextPage(): Promise<ScanPage | undefined> {
    const parse = await this.#next;
    this.#next = undefined;
    this.#page = parse?.();
    this.#given = 0;
    this.readAhead();
    return this.#page;
  }

  #leave({ last }: ScanPage): void {
    this.#page = undefined;
    this.state = last === undefined ? { is: 'done' } : { is: 'after', id: last };
  }
}
