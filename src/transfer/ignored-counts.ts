// How much was left out of documents, by its kind.
import type { Ignorable, Ignored } from '../backend/backend.js';

export type IgnoredCounts = Readonly<Partial<Record<Ignorable, number>>>;

export const NOTHING_IGNORED: IgnoredCounts = {};

export function countIgnored(counts: IgnoredCounts, more: readonly Ignored[] = []): IgnoredCounts {
  if (more.length === 0) return counts;
  const sum: Partial<Record<Ignorable, number>> = { ...counts };
  for (const { kind } of more) sum[kind] = (sum[kind] ?? 0) + 1;
  return sum;
}

export function addIgnored(left: IgnoredCounts, right: IgnoredCounts): IgnoredCounts {
  const sum: Partial<Record<Ignorable, number>> = { ...left };
  for (const kind of Object.keys(right) as Ignorable[]) sum[kind] = (sum[kind] ?? 0) + (right[kind] ?? 0);
  return sum;
}
