// A check: a small program against a DatabaseService that must end as the requirements it names say.
import { isEqualJson, withoutField } from '../../src/document/equal.js';
import { messageOf } from '../../src/document/error.js';
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { stringifyJson } from '../../src/document/stringify.js';
import type { DatabaseService } from '../../src/store/database-service.js';

/** What a check has to work with. */
export interface CheckContext {
  readonly service: DatabaseService;
  /** A collection that other checks share: own your ids. */
  readonly collection: string;
  /** The full name, in this run, of a collection of the check's own. It does not exist yet. */
  ownCollection(name?: string): string;
  /** An id that no other check uses. */
  id(): string;
}

export interface Check {
  readonly name: string;
  /** The requirements that this check tests. */
  readonly requirements: readonly string[];
  run(context: CheckContext): Promise<void>;
}

/** Thrown by a check when the database did something else than the contract says. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly expected: string;
  readonly actual: string;

  constructor(message: string, expected: string, actual: string) {
    super(message);
    this.expected = expected;
    this.actual = actual;
  }
}

/** The two documents are equal; a top-level `_rev` belongs to the database and is left out. */
export function expectDocument(actual: unknown, expected: JsonObject, what: string): void {
  const [found, wanted] = [actual as JsonObject, expected].map((document) => shown(document));
  const isObject = typeof actual === 'object' && actual !== null && !Array.isArray(actual);
  if (isObject && isEqualJson(withoutField(actual as JsonObject, '_rev'), withoutField(expected, '_rev')))
    return;
  throw new CheckFailure(`${what} is not the document that was saved`, wanted ?? '', found ?? '');
}

/** The value is as expected. */
export function expectValue(actual: unknown, expected: JsonValue, what: string): void {
  if (actual !== undefined && isEqualJson(actual as JsonValue, expected)) return;
  throw new CheckFailure(`${what} is wrong`, shown(expected), shown(actual));
}

/** The condition holds. */
export function expectThat(holds: boolean, what: string, actual: unknown): void {
  if (!holds) throw new CheckFailure(what, 'it to hold', shown(actual));
}

/** The call fails with this HTTP status. */
export async function expectStatus(call: Promise<unknown>, status: number, what: string): Promise<void> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (statusOf(error) === status) return;
    throw new CheckFailure(`${what} fails in another way`, `an error with status ${status}`, describe(error));
  }
  throw new CheckFailure(`${what} does not fail`, `an error with status ${status}`, shown(answer));
}

/** The HTTP status that an error carries; undefined for what carries none. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null | undefined)?.status;
  return typeof status === 'number' ? status : undefined;
}

function describe(error: unknown): string {
  const status = statusOf(error);
  return `an error ${status === undefined ? 'without a status' : `with status ${status}`}: ${messageOf(error)}`;
}

function shown(value: unknown): string {
  if (value === undefined) return 'undefined';
  try {
    return stringifyJson(value as JsonValue);
  } catch {
    return String(value);
  }
}
