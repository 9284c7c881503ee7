// What was left out of documents, in words: `1 attachment, 2 revisions that lost`.
import type { Ignorable } from '../backend/backend.js';
import type { IgnoredCounts } from '../transfer/ignored-counts.js';
import { grouped } from './counted.js';

const WORDS: Readonly<Record<Ignorable, readonly [one: string, more: string]>> = {
  attachments: ['attachment', 'attachments'],
  conflicts: ['revision that lost', 'revisions that lost'],
  sets: ['set', 'sets'],
  binary: ['binary value', 'binary values'],
};

/** Empty where nothing was. */
export function ignoredText(counts: IgnoredCounts): string {
  const kinds = Object.keys(counts) as Ignorable[];
  return kinds
    .sort()
    .map((kind) => [counts[kind] ?? 0, WORDS[kind]] as const)
    .map(([count, [one, more]]) => `${grouped(count)} ${count === 1 ? one : more}`)
    .join(', ');
}

export function ignoredCount(counts: IgnoredCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
