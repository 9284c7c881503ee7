// A database as what documents are transferred into.
import type { Backend, Expected, Limits, Operation, Outcome, StoredDocument } from '../../backend/backend.js';
import { openBackend, openForLooking, placeOfUrl } from '../../backend/registry.js';
import type { JsonObject } from '../../document/json.js';
import type { CollectionWriter, Target, TargetDocument, WriteMode } from '../target.js';

const DEFAULT_BATCH = { documents: 500, bytes: 4 << 20 };

/** Opens the database of a URL; to look only, nothing is made. */
export async function openDatabaseTarget(url: string, use: 'write' | 'look'): Promise<Target> {
  const name = await placeOfUrl(url);
  const backend = use === 'look' ? await openForLooking(url) : await openBackend(url);
  try {
    return await databaseTarget(backend, name);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** Closing the target closes the backend. */
export async function databaseTarget(backend: Backend, name: string): Promise<Target> {
  return new DatabaseTarget(backend, name, await backend.identity());
}

class DatabaseTarget implements Target {
  readonly name: string;
  readonly identity: string;
  readonly limits: Limits;
  readonly concurrentWrites: number;
  readonly batch: Target['batch'];
  /** What a database has acknowledged is durable. */
  readonly checkpointBytes = 0;
  readonly refusalOf?: (id: string, document: JsonObject) => string | undefined;
  readonly #backend: Backend;

  constructor(backend: Backend, name: string, identity: string) {
    const { limits, capabilities } = backend;
    this.#backend = backend;
    this.name = name;
    this.identity = identity;
    this.limits = limits;
    this.concurrentWrites = capabilities.parallelWrites ?? 1;
    this.batch = {
      documents: capabilities.batchOperations ?? DEFAULT_BATCH.documents,
      bytes: capabilities.batchBytes ?? DEFAULT_BATCH.bytes,
    };
    if (backend.refusalOf) this.refusalOf = (id, document) => backend.refusalOf?.(id, document);
  }

  refusalOfName(collection: string): string | undefined {
    const why = this.#backend.refusalOfName(collection);
    return why === undefined ? undefined : `its name ${why}`;
  }

  count(collection: string): Promise<number> {
    return this.#backend.count(collection);
  }

  read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]> {
    return this.#backend.read(collection, ids);
  }

  async open(collection: string): Promise<CollectionWriter> {
    return {
      write: (documents, mode) => this.#write(collection, documents, mode),
      checkpoint: async () => null,
      close: async () => undefined,
    };
  }

  async finish(): Promise<void> {
    // Every write is visible as it is made.
  }

  async close(): Promise<void> {
    await this.#backend.close();
  }

  #write(collection: string, documents: readonly TargetDocument[], mode: WriteMode): Promise<Outcome[]> {
    return this.#backend.write(
      collection,
      documents.map((document): Operation => new Put(document, mode)),
    );
  }
}

/** A database that takes text never asks for the document, which may be made only then. */
class Put {
  readonly kind = 'put';
  readonly id: string;
  readonly text: string | undefined;
  readonly expected: Expected;
  readonly #target: TargetDocument;

  constructor(target: TargetDocument, mode: WriteMode) {
    this.id = target.id;
    this.text = target.text;
    this.expected = mode === 'absent' ? ABSENT : expectedOf(target);
    this.#target = target;
  }

  get document(): JsonObject {
    return this.#target.document;
  }
}

const ABSENT: Expected = { is: 'absent' };

function expectedOf({ replaces }: TargetDocument): Expected {
  return replaces === undefined ? { is: 'any' } : { is: 'revision', revision: replaces };
}
