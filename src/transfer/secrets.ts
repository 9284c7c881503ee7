// Secrets of documents, by the catalog: how many there are, and documents without them.
import { copyDocument } from '../document/copy.js';
import { inspectDocument } from '../document/inspect.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { setField } from '../document/parse.js';
import { fromPointer } from '../document/pointer.js';
import type { Dialect } from '../schema/dialect.js';
import { compilePlaces, placesOf } from '../schema/places.js';
import type { ResolvedSchema } from '../schema/resolved-schema.js';
import { isTokenCollection } from './token-collections.js';

const REDACTED = '[redacted]';

/** True where an id is itself a secret: it stands in no journal and no message. */
export function hasSecretKeys(dialect: Dialect, collection: string): boolean {
  return isTokenCollection(collection) || secretsOf(dialect, collection).includes('/_id');
}

/** Counts the values of a document that are secrets and not null; undefined where the collection has none. */
export function secretCounter(
  dialect: Dialect,
  collection: string,
): ((document: JsonObject) => number) | undefined {
  const places = secretsOf(dialect, collection).map(compilePlaces);
  if (places.length === 0) return undefined;
  return (document) => {
    let count = 0;
    for (const visit of places) {
      visit(document, (value) => {
        if (value !== null) count++;
      });
    }
    return count;
  };
}

/** The document with each secret null where its schema allows that, else "[redacted]"; undefined where there are none. */
export function redactor(
  dialect: Dialect,
  collection: string,
): ((document: JsonObject) => JsonObject) | undefined {
  const patterns = secretsOf(dialect, collection).filter((pattern) => pattern !== '/_id');
  if (patterns.length === 0) return undefined;
  const schema = dialect.schemaOf(collection);
  const places = patterns.map((pattern) => {
    const steps = fromPointer(pattern);
    return { pattern, instead: allowsNull(schema, steps) ? null : REDACTED };
  });
  return (document) => {
    const copy = copyDocument(document, inspectDocument(document).depth);
    for (const { pattern, instead } of places) {
      for (const { path, value } of placesOf(copy, pattern)) if (value !== null) set(copy, path, instead);
    }
    return copy;
  };
}

function secretsOf(dialect: Dialect, collection: string): readonly string[] {
  return dialect.entryOf(collection)?.secrets ?? [];
}

function set(document: JsonObject, path: readonly (string | number)[], value: JsonValue): void {
  let container: JsonValue = document;
  for (const step of path.slice(0, -1)) {
    container = (container as Record<string | number, JsonValue>)[step] ?? null;
  }
  const last = path.at(-1);
  if (Array.isArray(container)) container[Number(last)] = value;
  else if (isJsonObject(container)) setField(container, String(last), value);
}

function allowsNull(schema: ResolvedSchema | undefined, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (!schema) return false;
  if (step === undefined) return [schema.type ?? []].flat().includes('null');
  if (step !== '*') return allowsNull(schema.properties?.[step], rest);
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  return inner.length > 0 && inner.every((one) => allowsNull(one, rest));
}
