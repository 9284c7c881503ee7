// What a check of documents reports. A problem is about one document; a finding is a problem at its place in a file.
import type { JsonPath } from '../document/json.js';

export type Severity = 'error' | 'warning';

/** What kind of problem it is. Codes are permanent: baselines and CI configurations name them. */
export type ProblemCode =
  // of one document, by its schema
  | 'missing-field'
  | 'misspelt-field'
  | 'unknown-field'
  | 'wrong-type'
  | 'bad-format'
  | 'bad-value'
  // across fields of one document
  | 'time-order'
  // across documents
  | 'duplicate-id'
  | 'duplicate-value'
  | 'dangling-reference'
  | 'name-mismatch'
  // of the text
  | 'not-json'
  | 'not-utf8'
  | 'truncated'
  | 'not-an-object'
  | 'too-deep'
  | 'too-long'
  | 'duplicate-key'
  | 'lone-surrogate'
  // of a file
  | 'byte-order-mark'
  | 'empty-file'
  | 'unknown-collection'
  | 'not-a-file'
  | 'unreadable'
  // of a location
  | 'unreadable-document';

export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /**
   * Where in the document; of a missing field, the object that lacks it. Names are as they are there: where one is a URL, a
   * password may be in it, which messages and pointers of findings do not show.
   */
  readonly path: JsonPath;
  /** Point at the name of the field that `path` ends in, not at its value. */
  readonly atKey?: boolean;
  /** Where in the text, for what a path cannot tell apart, such as a repeated field. */
  readonly offset?: number;
  /** In plain words, with what was there; a secret is never in it. */
  readonly message: string;
}

export interface Finding {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** As it was named or found; `<stdin>` for standard input. A database or an archive by the name under which it may be shown. */
  readonly file: string;
  /** From 1; null where the finding is about the file as a whole, or in a database or an archive. */
  readonly line: number | null;
  /** From 1, in UTF-16 code units; null where `line` is. */
  readonly column: number | null;
  readonly collection: string | null;
  readonly id: string | null;
  /** JSON pointer into the document; null where there is no document. */
  readonly pointer: string | null;
  readonly message: string;
}
