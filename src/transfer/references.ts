// References between collections, looked at when all documents have gone by: how many names lead nowhere.
import type { JsonObject } from '../document/json.js';
import type { Dialect } from '../schema/dialect.js';
import { symbolsOf } from '../schema/symbols.js';
import { SymbolCollector } from '../validation/symbol-collector.js';
import { DEFINED, REFERRED } from '../validation/symbol-table.js';

export interface Dangling {
  /** The collection that lacks them. */
  readonly collection: string;
  /** How many different names. */
  readonly names: number;
}

/** At 16 bytes each; what goes beyond is kept in an unnamed file. */
const MOST_NAMES = 1_000_000;

export class References {
  readonly #collector: SymbolCollector;

  constructor(dialect: Dialect) {
    this.#collector = new SymbolCollector({
      symbols: symbolsOf(dialect.catalog),
      seed: Math.floor(Math.random() * 2 ** 31),
      maxSymbols: MOST_NAMES,
      checksReferences: true,
    });
  }

  see(collection: string, document: JsonObject): void {
    this.#collector.collect(collection, document, false);
  }

  /** Of the collections that were moved. Ends it. */
  dangling(moved: ReadonlySet<string>): Dangling[] {
    const found: Dangling[] = [];
    for (const [{ collection }, table] of this.#collector.suspects((name) => moved.has(name))) {
      let names = 0;
      table.forEach((_low, _high, flags) => {
        if (flags & REFERRED && !(flags & DEFINED)) names++;
      });
      if (names > 0) found.push({ collection, names });
    }
    return found;
  }
}
