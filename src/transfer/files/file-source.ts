// Files of documents as a source: NDJSON, JSON, Gofannon's own export, or folders of these.
import type { Source, SourceCollection, SourcePage, SourceScan } from '../source.js';
import { CollectionReader, placeOf } from './collection-reader.js';
import { type FileInput, type FileInputOptions, findInputs } from './file-inputs.js';

/** Finds the files of some paths, and opens them as one source. Throws DbkitError as `findInputs` does. */
export function openFiles(paths: readonly string[], options: FileInputOptions): Source {
  return new FileSource(paths.join(' '), findInputs(paths, options), options);
}

class FileSource implements Source {
  readonly consistency = 'fixed';
  readonly name: string;
  readonly #inputs: readonly FileInput[];
  readonly #options: FileInputOptions;
  /** Where the last page of each collection ended: the next one goes on there, without reading anything again. */
  readonly #readers = new Map<string, CollectionReader>();

  constructor(name: string, inputs: readonly FileInput[], options: FileInputOptions) {
    this.name = name;
    this.#inputs = inputs;
    this.#options = options;
  }

  async collections(): Promise<SourceCollection[]> {
    const counts = new Map<string, number | undefined>();
    for (const { collection, holds } of this.#inputs) {
      const told = holds ?? new Map([[collection ?? '', undefined]]);
      for (const [name, more] of told) {
        const sum = counts.has(name) ? counts.get(name) : 0;
        counts.set(name, sum === undefined || more === undefined ? undefined : sum + more);
      }
    }
    return [...counts].map(([name, documents]) => ({ name, documents }));
  }

  async scan(collection: string, { cursor, limit, signal }: SourceScan): Promise<SourcePage> {
    signal?.throwIfAborted();
    const place = placeOf(cursor);
    const kept = this.#readers.get(collection);
    if (kept && !kept.canReach(place)) kept.close();
    const reader = kept?.canReach(place)
      ? kept
      : new CollectionReader(collection, this.#inputs, this.#options);
    this.#readers.delete(collection);
    try {
      const page = reader.pageFrom(place, limit);
      if (page.cursor === undefined) reader.close();
      else this.#readers.set(collection, reader);
      return page;
    } catch (error) {
      reader.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const reader of this.#readers.values()) reader.close();
    this.#readers.clear();
  }
}
