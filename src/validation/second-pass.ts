// What does not fit together: decides from the gathered names whether a second look is needed, and takes it.
import type { SymbolSpace, Symbols } from '../schema/symbols.js';
import { SuspectFinder, type Suspects } from './cross-document.js';
import type { DocumentFeed } from './document-feed.js';
import type { DocumentSet } from './document-set.js';
import { type Spools, visitInput } from './file-checker.js';
import { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';
import type { NotChecked } from './validation-report.js';
import { visitFeed } from './visit-feed.js';

export interface SecondPass {
  readonly collector: SymbolCollector;
  readonly options: ValidationOptions;
  readonly set: DocumentSet;
  readonly spools: Spools;
  readonly found: FindingList;
  /** How many documents the first pass saw, by collection. */
  readonly documents: ReadonlyMap<string, number>;
}

/** Adds the findings across documents, and returns which references could not be checked. */
export async function checkAcross({
  collector,
  options,
  set: { discovered, feeds },
  spools,
  found,
  documents,
}: SecondPass): Promise<NotChecked[]> {
  const { symbols } = collector;
  const given = new Set([
    ...documents.keys(),
    ...discovered.inputs.flatMap(({ collection }) => collection ?? []),
    ...feeds.flatMap(({ collections, empty }) => [...collections, ...empty]),
  ]);
  const suspects = collector.suspects((collection) => given.has(collection));
  if (suspects.size > 0) {
    const finder = new SuspectFinder(options, symbols, suspects, collector, found);
    for (const feed of feeds) {
      finder.enter(feed.name);
      await visitFeed({ feed, collections: concerned(feed, symbols, suspects), visitor: finder, found });
    }
    // What cannot be read, or is no document, was reported by the first look.
    const ignored = new FindingList(0, new Set());
    for (const input of discovered.inputs) {
      finder.enter(input.path);
      visitInput(input, finder, { maxBytes: options.maxLine }, ignored, spools);
    }
  }
  return notCheckedOf(symbols, collector, given);
}

/** Those that a suspect name can be in; what is referred to before what refers to it, so that what has come since is known. */
function concerned({ collections }: DocumentFeed, symbols: Symbols, suspects: Suspects): string[] {
  const isIn = (rules: readonly { readonly space: SymbolSpace }[] = []) =>
    rules.some(({ space }) => suspects.has(space));
  const defining = collections.filter((name) => isIn(symbols.collections.get(name)?.definitions));
  const referring = collections.filter((name) => isIn(symbols.collections.get(name)?.referrals));
  return [...new Set([...defining, ...referring])];
}

function notCheckedOf(
  symbols: Symbols,
  collector: SymbolCollector,
  given: ReadonlySet<string>,
): NotChecked[] {
  const referrals = [...symbols.collections.values()].flatMap((rules) => rules.referrals);
  return referrals
    .filter(({ rule, space }) => rule.kind === 'reference' && !given.has(space.collection))
    .map(({ label, space }) => ({
      from: label,
      to: space.collection,
      references: collector.referrals.get(label) ?? 0,
    }))
    .filter(({ references }) => references > 0);
}
