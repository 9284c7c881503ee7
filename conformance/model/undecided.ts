// Neither right nor wrong, so far as could be found out.

import type { CheckFailure } from '../checks/check.js';

/** Thrown by a check that has come to no answer: it counts as not run, never as passed. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
  /** What is wrong all the same, and most likely the matter of another check: it counts where no other has failed. */
  readonly suspicion: CheckFailure | undefined;

  constructor(message: string, suspicion?: CheckFailure) {
    super(message);
    this.suspicion = suspicion;
  }
}
