// What the memory backend holds: everything that is JSON.
import type { Capabilities, Limits } from '../backend.js';

/** A JavaScript string has no more than 2^29 − 24 units. */
export const LIMITS: Limits = { maxDocumentBytes: 536_870_000 };
export const CAPABILITIES: Capabilities = { conditionalPuts: true, snapshotScans: true };
