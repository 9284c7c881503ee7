// Collections as sorted arrays in memory, copied on every write so that a reader keeps its snapshot. Ids are looked up by
// binary search in the order of localeCompare, for which ids that are spelled differently can be the same.
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';

interface Entry {
  readonly id: string;
  readonly rev: number;
  readonly text: string;
}

type Snapshot = readonly Entry[];

interface Place {
  readonly at: number;
  /** What stands there under this id. */
  readonly entry: Entry | undefined;
}

class LocaleOrderService extends PlainService {
  readonly #collections: Map<string, Snapshot>;

  constructor(collections: Map<string, Snapshot>) {
    super();
    this.#collections = collections;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const { entry } = placeOf(this.#snapshot(collection), id);
    if (!entry) throw missing(collection, id);
    return parseJsonObject(entry.text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    const snapshot = this.#snapshot(collection);
    const { at, entry } = placeOf(snapshot, id);
    const rev = (entry?.rev ?? 0) + 1;
    this.#collections.set(collection, snapshot.toSpliced(at, entry ? 1 : 0, { id, rev, text }));
    return { id, rev: `r${rev}` };
  }

  override async delete(collection: string, id: string): Promise<void> {
    const snapshot = this.#snapshot(collection);
    const { at, entry } = placeOf(snapshot, id);
    if (!entry) throw missing(collection, id);
    this.#collections.set(collection, snapshot.toSpliced(at, 1));
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return this.#snapshot(collection).map((entry) => parseJsonObject(entry.text));
  }

  #snapshot(collection: string): Snapshot {
    return this.#collections.get(collection) ?? [];
  }
}

/** Where the id stands in the order, or would. */
function placeOf(snapshot: Snapshot, id: string): Place {
  let low = 0;
  let high = snapshot.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = snapshot[middle] as Entry;
    const order = entry.id.localeCompare(id);
    if (order === 0) return { at: middle, entry };
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return { at: low, entry: undefined };
}

export function openLocaleOrder(): ServiceHooks {
  const collections = new Map<string, Snapshot>();
  const open = () => new LocaleOrderService(collections);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: (collection) => void collections.delete(collection),
  };
}
