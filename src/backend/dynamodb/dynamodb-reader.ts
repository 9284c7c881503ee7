// What can be read of DynamoDB's tables. Every read is a consistent one.
import { TextDocument } from '../../document/text-document.js';
import type {
  CallOptions,
  ForeignRules,
  Page,
  Reader,
  ScanOptions,
  StoredDocument,
  Unreadable,
} from '../backend.js';
import { batchGet, idIn, KEYS_AT_ONCE, keyOf } from './batch-get.js';
import type { Client } from './client.js';
import { isNoTable, toDbkitError } from './errors.js';
import { idRefusalOf } from './item.js';
import { type Item, toReadable, toStored } from './read-item.js';
import { readScanPage, type ScanAnswer } from './scan-page.js';
import { type FetchSegment, SegmentScan } from './segment-scan.js';
import type { Tables } from './tables.js';

/** Of a segment's first page: there is something to be done while DynamoDB makes larger ones. */
const FIRST_ITEMS = 100;
/** Of transfers that were left off. */
const SCANS_KEPT = 2;

export class DynamodbReader implements Omit<Reader, 'close'> {
  protected readonly client: Client;
  protected readonly tables: Tables;
  /** By table and cursor: where they go on. */
  readonly #scans = new Map<string, SegmentScan>();

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
      const get = { client: this.client, table, signal };
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
      if (foreign) return this.#scanForeign(table, cursor, limit, foreign);
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

  /** Reads ahead for who goes on where this page ends, and for nobody else. */
  async #scanForeign(
    table: string,
    cursor: string | undefined,
    limit: number,
    rules: ForeignRules,
  ): Promise<Page> {
    const place = `${table}/${cursor}`;
    const scan = this.#scans.get(place) ?? new SegmentScan(this.#segmentsOf(table), cursor);
    this.#scans.delete(place);
    const documents: StoredDocument[] = [];
    const unreadable: Unreadable[] = [];
    for (const item of await scan.next(limit)) {
      const read = item instanceof TextDocument ? item : toReadable(item, rules);
      if ('document' in read) documents.push(read);
      else unreadable.push(read);
    }
    const next = scan.cursor;
    // One that nobody goes on with is not kept for ever.
    for (const left of [...this.#scans.keys()].slice(SCANS_KEPT)) this.#scans.delete(left);
    if (next !== undefined) this.#scans.set(`${table}/${next}`, scan);
    return { documents, unreadable, cursor: next };
  }

  #segmentsOf(table: string): FetchSegment {
    return async (segment, total, after) => {
      const start = after === undefined ? { Limit: FIRST_ITEMS } : { ExclusiveStartKey: keyOf(after) };
      const options = { ...start, Segment: segment, TotalSegments: total };
      const answer = await this.client.sendForBytes('Scan', scanOf(table, options));
      return () => this.client.parse(() => readScanPage(answer));
    };
  }

  #page(table: string, options: object, signal: AbortSignal | undefined): Promise<ScanAnswer> {
    return this.client.send<ScanAnswer>('Scan', scanOf(table, options), signal);
  }
}

function scanOf(table: string, options: object): string {
  return JSON.stringify({ TableName: table, ConsistentRead: true, ...options });
}
