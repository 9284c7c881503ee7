// A database as what documents are transferred from: through one snapshot where it offers that.
import type {
  Backend,
  ForeignRules,
  Limits,
  Reader,
  StoredDocument,
  Unreadable,
} from '../../backend/backend.js';
import { openForReading, placeOfUrl } from '../../backend/registry.js';
import { DbkitError } from '../../document/error.js';
import { TextDocument } from '../../document/text-document.js';
import { DIALECT_NAMES, openDialect } from '../../schema/dialect.js';
import type { Source, SourceCollection, SourceItem, SourcePage, SourceScan } from '../source.js';

export interface DatabaseSourceOptions {
  /** What is done with that which JSON has no form for. */
  readonly rules?: ForeignRules;
}

const NO_RULES: ForeignRules = { convert: {}, ignore: [] };

/** Opens the database of a URL; nothing is made. */
export async function openDatabaseSource(url: string, options: DatabaseSourceOptions = {}): Promise<Source> {
  const name = await placeOfUrl(url);
  const backend = await openForReading(url);
  try {
    return await DatabaseSource.over(backend, name, options);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

export class DatabaseSource implements Source {
  readonly name: string;
  readonly identity: string;
  readonly keepsOrder: boolean;
  readonly limits: Limits;
  readonly #backend: Backend;
  readonly #rules: ForeignRules;
  /** Undefined after an outage, until the next read. */
  #snapshot: Reader | undefined;
  #snapshots = 0;

  private constructor(backend: Backend, name: string, identity: string, rules: ForeignRules) {
    this.#backend = backend;
    this.name = name;
    this.identity = identity;
    this.#rules = rules;
    this.keepsOrder = backend.capabilities.keepsOrder ?? true;
    this.limits = backend.limits;
  }

  /** Closing the source closes the backend. */
  static async over(backend: Backend, name: string, options: DatabaseSourceOptions = {}): Promise<Source> {
    const source = new DatabaseSource(backend, name, await backend.identity(), options.rules ?? NO_RULES);
    await source.#reader();
    return source;
  }

  /** A second snapshot shows another state than the first. */
  get consistency(): 'snapshot' | 'live' {
    return this.#snapshots === 1 ? 'snapshot' : 'live';
  }

  async collections(): Promise<readonly SourceCollection[]> {
    const reader = await this.#reader();
    const found: SourceCollection[] = [];
    const { countsByReading } = this.#backend.capabilities;
    for (const name of (await reader.collections()).sort()) {
      const documents = countsByReading ? undefined : await reader.count(name);
      const besides = await reader.besides?.(name);
      const isForeign = this.#backend.capabilities.sharedNamespace === true && !isKnown(name);
      found.push({ name, documents, ...(isForeign && { isForeign }), ...(besides && { besides }) });
    }
    return found;
  }

  async scan(collection: string, { cursor, limit, signal }: SourceScan): Promise<SourcePage> {
    const reader = await this.#reader();
    try {
      const page = await reader.scan(collection, { cursor, limit, signal, foreign: this.#rules });
      const documents = page.documents.map(itemOf);
      const unreadable = (page.unreadable ?? []).map((one) => unreadableItem(one));
      return {
        items: unreadable.length > 0 ? [...documents, ...unreadable] : documents,
        cursor: page.cursor,
      };
    } catch (error) {
      if (error instanceof DbkitError && error.code === 'unavailable') await this.#giveSnapshotUp();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#giveSnapshotUp();
    await this.#backend.close();
  }

  async #reader(): Promise<Reader> {
    if (!this.#backend.capabilities.snapshotScans || !this.#backend.snapshot) return this.#backend;
    if (!this.#snapshot) {
      this.#snapshot = await this.#backend.snapshot();
      this.#snapshots++;
    }
    return this.#snapshot;
  }

  // It ended with its connection.
  async #giveSnapshotUp(): Promise<void> {
    const snapshot = this.#snapshot;
    this.#snapshot = undefined;
    await snapshot?.close().catch(() => undefined);
  }
}

/** By any catalog: where the namespace is shared, nothing else tells that a collection is Gofannon's. */
function isKnown(collection: string): boolean {
  return DIALECT_NAMES.some((name) => openDialect(name).entryOf(collection) !== undefined);
}

function itemOf(stored: StoredDocument): SourceItem {
  if (stored instanceof TextDocument) return stored;
  const { id, document, text, ignored } = stored;
  return { is: 'document', id, document, text, ignored };
}

function unreadableItem(unreadable: Unreadable): SourceItem {
  return { is: 'unreadable', ...unreadable };
}
