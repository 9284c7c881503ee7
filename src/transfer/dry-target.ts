// The target of a dry run: answers what the real one would, and writes nothing.
import type { Outcome, StoredDocument } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import type { CollectionWriter, Target, TargetDocument, WriteMode } from './target.js';

/** Ids of one run that were "written", as far as a source may have one twice. */
export function dryTarget(target: Target, mayRepeatIds: boolean): Target {
  const dry: Target = {
    name: target.name,
    identity: target.identity,
    limits: target.limits,
    concurrentWrites: target.concurrentWrites,
    batch: target.batch,
    checkpointBytes: 0,
    refusalOfName: (collection) => target.refusalOfName(collection),
    count: (collection) => target.count(collection),
    read: (collection, ids) => target.read(collection, ids),
    open: async (collection) => new DryWriter(target, collection, mayRepeatIds),
    finish: async () => undefined,
    close: () => target.close(),
  };
  return target.refusalOf ? { ...dry, refusalOf: (id, document) => target.refusalOf?.(id, document) } : dry;
}

class DryWriter implements CollectionWriter {
  readonly #target: Target;
  readonly #collection: string;
  readonly #written: Set<string> | undefined;

  constructor(target: Target, collection: string, mayRepeatIds: boolean) {
    this.#target = target;
    this.#collection = collection;
    this.#written = mayRepeatIds ? new Set() : undefined;
  }

  async write(documents: readonly TargetDocument[], mode: WriteMode): Promise<readonly Outcome[]> {
    const stored =
      mode === 'absent'
        ? await this.#target.read(
            this.#collection,
            documents.map(({ id }) => id),
          )
        : [];
    return documents.map((document, at) => this.#outcome(document, stored[at]));
  }

  async checkpoint(): Promise<null> {
    return null;
  }

  async close(): Promise<void> {
    this.#written?.clear();
  }

  #outcome(document: TargetDocument, stored: StoredDocument | undefined): Outcome {
    const { id } = document;
    const why = this.#target.refusalOf?.(id, document.document);
    if (why !== undefined) return { status: 'failed', error: new DbkitError('invalid', why) };
    if (stored || this.#written?.has(id)) return { status: 'conflict' };
    this.#written?.add(id);
    return { status: 'written', revision: '' };
  }
}
