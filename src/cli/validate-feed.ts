// A database or an archive as what validate is fed with: which of its collections are read, and their documents as text.
import { DbkitError } from '../document/error.js';
import { stringifyJson } from '../document/stringify.js';
import type { Dialect } from '../schema/dialect.js';
import type { OpenedSource } from '../transfer/location.js';
import { pagesOf } from '../transfer/pages.js';
import type { Source, SourceCollection, SourceItem } from '../transfer/source.js';
import type { DocumentFeed, FeedItem } from '../validation/document-feed.js';

export interface Fed {
  readonly feed: DocumentFeed;
  /** How many documents it has; undefined where nobody knows before they are read. */
  readonly documents: number | undefined;
}

export interface FeedChoices {
  /** Empty: all but what may be of another application. */
  readonly collections: readonly string[];
  readonly exclude: readonly string[];
}

/** Throws DbkitError: `refused` for a collection that is asked for and not there, others where it cannot be listed. */
export async function feedOf(
  { source, kind }: OpenedSource,
  choices: FeedChoices,
  dialect: Dialect,
  signal: AbortSignal,
): Promise<Fed> {
  const there = await source.collections();
  refuseMissing(source, there, choices);
  const read = there.filter((one) => isMeant(one, choices) && !isOfNobody(one, dialect));
  // An archive lacks what was left out of it; what a database lacks is nowhere.
  const absent = kind === 'database' ? dialect.collectionNames.filter((name) => !isIn(there, name)) : [];
  const feed: DocumentFeed = {
    name: source.name,
    get consistency() {
      return source.consistency;
    },
    collections: read.map(({ name }) => name),
    empty: absent.filter((name) => isMeant({ name }, choices)),
    leftOut: there.filter((one) => !isMeant(one, choices)).map(({ name }) => name),
    pages: (collection) => itemPages(source, collection, signal),
  };
  return { feed, documents: totalOf(read.filter(({ name }) => dialect.entryOf(name) !== undefined)) };
}

function refuseMissing(
  source: Source,
  there: readonly SourceCollection[],
  { collections }: FeedChoices,
): void {
  const missing = collections.filter((name) => !isIn(there, name));
  if (missing.length === 0) return;
  throw new DbkitError('refused', `${source.name} has no collection ${missing.join(', ')}`);
}

function isIn(collections: readonly SourceCollection[], name: string): boolean {
  return collections.some((one) => one.name === name);
}

/** What may be of another application is read only where it is asked for. */
function isMeant(
  { name, isForeign = false }: Pick<SourceCollection, 'name' | 'isForeign'>,
  { collections, exclude }: FeedChoices,
): boolean {
  if (exclude.includes(name)) return false;
  return collections.length > 0 ? collections.includes(name) : !isForeign;
}

/** One that no schema knows, and that has no document to check. */
function isOfNobody({ name, documents }: SourceCollection, dialect: Dialect): boolean {
  return documents === 0 && dialect.entryOf(name) === undefined;
}

function totalOf(collections: readonly SourceCollection[]): number | undefined {
  return collections.reduce<number | undefined>(
    (sum, { documents }) => (sum === undefined || documents === undefined ? undefined : sum + documents),
    0,
  );
}

async function* itemPages(
  source: Source,
  collection: string,
  signal: AbortSignal,
): AsyncGenerator<readonly FeedItem[]> {
  try {
    for await (const items of pagesOf(source, collection, signal)) yield items.map(fedItem);
  } catch (error) {
    // What was interrupted may look like an outage.
    signal.throwIfAborted();
    throw error;
  }
}

function fedItem(item: SourceItem): FeedItem {
  if (item.is === 'unreadable') return item;
  return { is: 'document', text: item.text ?? stringifyJson(item.document) };
}
