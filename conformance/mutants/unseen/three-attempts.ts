// A remote table with conditional writes only. A save reads the version, writes on condition of it, and tries again where
// another was faster: three times, then the caller gets the conflict.
import { setImmediate } from 'node:timers/promises';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';

const ATTEMPTS = 3;

interface Item {
  readonly version: number;
  readonly text: string;
}

/** The database: every request takes a turn of the loop to arrive, and is then done at once. */
class ConditionalTable {
  readonly #items = new Map<string, Map<string, Item>>();
  #lastVersion = 0;

  async read(collection: string, id: string): Promise<Item | undefined> {
    await setImmediate();
    return this.#items.get(collection)?.get(id);
  }

  async readAll(collection: string): Promise<Item[]> {
    await setImmediate();
    return [...(this.#items.get(collection)?.values() ?? [])];
  }

  /** The new version, or undefined where the stored one is not the expected one (undefined for none). */
  async putIf(
    collection: string,
    id: string,
    expected: number | undefined,
    text: string,
  ): Promise<number | undefined> {
    await setImmediate();
    const items = this.#items.get(collection) ?? new Map<string, Item>();
    if (items.get(id)?.version !== expected) return undefined;
    this.#lastVersion++;
    this.#items.set(collection, items.set(id, { version: this.#lastVersion, text }));
    return this.#lastVersion;
  }

  async remove(collection: string, id: string): Promise<boolean> {
    await setImmediate();
    return this.#items.get(collection)?.delete(id) ?? false;
  }

  drop(collection: string): void {
    this.#items.delete(collection);
  }
}

class ThreeAttemptsService extends PlainService {
  readonly #table: ConditionalTable;

  constructor(table: ConditionalTable) {
    super();
    this.#table = table;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const item = await this.#table.read(collection, id);
    if (!item) throw missing(collection, id);
    return parseJsonObject(item.text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await this.#table.read(collection, id);
      const version = await this.#table.putIf(collection, id, current?.version, text);
      if (version !== undefined) return { id, rev: `v${version}` };
    }
    throw new DbkitError('conflict', `${collection} ${JSON.stringify(id)} keeps changing; try again`);
  }

  override async delete(collection: string, id: string): Promise<void> {
    if (!(await this.#table.remove(collection, id))) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return (await this.#table.readAll(collection)).map((item) => parseJsonObject(item.text));
  }
}

export function openThreeAttempts(): ServiceHooks {
  const table = new ConditionalTable();
  const open = () => new ThreeAttemptsService(table);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: (collection) => table.drop(collection),
  };
}
