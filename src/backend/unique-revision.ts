// Revisions for databases that have none of their own, and cannot count one up in the write that stores it.
import { randomUUID } from 'node:crypto';

/** Of a document that somebody else has put there, without one. */
export const NO_REVISION = '0';

/** This process's own: making one for every revision takes longer than all the rest of it. */
const WRITER = randomUUID();
let count = 0;

/** One that never was and never will be, whoever else writes; the time before it is for people who look. */
export function nextRevision(): string {
  count++;
  return `${Date.now()}-${WRITER}-${count.toString(36)}`;
}
