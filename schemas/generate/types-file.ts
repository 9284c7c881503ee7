// Writes types.ts: a TypeScript type for each collection's documents, with the schemas' descriptions as its comments.
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type JsonSchema, mapInner } from './json-schema.js';

/** The types of a dialect, and `Documents`, which gives the type of each collection. */
export async function typesFile(schemas: ReadonlyMap<string, JsonSchema>): Promise<string> {
  const seen = new Map<string, JsonSchema>();
  const documents: JsonSchema = {
    title: 'Documents',
    description: 'The type of the documents of each collection.',
    type: 'object',
    required: [...schemas.keys()],
    properties: Object.fromEntries([...schemas].map(([name, schema]) => [name, forTypes(schema, seen)])),
  };
  return compile(documents as JSONSchema, 'Documents', {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    ignoreMinAndMaxItems: true,
  });
}

/**
 * Only an object's title names a type; other titles are for messages. Objects that are alike become one and the same, since
 * the same title on two of them would make a second type with a number.
 */
function forTypes(schema: JsonSchema, seen: Map<string, JsonSchema>): JsonSchema {
  const { title, examples, $comment, anyOf, ...rest } = mapInner(schema, (inner) => forTypes(inner, seen));
  if (!mayBeObject(rest)) return isUnconstrained(rest) ? { ...rest, tsType: 'unknown' } : rest;
  if (title === undefined) return rest;
  const key = JSON.stringify({ ...rest, title, description: '' });
  const alike = seen.get(key) ?? { ...rest, title };
  seen.set(key, alike);
  return alike;
}

function mayBeObject({ type }: JsonSchema): boolean {
  return type === 'object' || (Array.isArray(type) && type.includes('object'));
}

function isUnconstrained(schema: JsonSchema): boolean {
  return Object.keys(schema).every((keyword) => keyword === 'description');
}
