// What a find has found, against what it should: a document that is wrongly found, or wrongly not, is shown alone with the
// find, since the others have nothing to do with it.
import { isEqualJson } from '../../src/document/equal.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { FindOptions } from '../../src/store/database-service.js';
import { type Check, type CheckContext, CheckFailure } from './check.js';
import { describeError, isRefusal, settled } from './expect.js';
import { isPlain, programLine, shown } from './shown.js';

/** The collection that the checks of find share: each asks for fields, or values of fields, that no other uses. */
export function findCollection(context: CheckContext): string {
  return context.ownCollection('find');
}

/** A field name that no other check uses. */
export function ownField({ id }: CheckContext): string {
  return id('f').replaceAll('-', '_');
}

export interface Search {
  readonly collection: string;
  readonly selector: JsonObject;
  readonly options?: FindOptions;
  /** The find may be refused. */
  readonly refusable?: boolean;
  readonly requirement?: string;
}

/** Saves documents that find may meet; returns those that were not refused, as get has them: what it has not, find need not have. */
export async function saved(
  context: CheckContext,
  collection: string,
  documents: readonly JsonObject[],
): Promise<JsonObject[]> {
  const there: JsonObject[] = [];
  for (const document of documents) {
    const key = String(document['_id']);
    if ((await context.trySave(collection, key, document)) === 'refused') continue;
    const got = await settled(context.service.get(collection, key));
    if (!got.ok || !isJsonObject(got.value)) continue;
    // What is no plain JSON is VAL-12's matter.
    there.push({ ...(isPlain(got.value) ? got.value : document), _id: key });
  }
  return there;
}

/** Exactly those of the documents are found that are wanted, each once, and no others. What is in them is FIND-3's matter. */
export async function expectFound(
  context: CheckContext,
  search: Search,
  documents: readonly JsonObject[],
  isWanted: (document: JsonObject) => boolean,
): Promise<void> {
  const answer = await answerOf(context, search);
  if (!answer) return;
  for (const document of documents) {
    const those = answer.filter((one) => isJsonObject(one) && one['_id'] === document['_id']);
    const times = isWanted(document) ? 1 : 0;
    if (those.length !== times) throw wronglyFound(search, document, those, times);
  }
  const known = new Set(documents.map((document) => document['_id']));
  const stranger = answer.find((one) => !isJsonObject(one) || !known.has(one['_id'] ?? null));
  if (stranger !== undefined) throw wronglyFound(search, undefined, [stranger], 0);
}

/** What find answered: an array, or undefined where it was refused and may be. */
export async function answerOf(
  { service }: CheckContext,
  search: Search,
): Promise<readonly JsonObject[] | undefined> {
  const { collection, selector, options, refusable, requirement } = search;
  const outcome = await settled(
    options === undefined ? service.find(collection, selector) : service.find(collection, selector, options),
  );
  if (outcome.ok && Array.isArray(outcome.value)) return outcome.value;
  if (!outcome.ok && refusable && isRefusal(outcome.error)) return undefined;
  throw new CheckFailure('find does not answer with documents', {
    expected: refusable ? 'an array of documents, or a refusal' : 'an array of documents',
    actual: outcome.ok ? shown(outcome.value) : describeError(outcome.error),
    ...(requirement !== undefined && { requirement }),
  });
}

function wronglyFound(
  { collection, selector, options, requirement }: Search,
  document: JsonObject | undefined,
  found: readonly unknown[],
  times: number,
): CheckFailure {
  const save = document ? [programLine('save', collection, document['_id'], document)] : [];
  const find = programLine('find', collection, selector, ...(options === undefined ? [] : [options]));
  return new CheckFailure(
    times === 0 ? 'find has a document that does not match' : 'find does not have a matching document once',
    {
      expected: times === 0 ? `not ${shown(found[0])}` : `${shown(document)} once`,
      actual: found.length === 0 ? 'it is not among the documents found' : `found ${found.length} times`,
      program: [...save, find],
      ...(requirement !== undefined && { requirement }),
    },
  );
}

/** A check with find, in the collection that such checks share. */
export function findCheck(
  requirement: string,
  name: string,
  run: (context: CheckContext, collection: string) => Promise<void>,
): Check {
  return {
    name,
    requirements: [requirement],
    needs: ['find'],
    run: (context) => run(context, findCollection(context)),
  };
}

/** Undefined stands for a document without the field. */
export type Stored = JsonValue | undefined;

/** A document for each value of a field. */
export function documentsOf(context: CheckContext, field: string, values: readonly Stored[]): JsonObject[] {
  return withIds(
    context,
    values.map((value) => (value === undefined ? { other: 1 } : { [field]: value })),
  );
}

export function withIds({ id }: CheckContext, fields: readonly JsonObject[]): JsonObject[] {
  return fields.map((own) => ({ ...own, _id: id() }));
}

export function has(document: JsonObject, field: string, value: JsonValue): boolean {
  return Object.hasOwn(document, field) && isEqualJson(document[field] ?? null, value);
}
