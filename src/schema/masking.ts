// Which values of a document are secret, by its collection's catalog entry: no message, log or report may show them.
import { isJsonObject, type JsonPath } from '../document/json.js';
import { fromPointer, isCoveredBy } from '../document/pointer.js';
import type { CollectionEntry } from './catalog.js';

/** True if the value at the path is a secret or part of one. */
export function isSecret(entry: CollectionEntry, path: JsonPath): boolean {
  return entry.secrets.some((pattern) => isCoveredBy(path, pattern));
}

/** True if the value at the path is a secret, part of one, or something that may have secrets in it or in its names. */
export function isHidden(entry: CollectionEntry, path: JsonPath): boolean {
  const names = entry.secretUrls.map((pattern) => `${pattern}/*`);
  return isSecret(entry, path) || [...entry.secrets, ...names].some((pattern) => leadsTo(path, pattern));
}

/** True if the ids of the collection's documents are secrets. */
export function hasSecretIds({ primaryKey, secrets }: CollectionEntry): boolean {
  return secrets.includes(`/${primaryKey.field}`);
}

/** The id of a document for reports: null where it has none, and where ids of its collection are secrets. */
export function shownIdOf(entry: CollectionEntry | undefined, document: unknown): string | null {
  if ((entry && hasSecretIds(entry)) || !isJsonObject(document)) return null;
  const id = document[entry?.primaryKey.field ?? '_id'];
  return typeof id === 'string' ? id : null;
}

function leadsTo(path: JsonPath, pattern: string): boolean {
  const steps = fromPointer(pattern);
  return (
    path.length < steps.length && path.every((step, at) => steps[at] === '*' || steps[at] === String(step))
  );
}
