// What documents are transferred into: a database, or an archive that is being made.
import type { Limits, Outcome, StoredDocument } from '../backend/backend.js';
import type { DigestBytes } from '../document/digest.js';
import type { JsonObject, JsonValue } from '../document/json.js';

export interface TargetDocument {
  readonly id: string;
  /** With its `_id`, without `_rev`. It may be made of its text when it is asked for: who needs it asks once. */
  readonly document: JsonObject;
  /** Its JSON, in one line where the source's was, and its digest, for who needs them. */
  readonly text?: string | undefined;
  readonly digest?: DigestBytes;
  /** With mode `any`: only where this revision is there, otherwise the outcome is a conflict. */
  readonly replaces?: string | undefined;
}

/** `absent`: only where there is none yet, otherwise the outcome is a conflict. */
export type WriteMode = 'absent' | 'any';

export interface CollectionWriter {
  /** One outcome a document, in order. Several writes may be under way at once where `concurrentWrites` says so. */
  write(documents: readonly TargetDocument[], mode: WriteMode): Promise<readonly Outcome[]>;
  /**
   * Makes durable what was written before it was called; writes, and the next checkpoint, may follow meanwhile. What it returns
   * goes into the journal, and comes back to `open` when the work is resumed from there: whatever was written after it is then
   * undone, or written again.
   */
  checkpoint(): Promise<JsonValue>;
  close(): Promise<void>;
}

export interface Target {
  /** The location as it may be shown and journalled: without credentials. */
  readonly name: string;
  /** Of a database: the same however its URL is spelt (see Backend). */
  readonly identity?: string | undefined;
  readonly limits: Limits;
  /** How many writes of one collection may be under way. 1: strictly one after another, in order. */
  readonly concurrentWrites: number;
  /** How many documents, and bytes of JSON, one write is best given. */
  readonly batch: { readonly documents: number; readonly bytes: number };
  /** A checkpoint is due after so many bytes of documents: 0 where every acknowledged write is durable already. */
  readonly checkpointBytes: number;
  /** Why this target cannot have a collection of this name, in a sentence; undefined where it can. */
  refusalOfName(collection: string): string | undefined;
  /** How many documents the collection holds: for the test whether the target is empty. */
  count(collection: string): Promise<number>;
  /** Why it cannot hold the document, so far as `limits` cannot say it; undefined where it can. */
  refusalOf?(id: string, document: JsonObject): string | undefined;
  /** One element an id, in order; undefined where there is none. */
  read(collection: string, ids: readonly string[]): Promise<readonly (StoredDocument | undefined)[]>;
  /** A collection to write to; `resumed` is what its last journalled checkpoint returned. */
  open(collection: string, resumed: JsonValue | undefined): Promise<CollectionWriter>;
  /** After the last document: an archive becomes visible now. */
  finish(): Promise<void>;
  /** Closes what is open. Without `finish` the work can be resumed. */
  close(): Promise<void>;
}
