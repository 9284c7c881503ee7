// The plainest program there is: save a document, get it back. Each value has a check of its own, so that a failure shows
// that value and nothing else.
import { copyDocument } from '../../src/document/copy.js';
import type { JsonObject } from '../../src/document/json.js';
import type { Check, CheckContext } from './check.js';
import { expectFields } from './expect.js';

/** The names of what is tested, with the fields of the document that tests it. */
export type Cases = Readonly<Record<string, JsonObject>>;

/** Checks that each document comes back as it was. */
export function keptChecks(requirement: string, cases: Cases): Check[] {
  return Object.entries(cases).map(([name, fields]) => ({
    name: `${name} comes back as it was`,
    requirements: [requirement],
    run: (context) => expectKept(context, fields),
  }));
}

/** Checks that each document comes back as it was, or is refused. */
export function keptOrRefusedChecks(requirement: string, cases: Cases): Check[] {
  return Object.entries(cases).map(([name, fields]) => ({
    name: `${name} comes back as it was, or is refused`,
    requirements: [requirement],
    run: (context) => expectKeptOrRefused(context, fields),
  }));
}

/** Saves a document of these fields under a new id and gets it. */
export async function expectKept(
  { service, collection, id }: CheckContext,
  fields: JsonObject,
): Promise<void> {
  const key = id();
  await service.save(collection, key, { ...copyDocument(fields, 0), _id: key });
  expectFields(await service.get(collection, key), fields, 'the document from get');
}

/** The same, where the save may be refused. That nothing has changed then is ERR-2's matter. */
export async function expectKeptOrRefused(context: CheckContext, fields: JsonObject): Promise<void> {
  const { service, collection } = context;
  const key = context.id();
  if ((await context.trySave(collection, key, { ...fields, _id: key })) === 'refused') return;
  expectFields(await service.get(collection, key), fields, 'the document from get');
}
