// Revisions: MongoDB has none of its own, and not every server that speaks its protocol can count in an upsert.
import { randomUUID } from 'node:crypto';

/** Of a document that somebody else has put there, without one. */
export const NO_REVISION = '0';

/** One that never was and never will be, whoever else writes; the time before it is for people who look. */
export function nextRevision(): string {
  return `${Date.now()}-${randomUUID().slice(0, 18)}`;
}
