// What CouchDB holds, with its settings as they come.
import type { Capabilities, Limits } from '../backend.js';

/**
 * - a document has 8,000,000 bytes of JSON (`max_document_size`), and its id is neither empty nor begins with an underscore
 * - deeper ones than 1,000 levels are stored, and then break every JavaScript view of their database
 * - integers keep all their digits, other numbers are doubles, and past the largest double nothing is taken
 * - strings are UTF-8: no lone surrogates. U+0000 is kept
 * - fields with an underscore are CouchDB's own: it refuses most, and passes over the others without a word
 */
export const LIMITS: Limits = {
  maxDocumentBytes: 8_000_000,
  maxDepth: 1000,
  minMagnitude: Number.MIN_VALUE,
  maxMagnitude: Number.MAX_VALUE,
  loneSurrogates: false,
  underscoreFields: false,
  emptyIds: false,
};

/** PouchDB's numbers are JavaScript's. */
export const POUCHDB_LIMITS: Limits = { ...LIMITS, maxInteger: 2n ** 53n };

export const CAPABILITIES: Capabilities = {
  conditionalPuts: true,
  snapshotScans: false,
  parallelWrites: 2,
  batchOperations: 1000,
  batchBytes: 8 << 20,
};
