// The prefix of a run's collections: it says when the run began, so that what a killed one left can be told by its age.
import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const PATTERN = /^dbkit_([a-z0-9]{5})[a-z0-9]{3}_/;
const MINUTE_MS = 60_000;

/** `dbkit_`, five characters of the minute, three random ones, `_`. */
export function runPrefix(now: Date): string {
  const minute = Math.floor(now.getTime() / MINUTE_MS).toString(36);
  const random = Array.from({ length: 3 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `dbkit_${minute.padStart(5, '0')}${random}_`;
}

/** How long ago the run began that made this collection, in milliseconds; undefined for a collection of no run. */
export function ageOfRun(collection: string, now: Date): number | undefined {
  const minute = PATTERN.exec(collection)?.[1];
  return minute === undefined ? undefined : now.getTime() - Number.parseInt(minute, 36) * MINUTE_MS;
}
