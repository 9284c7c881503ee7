// Rows with long strings kept beside them, as UTF-8 bytes. The decoder that reads those back takes a byte order mark at
// their start for a signature and drops it.
import { withoutField } from '../../../src/document/equal.js';
import { DbkitError } from '../../../src/document/error.js';
import { ExactNumber, type JsonArray, type JsonObject, type JsonValue } from '../../../src/document/json.js';
import { parseJsonObject, setField } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { DatabaseService, FindOptions, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { deleteEach, getEach, saveEach } from './one-by-one.js';
import { select } from './selection.js';

/** In UTF-16 code units. */
const LONGEST_INSIDE = 8_192;

interface Row {
  /** The document as JSON, with "" in place of every long string. */
  readonly text: string;
  /** The long strings, in the order in which a walk over the document meets their places. */
  readonly beside: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** A copy of a value in which every string is what `replace` makes of it; strings are counted as the walk meets them. */
class StringWalk {
  readonly #replace: (text: string, at: number) => string;
  #count = 0;

  constructor(replace: (text: string, at: number) => string) {
    this.#replace = replace;
  }

  over(value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.#replace(value, this.#count++);
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
    return Array.isArray(value) ? this.#array(value) : this.object(value);
  }

  object(object: JsonObject): JsonObject {
    const copy: JsonObject = {};
    for (const [name, value] of Object.entries(object)) setField(copy, name, this.over(value));
    return copy;
  }

  #array(array: JsonArray): JsonArray {
    return array.map((value) => this.over(value));
  }
}

function toRow(document: JsonObject): Row {
  // A walk meets the fields in the order of the text that is stored: integer-like names come first in both.
  const beside: { at: number; bytes: Uint8Array }[] = [];
  const inside = new StringWalk((text, at) => {
    if (text.length <= LONGEST_INSIDE || !text.isWellFormed()) return text;
    beside.push({ at, bytes: new TextEncoder().encode(text) });
    return '';
  });
  return { text: stringifyJson(inside.object(document)), beside };
}

function fromRow({ text, beside }: Row, id: string): JsonObject {
  const texts = new Map(beside.map(({ at, bytes }) => [at, new TextDecoder().decode(bytes)]));
  const whole = new StringWalk((inside, at) => texts.get(at) ?? inside);
  return { ...whole.object(parseJsonObject(text)), _id: id };
}

class Client implements DatabaseService {
  readonly #collections: Map<string, Map<string, Row>>;
  #saves = 0;

  constructor(collections: Map<string, Map<string, Row>>) {
    this.#collections = collections;
  }

  async get(collection: string, id: string): Promise<JsonObject> {
    const row = this.#collections.get(collection)?.get(id);
    if (!row) throw new DbkitError('not_found', 'there is no row of this id');
    return fromRow(row, id);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const row = toRow(withoutField(withoutField(document, '_rev'), '_id'));
    const rows = this.#collections.get(collection) ?? new Map<string, Row>();
    this.#collections.set(collection, rows.set(id, row));
    return { id, rev: `${Date.now()}/${++this.#saves}` };
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.#collections.get(collection)?.delete(id))
      throw new DbkitError('not_found', 'there is no row of this id');
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...(this.#collections.get(collection) ?? [])].map(([id, row]) => fromRow(row, id));
  }

  async find(collection: string, selector: JsonObject, options?: FindOptions): Promise<JsonObject[]> {
    return select(await this.listAll(collection), selector, options);
  }

  async ensureIndex(): Promise<void> {
    // Every find is a scan.
  }

  saveMany = (collection: string, documents: readonly JsonObject[]) => saveEach(this, collection, documents);
  getMany = (collection: string, ids: readonly string[]) => getEach(this, collection, ids);
  deleteMany = (collection: string, ids: readonly string[]) => deleteEach(this, collection, ids);
}

export function openStringsBeside(): ServiceHooks {
  const collections = new Map<string, Map<string, Row>>();
  return {
    open: () => new Client(collections),
    openSecond: () => new Client(collections),
    reopen: () => new Client(collections),
    drop: (collection) => void collections.delete(collection),
  };
}
