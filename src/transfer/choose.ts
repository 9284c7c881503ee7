// Which collections are moved, which are left out, and which are not there.
import { DbkitError } from '../document/error.js';
import type { Dialect } from '../schema/dialect.js';
import type { TransferChoices } from './plan.js';
import type { SourceCollection } from './source.js';
import { isTokenCollection } from './token-collections.js';

export interface Chosen {
  readonly moved: readonly SourceCollection[];
  readonly leftOut: readonly SourceCollection[];
  /** Named by the catalog, and not in the source, though they would be moved. */
  readonly absent: readonly string[];
}

/** Throws DbkitError `refused` for a collection that was named and is not there, and where nothing is left to move. */
export function chooseCollections(
  found: readonly SourceCollection[],
  { collections, exclude }: Pick<TransferChoices, 'collections' | 'exclude'>,
  dialect: Dialect,
  source: string,
): Chosen {
  const names = new Set(found.map(({ name }) => name));
  const missing = collections.filter((name) => !names.has(name));
  if (missing.length > 0) {
    throw new DbkitError('refused', `${source} has no collection ${missing.join(', ')}`);
  }
  const isMoved = ({ name, isForeign = false }: SourceCollection): boolean => {
    if (exclude.includes(name)) return false;
    return collections.length > 0 ? collections.includes(name) : !isForeign && !isTokenCollection(name);
  };
  const moved = found.filter(isMoved);
  if (moved.length === 0) throw new DbkitError('refused', `${source} has no collection to move`);
  const isMissed = (name: string) => !names.has(name) && !exclude.includes(name) && !isTokenCollection(name);
  const absent = dialect.collectionNames.filter(isMissed);
  return {
    moved,
    leftOut: found.filter((collection) => !isMoved(collection)),
    absent: collections.length > 0 ? [] : absent,
  };
}
