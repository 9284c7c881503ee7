// Which collections of two locations are compared, and which are left out.
import { DbkitError } from '../../document/error.js';
import type { SourceCollection } from '../source.js';
import { isTokenCollection } from '../token-collections.js';
import type { LeftOutCollection } from './verify-report.js';

export interface Chosen {
  readonly collections: readonly string[];
  readonly leftOut: readonly LeftOutCollection[];
}

/** Those that either side has. Throws DbkitError `refused` for one that is asked for and that neither has. */
export function chooseCollections(
  left: readonly SourceCollection[],
  right: readonly SourceCollection[],
  { collections, exclude }: { collections: readonly string[]; exclude: readonly string[] },
): Chosen {
  const there = [...new Set([...left, ...right].map(({ name }) => name))].sort();
  const absent = collections.find((name) => !there.includes(name));
  if (absent !== undefined) {
    const names = there.join(', ') || 'none';
    throw new DbkitError('refused', `neither side has the collection "${absent}"; there are: ${names}`);
  }
  const chosen: string[] = [];
  const leftOut: LeftOutCollection[] = [];
  for (const collection of there) {
    const sides = [...left, ...right].filter(({ name }) => name === collection);
    const isForeign = sides.every((side) => side.isForeign === true);
    const why = reasonToLeaveOut(collection, { collections, exclude, isForeign });
    if (why === undefined) chosen.push(collection);
    else leftOut.push({ collection, why, left: sizeIn(left, collection), right: sizeIn(right, collection) });
  }
  return { collections: chosen, leftOut };
}

function reasonToLeaveOut(
  collection: string,
  given: { collections: readonly string[]; exclude: readonly string[]; isForeign: boolean },
): LeftOutCollection['why'] | undefined {
  const { collections, exclude, isForeign } = given;
  if (exclude.includes(collection)) return 'by --exclude';
  if (collections.length > 0) return collections.includes(collection) ? undefined : 'not in --collections';
  return isForeign || isTokenCollection(collection) ? 'by default' : undefined;
}

function sizeIn(list: readonly SourceCollection[], collection: string): number | undefined {
  return list.find(({ name }) => name === collection)?.documents;
}
