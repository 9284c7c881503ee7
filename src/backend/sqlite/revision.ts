// Revisions of new documents.

let last = 0n;

/**
 * Microseconds of the clock, and more than any before in this process: so that a document made again after a delete never has
 * a revision that it had before. (Of a document that is there, the next revision is more than its last, whatever the clock.)
 */
export function nextRevision(): bigint {
  const now = BigInt(Math.floor((performance.timeOrigin + performance.now()) * 1000));
  last = now > last ? now : last + 1n;
  return last;
}
