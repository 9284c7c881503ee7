// Gathers the names that documents define and refer to, so that what clashes or leads nowhere is known at the end.
import { decodedString } from '../files/raw-text.js';
import type { Referral, SymbolSpace, Symbols } from '../schema/symbols.js';
import { hashSymbol, symbolHash } from './symbol-hash.js';
import { type Segment, SymbolSpill } from './symbol-spill.js';
import { DEFINED, REFERRED, REPEATED, SymbolTable } from './symbol-table.js';

export interface CollectorOptions {
  readonly symbols: Symbols;
  /** The same for all collectors that are merged. */
  readonly seed: number;
  readonly maxSymbols: number;
  readonly checksReferences: boolean;
}

/** What one thread has gathered, in a form that another can take over. */
export interface Gathered {
  readonly names: readonly Uint32Array[];
  readonly referrals: ReadonlyMap<string, number>;
  readonly spill: { readonly descriptor: number; readonly segments: Segment[] } | undefined;
}

export class SymbolCollector {
  readonly #options: CollectorOptions;
  #tables: SymbolTable[];
  #spills: SymbolSpill[] = [];
  /** By the label of a rule, how many references were met. */
  readonly referrals = new Map<string, number>();

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#tables = options.symbols.spaces.map(() => new SymbolTable());
  }

  get symbols(): Symbols {
    return this.#options.symbols;
  }

  /** The seed of its hashes, which collectors that are merged share. */
  get seed(): number {
    return this.#options.seed;
  }

  /** Takes in the names of one document; `isBytes`: its strings are UTF-8 bytes, a character each. */
  collect(collection: string, document: unknown, isBytes: boolean): void {
    const { symbols, checksReferences, maxSymbols } = this.#options;
    const rules = symbols.collections.get(collection);
    if (!rules) return;
    for (const { space, symbolOf } of rules.definitions) {
      const symbol = symbolOf(document);
      if (symbol !== undefined) this.#mark(space, symbol, DEFINED, isBytes);
    }
    if (checksReferences) this.#collectReferrals(rules.referrals, document, isBytes);
    if (this.#size() > maxSymbols) this.#spillAll();
  }

  #collectReferrals(referrals: readonly Referral[], document: unknown, isBytes: boolean): void {
    for (const { space, visit, label } of referrals) {
      let met = 0;
      visit(document, (symbol) => {
        if (typeof symbol !== 'string' || symbol === '') return;
        this.#mark(space, symbol, REFERRED, isBytes);
        met++;
      });
      if (met > 0) this.referrals.set(label, (this.referrals.get(label) ?? 0) + met);
    }
  }

  /** Hands everything over; this collector is of no use afterwards. */
  handOver(): Gathered {
    const names = this.#tables.map((table) => table.toRecords());
    this.#tables = [];
    const [spill] = this.#spills;
    return {
      names,
      referrals: this.referrals,
      spill: spill && { descriptor: spill.descriptor, segments: spill.segments },
    };
  }

  /** Takes in what another thread has gathered. */
  takeOver(gathered: Gathered): void {
    gathered.names.forEach((records, space) => {
      for (let at = 0; at < records.length; at += 2) {
        const upper = records[at + 1] ?? 0;
        this.#tables[space]?.mark(records[at] ?? 0, upper >>> 3, upper & 7);
      }
    });
    for (const [label, met] of gathered.referrals)
      this.referrals.set(label, (this.referrals.get(label) ?? 0) + met);
    if (gathered.spill)
      this.#spills.push(SymbolSpill.adopt(gathered.spill.descriptor, gathered.spill.segments));
  }

  /**
   * The names that need a second look, by space: defined twice where they should be unique, or referred to and never defined.
   * Spaces of collections that were not given have none. Ends the collector.
   */
  suspects(isGiven: (collection: string) => boolean): ReadonlyMap<SymbolSpace, SymbolTable> {
    if (this.#spills.length > 0) this.#spillAll();
    const found = new Map<SymbolSpace, SymbolTable>();
    for (const space of this.#options.symbols.spaces) {
      const table = isGiven(space.collection) ? this.#suspectsOf(space) : new SymbolTable();
      if (table.size > 0) found.set(space, table);
    }
    for (const spill of this.#spills) spill.close();
    return found;
  }

  /** The hash of a name in the tables that `suspects` gave. */
  flagsIn(table: SymbolTable, symbol: string): number {
    hashSymbol(symbol, this.#options.seed);
    return table.flagsOf(symbolHash.low, symbolHash.high);
  }

  /** Marks a name in one of these tables as defined. */
  defineIn(table: SymbolTable, symbol: string): void {
    hashSymbol(symbol, this.#options.seed);
    table.mark(symbolHash.low, symbolHash.high, DEFINED);
  }

  #suspectsOf(space: SymbolSpace): SymbolTable {
    const suspects = new SymbolTable();
    const keep = (low: number, high: number, flags: number) => {
      const repeated = space.isUnique && flags & REPEATED;
      const dangling = flags & REFERRED && !(flags & DEFINED);
      if (repeated || dangling) suspects.mark(low, high, flags);
    };
    const spilled = this.#spills.reduce((sum, spill) => sum + spill.count(space.index), 0);
    if (spilled === 0) this.#tables[space.index]?.forEach(keep);
    // As many passes as it takes for each share of the names to fit.
    const passes = Math.ceil(spilled / this.#options.maxSymbols);
    for (let pass = 0; pass < passes; pass++) this.#share(space, pass, passes).forEach(keep);
    return suspects;
  }

  #share(space: SymbolSpace, pass: number, passes: number): SymbolTable {
    const table = new SymbolTable();
    for (const spill of this.#spills) {
      spill.forEach(space.index, (low, high, flags) => {
        if (high % passes === pass) table.mark(low, high, flags);
      });
    }
    return table;
  }

  #mark(space: SymbolSpace, symbol: string, flag: number, isBytes: boolean): void {
    const isAscii = hashSymbol(symbol, this.#options.seed);
    if (isBytes && !isAscii) hashSymbol(decodedString(symbol), this.#options.seed);
    this.#tables[space.index]?.mark(symbolHash.low, symbolHash.high, flag);
  }

  #size(): number {
    let size = 0;
    for (const table of this.#tables) size += table.size;
    return size;
  }

  #spillAll(): void {
    const spill = this.#spills[0] ?? SymbolSpill.create();
    if (this.#spills.length === 0) this.#spills.push(spill);
    for (const [space, table] of this.#tables.entries()) spill.append(space, table);
    this.#tables = this.#tables.map(() => new SymbolTable());
  }
}
