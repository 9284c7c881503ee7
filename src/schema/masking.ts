// Which values of a document are secret, by its collection's catalog entry: no message, log or report may show them.
import type { JsonPath } from '../document/json.js';
import { fromPointer, isCoveredBy } from '../document/pointer.js';
import type { CollectionEntry } from './catalog.js';

/** True if the value at the path is a secret or part of one. */
export function isSecret(entry: CollectionEntry, path: JsonPath): boolean {
  return entry.secrets.some((pattern) => isCoveredBy(path, pattern));
}

/** True if the value at the path is a secret, part of one, or something that may have secrets in it. */
export function isHidden(entry: CollectionEntry, path: JsonPath): boolean {
  return isSecret(entry, path) || entry.secrets.some((pattern) => leadsTo(path, pattern));
}

function leadsTo(path: JsonPath, pattern: string): boolean {
  const steps = fromPointer(pattern);
  return (
    path.length < steps.length && path.every((step, at) => steps[at] === '*' || steps[at] === String(step))
  );
}
