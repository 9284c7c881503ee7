// Splits operations so that each id is there once a round: what a database takes together it may do in any order.
import type { Operation } from './backend.js';

/** Places of the operations, in rounds to be done one after the other: of three on one id the third is in the third round. */
export function roundsOf(operations: readonly Operation[]): number[][] {
  const seen = new Map<string, number>();
  const rounds: number[][] = [];
  for (const [at, { id }] of operations.entries()) {
    const round = seen.get(id) ?? 0;
    seen.set(id, round + 1);
    const places = rounds[round];
    if (places) places.push(at);
    else rounds.push([at]);
  }
  return rounds;
}
