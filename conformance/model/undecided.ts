// Neither right nor wrong, so far as could be found out.

/** Thrown by a check that has come to no answer: it counts as not run, never as passed. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}
