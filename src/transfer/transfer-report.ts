// What a transfer has done: what its reports are made of.
import type { Recognition } from '../schema/recognition.js';
import type { Counts } from './counts.js';
import type { Dangling } from './references.js';

export type TransferCommand = 'export' | 'import' | 'migrate';

/** `refused`: nothing was written. `interrupted` and `failed`: the same command goes on. */
export type TransferStatus = 'done' | 'rejected' | 'empty' | 'interrupted' | 'failed';

export interface CollectionReport extends Counts {
  readonly name: string;
  /** Of the documents written, 64 hexadecimal digits. */
  readonly digest: string;
  /** The source does not have it. */
  readonly absent: boolean;
  /** All of it was moved. */
  readonly isDone: boolean;
}

/** A few of the documents that were rejected, or do not keep their schema; never with a secret. */
export interface Remark {
  readonly collection: string;
  readonly id: string | null;
  readonly pointer: string;
  readonly message: string;
}

/** What --verify found. */
export interface Verified {
  readonly equal: boolean;
  /** Of both sides. */
  readonly documents: number;
  readonly differing: number;
  /** The first of them. */
  readonly differences: readonly {
    readonly collection: string;
    readonly id: string | null;
    readonly kind: string;
    readonly pointer: string;
  }[];
}

export interface TransferReport {
  readonly command: TransferCommand;
  readonly status: TransferStatus;
  readonly exitCode: number;
  readonly dryRun: boolean;
  readonly source: string;
  readonly target: string;
  readonly plan: string;
  /** Of the source: all from one state, or what changed meanwhile may show. */
  readonly consistency: 'snapshot' | 'live' | 'fixed';
  readonly resumed: boolean;
  readonly collections: readonly CollectionReport[];
  readonly leftOut: readonly { readonly name: string; readonly documents: number | undefined }[];
  /** What collections hold that is no document: it stays behind. */
  readonly besides: readonly { readonly name: string; readonly besides: string }[];
  readonly totals: Counts;
  /** Undefined where nothing was rejected. */
  readonly rejectFile: string | undefined;
  /** Undefined in a dry run, and where it was part of an archive that is finished. */
  readonly journal: string | undefined;
  readonly durationMs: number;
  readonly rejects: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** The first things that were left out of documents; the collections' counts have all. */
  readonly ignored: readonly Remark[];
  readonly dangling: readonly Dangling[];
  /** References could not be looked at: an earlier run has seen the other documents. */
  readonly referencesUnchecked: boolean;
  readonly secretsKept: boolean;
  readonly dialect: string;
  /** Of a dialect made of several: what the documents that this run has read were recognised as. */
  readonly recognised: Recognition | undefined;
  /** Of an archive that was made. */
  readonly isEncrypted?: boolean;
  /** Undefined where nobody asked for it. */
  readonly verified?: Verified;
  /** For people: what to type next. */
  readonly commands?: { readonly again: string; readonly verify?: string; readonly undo?: string };
  readonly error: { readonly code: string; readonly message: string } | undefined;
}
