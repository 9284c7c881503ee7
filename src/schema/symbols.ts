// What a document says to other documents: which names it defines and which it refers to. Every rule across documents is one
// of these: an `_id` or a unique field is defined once; a reference, or a name that must match, is defined somewhere.
import type { JsonPath } from '../document/json.js';
import type { Catalog, CollectionEntry, MatchRule } from './catalog.js';
import type { Severity } from './finding.js';
import { compilePlaces, type PlaceVisitor, placesOf } from './places.js';

/** Names that are compared with one another, such as the `_id`s of agents. */
export interface SymbolSpace {
  /** A number for each space, from 0. */
  readonly index: number;
  /** The collection whose documents define these names. */
  readonly collection: string;
  /** One name is defined by one document only. */
  readonly isUnique: boolean;
}

export interface Definition {
  readonly space: SymbolSpace;
  /** The field, such as `_id`. */
  readonly field: string;
  readonly isPrimaryKey: boolean;
  readonly symbolOf: (document: unknown) => string | undefined;
}

export interface Reference {
  readonly space: SymbolSpace;
  readonly symbolOf: (document: unknown) => string | undefined;
}

/** What a referral is for: a reference, or a match; a match is only judged where `reference`, its document, is there. */
export type ReferralKind =
  | { readonly kind: 'reference' }
  | { readonly kind: 'match'; readonly theirs: readonly string[]; readonly reference: Reference };

export interface Referral {
  readonly space: SymbolSpace;
  readonly rule: ReferralKind;
  /** Such as `sessions.user_id`. */
  readonly label: string;
  readonly severity: Severity;
  readonly visit: PlaceVisitor;
  readonly placesIn: (document: unknown) => { path: JsonPath; symbol: string; value: unknown }[];
}

export interface CollectionSymbols {
  readonly definitions: readonly Definition[];
  readonly referrals: readonly Referral[];
}

export interface Symbols {
  readonly spaces: readonly SymbolSpace[];
  readonly collections: ReadonlyMap<string, CollectionSymbols>;
}

/** Compiles the rules of a catalog. */
export function symbolsOf(catalog: Catalog): Symbols {
  const spaces = new Map<string, SymbolSpace>();
  const spaceOf = (collection: string, name: string, isUnique: boolean): SymbolSpace => {
    const key = `${collection} ${name}`;
    const known = spaces.get(key) ?? { index: spaces.size, collection, isUnique };
    spaces.set(key, known);
    return known;
  };
  const entries = Object.entries(catalog.collections);
  const collections = entries.map(([name, entry]): [string, CollectionSymbols] => [
    name,
    {
      definitions: [...ownDefinitions(name, entry, spaceOf), ...matchDefinitions(name, entries, spaceOf)],
      referrals: [...references(name, entry, catalog, spaceOf), ...matches(name, entry, catalog, spaceOf)],
    },
  ]);
  return { spaces: [...spaces.values()], collections: new Map(collections) };
}

type SpaceOf = (collection: string, name: string, isUnique: boolean) => SymbolSpace;

function ownDefinitions(name: string, entry: CollectionEntry, spaceOf: SpaceOf): Definition[] {
  const key = `/${entry.primaryKey.field}`;
  return [key, ...entry.unique].map((pattern) => ({
    space: spaceOf(name, pattern, true),
    field: pattern.slice(1),
    isPrimaryKey: pattern === key,
    symbolOf: single(pattern),
  }));
}

// Of a match rule both sides speak in pairs: a deployment refers to (agent id, its own name), an agent defines (its id, its name).
function matchDefinitions(
  name: string,
  entries: [string, CollectionEntry][],
  spaceOf: SpaceOf,
): Definition[] {
  return entries
    .flatMap(([from, entry]) => entry.matches.map((rule) => ({ from, rule, entry })))
    .filter(({ rule }) => rule.to === name)
    .map(({ from, rule, entry }) => {
      const [key, theirs] = [single(`/${entry.primaryKey.field}`), single(rule.theirs)];
      const symbolOf = (document: unknown) => pair(key(document), theirs(document));
      const space = pairSpace(from, rule, spaceOf);
      return { space, field: rule.theirs.slice(1), isPrimaryKey: false, symbolOf };
    });
}

/** Rules that say where else a name may be found share a space: it is enough to be found once. */
function pairSpace(from: string, { to, reference, ours }: MatchRule, spaceOf: SpaceOf): SymbolSpace {
  return spaceOf(to, `pairs of ${from} ${reference} ${ours}`, false);
}

function references(name: string, entry: CollectionEntry, catalog: Catalog, spaceOf: SpaceOf): Referral[] {
  return entry.references.map((rule) => ({
    space: keySpace(rule.to, catalog, spaceOf),
    rule: { kind: 'reference' },
    label: labelOf(name, rule.from),
    severity: 'error',
    visit: compilePlaces(rule.from),
    placesIn: (document) => placesOf(document, rule.from).flatMap(({ path, value }) => symbolAt(path, value)),
  }));
}

function keySpace(collection: string, catalog: Catalog, spaceOf: SpaceOf): SymbolSpace {
  return spaceOf(collection, `/${catalog.collections[collection]?.primaryKey.field ?? '_id'}`, true);
}

function matches(name: string, entry: CollectionEntry, catalog: Catalog, spaceOf: SpaceOf): Referral[] {
  const bySpace = new Map<SymbolSpace, [MatchRule, ...MatchRule[]]>();
  for (const rule of entry.matches) {
    const space = pairSpace(name, rule, spaceOf);
    const known = bySpace.get(space);
    if (known === undefined) bySpace.set(space, [rule]);
    else known.push(rule);
  }
  return [...bySpace].map(([space, rules]) => {
    const [rule] = rules;
    const [reference, ours] = [single(rule.reference), single(rule.ours)];
    const symbolOf = (document: unknown) => pair(reference(document), ours(document));
    return {
      space,
      rule: {
        kind: 'match',
        theirs: rules.map(({ theirs }) => theirs.slice(1)),
        reference: { space: keySpace(rule.to, catalog, spaceOf), symbolOf: reference },
      },
      label: labelOf(name, rule.ours),
      severity: rule.severity,
      visit: (document, visit) => visit(symbolOf(document)),
      placesIn: (document) => {
        const symbol = symbolOf(document);
        return symbol === undefined ? [] : [{ path: [rule.ours.slice(1)], symbol, value: ours(document) }];
      },
    };
  });
}

function symbolAt(path: JsonPath, value: unknown): { path: JsonPath; symbol: string; value: unknown }[] {
  return typeof value === 'string' && value !== '' ? [{ path, symbol: value, value }] : [];
}

function single(pattern: string): (document: unknown) => string | undefined {
  const visit = compilePlaces(pattern);
  return (document) => {
    let found: string | undefined;
    visit(document, (value) => {
      if (typeof value === 'string') found = value;
    });
    return found;
  };
}

function pair(left: string | undefined, right: string | undefined): string | undefined {
  return left === undefined || right === undefined ? undefined : `${left}\u0000${right}`;
}

function labelOf(collection: string, pattern: string): string {
  return `${collection}${pattern.replaceAll('/', '.').replaceAll('.*', '[]')}`;
}
