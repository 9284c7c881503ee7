// What MongoDB holds, kept to what every server that speaks its protocol can do with it.
import type { Capabilities, Limits } from '../backend.js';

/**
 * - BSON has 64-bit integers and doubles, so what needs more digits is refused (Gofannon's code could not read a Decimal128)
 * - a document has 16 MiB of BSON, and 100 levels
 * - names with `$` are refused: an update takes them for operators, and a reader takes `$ref` for a reference. Names with
 *   dots are kept below the top, though no query or index can name them: agents have tools under their URLs
 * - strings are UTF-8: no lone surrogates; U+0000 can be in a string but not in a name, where it is refused
 */
export const LIMITS: Limits = {
  maxDocumentBytes: 16_000_000,
  maxDepth: 100,
  maxInteger: 2n ** 63n - 1n,
  // Of the largest integer; a fraction of 18 or 19 digits that is no double is refused all the same.
  maxDigits: 19,
  minMagnitude: Number.MIN_VALUE,
  maxMagnitude: Number.MAX_VALUE,
  loneSurrogates: false,
  dollarKeys: false,
};

/** Of one document as BSON, in bytes. */
export const MAX_BSON_BYTES = 16 << 20;

export const CAPABILITIES: Capabilities = {
  conditionalPuts: true,
  snapshotScans: false,
  parallelWrites: 3,
  batchOperations: 1000,
  batchBytes: 8 << 20,
};
