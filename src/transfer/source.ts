// What documents are transferred from, and verified against: a database, an archive, files. One interface, so that every pair
// of locations goes through the same engine.
import type { Besides, Ignored, Limits, Unreadable } from '../backend/backend.js';
import type { DigestBytes } from '../document/digest.js';
import type { JsonObject } from '../document/json.js';
import type { CanonicalFacts } from '../document/text-document.js';

export type { Unreadable };

export type SourceItem =
  | {
      readonly is: 'document';
      readonly id: string;
      readonly document: JsonObject;
      /** Its JSON as it was read, where it has that. */
      readonly text?: string | undefined;
      /** Where reading has told of its canonical form, and then without a `_rev`. */
      readonly canonical?: CanonicalFacts | undefined;
      /** What was left out of it. */
      readonly ignored?: readonly Ignored[] | undefined;
    }
  | ({ readonly is: 'unreadable' } & Unreadable);

export interface SourcePage {
  readonly items: readonly SourceItem[];
  /** Where the next page begins, also in a later process; undefined after the last. */
  readonly cursor: string | undefined;
}

export type DigestItem =
  | { readonly is: 'document'; readonly id: string; readonly digest: DigestBytes }
  | ({ readonly is: 'unreadable' } & Unreadable);

export interface DigestPage {
  readonly items: readonly DigestItem[];
  readonly cursor: string | undefined;
}

export interface SourceScan {
  /** From an earlier page of the same collection; absent begins at the start. */
  readonly cursor?: string | undefined;
  /** At most this many items; a page may have fewer and yet not be the last. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

export interface SourceCollection {
  readonly name: string;
  /** How many documents it holds, where that is known without reading them: for progress only. */
  readonly documents: number | undefined;
  /** Perhaps of another application: moved and compared only where it is asked for by name. */
  readonly isForeign?: boolean;
  /** What it holds that is no document and stays behind; absent where it can hold no such thing. */
  readonly besides?: Besides;
}

export interface Source {
  /** The location as it may be shown and journalled: without credentials. */
  readonly name: string;
  /** Of a database: the same however its URL is spelt (see Backend). */
  readonly identity?: string | undefined;
  /** Of a database: what it cannot hold. */
  readonly limits?: Limits | undefined;
  /** False where documents come with their names in another order than they were written. */
  readonly keepsOrder?: boolean | undefined;
  /** `snapshot`: all pages show one state. `live`: what changes meanwhile may show or not. `fixed`: nothing changes it. */
  readonly consistency: 'snapshot' | 'live' | 'fixed';
  /** Throws where it cannot be listed: that is not an empty source. */
  collections(): Promise<readonly SourceCollection[]>;
  /** Every document is on exactly one page of a full scan, in no promised order. Throws DbkitError. */
  scan(collection: string, options: SourceScan): Promise<SourcePage>;
  /** The pages of `scan` with digests in place of documents, where the source comes by these more cheaply. */
  digests?(collection: string, options: SourceScan): Promise<DigestPage>;
  close(): Promise<void>;
}
