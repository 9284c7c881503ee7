// The one error class of this package. Callers switch on its code; the compiler checks that they cover it.

/**
 * What went wrong.
 * - of a database operation: `not_found`, `conflict`, `invalid`, `unsupported`, `unavailable`, `internal`
 * - of a command: `usage` (the command line or configuration is wrong), `refused` (checked, and not begun), `unreadable` (a
 *   file or source cannot be read), `unwritable` (a file or target cannot be written)
 */
export type ErrorCode =
  | 'not_found'
  | 'conflict'
  | 'invalid'
  | 'unsupported'
  | 'unavailable'
  | 'internal'
  | 'usage'
  | 'refused'
  | 'unreadable'
  | 'unwritable';

const STATUS: Partial<Record<ErrorCode, number>> = {
  not_found: 404,
  conflict: 409,
  invalid: 400,
  unsupported: 501,
  unavailable: 503,
  internal: 500,
};

export class DbkitError extends Error {
  override readonly name = 'DbkitError';
  readonly code: ErrorCode;
  /** The HTTP status that Gofannon gives this error; absent for errors of a command. */
  readonly status: number | undefined;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.status = STATUS[code];
  }
}

/** The message of anything that was thrown, in one line. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
