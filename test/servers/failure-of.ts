// What every failure of a backend keeps, whatever went wrong.
import { expect } from 'vitest';
import { DbkitError } from '../../src/document/error.js';

/** A password for URLs, which no message may show. */
export const SECRET = 'hush';

/** The DbkitError with which the work fails: one line, that says nothing of the password. */
export async function failureOf(work: Promise<unknown>): Promise<DbkitError> {
  const error: unknown = await work.then(
    () => new Error('it succeeded'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DbkitError);
  const { message } = error as DbkitError;
  expect(message).not.toContain('\n');
  expect(message).not.toContain(SECRET);
  return error as DbkitError;
}
