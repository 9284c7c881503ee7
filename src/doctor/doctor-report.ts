// What the doctor found in a location, as plain data.
import type { DocumentName, FindingCode } from './finding.js';

export interface ListedCase {
  /** Those concerned, the one to be mended first. */
  readonly documents: readonly DocumentName[];
  /** Into the first of the documents; null where it is about more than a document. */
  readonly pointer: string | null;
  readonly message: string;
}

export interface FindingReport {
  readonly code: FindingCode;
  readonly count: number;
  /** The first of them. */
  readonly cases: readonly ListedCase[];
}

export interface NotLookedAt {
  /** In a sentence without a full stop. */
  readonly reason: string;
  /** What could therefore not be found, or not all of it. */
  readonly codes: readonly FindingCode[];
}

/** A document that is there and could not be read. */
export interface UnreadableDocument {
  readonly collection: string;
  readonly id: string | null;
  readonly reason: string;
}

export interface DoctorReport {
  /** Something was read, all of it could be, and nothing in it will break the application. */
  readonly sound: boolean;
  readonly location: {
    /** Without credentials. */
    readonly name: string;
    readonly consistency: 'snapshot' | 'live' | 'fixed';
  };
  /** Ages are counted from here. */
  readonly now: string;
  /** How many documents of each collection were looked at. */
  readonly documents: Readonly<Record<string, number>>;
  /** Those that were met, what breaks first. */
  readonly findings: readonly FindingReport[];
  readonly notLookedAt: readonly NotLookedAt[];
  readonly unreadable: { readonly count: number; readonly listed: readonly UnreadableDocument[] };
  readonly durationMs: number;
}
