// One catalog of several: every collection of any of them, with all their references, secrets and rules.
import type { Catalog, CollectionEntry } from './catalog.js';

/** Where they differ in what can be said once only, such as what an id is, the first says it. */
export function mergedCatalog(dialect: string, catalogs: readonly Catalog[]): Catalog {
  const collections = new Map<string, CollectionEntry>();
  for (const catalog of catalogs) {
    for (const [name, entry] of Object.entries(catalog.collections)) {
      const known = collections.get(name);
      collections.set(name, known === undefined ? entry : merged(known, entry));
    }
  }
  return {
    dialect,
    title: 'Auto',
    description: 'Each document as the dialect that it is recognisably of describes it.',
    collections: Object.fromEntries(collections),
  };
}

function merged(first: CollectionEntry, second: CollectionEntry): CollectionEntry {
  return {
    ...first,
    references: united(first.references, second.references),
    timestamps: { ...first.timestamps, updated: updatedOf(first, second) },
    secrets: united(first.secrets, second.secrets),
    secretUrls: united(first.secretUrls, second.secretUrls),
    unique: united(first.unique, second.unique),
    order: united(first.order, second.order),
    sorted: united(first.sorted, second.sorted),
    matches: united(first.matches, second.matches),
  };
}

function updatedOf(...entries: readonly CollectionEntry[]): readonly string[] {
  return entries.reduce<readonly string[]>(
    (places, { timestamps }) => united(places, [timestamps.updated ?? []].flat()),
    [],
  );
}

/** What both say is there once. */
function united<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  const known = new Set(first.map((one) => JSON.stringify(one)));
  return [...first, ...second.filter((one) => !known.has(JSON.stringify(one)))];
}
