// What is looked at before the first write: that the two are not one database, that the target can have the collections, and
// that it is empty where that was asked for.
import { DbkitError } from '../document/error.js';
import type { TransferChoices } from './plan.js';
import type { Source } from './source.js';
import type { Target } from './target.js';
import { isTokenCollection } from './token-collections.js';
import type { Where } from './where.js';

/** Throws DbkitError `refused`. */
export function refuseSame(source: Source, target: Target): void {
  const isSame = source.identity !== undefined && source.identity === target.identity;
  if (isSame) throw new DbkitError('refused', `source and target are the same database: ${target.name}`);
}

/** Throws DbkitError `usage` for conditions on what is not moved, and for a redaction that would leave ids as they are. */
export function refuseVain(
  collections: readonly string[],
  where: readonly Where[],
  { secrets }: Pick<TransferChoices, 'secrets'>,
): void {
  const odd = where.find(({ collection }) => !collections.includes(collection));
  if (odd) {
    throw new DbkitError('usage', `--where names ${odd.collection}, which is not among what is moved`);
  }
  const secret = collections.find(isTokenCollection);
  if (secrets === 'redact' && secret !== undefined) {
    throw new DbkitError('usage', `the ids of ${secret} are secrets: leave it out with --exclude ${secret}`);
  }
}

/** Throws DbkitError `refused` for a target that cannot have a collection, or has documents where there should be none. */
export async function refuseTarget(
  target: Target,
  collections: readonly string[],
  mustBeEmpty: boolean,
): Promise<void> {
  const names = collections.flatMap((name) => {
    const why = target.refusalOfName(name);
    return why === undefined ? [] : `${JSON.stringify(name)}: ${why}`;
  });
  if (names.length > 0) {
    throw new DbkitError('refused', `${target.name} cannot have the collection ${names.join('; ')}`);
  }
  const full: string[] = [];
  for (const name of collections) {
    const count = await countOf(target, name);
    if (count > 0) full.push(`${name} ${count}`);
  }
  if (mustBeEmpty && full.length > 0) {
    const hint = '--on-conflict skip, overwrite or if-newer says what becomes of them';
    throw new DbkitError('refused', `${target.name} holds documents already (${full.join(', ')}); ${hint}`);
  }
}

async function countOf(target: Target, collection: string): Promise<number> {
  try {
    return await target.count(collection);
  } catch (error) {
    // Somebody else's table of that name.
    const isTheirs = error instanceof DbkitError && error.code === 'invalid';
    throw isTheirs ? new DbkitError('refused', error.message, { cause: error }) : error;
  }
}
