// Documents that come from elsewhere than files, such as a database: what a location hands over to be validated, page by page.
import type { JsonPath } from '../document/json.js';

/** What is there under an id and is no document. */
export interface UnreadableDocument {
  readonly is: 'unreadable';
  /** Undefined where it has none. */
  readonly id: string | undefined;
  readonly path: JsonPath;
  /** In a sentence; a secret is never in it. */
  readonly reason: string;
}

export type FeedItem = { readonly is: 'document'; readonly text: string } | UnreadableDocument;

export interface DocumentFeed {
  /** The location as it may be shown. */
  readonly name: string;
  /** `live`: what changes while it is read may show or not, and a second reading may differ from the first. */
  readonly consistency: 'snapshot' | 'live' | 'fixed';
  /** Whose documents are read. */
  readonly collections: readonly string[];
  /** Further ones that are known to hold nothing: a reference into one of these leads nowhere. */
  readonly empty: readonly string[];
  /** What else is there, and is not read. */
  readonly leftOut: readonly string[];
  /** A collection from its beginning to its end, anew with each call. Throws DbkitError where it cannot be read. */
  pages(collection: string): AsyncIterable<readonly FeedItem[]>;
}
