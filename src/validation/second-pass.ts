// What does not fit together: decides from the gathered names whether a second look is needed, and takes it.
import type { Discovered } from '../files/discover.js';
import type { Symbols } from '../schema/symbols.js';
import { SuspectFinder } from './cross-document.js';
import { type Spools, visitInput } from './file-checker.js';
import { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';
import type { NotChecked } from './validation-report.js';

export interface SecondPass {
  readonly collector: SymbolCollector;
  readonly options: ValidationOptions;
  readonly discovered: Discovered;
  readonly spools: Spools;
  readonly found: FindingList;
  /** How many documents the first pass saw, by collection. */
  readonly documents: ReadonlyMap<string, number>;
}

/** Adds the findings across documents, and returns which references could not be checked. */
export function checkAcross({
  collector,
  options,
  discovered,
  spools,
  found,
  documents,
}: SecondPass): NotChecked[] {
  const { symbols } = collector;
  const given = new Set([
    ...documents.keys(),
    ...discovered.inputs.flatMap(({ collection }) => collection ?? []),
  ]);
  const suspects = collector.suspects((collection) => given.has(collection));
  if (suspects.size > 0) {
    const finder = new SuspectFinder(options, symbols, suspects, collector, found);
    // What cannot be read, or is no document, was reported by the first look.
    const ignored = new FindingList(0, new Set());
    for (const input of discovered.inputs) {
      finder.enter(input.path);
      visitInput(input, finder, { maxBytes: options.maxLine }, ignored, spools);
    }
  }
  return notCheckedOf(symbols, collector, given);
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
