// What is generated for each dialect, and a dialect is opened from.
import type { Catalog } from './catalog.js';
import type { ResolvedSchema } from './resolved-schema.js';
import type { SchemaError } from './schema-error.js';

export interface DialectParts {
  readonly catalog: Catalog;
  /** By collection: true of a document that keeps its schema and has no unknown field. */
  readonly accepts: Readonly<Record<string, (document: unknown) => boolean>>;
  /** By collection: everything that is wrong with a document, unknown fields included. */
  readonly explain: Readonly<Record<string, (document: unknown) => readonly SchemaError[]>>;
  /** The open schemas by collection, built anew at each call. */
  readonly loadSchemas: () => Readonly<Record<string, ResolvedSchema>>;
}
