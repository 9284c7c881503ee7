// Reads a table in several segments side by side, and ahead of who asks: DynamoDB gives 1 MB at a time, and would have to wait for
// what is done with it.
import { idIn } from './batch-get.js';
import { cursorOf, type SegmentState, segmentsOf } from './cursor.js';
import type { Item } from './read-item.js';

/** A page of a segment; without `last` there is no more. */
export interface SegmentPage {
  readonly items: readonly Item[];
  readonly last: string | undefined;
}

export type FetchSegment = (
  segment: number,
  total: number,
  after: string | undefined,
) => Promise<SegmentPage>;

const SEGMENTS = 4;

interface Segment {
  readonly number: number;
  /** What was given away. */
  state: SegmentState;
  /** Read, and not given away. */
  items: readonly Item[];
  from: number;
  /** Behind what was read. */
  after: string | undefined;
  isRead: boolean;
  reading: Promise<void> | undefined;
}

export class SegmentScan {
  readonly #fetch: FetchSegment;
  readonly #segments: readonly Segment[];

  constructor(fetch: FetchSegment, cursor: string | undefined) {
    this.#fetch = fetch;
    this.#segments = segmentsOf(cursor, SEGMENTS).map((state, number) => ({
      number,
      state,
      items: [],
      from: 0,
      after: state.is === 'after' ? state.id : undefined,
      isRead: state.is === 'done',
      reading: undefined,
    }));
  }

  /** Behind what was given away; undefined at the end. */
  get cursor(): string | undefined {
    return cursorOf(this.#segments.map(({ state }) => state));
  }

  /** At most so many; none only at the end, or where a segment ended in an empty page. */
  async next(limit: number): Promise<Item[]> {
    await this.#readAhead();
    const items: Item[] = [];
    for (const segment of this.#segments) items.push(...take(segment, limit - items.length));
    // Those that are empty now are read while the caller is at work.
    void this.#readAhead().catch(() => undefined);
    return items;
  }

  /** Begins to read where nothing is left, and waits where nothing is left anywhere. Throws what reading has thrown. */
  async #readAhead(): Promise<void> {
    for (const segment of this.#segments) {
      if (segment.isRead || segment.reading || segment.from < segment.items.length) continue;
      segment.reading = this.#read(segment);
      // It is met when it is waited for.
      segment.reading.catch(() => undefined);
    }
    const isEmpty = this.#segments.every(({ items, from }) => from === items.length);
    const reading = this.#segments.flatMap((segment) => segment.reading ?? []);
    if (isEmpty && reading.length > 0) await Promise.race(reading);
  }

  async #read(segment: Segment): Promise<void> {
    const { items, last } = await this.#fetch(segment.number, this.#segments.length, segment.after);
    segment.items = items;
    segment.from = 0;
    segment.after = last;
    segment.isRead = last === undefined;
    segment.reading = undefined;
    if (items.length === 0) segment.state = behind(segment);
  }
}

function take(segment: Segment, most: number): readonly Item[] {
  const items = segment.items.slice(segment.from, segment.from + most);
  const last = items.at(-1);
  segment.from += items.length;
  if (last)
    segment.state = segment.from < segment.items.length ? { is: 'after', id: idIn(last) } : behind(segment);
  return items;
}

/** Where nothing of what was read is left. */
function behind({ after, isRead }: Segment): SegmentState {
  return isRead || after === undefined ? { is: 'done' } : { is: 'after', id: after };
}
