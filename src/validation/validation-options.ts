// What a run of validation is asked to do.
import type { Dialect } from '../schema/dialect.js';

export interface ValidationOptions {
  readonly dialect: Dialect;
  /** Unknown fields are errors. */
  readonly strict: boolean;
  /** Each document by itself: its schema, and the rules across its fields. Nothing across documents, no duplicate keys. */
  readonly fast: boolean;
  /** What a reference to nothing is. */
  readonly references: 'error' | 'warn' | 'off';
  /** How many findings are listed; all are counted. */
  readonly maxErrors: number;
  /** Bytes of one line or document. */
  readonly maxLine: number;
  readonly threads: number;
  /** Names that are remembered in memory before they are spilled to a temporary file. */
  readonly maxSymbols: number;
}

export const VALIDATION_DEFAULTS = {
  strict: false,
  fast: false,
  references: 'error',
  maxErrors: 1000,
  maxLine: 64 << 20,
  threads: 1,
  maxSymbols: 5_000_000,
} as const satisfies Omit<ValidationOptions, 'dialect'>;
