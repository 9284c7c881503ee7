// A database in the memory of this process, and gone with it. Exact: what it keeps is each document's JSON text.
import { DbkitError } from '../../document/error.js';
import { parseJsonObject } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Backend, Operation, Outcome, Page, Reader, ScanOptions, StoredDocument } from '../backend.js';
import { Entries, type Entry } from './entries.js';
import { CAPABILITIES, LIMITS } from './limits.js';

interface Data {
  /** No two databases of a process have the same. */
  readonly number: number;
  readonly collections: Map<string, Entries>;
  revisions: number;
}

let databases = 0;

/** By name, for as long as the process lives: closing and opening again finds what was there. */
const NAMED = new Map<string, Data>();
const PAGE_CHARACTERS = 16 << 20;

/** Without a name, a fresh database that nobody else sees; with one, the one of that name in this process. */
export async function openMemory(name = ''): Promise<Backend> {
  const data = NAMED.get(name) ?? {
    number: ++databases,
    collections: new Map<string, Entries>(),
    revisions: 0,
  };
  if (name !== '') NAMED.set(name, data);
  return new MemoryBackend(data);
}

class MemoryReader implements Reader {
  #data: Data | undefined;

  constructor(data: Data) {
    this.#data = data;
  }

  async read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    const entries = this.open().collections.get(collection);
    return ids.map((id) => stored(entries?.get(id)));
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    const from = Number(options.cursor ?? 0);
    const found = this.open().collections.get(collection)?.after(from, options.limit) ?? [];
    const page = found.slice(0, countWithin(found, PAGE_CHARACTERS));
    const isLast = page.length === found.length && found.length < options.limit;
    return {
      documents: page.flatMap((entry) => stored(entry) ?? []),
      cursor: isLast ? undefined : String(page.at(-1)?.place ?? from),
    };
  }

  async collections(): Promise<string[]> {
    return [...this.open().collections.keys()].sort();
  }

  async count(collection: string): Promise<number> {
    return this.open().collections.get(collection)?.size ?? 0;
  }

  async close(): Promise<void> {
    this.#data = undefined;
  }

  protected open(): Data {
    if (!this.#data) throw new DbkitError('unavailable', 'the memory database is closed');
    return this.#data;
  }
}

class MemoryBackend extends MemoryReader implements Backend {
  readonly limits = LIMITS;
  readonly capabilities = CAPABILITIES;

  async write(collection: string, operations: readonly Operation[]): Promise<Outcome[]> {
    const data = this.open();
    return operations.map((operation) =>
      operation.kind === 'put' ? put(data, collection, operation) : remove(data, collection, operation),
    );
  }

  refusalOfName(): string | undefined {
    return undefined;
  }

  async identity(): Promise<string> {
    return `memory ${this.open().number}`;
  }

  /** Every find reads everything; an index would change nothing but the collection's being there. */
  async ensureIndex(collection: string): Promise<void> {
    entriesOf(this.open(), collection);
  }

  async snapshot(): Promise<Reader> {
    const data = this.open();
    const copies = new Map([...data.collections].map(([name, entries]) => [name, entries.copy()]));
    return new MemoryReader({ ...data, collections: copies });
  }

  async drop(collection: string): Promise<void> {
    this.open().collections.delete(collection);
  }

  async server(): Promise<string> {
    return 'memory';
  }
}

function put(data: Data, collection: string, operation: Operation & { kind: 'put' }): Outcome {
  const { id, expected } = operation;
  const text = operation.text ?? stringifyJson(operation.document);
  const current = data.collections.get(collection)?.get(id)?.revision;
  const fits =
    expected.is === 'any' || current === (expected.is === 'absent' ? undefined : expected.revision);
  if (!fits) return { status: 'conflict' };
  const revision = String(++data.revisions);
  entriesOf(data, collection).set(id, text, revision);
  return { status: 'written', revision };
}

function remove(data: Data, collection: string, { id, expected }: Operation & { kind: 'delete' }): Outcome {
  const entries = data.collections.get(collection);
  const current = entries?.get(id)?.revision;
  if (expected && current !== undefined && current !== expected.revision) return { status: 'conflict' };
  return { status: entries?.delete(id) ? 'deleted' : 'missing' };
}

function entriesOf(data: Data, collection: string): Entries {
  const entries = data.collections.get(collection) ?? new Entries();
  data.collections.set(collection, entries);
  return entries;
}

function stored(entry: Entry | undefined): StoredDocument | undefined {
  return entry && { id: entry.id, revision: entry.revision, document: parseJsonObject(entry.text) };
}

/** How many of them, one at least, hold so many characters together. */
function countWithin(entries: readonly Entry[], characters: number): number {
  let left = characters;
  const over = entries.findIndex(({ text }, at) => {
    left -= text.length;
    return left < 0 && at > 0;
  });
  return over < 0 ? entries.length : over;
}
