// What checks expect: each throws a CheckFailure that shows the difference.
import { isEqualJson, withoutField } from '../../src/document/equal.js';
import { messageOf } from '../../src/document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { toPointer } from '../../src/document/pointer.js';
import { CheckFailure, NoAnswer, SubjectFault } from './check.js';
import { differenceFromSent } from './sent.js';
import { shown } from './shown.js';

/** The two documents are equal; a top-level `_rev` belongs to the database and is left out. */
export function expectDocument(
  actual: unknown,
  expected: JsonObject,
  what: string,
  requirement?: string,
): void {
  if (!isJsonObject(actual)) throw differs(`${what} is not a document`, expected, actual, null, requirement);
  const [found, wanted] = [withoutField(actual, '_rev'), withoutField(expected, '_rev')];
  const path = differenceFromSent(found, wanted);
  if (path === undefined) return;
  throw differs(`${what} is not the one expected`, wanted, found, toPointer(path), requirement);
}

/** The document has these fields, and besides `_id` and `_rev` no others. */
export function expectWhole(actual: unknown, fields: JsonObject, what: string): void {
  expectDocument(
    isJsonObject(actual) ? withoutField(actual, '_id') : actual,
    withoutField(fields, '_id'),
    what,
  );
}

/**
 * These fields of the document are as they were sent. `_id` is GET-2's matter and fields that were never sent are GET-1's:
 * what is not about them leaves them out.
 */
export function expectFields(actual: unknown, sent: JsonObject, what: string, requirement?: string): void {
  const wanted = withoutField(withoutField(sent, '_rev'), '_id');
  if (!isJsonObject(actual)) throw differs(`${what} is not a document`, wanted, actual, null, requirement);
  const found = Object.fromEntries(Object.entries(actual).filter(([name]) => Object.hasOwn(wanted, name)));
  const path = differenceFromSent(found, wanted);
  if (path === undefined) return;
  throw differs(`${what} is not as it was saved`, wanted, found, toPointer(path), requirement);
}

/** True where a call has answered with a document that has these fields: null, say, is not that document come back. */
export function hasAnswered(answer: Settled<unknown>, fields: JsonObject): boolean {
  if (!answer.ok || !isJsonObject(answer.value)) return false;
  const { value } = answer;
  return Object.entries(fields).every(
    ([name, wanted]) => Object.hasOwn(value, name) && isEqualJson(value[name] ?? null, wanted),
  );
}

/** The value is as expected. */
export function expectValue(actual: unknown, expected: JsonValue, what: string, requirement?: string): void {
  if (actual === undefined) throw differs(`${what} is missing`, expected, actual, null, requirement);
  const path = differenceFromSent(actual as JsonValue, expected);
  if (path !== undefined) throw differs(`${what} is wrong`, expected, actual, toPointer(path), requirement);
}

/** The same documents, in any order, each once. Documents are told apart by their `_id`. */
export function expectDocuments(
  actual: unknown,
  expected: readonly JsonObject[],
  what: string,
  requirement?: string,
): void {
  if (!Array.isArray(actual))
    throw differs(`${what} is not an array`, [...expected], actual, null, requirement);
  const sorted = (all: readonly unknown[]) =>
    all.map((one) => (isJsonObject(one) ? withoutField(one, '_rev') : (one as JsonValue))).toSorted(byId);
  const [found, wanted] = [sorted(actual), sorted(expected)];
  const path = differenceFromSent(found, wanted);
  if (path !== undefined)
    throw differs(`${what} are not the ones expected`, wanted, found, toPointer(path), requirement);
}

/** The condition holds. */
export function expectThat(holds: boolean, what: string, actual: unknown, requirement?: string): void {
  if (holds) return;
  throw new CheckFailure(`it does not hold that ${what}`, {
    expected: what,
    actual: shown(actual),
    ...named(requirement),
  });
}

/** The call fails with this HTTP status. */
export async function expectStatus(
  call: Promise<unknown>,
  status: number | readonly number[],
  what: string,
  requirement?: string,
): Promise<void> {
  const allowed = typeof status === 'number' ? [status] : status;
  const expected = `an error with status ${allowed.join(' or ')}`;
  const outcome = await settled(call);
  if (outcome.ok) {
    const actual = shown(outcome.value);
    throw new CheckFailure(`${what} does not fail`, { expected, actual, ...named(requirement) });
  }
  if (allowed.includes(statusOf(outcome.error) ?? 0)) return;
  const actual = describeError(outcome.error);
  throw new CheckFailure(`${what} fails in another way`, { expected, actual, ...named(requirement) });
}

export type Settled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown };

/** What a call came to. That it has not answered, and a failure that was found in its answer, are thrown on. */
export async function settled<T>(call: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (error instanceof CheckFailure || error instanceof NoAnswer || error instanceof SubjectFault)
      throw error;
    return { ok: false, error };
  }
}

/** Refused: an error that is neither "missing" nor a conflict. */
export function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return !(error instanceof NoAnswer) && status !== 404 && status !== 409;
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  not_found: 404,
  conflict: 409,
  invalid: 400,
  unsupported: 501,
  unavailable: 503,
  internal: 500,
};

/** The HTTP status of an error: its numeric `status`, else the one of its `code`; undefined for an undocumented error. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (typeof status === 'number') return status;
  return typeof code === 'string' && Object.hasOwn(STATUS_OF_CODE, code) ? STATUS_OF_CODE[code] : undefined;
}

export function describeError(error: unknown): string {
  const status = statusOf(error);
  const kind = error instanceof Error ? error.name : `a thrown ${typeof error}`;
  return `${status === undefined ? 'an error without a status' : `an error with status ${status}`} (${kind}: ${messageOf(error)})`;
}

/** True where both are the same JSON, `_rev` left out. */
export function isSameDocument(left: JsonObject, right: JsonObject): boolean {
  return isEqualJson(withoutField(left, '_rev'), withoutField(right, '_rev'));
}

function differs(
  message: string,
  expected: JsonValue,
  actual: unknown,
  difference: string | null,
  requirement?: string,
) {
  return new CheckFailure(message, {
    expected: shown(expected),
    actual: shown(actual),
    difference,
    ...named(requirement),
  });
}

function named(requirement: string | undefined): { requirement?: string } {
  return requirement === undefined ? {} : { requirement };
}

// Not by the whole text: databases may change the order of keys.
function byId(left: JsonValue, right: JsonValue): number {
  const idOf = (one: JsonValue) => (isJsonObject(one) ? shown(one['_id']) : shown(one));
  const [a, b] = [idOf(left), idOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
