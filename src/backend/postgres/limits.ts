// What PostgreSQL holds in a jsonb column, as tried against 15 and 18 (see postgres-backend.test.ts).
import type { Capabilities, Limits } from '../backend.js';

/**
 * - a string, and all values of one object or array together, take 2^28 − 1 bytes at most
 * - an id is a btree key: 2,704 bytes with its headers, 2,692 without
 * - nesting ends with the server's stack (max_stack_depth): at 13,000 levels in PostgreSQL 15, at 16,000 in 18
 * - a number has at most 131,072 digits before its point and 16,383 after it; larger exponents are refused, not rounded
 * - U+0000 and lone surrogates are no text to PostgreSQL
 */
export const LIMITS: Limits = {
  maxDocumentBytes: 255_000_000,
  maxIdBytes: 2_690,
  maxDepth: 6_000,
  maxDigits: 16_383,
  nulInStrings: false,
  loneSurrogates: false,
};

/** More rows in one statement gain nothing. */
export const CAPABILITIES: Capabilities = {
  conditionalPuts: true,
  snapshotScans: true,
  keepsOrder: false,
  parallelWrites: 3,
  batchOperations: 1000,
  batchBytes: 4 << 20,
};
