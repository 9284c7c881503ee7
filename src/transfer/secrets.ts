// Secrets of documents, by the catalog: how many there are, and documents without them.
import { copyDocument } from '../document/copy.js';
import { inspectDocument } from '../document/inspect.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { setField } from '../document/parse.js';
import { fromPointer } from '../document/pointer.js';
import type { CollectionEntry } from '../schema/catalog.js';
import type { Dialect } from '../schema/dialect.js';
import { compilePlaces, placesOf } from '../schema/places.js';
import type { ResolvedSchema } from '../schema/resolved-schema.js';
import { countSecretNames, withRedactedNames } from './secret-names.js';

const REDACTED = '[redacted]';

/** Counts the secrets of a document that are not null; undefined where the collection has none. */
export function secretCounter(
  dialect: Dialect,
  collection: string,
): ((document: JsonObject) => number) | undefined {
  const { values, names } = secretPlaces(dialect.entryOf(collection));
  const [valueVisitors, nameVisitors] = [values.map(compilePlaces), names.map(compilePlaces)];
  if (values.length + names.length === 0) return undefined;
  return (document) => {
    let count = 0;
    for (const visit of valueVisitors) {
      visit(document, (value) => {
        if (value !== null && value !== REDACTED) count++;
      });
    }
    for (const visit of nameVisitors) {
      visit(document, (object) => {
        if (isJsonObject(object)) count += countSecretNames(object);
      });
    }
    return count;
  };
}

/**
 * False for a document whose JSON surely holds none. Of texts in which names have no escapes; undefined where the collection has no
 * secrets.
 */
export function secretTest(dialect: Dialect, collection: string): ((text: string) => boolean) | undefined {
  const { values, names } = secretPlaces(dialect.entryOf(collection));
  if (values.length + names.length === 0) return undefined;
  const fields = values.map((pattern) => {
    const [field = '*'] = fromPointer(pattern);
    return field === '*' ? '' : JSON.stringify(field);
  });
  // There is no password before an @ in no text.
  return (text) => fields.some((field) => text.includes(field)) || (names.length > 0 && text.includes('@'));
}

/**
 * The document with each secret null where its schema allows that, else "[redacted]", and without passwords in names; undefined
 * where there are none.
 */
export function redactor(
  dialect: Dialect,
  collection: string,
): ((document: JsonObject) => JsonObject) | undefined {
  const { values, names } = secretPlaces(dialect.entryOf(collection));
  if (values.length + names.length === 0) return undefined;
  const schema = dialect.schemaOf(collection);
  const places = values.map((pattern) => {
    const steps = fromPointer(pattern);
    return {
      pattern,
      instead: branchesOf(schema).some((branch) => allowsNull(branch, steps)) ? null : REDACTED,
    };
  });
  return (document) => {
    const copy = copyDocument(document, inspectDocument(document).depth);
    for (const { pattern, instead } of places) {
      for (const { path, value } of placesOf(copy, pattern)) if (value !== null) set(copy, path, instead);
    }
    for (const { path, value } of names.flatMap((pattern) => placesOf(copy, pattern))) {
      if (isJsonObject(value)) set(copy, path, withRedactedNames(value));
    }
    return copy;
  };
}

/** Where values are secrets, and where names of fields hold them. Secret ids stay: the document would be another. */
function secretPlaces(entry: CollectionEntry | undefined): {
  values: readonly string[];
  names: readonly string[];
} {
  if (entry === undefined) return { values: [], names: [] };
  const key = `/${entry.primaryKey.field}`;
  return { values: entry.secrets.filter((pattern) => pattern !== key), names: entry.secretUrls };
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

/** A schema made of those of several dialects; a place is in one of them alone. */
function branchesOf(schema: ResolvedSchema): readonly ResolvedSchema[] {
  return schema.anyOf ?? [schema];
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
