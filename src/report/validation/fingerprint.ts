// Tells a finding again after lines have moved and messages were reworded: by its file, document, place and code.
import { createHash } from 'node:crypto';
import type { Finding } from '../../schema/finding.js';

/**
 * A function to call on each finding of one report in order. Findings that are alike in all of that, such as two broken
 * lines of a file, are told apart by their order.
 */
export function fingerprinter(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ code, file, collection, id, pointer }) => {
    const identity = JSON.stringify([code, file, collection, id, pointer]);
    const digest = createHash('sha256').update(identity).digest('hex').slice(0, 32);
    const count = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, count);
    return `${digest}:${count}`;
  };
}
