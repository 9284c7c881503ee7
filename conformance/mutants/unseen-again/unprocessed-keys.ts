// A key-value service that answers in pieces: 25 writes, 100 reads, 1 MiB of a scan or 4 MiB of a batch of reads at a time. The client
// asks again for what a scan and a batch of writes left over. Keys that a batch of reads left over it takes for missing.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type {
  BulkOutcome,
  DatabaseService,
  FindOptions,
  Saved,
} from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { withoutId } from './one-by-one.js';
import { select } from './selection.js';

const WRITES_A_BATCH = 25;
const READS_A_BATCH = 100;
const BYTES_A_SCAN = 1 << 20;
const BYTES_A_BATCH = 4 << 20;

interface Item {
  readonly id: string;
  readonly text: string;
  readonly bytes: number;
  /** Where a scan meets it; an item that is replaced keeps its place. */
  readonly place: number;
}

/** A write of one key: its text, or none to remove it. */
interface Write {
  readonly id: string;
  readonly text: string | undefined;
}

class Service {
  down = false;
  readonly #tables = new Map<string, Map<string, Item>>();
  #places = 0;

  /** The items that came after this place, as many as an answer holds. */
  async scan(table: string, after: number): Promise<{ items: Item[]; isLast: boolean }> {
    await this.#reached();
    const items: Item[] = [];
    let bytes = 0;
    for (const item of this.#table(table).values()) {
      if (item.place <= after) continue;
      if (bytes >= BYTES_A_SCAN) return { items, isLast: false };
      items.push(item);
      bytes += item.bytes;
    }
    return { items, isLast: true };
  }

  async read(table: string, ids: readonly string[]): Promise<{ items: Item[]; unprocessed: string[] }> {
    await this.#reached();
    const rows = this.#table(table);
    const items: Item[] = [];
    let bytes = 0;
    for (const [at, id] of ids.slice(0, READS_A_BATCH).entries()) {
      const item = rows.get(id);
      bytes += item?.bytes ?? 0;
      if (bytes > BYTES_A_BATCH && items.length > 0) return { items, unprocessed: ids.slice(at) };
      if (item) items.push(item);
    }
    return { items, unprocessed: ids.slice(READS_A_BATCH) };
  }

  async write(table: string, writes: readonly Write[]): Promise<{ wasThere: boolean; left: Write[] }> {
    await this.#reached();
    const rows = this.#table(table);
    const taken = writes.slice(0, WRITES_A_BATCH);
    const wasThere = taken.every(({ id }) => rows.has(id));
    for (const { id, text } of taken) {
      const place = rows.get(id)?.place ?? ++this.#places;
      if (text === undefined) rows.delete(id);
      else rows.set(id, { id, text, bytes: Buffer.byteLength(text), place });
    }
    return { wasThere, left: writes.slice(WRITES_A_BATCH) };
  }

  drop(table: string): void {
    this.#tables.delete(table);
  }

  async #reached(): Promise<void> {
    await Promise.resolve();
    if (this.down) throw new DbkitError('unavailable', 'the service does not answer');
  }

  #table(table: string): Map<string, Item> {
    const items = this.#tables.get(table) ?? new Map<string, Item>();
    this.#tables.set(table, items);
    return items;
  }
}

class Client implements DatabaseService {
  readonly #service: Service;
  #saves = 0;

  constructor(service: Service) {
    this.#service = service;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const [item] = (await this.#service.read(collection, [id])).items;
    if (!item) throw new DbkitError('not_found', 'the key has no item');
    return parseJsonObject(item.text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    await this.#service.write(collection, [{ id, text: textOf(id, document) }]);
    return { id, rev: this.#revision() };
  }

  async delete(collection: string, id: string): Promise<void> {
    const { wasThere } = await this.#service.write(collection, [{ id, text: undefined }]);
    if (!wasThere) throw new DbkitError('not_found', 'the key has no item');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    const texts = new Map<string, string>();
    for (let after = 0; ; ) {
      const { items, isLast } = await this.#service.scan(collection, after);
      for (const { id, text } of items) texts.set(id, text);
      if (isLast) return [...texts.values()].map(parseJsonObject);
      after = items.at(-1)?.place ?? after;
    }
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(collection: string): Promise<void> {
    await this.#service.read(collection, []);
  }

  async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const ids = documents.map((each) => (Object.hasOwn(each, '_id') ? each['_id'] : undefined));
    const writes = ids.flatMap((id, at) =>
      typeof id === 'string' ? [{ id, text: textOf(id, documents[at] as JsonObject) }] : [],
    );
    await this.#writeAll(collection, writes);
    return ids.map((id) =>
      typeof id === 'string'
        ? { ok: true, id, rev: this.#revision() }
        : { ok: false, id: null, error: withoutId() },
    );
  }

  async getMany(collection: string, ids: readonly string[]): Promise<Map<string, JsonObject | null>> {
    const found = new Map<string, JsonObject | null>(ids.map((id) => [id, null]));
    const keys = [...found.keys()];
    for (let at = 0; at < keys.length; at += READS_A_BATCH) {
      const { items } = await this.#service.read(collection, keys.slice(at, at + READS_A_BATCH));
      for (const { id, text } of items) found.set(id, parseJsonObject(text));
    }
    return found;
  }

  async deleteMany(collection: string, ids: readonly string[]): Promise<BulkOutcome[]> {
    await this.#writeAll(
      collection,
      ids.map((id) => ({ id, text: undefined })),
    );
    return ids.map((id) => ({ ok: true, id }));
  }

  async #writeAll(collection: string, writes: readonly Write[]): Promise<void> {
    for (let left = writes; left.length > 0; ) left = (await this.#service.write(collection, left)).left;
  }

  #revision(): string {
    return `${Date.now()}.${++this.#saves}`;
  }
}

function textOf(id: string, document: JsonObject): string {
  return stringifyJson({ ...withoutField(document, '_rev'), _id: id });
}

export function openUnprocessedKeys(): ServiceHooks {
  const service = new Service();
  return {
    open: () => new Client(service),
    openSecond: () => new Client(service),
    fault: (on) => {
      service.down = on;
    },
    drop: (collection) => service.drop(collection),
  };
}
