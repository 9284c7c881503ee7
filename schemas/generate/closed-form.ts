// Derives the closed form of a schema, in which a field that the schema does not name is an error. The published schemas
// stay open, since other tools read them too.
import { type JsonSchema, mapInner } from './json-schema.js';

/** Closes each object that names its properties and does not say whether it may have others. */
export function closedForm(schema: JsonSchema): JsonSchema {
  const closed = mapInner(schema, closedForm);
  const decided = schema.properties === undefined || schema.additionalProperties !== undefined;
  return decided ? closed : { ...closed, additionalProperties: false };
}
