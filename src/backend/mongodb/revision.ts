// Revisions: MongoDB has none of its own, and not every server that speaks its protocol can count in an upsert.
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
