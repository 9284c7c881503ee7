// What a database must offer. It is small, so that a new database is a small room; everything that Gofannon asks beyond
// it is written once, in store/. What a database can hold it says as data, so that nobody has to know its name. A room holds
// x-backend.ts, which opens it, and limits.ts (LIMITS, CAPABILITIES), which can be read without the package that it needs.
import type { DbkitError } from '../document/error.js';
import type { JsonObject, JsonPath, JsonValue } from '../document/json.js';

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
  /** `snapshot` is offered: reads of one state of the whole database, whatever is written meanwhile. */
  readonly snapshotScans: boolean;
  /** False where documents come back with their names in another order. */
  readonly keepsOrder?: boolean;
  /** `count` takes as long as reading all documents: nobody asks for it who only wants to show how far a work is. */
  readonly countsByReading?: boolean;
  /** Other applications may have their collections beside ours: those that no catalog names are moved only by name. */
  readonly sharedNamespace?: boolean;
  /** How many writes at once gain time; absent for one. */
  readonly parallelWrites?: number;
  /** How many operations one write is best given, and takes; absent for any number. The caller splits. */
  readonly batchOperations?: number;
  /** The same in bytes of JSON. One document larger than this is a batch by itself. */
  readonly batchBytes?: number;
}

/** A document as the database keeps it. The document has its `_id` and no `_rev`. */
export interface StoredDocument {
  readonly id: string;
  readonly revision: string;
  readonly document: JsonObject;
  /** Its JSON, where a scan for `foreign` has read it as text that keeps the order of names. */
  readonly text?: string | undefined;
  /** What a scan for `foreign` has left out of it. */
  readonly ignored?: readonly Ignored[] | undefined;
}

/** Which stored revision a put may replace: `any` (also none), `absent` (only none), or exactly this one. */
export type Expected =
  | { readonly is: 'any' }
  | { readonly is: 'absent' }
  | { readonly is: 'revision'; readonly revision: string };

export type Operation =
  | {
      readonly kind: 'put';
      readonly id: string;
      readonly document: JsonObject;
      /** The document's JSON, where the caller has it: it spares making it. */
      readonly text?: string | undefined;
      readonly expected: Expected;
    }
  /** Without `expected`: whatever its revision is. */
  | { readonly kind: 'delete'; readonly id: string; readonly expected?: { readonly revision: string } };

export type Outcome =
  | { readonly status: 'written'; readonly revision: string }
  | { readonly status: 'deleted' }
  /** There was nothing to delete. */
  | { readonly status: 'missing' }
  /** The stored revision is not the expected one; nothing changed. */
  | { readonly status: 'conflict' }
  /** The database did not take it, and nothing changed, for certain: with code `unavailable` it may be tried again. */
  | { readonly status: 'failed'; readonly error: DbkitError };

/** A document that is there and cannot be carried: the database holds something in it that is not JSON, or no id. */
export interface Unreadable {
  /** Undefined where it has none. */
  readonly id: string | undefined;
  readonly path: JsonPath;
  /** In a sentence, such as `a BSON date is not JSON`. */
  readonly reason: string;
  /** As far as it can be shown; what is not JSON stands as `{"$notJson": {"type", "text"}}`. */
  readonly shown: JsonValue;
}

/** What values that only some databases have are to become in a document. */
export interface Conversions {
  readonly dates?: 'iso';
  readonly decimals?: 'number';
  readonly objectids?: 'hex';
  readonly binary?: 'base64';
}

/**
 * What of a document can be left out: CouchDB's attachments, and its revisions that lost; fields that hold a set of DynamoDB's, or
 * binary. Of a list nothing is left out, since all behind it would move.
 */
export type Ignorable = 'attachments' | 'conflicts' | 'sets' | 'binary';

/** One such thing that was left out. */
export interface Ignored {
  readonly kind: Ignorable;
  readonly path: JsonPath;
  /** In words, such as `a string set`. */
  readonly what: string;
}

/** What is done with that which only some databases have. Where neither speaks of it, its document is unreadable. */
export interface ForeignRules {
  readonly convert: Conversions;
  readonly ignore: readonly Ignorable[];
}

export interface Page {
  readonly documents: readonly StoredDocument[];
  /** Only where the scan has `foreign`: those of the page that are no documents of ours. */
  readonly unreadable?: readonly Unreadable[];
  /** Where the next page begins; undefined after the last. */
  readonly cursor: string | undefined;
}

/**
 * A backend stops what it can stop when the signal aborts, and throws. One that cannot may ignore it: every call is bounded
 * (some keys, one batch, one page), and the store stops waiting by itself.
 */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface ScanOptions extends CallOptions {
  /** From an earlier page of the same collection; absent begins at the start. */
  readonly cursor?: string | undefined;
  /** At most this many documents; a page may have fewer (so that it stays within some 16 MB) and yet not be the last. */
  readonly limit: number;
  /**
   * A hint: documents whose top-level fields surely differ from these may be left out. The caller filters exactly, so a
   * backend may ignore it, in part or whole, but must leave out none that could be equal (100 = 1e2, whatever the key order).
   */
  readonly matching?: JsonObject | undefined;
  /**
   * What somebody else has put there and is no document of ours is listed as `unreadable`, unless these rules make one of
   * it; without them it is thrown. Cursors of scans with them and without them are not the same.
   */
  readonly foreign?: ForeignRules | undefined;
}

/** Things in a collection that are no documents of the application, such as design documents. */
export interface Besides {
  /** One of them: `design document`. */
  readonly noun: string;
  readonly ids: readonly string[];
  /** What else there is, in words, such as `1 local document`. */
  readonly others?: string;
}

/** What can be read of a database. */
export interface Reader {
  /** One element an id, in order; undefined where there is no such document. */
  read(
    collection: string,
    ids: readonly string[],
    options?: CallOptions,
  ): Promise<(StoredDocument | undefined)[]>;
  /** One page, in no promised order. Every document is on exactly one page of a full scan. */
  scan(collection: string, options: ScanOptions): Promise<Page>;
  /** The names of the collections that are there. */
  collections(): Promise<string[]>;
  /** What the collection holds that is no document at all and is never moved. Absent where it can hold nothing else. */
  besides?(collection: string): Promise<Besides>;
  /** How many documents the collection holds, unreadable ones among them. Throws `invalid` for somebody else's table. */
  count(collection: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * One open database. A collection that does not exist, or whose name the database cannot have, reads as empty; the first put
 * makes it, or is thrown as `invalid` where the name cannot be had. Where something else has the name, such as a table of
 * somebody else's, every call for it is thrown as `invalid`, reads as well, and it is never touched: it is no collection, but
 * nor is it "nothing". So one look at a page tells, before the first write. Failures of the database itself are thrown as DbkitError
 * (`unavailable`, `internal`), never reported as "missing". A write that throws may have happened, in part or whole.
 */
export interface Backend extends Reader {
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  /** Why it cannot have a collection of this name, in words that follow "its name"; undefined where it can. */
  refusalOfName(collection: string): string | undefined;
  /** Why it cannot hold this document, so far as `limits` cannot say it: what a write would answer, without writing. */
  refusalOf?(id: string, document: JsonObject): string | undefined;
  /** The same for every client of one database, however its URL is spelt, and another for every other database. */
  identity(): Promise<string>;
  /** One outcome an operation, in order. Operations on one id happen in order; one that fails undoes no other. */
  write(collection: string, operations: readonly Operation[], options?: CallOptions): Promise<Outcome[]>;
  /** Makes finds by these top-level fields fast; made again it is no error, and names that cannot be indexed are no error. */
  ensureIndex?(collection: string, fields: readonly string[], name?: string): Promise<void>;
  /** Where `snapshotScans`: the database as it is now, for as long as it is open. Closing it leaves the backend open. */
  snapshot?(): Promise<Reader>;
  /** Removes a collection with its documents; one that is not there is no error. */
  drop(collection: string): Promise<void>;
  /** What answers, such as "PostgreSQL 18.4" or "FerretDB 1.24.1", never the stand-in's model. */
  server(): Promise<string>;
}
