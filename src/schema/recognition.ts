// Counts which dialect documents were recognised as, where a dialect is made of several.
import { shownIdOf } from './masking.js';
import type { Dialect } from './single-dialect.js';

export interface Recognised {
  readonly documents: number;
  /** Ids of the first few; none where they are secrets. */
  readonly examples: readonly string[];
}

/** By collection, and in it by the name of a dialect. */
export type Recognition = Readonly<Record<string, Readonly<Record<string, Recognised>>>>;

const MOST_EXAMPLES = 3;

interface Seen {
  /** What `judgeOf` said of it. */
  readonly judge?: Dialect;
  /** The document as its id may be shown, where it was read as bytes. */
  readonly shown?: () => unknown;
}

export class RecognitionTally {
  readonly #dialect: Dialect;
  readonly #collections = new Map<string, Map<string, Recognised>>();

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** A document of a collection that the dialect knows; other collections are nobody's. */
  see(collection: string, document: unknown, { judge, shown = () => document }: Seen = {}): void {
    const entry = this.#dialect.entryOf(collection);
    if (this.#dialect.recognise === undefined || entry === undefined) return;
    const name = this.#dialect.recognise(collection, document, judge);
    const known = this.#collections.get(collection)?.get(name)?.examples ?? [];
    const id = known.length < MOST_EXAMPLES ? shownIdOf(entry, shown()) : null;
    this.#add(collection, name, { documents: 1, examples: id === null ? [] : [id] });
  }

  /** Takes in what another has counted, of documents that come after these. */
  addAll(recognition: Recognition): void {
    for (const [collection, dialects] of Object.entries(recognition)) {
      for (const [name, recognised] of Object.entries(dialects)) this.#add(collection, name, recognised);
    }
  }

  /** Undefined where there is one dialect only, and nothing to recognise. */
  get found(): Recognition | undefined {
    if (this.#dialect.recognise === undefined) return undefined;
    const collections = [...this.#collections].map(([name, dialects]) => [
      name,
      Object.fromEntries(dialects),
    ]);
    return Object.fromEntries(collections);
  }

  #add(collection: string, name: string, { documents, examples }: Recognised): void {
    const dialects = this.#collections.get(collection) ?? new Map<string, Recognised>();
    this.#collections.set(collection, dialects);
    const known = dialects.get(name);
    const listed = known?.examples ?? [];
    dialects.set(name, {
      documents: (known?.documents ?? 0) + documents,
      examples: listed.length < MOST_EXAMPLES ? [...listed, ...examples].slice(0, MOST_EXAMPLES) : listed,
    });
  }
}
