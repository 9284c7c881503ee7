// What a run could not remove, for people: the JSON report names every collection.

const NAMED = 5;

/** The first names, and how many more there are. */
export function shownLeftovers(collections: readonly string[]): string[] {
  const more = collections.length - NAMED;
  const rest = more > 0 ? [`and ${more} more with the same beginning (the JSON report has all)`] : [];
  return [...collections.slice(0, NAMED), ...rest];
}
