// References between collections, looked at when all documents have gone by: how many names lead nowhere.
import type { JsonObject } from '../document/json.js';
import type { Dialect } from '../schema/dialect.js';
import { type SymbolSpace, symbolsOf } from '../schema/symbols.js';
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
  /** Names that must match, which are not references, have spaces of their own. */
  readonly #referredTo: ReadonlySet<SymbolSpace>;

  constructor(dialect: Dialect) {
    const symbols = symbolsOf(dialect.catalog);
    const referrals = [...symbols.collections.values()].flatMap((rules) => rules.referrals);
    const references = referrals.filter(({ rule }) => rule.kind === 'reference');
    this.#referredTo = new Set(references.map(({ space }) => space));
    this.#collector = new SymbolCollector({
      symbols,
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
    const names = new Map<string, number>();
    for (const [space, table] of this.#collector.suspects((name) => moved.has(name))) {
      if (!this.#referredTo.has(space)) continue;
      table.forEach((_low, _high, flags) => {
        const isDangling = flags & REFERRED && !(flags & DEFINED);
        if (isDangling) names.set(space.collection, (names.get(space.collection) ?? 0) + 1);
      });
    }
    return [...names].map(([collection, count]) => ({ collection, names: count }));
  }
}
