// What can be read of DynamoDB's tables. Every read is a consistent one.
import type { CallOptions, Page, Reader, ScanOptions, StoredDocument, Unreadable } from '../backend.js';
import { batchGet, idIn, KEYS_AT_ONCE, keyOf } from './batch-get.js';
import type { Client } from './client.js';
import { cursorOf, type SegmentState, segmentsOf } from './cursor.js';
import { isNoTable, toDbkitError } from './errors.js';
import { idRefusalOf } from './item.js';
import { type Item, toReadable, toStored } from './read-item.js';
import type { Tables } from './tables.js';

/** Read side by side where a whole table is moved: a page of DynamoDB has 1 MB, whatever was asked. */
const SEGMENTS = 4;

interface ScanAnswer {
  readonly Items?: readonly Item[];
  readonly Count: number;
  readonly LastEvaluatedKey?: Item;
}

export class DynamodbReader implements Omit<Reader, 'close'> {
  protected readonly client: Client;
  protected readonly tables: Tables;

  constructor(client: Client, tables: Tables) {
    this.client = client;
    this.tables = tables;
  }

  async read(
    collection: string,
    ids: readonly string[],
    { signal }: CallOptions = {},
  ): Promise<(StoredDocument | undefined)[]> {
    const asked = [...new Set(ids)].filter((id) => idRefusalOf(id) === undefined);
    const stored = new Map<string, StoredDocument>();
    await this.#onTable(collection, signal, undefined, async (table) => {
      const get = { client: this.client, table, signal, what: 'items' } as const;
      for (let from = 0; from < asked.length; from += KEYS_AT_ONCE) {
        for (const item of await batchGet(get, asked.slice(from, from + KEYS_AT_ONCE))) {
          const one = toStored(collection, item);
          stored.set(one.id, one);
        }
      }
    });
    return ids.map((id) => stored.get(id));
  }

  async scan(collection: string, { cursor, limit, foreign, signal }: ScanOptions): Promise<Page> {
    const nothing: Page = { documents: [], cursor: undefined };
    return this.#onTable(collection, signal, nothing, async (table) => {
      if (foreign) {
        const segments = segmentsOf(cursor, SEGMENTS);
        const items = await this.#segmentPages(table, segments, limit, signal);
        const read = items.map((item) => toReadable(item, foreign));
        const documents = read.filter((one): one is StoredDocument => 'document' in one);
        const unreadable = read.filter((one): one is Unreadable => !('document' in one));
        return { documents, unreadable, cursor: cursorOf(segments) };
      }
      const start = cursor === undefined ? {} : { ExclusiveStartKey: keyOf(cursor) };
      const { Items: items = [], LastEvaluatedKey: last } = await this.#page(
        table,
        { ...start, Limit: limit },
        signal,
      );
      return { documents: items.map((item) => toStored(collection, item)), cursor: last && idIn(last) };
    });
  }

  /** By reading all of it: what DynamoDB knows by itself is hours old. */
  async count(collection: string): Promise<number> {
    return this.#onTable(collection, undefined, 0, async (table) => {
      let count = 0;
      let last: Item | undefined;
      do {
        const start = last ? { ExclusiveStartKey: last } : {};
        const page: ScanAnswer = await this.#page(table, { ...start, Select: 'COUNT' }, undefined);
        count += page.Count;
        last = page.LastEvaluatedKey;
      } while (last);
      return count;
    });
  }

  async collections(): Promise<string[]> {
    return this.run(() => this.tables.collections());
  }

  protected async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toDbkitError(error, this.client.place);
    }
  }

  /** `nothing` where there is no table. */
  async #onTable<T>(
    collection: string,
    signal: AbortSignal | undefined,
    nothing: T,
    work: (table: string) => Promise<T>,
  ): Promise<T> {
    const table = this.tables.tableOf(collection);
    if (table === undefined) return nothing;
    return this.run(async () => {
      if (!(await this.tables.isThere(table, signal))) return nothing;
      try {
        return await work(table);
      } catch (error) {
        if (!isNoTable(error)) throw error;
        this.tables.forget(table);
        return nothing;
      }
    });
  }

  /** A page of each segment that has more, as many as `limit` allows; `segments` is moved on. */
  async #segmentPages(
    table: string,
    segments: SegmentState[],
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<Item[]> {
    const open = [...segments.keys()].filter((at) => segments[at]?.is !== 'done').slice(0, limit);
    const each = Math.floor(limit / open.length);
    const pages = await Promise.all(
      open.map((at) => {
        const state = segments[at];
        const start = state?.is === 'after' ? { ExclusiveStartKey: keyOf(state.id) } : {};
        const segment = { Segment: at, TotalSegments: segments.length, Limit: each };
        return this.#page(table, { ...start, ...segment }, signal);
      }),
    );
    for (const [nth, at] of open.entries()) {
      const last = pages[nth]?.LastEvaluatedKey;
      segments[at] = last ? { is: 'after', id: idIn(last) } : { is: 'done' };
    }
    return pages.flatMap(({ Items: items = [] }) => items);
  }

  #page(table: string, options: object, signal: AbortSignal | undefined): Promise<ScanAnswer> {
    const body = JSON.stringify({ TableName: table, ConsistentRead: true, ...options });
    return this.client.send<ScanAnswer>('Scan', body, signal);
  }
}
