// What DynamoDB holds, and how it is best written to.
import type { Capabilities, Limits } from '../backend.js';

/**
 * - an item has 400 KB by DynamoDB's own count: names and texts in UTF-8, a number in about half a byte a digit, 3 bytes for a
 *   list or map and 1 for each element. That is less than its JSON where it has many quotes or line ends, so JSON may have
 *   somewhat more than this and is refused all the same: see `refusalOf`
 * - numbers have 38 digits and magnitudes from 1e-130 to below 1e126
 * - strings are UTF-8: no lone surrogates; U+0000 can be in them
 * - no attribute has an empty name
 */
export const LIMITS: Limits = {
  maxDocumentBytes: 400_000,
  maxIdBytes: 2048,
  maxDepth: 32,
  maxDigits: 38,
  minMagnitude: 1e-130,
  // The largest double below 1e126.
  maxMagnitude: 9.999999999999998e125,
  loneSurrogates: false,
  emptyKeys: false,
  emptyIds: false,
};

/** Of one item, by DynamoDB's count. */
export const MAX_ITEM_BYTES = 400 << 10;

export const CAPABILITIES: Capabilities = {
  conditionalPuts: true,
  snapshotScans: false,
  keepsOrder: false,
  countsByReading: true,
  parallelWrites: 3,
  // 40 requests at least: a caller notes down each batch, which takes as long as some requests.
  batchOperations: 1000,
  batchBytes: 4 << 20,
};
