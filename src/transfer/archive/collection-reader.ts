// Reads the lines of one collection out of an archive's segments, page by page, from any place on.
import { DbkitError } from '../../document/error.js';
import { LineFramer } from './line-framer.js';
import type { CollectionFacts, SegmentFacts } from './manifest.js';
import type { SegmentBlocks } from './segment-blocks.js';

/** A place in a collection: a segment, from 0, and how many bytes of its lines lie before it. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

export interface CollectionPage<Item> {
  readonly items: readonly Item[];
  readonly cursor: string | undefined;
}

/** A page holds no more text than this, but for one document. */
const PAGE_BYTES = 4 << 20;

export class CollectionReader {
  readonly #facts: CollectionFacts;
  readonly #open: (segment: SegmentFacts, offset: number) => Promise<SegmentBlocks>;
  #segment: number;
  #offset: number;
  #framer = new LineFramer();
  #blocks: SegmentBlocks | undefined;

  constructor(
    facts: CollectionFacts,
    place: Place,
    open: (segment: SegmentFacts, offset: number) => Promise<SegmentBlocks>,
  ) {
    this.#facts = facts;
    this.#open = open;
    this.#segment = place.segment;
    this.#offset = place.offset;
  }

  isAt({ segment, offset }: Place): boolean {
    return this.#segment === segment && this.#offset === offset;
  }

  /** Throws DbkitError `unreadable` for a line of which `itemOf` makes nothing. */
  async page<Item>(
    limit: number,
    itemOf: (line: Buffer) => Item | undefined,
    signal: AbortSignal | undefined,
  ): Promise<CollectionPage<Item>> {
    const items: Item[] = [];
    let bytes = 0;
    while (items.length < limit && bytes < PAGE_BYTES) {
      const line = this.#framer.take();
      if (line) {
        items.push(this.#itemOf(line, itemOf));
        this.#offset += line.length + 1;
        bytes += line.length;
      } else {
        signal?.throwIfAborted();
        if (!(await this.#fill())) return { items, cursor: undefined };
      }
    }
    return { items, cursor: `${this.#segment}:${this.#offset}` };
  }

  async close(): Promise<void> {
    await this.#blocks?.close();
    this.#blocks = undefined;
  }

  /** Reads on; false behind the last segment. */
  async #fill(): Promise<boolean> {
    const segment = this.#facts.segments[this.#segment];
    if (!segment) return false;
    this.#blocks ??= await this.#open(segment, this.#offset);
    const block = await this.#blocks.next();
    if (block) this.#framer.push(block);
    else await this.#leave(segment);
    return true;
  }

  async #leave(segment: SegmentFacts): Promise<void> {
    await this.close();
    if (this.#framer.unfinished > 0 || this.#offset !== segment.bytes) {
      const found = this.#offset + this.#framer.unfinished;
      throw new DbkitError(
        'unreadable',
        `${segment.file} holds ${found} bytes of lines, not ${segment.bytes}`,
      );
    }
    this.#framer = new LineFramer();
    this.#segment++;
    this.#offset = 0;
  }

  #itemOf<Item>(line: Buffer, itemOf: (line: Buffer) => Item | undefined): Item {
    const item = itemOf(line);
    if (item !== undefined) return item;
    const { file } = this.#facts.segments[this.#segment] as SegmentFacts;
    const place = `${file} at byte ${this.#offset} of its lines`;
    throw new DbkitError(
      'unreadable',
      `what is in ${place} is no JSON object in UTF-8 with a string as its _id`,
    );
  }
}

/** Throws DbkitError `refused` for what is no cursor of an archive. */
export function placeOf(cursor: string | undefined): Place {
  const [segment = 0, offset = 0] = (cursor ?? '0:0').split(':').map(Number);
  if (Number.isSafeInteger(segment) && Number.isSafeInteger(offset)) return { segment, offset };
  throw new DbkitError('refused', `"${cursor}" is no place in an archive`);
}
