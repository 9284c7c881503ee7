// Hands the documents of a feed to a visitor; what cannot be read becomes a finding, and the run goes on with what is left.
import { DbkitError } from '../document/error.js';
import { type FedDocument, fedDocument } from './checked-document.js';
import type { DocumentFeed, UnreadableDocument } from './document-feed.js';
import type { FindingList } from './finding-list.js';

export interface FeedVisitor {
  document(document: FedDocument): void;
  unreadable(collection: string, document: UnreadableDocument): void;
}

export interface FeedVisit {
  readonly feed: DocumentFeed;
  readonly collections: readonly string[];
  readonly visitor: FeedVisitor;
  readonly found: FindingList;
  /** Told how many more were read. */
  readonly onDocuments?: ((documents: number) => void) | undefined;
}

/** True where these collections were read to their ends. */
export async function visitFeed({
  feed,
  collections,
  visitor,
  found,
  onDocuments,
}: FeedVisit): Promise<boolean> {
  try {
    for (const collection of collections) {
      for await (const items of feed.pages(collection)) {
        for (const item of items) {
          if (item.is === 'unreadable') visitor.unreadable(collection, item);
          else visitor.document(fedDocument(collection, item.text));
        }
        onDocuments?.(items.length);
      }
    }
    return true;
  } catch (error) {
    if (!isOfReading(error)) throw error;
    const nowhere = { line: null, column: null, collection: null, id: null, pointer: null };
    found.add({ severity: 'error', code: 'unreadable', file: feed.name, ...nowhere, message: error.message });
    return false;
  }
}

function isOfReading(error: unknown): error is DbkitError {
  return error instanceof DbkitError && (error.code === 'unreadable' || error.code === 'unavailable');
}
