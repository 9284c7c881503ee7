// What a database must offer. It is small, so that a new database is a small room; everything that Gofannon asks beyond
// it is written once, in store/. What a database can hold it says as data, so that nobody has to know its name.
import type { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';

/** What a database cannot hold. A limit that is left out does not exist; a boolean that is false means refused. */
export interface Limits {
  /** Of the document's JSON in UTF-8, without spaces. */
  readonly maxDocumentBytes?: number;
  /** Of the id in UTF-8. */
  readonly maxIdBytes?: number;
  /** Nested containers; the document itself is level 1. */
  readonly maxDepth?: number;
  /** The largest integer in size that is kept exactly. */
  readonly maxInteger?: bigint;
  /** Significant digits of a number. */
  readonly maxDigits?: number;
  readonly minMagnitude?: number;
  readonly maxMagnitude?: number;
  readonly nestedArrays?: boolean;
  readonly nulInStrings?: boolean;
  readonly loneSurrogates?: boolean;
  readonly emptyKeys?: boolean;
  readonly dottedKeys?: boolean;
  readonly dollarKeys?: boolean;
  readonly underscoreFields?: boolean;
  readonly emptyIds?: boolean;
}

export interface Capabilities {
  /** A put can be made conditional on the stored revision, atomically. */
  readonly conditionalPuts: boolean;
  /** A scan reads one state of the collection, whatever is written meanwhile. */
  readonly snapshotScans: boolean;
}

/** A document as the database keeps it. The document has its `_id` and no `_rev`. */
export interface StoredDocument {
  readonly id: string;
  readonly revision: string;
  readonly document: JsonObject;
}

/** Which stored revision a put may replace: `any` (also none), `absent` (only none), or exactly this one. */
export type Expected =
  | { readonly is: 'any' }
  | { readonly is: 'absent' }
  | { readonly is: 'revision'; readonly revision: string };

export type Operation =
  | { readonly kind: 'put'; readonly id: string; readonly document: JsonObject; readonly expected: Expected }
  | { readonly kind: 'delete'; readonly id: string };

export type Outcome =
  | { readonly status: 'written'; readonly revision: string }
  | { readonly status: 'deleted' }
  /** There was nothing to delete. */
  | { readonly status: 'missing' }
  /** The stored revision is not the expected one; nothing changed. */
  | { readonly status: 'conflict' }
  /** The database did not take it; nothing changed. */
  | { readonly status: 'failed'; readonly error: DbkitError };

export interface Page {
  readonly documents: readonly StoredDocument[];
  /** Where the next page begins; undefined after the last. */
  readonly cursor: string | undefined;
}

export interface ScanOptions {
  /** From an earlier page of the same collection; absent begins at the start. */
  readonly cursor?: string | undefined;
  /** At most this many documents; a page may have fewer and yet not be the last. */
  readonly limit: number;
}

/**
 * One open database. A collection that does not exist reads as empty and is made by the first put. Failures of the database
 * itself are thrown as DbkitError (`unavailable`, `internal`), never reported as "missing".
 */
export interface Backend {
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  /** One element an id, in order; undefined where there is no such document. */
  read(collection: string, ids: readonly string[]): Promise<(StoredDocument | undefined)[]>;
  /** One outcome an operation, in order. Operations on one id happen in order. */
  write(collection: string, operations: readonly Operation[]): Promise<Outcome[]>;
  /** One page, in no promised order. Every document is on exactly one page of a full scan. */
  scan(collection: string, options: ScanOptions): Promise<Page>;
  /** The names of the collections that are there. */
  collections(): Promise<string[]>;
  /** Removes a collection with its documents; one that is not there is no error. */
  drop(collection: string): Promise<void>;
  close(): Promise<void>;
}
