// What the doctor looks for in an installation, and how it tells what it found.
import type { JsonPath } from '../document/json.js';

/** Permanent: CI configurations name them. Each is described in finding-descriptions.ts. */
export type FindingCode =
  // of one document
  | 'unfit-agent'
  | 'unfit-demo'
  | 'unfit-user'
  | 'endless-ticket'
  | 'zoned-session'
  | 'overgrown-document'
  | 'written-as-documented'
  | 'overspent-user'
  | 'expired-session'
  | 'user-without-keys'
  // of several documents together
  | 'deployed-without-schema'
  | 'deployment-without-agent'
  | 'deployed-twice'
  | 'deployment-of-another-name'
  | 'colliding-data-store-ids'
  // of a collection
  | 'listed-design-document';

/** `breaks`: the application fails, or loses something. `notice`: worth knowing, and no fault. */
export type FindingSeverity = 'breaks' | 'notice';

export interface DocumentName {
  readonly collection: string;
  /** In a report `[secret]` where it is one. */
  readonly id: string;
}

/** A finding, met once. */
export interface Case {
  readonly code: FindingCode;
  /** Those concerned, the one to be mended first. */
  readonly documents: readonly DocumentName[];
  /** Into the first of the documents; null where it is about the document as a whole. */
  readonly path: JsonPath | null;
  /** In plain words, with what was there; a secret is never in it. */
  readonly message: string;
}

/** What a rule says of one document. */
export type Seen =
  | { readonly is: 'found'; readonly code: FindingCode; readonly path: JsonPath; readonly message: string }
  /** The document does not tell. */
  | { readonly is: 'undecided'; readonly code: FindingCode; readonly why: string };
