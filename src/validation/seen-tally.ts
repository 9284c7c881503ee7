// What was seen of documents, put together from files, feeds and sets of them.
import type { Dialect } from '../schema/dialect.js';
import { type Recognition, RecognitionTally } from '../schema/recognition.js';

/** What one of them adds. */
export interface Seen {
  readonly documents: ReadonlyMap<string, number>;
  readonly recognised: Recognition | undefined;
  readonly validAs: ReadonlyMap<string, number>;
}

export class SeenTally implements Seen {
  /** By collection. */
  readonly documents = new Map<string, number>();
  /** By the name of another dialect: documents with errors that keep its schemas. */
  readonly validAs = new Map<string, number>();
  readonly #recognised: RecognitionTally;

  constructor(dialect: Dialect) {
    this.#recognised = new RecognitionTally(dialect);
  }

  add({ documents, recognised = {}, validAs }: Seen): void {
    addCounts(this.documents, documents);
    addCounts(this.validAs, validAs);
    this.#recognised.addAll(recognised);
  }

  get recognised(): Recognition | undefined {
    return this.#recognised.found;
  }
}

function addCounts(sums: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
}
