// The second look: reads the inputs again for the names that the first pass suspects, and reports each with its place.
import { locate } from '../document/locate.js';
import { shownPointer } from '../document/pointer.js';
import type { DocumentVisitor } from '../files/document-reader.js';
import { decoded } from '../files/raw-text.js';
import type { Problem } from '../schema/finding.js';
import { isSecret, shownIdOf } from '../schema/masking.js';
import type {
  CollectionSymbols,
  Definition,
  Reference,
  Referral,
  SymbolSpace,
  Symbols,
} from '../schema/symbols.js';
import { alternatives } from '../schema/wording/phrases.js';
import { shortened } from '../schema/wording/shown.js';
import { type CheckedDocument, positionIn } from './checked-document.js';
import type { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import { DEFINED, REPEATED, type SymbolTable } from './symbol-table.js';
import type { ValidationOptions } from './validation-options.js';
import type { FeedVisitor } from './visit-feed.js';

type ReadDocument = CheckedDocument & { readonly text: string };

export type Suspects = ReadonlyMap<SymbolSpace, SymbolTable>;

/** Visits the documents once more; equal hashes of different names are told apart here. */
export class SuspectFinder implements DocumentVisitor, FeedVisitor {
  readonly #options: ValidationOptions;
  readonly #symbols: Symbols;
  readonly #suspects: Suspects;
  readonly #collector: SymbolCollector;
  readonly #found: FindingList;
  /** Where each repeated name was first. */
  readonly #first = new Map<string, string>();
  #file = '';

  constructor(
    options: ValidationOptions,
    symbols: Symbols,
    suspects: Suspects,
    collector: SymbolCollector,
    found: FindingList,
  ) {
    this.#options = options;
    this.#symbols = symbols;
    this.#suspects = suspects;
    this.#collector = collector;
    this.#found = found;
  }

  enter(file: string): void {
    this.#file = file;
  }

  document(document: CheckedDocument): void {
    const rules = this.#symbols.collections.get(document.collection ?? '');
    if (!rules) return;
    const text = decoded(document.raw);
    const value = parsed(text);
    if (value === undefined) return;
    this.#look(rules, { ...document, text }, value);
  }

  #look(rules: CollectionSymbols, document: ReadDocument, value: unknown): void {
    for (const definition of rules.definitions) {
      if (document.line === null) this.#define(definition, value);
      const problem = this.#repeated(definition, document, value);
      if (problem) this.#report(document, value, problem);
    }
    if (this.#options.references === 'off') return;
    for (const referral of rules.referrals) {
      for (const problem of this.#dangling(referral, document, value)) this.#report(document, value, problem);
    }
  }

  // What cannot be read was reported the first time.
  problem(): void {
    return undefined;
  }

  // The same.
  unreadable(): void {
    return undefined;
  }

  // In a database that is in use, what was missing may have come since.
  #define({ space, symbolOf }: Definition, value: unknown): void {
    const table = this.#suspects.get(space);
    const symbol = table && symbolOf(value);
    if (symbol && isDangling(this.#collector.flagsIn(table, symbol))) this.#collector.defineIn(table, symbol);
  }

  #repeated(definition: Definition, document: ReadDocument, value: unknown): Problem | undefined {
    const table = definition.space.isUnique && this.#suspects.get(definition.space);
    const symbol = table && definition.symbolOf(value);
    if (!symbol || !(this.#collector.flagsIn(table, symbol) & REPEATED)) return undefined;
    const key = `${definition.space.index} ${symbol}`;
    const first = this.#first.get(key);
    if (first === undefined) {
      this.#first.set(key, this.#placeOf(definition, document, value));
      return undefined;
    }
    const code = definition.isPrimaryKey ? 'duplicate-id' : 'duplicate-value';
    const message = `\`${definition.field}\` is ${this.#shown(document, [definition.field], symbol)}, as of another document ${first}`;
    return { severity: 'error', code, path: [definition.field], message };
  }

  #dangling(
    { space, rule, severity, placesIn }: Referral,
    document: ReadDocument,
    value: unknown,
  ): Problem[] {
    const table = this.#suspects.get(space);
    if (!table || (rule.kind === 'match' && this.#leadsNowhere(rule.reference, value))) return [];
    const places = placesIn(value).filter(({ symbol }) => isDangling(this.#collector.flagsIn(table, symbol)));
    const level = this.#options.references === 'warn' ? 'warning' : severity;
    return places.map(({ path, value: found }) => {
      const name = `\`${path.join('.')}\` is ${this.#shown(document, path, String(found))}`;
      if (rule.kind === 'reference') {
        const message = `${name}, but there is no such document in ${space.collection}`;
        return { severity: level, code: 'dangling-reference', path, message };
      }
      const message = `${name}, but the document of ${space.collection} that it names has another ${alternatives(rule.theirs.map((field) => `\`${field}\``))}`;
      return { severity, code: 'name-mismatch', path, message };
    });
  }

  // A name whose document is missing altogether is reported as a dangling reference, not as a mismatch as well.
  #leadsNowhere(reference: Reference, value: unknown): boolean {
    const table = this.#suspects.get(reference.space);
    const symbol = reference.symbolOf(value);
    return table !== undefined && symbol !== undefined && isDangling(this.#collector.flagsIn(table, symbol));
  }

  /** Such as `at agents.json:3`, or `in sqlite:a.db (agents "a-1")`. */
  #placeOf({ field }: Definition, document: ReadDocument, value: unknown): string {
    const { line } = positionIn(document, document.text, offsetAt(document.text, [field]));
    if (line !== null) return `at ${this.#file}:${line}`;
    const id = shownIdOf(this.#options.dialect.entryOf(document.collection ?? ''), value);
    const name = id === null ? '' : ` ${JSON.stringify(shortened(id))}`;
    return `in ${this.#file} (${document.collection}${name})`;
  }

  #shown({ collection }: ReadDocument, path: readonly (string | number)[], text: string): string {
    const entry = collection === undefined ? undefined : this.#options.dialect.entryOf(collection);
    return entry && isSecret(entry, path) ? 'a hidden value' : JSON.stringify(text);
  }

  #report(document: ReadDocument, value: unknown, problem: Problem): void {
    const { severity, code, message, path } = problem;
    const at = positionIn(document, document.text, offsetAt(document.text, path));
    const id = shownIdOf(this.#options.dialect.entryOf(document.collection ?? ''), value);
    const place = {
      file: this.#file,
      ...at,
      collection: document.collection ?? null,
      id,
      pointer: shownPointer(path),
    };
    this.#found.add({ severity, code, ...place, message });
  }
}

function isDangling(flags: number): boolean {
  return flags !== 0 && !(flags & DEFINED);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function offsetAt(text: string, path: readonly (string | number)[]): number {
  return locate(text, path)?.value.start ?? 0;
}
