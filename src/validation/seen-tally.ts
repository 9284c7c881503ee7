// What was seen of documents, put together from files, feeds and sets of them.

import type { Dialect } from '../schema/dialect.js';
import { type Recognition, RecognitionTally } from '../schema/recognition.js';

/** What one of them adds. */
export interface Seen {
  readonly documents: ReadonlyMap<string, number>;
  readonly recognised: Recognition | undefined;
}

export class SeenTally implements Seen {
  /** By collection. */
  readonly documents = new Map<string, number>();
  readonly #recognised: RecognitionTally;

  constructor(dialect: Dialect) {
    this.#recognised = new RecognitionTally(dialect);
  }

  add({ documents, recognised = {} }: Seen): void {
    for (const [name, count] of documents) this.documents.set(name, (this.documents.get(name) ?? 0) + count);
    this.#recognised.addAll(recognised);
  }

  get recognised(): Recognition | undefined {
    return this.#recognised.found;
  }
}
