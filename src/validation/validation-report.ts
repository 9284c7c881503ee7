// The outcome of validating many documents: what every output format is written from.
import type { Finding } from '../schema/finding.js';
import type { Recognition } from '../schema/recognition.js';

/** A database or an archive that was read. */
export interface ValidatedLocation {
  /** As it may be shown: findings have it as their file. */
  readonly name: string;
  /** `live`: what changed while it was read may show or not. */
  readonly consistency: 'snapshot' | 'live' | 'fixed';
  /** Its collections that were not read. */
  readonly leftOut: readonly string[];
}

/** References that were not checked, since their target collection was not among the inputs. */
export interface NotChecked {
  /** Where the references are, such as `sessions.user_id`. */
  readonly from: string;
  /** The collection they point into. */
  readonly to: string;
  readonly references: number;
}

/** A known finding of a baseline. It is told by what does not move when lines are added: everything but line and column. */
export interface KnownFinding {
  readonly code: string;
  readonly file: string;
  readonly collection: string | null;
  readonly id: string | null;
  readonly pointer: string | null;
  readonly message: string;
}

export interface ValidationReport {
  readonly command: 'validate';
  readonly status: 'valid' | 'invalid' | 'unreadable';
  readonly exitCode: number;
  /** True where there was no error; warnings do not count. */
  readonly valid: boolean;
  readonly dialect: string;
  /** How many documents were read, by collection. */
  readonly documents: Readonly<Record<string, number>>;
  /** Of a dialect made of several: what the documents were recognised as. */
  readonly recognised?: Recognition;
  /** How many documents with errors keep the schemas of another dialect, by its name; absent where there are none. */
  readonly validAs?: Readonly<Record<string, number>>;
  readonly files: number;
  readonly locations: readonly ValidatedLocation[];
  /** Bytes of files that were read. */
  readonly bytes: number;
  readonly durationMs: number;
  /** How many findings there are, listed or not; those of the baseline are only in `known`. */
  readonly counts: { readonly errors: number; readonly warnings: number; readonly known: number };
  /** In the order of files and lines, then of locations; at most `--max-errors` of them. */
  readonly findings: readonly Finding[];
  /** Findings that are counted and not listed. */
  readonly notListed: number;
  readonly notChecked: readonly NotChecked[];
  /** Files of a folder that were not read since they are not JSON by name, counted by ending (`.md`; '' for none). */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Findings of the baseline that are gone. */
  readonly fixed: readonly KnownFinding[];
}
