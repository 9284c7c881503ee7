// A dialect: one way in which Gofannon's documents are written, with its catalog, validators and schemas; opened from what is
// generated of it.
import { DbkitError } from '../document/error.js';
import type { Catalog, CollectionEntry } from './catalog.js';
import { type CrossFieldRules, compileCrossField } from './cross-field.js';
import type { DialectParts } from './dialect-parts.js';
import type { ResolvedSchema } from './resolved-schema.js';
import type { SchemaError } from './schema-error.js';

export interface Dialect {
  readonly name: string;
  readonly catalog: Catalog;
  readonly collectionNames: readonly string[];
  /** The catalog's entry; undefined for a collection that the dialect does not know. */
  entryOf(collection: string): CollectionEntry | undefined;
  /** True if the document keeps its collection's schema and has no unknown field. Rules across fields are not looked at. */
  isValid(collection: string, document: unknown): boolean;
  /** Everything by which the document does not keep its collection's schema, unknown fields included. */
  explain(collection: string, document: unknown): readonly SchemaError[];
  /** The collection's open schema, with no references in it. */
  schemaOf(collection: string): ResolvedSchema;
  /** The rules between the fields of one document. */
  crossFieldOf(collection: string): CrossFieldRules;
  /** The dialect that the document is judged by: this one, unless it is made of several. */
  judgeOf(collection: string, document: unknown): Dialect;
  /**
   * Of a dialect made of several: the name of the one that the document is of, or that it could be of either. Who knows its judge
   * already spares looking again.
   */
  readonly recognise?: (collection: string, document: unknown, judge?: Dialect) => string;
}

interface CollectionParts {
  readonly entry: CollectionEntry;
  readonly accepts: (document: unknown) => boolean;
  readonly explain: (document: unknown) => readonly SchemaError[];
  readonly rules: CrossFieldRules;
}

export function singleDialect(
  name: string,
  { catalog, accepts, explain, loadSchemas }: DialectParts,
): Dialect {
  const collections = new Map<string, CollectionParts>(
    Object.entries(catalog.collections).map(([collection, entry]) => {
      const validators = { accepts: own(accepts, collection), explain: own(explain, collection) };
      return [collection, { entry, ...validators, rules: compileCrossField(entry) }];
    }),
  );
  const of = (collection: string): CollectionParts =>
    collections.get(collection) ?? refuseCollection(name, collection, [...collections.keys()]);
  let schemas: Readonly<Record<string, ResolvedSchema>> | undefined;
  const dialect: Dialect = {
    name,
    catalog,
    collectionNames: [...collections.keys()],
    entryOf: (collection) => collections.get(collection)?.entry,
    isValid: (collection, document) => of(collection).accepts(document),
    explain: (collection, document) => of(collection).explain(document),
    crossFieldOf: (collection) => of(collection).rules,
    schemaOf: (collection) => {
      of(collection);
      schemas ??= loadSchemas();
      return own(schemas, collection);
    },
    judgeOf: () => dialect,
  };
  return dialect;
}

export function refuseCollection(dialect: string, collection: string, known: readonly string[]): never {
  throw new DbkitError(
    'usage',
    `The dialect "${dialect}" has no collection "${collection}"; it has: ${known.join(', ')}.`,
  );
}

/** What is generated is there for every collection of the catalog. */
function own<T>(table: Readonly<Record<string, T>>, collection: string): T {
  const found = Object.hasOwn(table, collection) ? table[collection] : undefined;
  if (found === undefined)
    throw new DbkitError('internal', `Nothing was generated for the collection "${collection}".`);
  return found;
}
