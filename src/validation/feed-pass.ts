// The first look at the documents of a feed: each by itself, and its names are gathered.
import type { Recognition } from '../schema/recognition.js';
import { DocumentChecker } from './document-checker.js';
import type { DocumentFeed } from './document-feed.js';
import type { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';
import { visitFeed } from './visit-feed.js';

export interface FeedPass {
  readonly options: ValidationOptions;
  readonly found: FindingList;
  readonly collector: SymbolCollector | undefined;
  /** Told how many more documents were read. */
  readonly onDocuments: ((documents: number) => void) | undefined;
}

export interface FeedResult {
  readonly documents: ReadonlyMap<string, number>;
  readonly recognised: Recognition | undefined;
  readonly validAs: ReadonlyMap<string, number>;
  /** False where it could not be read to its end. */
  readonly isWhole: boolean;
}

export async function checkFeed(feed: DocumentFeed, pass: FeedPass): Promise<FeedResult> {
  const { options, found, collector, onDocuments } = pass;
  const visitor = new DocumentChecker(options, found, collector);
  visitor.enter(feed.name);
  const isKnown = (collection: string) => options.dialect.entryOf(collection) !== undefined;
  const collections = feed.collections.filter(isKnown);
  for (const collection of feed.collections.filter((name) => !isKnown(name)))
    visitor.unknownCollection({ collection, line: null, column: null });
  const isWhole = await visitFeed({ feed, collections, visitor, found, onDocuments });
  const { documents, recognised, validAs } = visitor;
  return { documents, recognised: recognised.found, validAs, isWhole };
}
