// What a comparison of two locations found, as plain data.
import type { JsonPath, JsonValue } from '../../document/json.js';
import type { IgnoredCounts } from '../ignored-counts.js';

/**
 * - `missing`: the left location has the document, the right one has not
 * - `extra`: the right one has it, the left one has not
 * - `different`: both have it, and it is not the same; one entry for each place, so far as they are listed
 */
export type DifferenceKind = 'missing' | 'extra' | 'different';

export interface Difference {
  readonly collection: string;
  /** Null where it could not be found out again; `[secret]` where it is one. */
  readonly id: string | null;
  readonly kind: DifferenceKind;
  readonly pointer: string;
  /** Absent where that side has nothing there, and for documents that only one side has. */
  readonly left?: JsonValue;
  readonly right?: JsonValue;
  /** What else is to be said, such as that the document changed while it was compared. */
  readonly note?: string;
}

export interface CollectionResult {
  /** Documents that were compared on each side. */
  readonly left: number;
  readonly right: number;
  readonly missing: number;
  readonly extra: number;
  readonly different: number;
}

/** A document that is there and could not be compared. */
export interface UnreadableDocument {
  readonly side: 'left' | 'right';
  readonly collection: string;
  readonly id: string | null;
  readonly pointer: string;
  readonly reason: string;
}

export interface ComparedLocation {
  /** Without credentials. */
  readonly name: string;
  readonly consistency: 'snapshot' | 'live' | 'fixed';
}

export interface LeftOutCollection {
  readonly collection: string;
  readonly why: 'by default' | 'by --exclude' | 'not in --collections';
  /** Undefined where nobody knows without reading them, or that side has no such collection. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface VerifyReport {
  /** Everything was read, something was, and no difference was found. With a sample: among the documents looked at. */
  readonly equal: boolean;
  readonly left: ComparedLocation;
  readonly right: ComparedLocation;
  /** How many documents of each collection were looked at, where not all were. */
  readonly sample: number | undefined;
  readonly collections: Readonly<Record<string, CollectionResult>>;
  /** The collections' digests (see document/digest.ts); left out with a sample. */
  readonly digests: Readonly<Record<string, { readonly left: string; readonly right: string }>>;
  readonly leftOut: readonly LeftOutCollection[];
  /** What was left out of the documents of each side. */
  readonly ignored: { readonly left: IgnoredCounts; readonly right: IgnoredCounts };
  /** The first of them; `counts` has all. */
  readonly differences: readonly Difference[];
  readonly unreadable: readonly UnreadableDocument[];
  readonly counts: {
    readonly documents: number;
    /** Documents that are missing, extra or different. */
    readonly differing: number;
    /** Of these, how many the list of differences names. */
    readonly listed: number;
    readonly unreadable: number;
  };
  readonly durationMs: number;
}

/** How a place is named before anybody decides what may be shown of it. */
export interface PlaceDifference {
  readonly path: JsonPath;
  /** Undefined where that side has nothing there. */
  readonly left: JsonValue | undefined;
  readonly right: JsonValue | undefined;
}
