// When V8 begins to optimize. A short run, such as over some thousand small files, would spend half its time in the optimizing
// compiler, and end before that pays; a long one wants it as it is.
import { setFlagsFromString } from 'node:v8';

const LATE = 2_000_000;
/** V8's own figure, in Node 20. */
const USUAL = 66 * 1024;

// Other versions of V8 might complain of a flag of this one.
const isKnown = process.version.startsWith('v20.');

export function optimizeLate(): void {
  if (isKnown) setFlagsFromString(`--interrupt-budget=${LATE}`);
}

export function optimizeAsUsual(): void {
  if (isKnown) setFlagsFromString(`--interrupt-budget=${USUAL}`);
}

/** What the youngest part of the heap grows to at once, in times of the first megabyte. */
const YOUNG = 16;

/**
 * The heap grows by little before it is collected: what streams through leaves much garbage and little that lives, and V8 would
 * let it grow to five times that. Its youngest part is large from the beginning: what is garbage before it is full costs nothing,
 * and collecting took half of the time of a move with a small one.
 */
export function collectOften(): void {
  if (!isKnown) return;
  setFlagsFromString('--heap-growing-percent=10');
  setFlagsFromString(`--semi-space-growth-factor=${YOUNG}`);
}
