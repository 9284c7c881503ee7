// Revisions for databases that have none of their own, and cannot count one up in the write that stores it.
import { randomUUID } from 'node:crypto';

/** Of a document that somebody else has put there, without one. */
export const NO_REVISION = '0';

/** One that never was and never will be, whoever else writes; the time before it is for people who look. */
export function nextRevision(): string {
  return `${Date.now()}-${randomUUID().slice(0, 18)}`;
}
