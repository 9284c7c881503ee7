// What SQLite holds in a text column.
import type { Capabilities, Limits } from '../backend.js';

/** SQLite takes 10^9 bytes of text, a JavaScript string only 2^29 − 24 units. Nothing else has a limit: text is text. */
export const LIMITS: Limits = { maxDocumentBytes: 536_870_000 };

/** More rows in one transaction gain little, and keep other writers and this process waiting. */
export const CAPABILITIES: Capabilities = {
  conditionalPuts: true,
  snapshotScans: true,
  batchOperations: 2000,
  batchBytes: 4 << 20,
};
