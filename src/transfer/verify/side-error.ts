// A failure of one of the two locations that are compared: which one decides how the command ends.

import { DbkitError } from '../../document/error.js';
import type { Source, SourceCollection, SourcePage, SourceScan } from '../source.js';
import type { Side } from './record-table.js';

/** Whose failure it was; undefined where it was neither side's. */
export function sideOf(error: unknown): Side | undefined {
  return typeof error === 'object' && error !== null ? failures.get(error) : undefined;
}

const failures = new WeakMap<object, Side>();

/** Runs what a side does, and remembers of a DbkitError whose it was. */
export async function ofSide<T>(side: Side, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DbkitError) failures.set(error, side);
    throw error;
  }
}

/** The same source; its failures are known as those of this side. */
export function sided(source: Source, side: Side): Source {
  const digests = source.digests?.bind(source);
  return {
    name: source.name,
    get consistency() {
      return source.consistency;
    },
    collections: (): Promise<readonly SourceCollection[]> => ofSide(side, () => source.collections()),
    scan: (collection: string, options: SourceScan): Promise<SourcePage> =>
      ofSide(side, () => source.scan(collection, options)),
    ...(digests ? { digests: (...scan) => ofSide(side, () => digests(...scan)) } : {}),
    close: () => ofSide(side, () => source.close()),
  };
}
