// A dialect: one way in which Gofannon's documents are written, with its catalog, validators and schemas. Which dialects there
// are is known from the folders of schemas/; no other code names one.
import { DbkitError } from '../document/error.js';
import type { Catalog, CollectionEntry } from './catalog.js';
import { type CrossFieldRules, compileCrossField } from './cross-field.js';
import type { DialectParts } from './dialect-parts.js';
import { dialects } from './generated/index.js';
import type { ResolvedSchema } from './resolved-schema.js';
import type { SchemaError } from './schema-error.js';

/** The dialect of a file of which nothing else is said. */
export const DEFAULT_DIALECT = 'documented';

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
}

export const DIALECT_NAMES: readonly string[] = Object.keys(dialects);

interface CollectionParts {
  readonly entry: CollectionEntry;
  readonly accepts: (document: unknown) => boolean;
  readonly explain: (document: unknown) => readonly SchemaError[];
  readonly rules: CrossFieldRules;
}

const opened = new Map<string, Dialect>();

/** The dialect of that name, the same object each time; throws `usage` for a name that is none. */
export function openDialect(name: string = DEFAULT_DIALECT): Dialect {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const parts = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  if (parts === undefined) {
    throw new DbkitError('usage', `There is no dialect "${name}"; known: ${DIALECT_NAMES.join(', ')}.`);
  }
  const dialect = dialectOf(name, parts);
  opened.set(name, dialect);
  return dialect;
}

function dialectOf(name: string, { catalog, accepts, explain, loadSchemas }: DialectParts): Dialect {
  const collections = new Map<string, CollectionParts>(
    Object.entries(catalog.collections).map(([collection, entry]) => {
      const validators = { accepts: own(accepts, collection), explain: own(explain, collection) };
      return [collection, { entry, ...validators, rules: compileCrossField(entry) }];
    }),
  );
  const of = (collection: string): CollectionParts => {
    const parts = collections.get(collection);
    if (parts !== undefined) return parts;
    const names = [...collections.keys()].join(', ');
    throw new DbkitError(
      'usage',
      `The dialect "${name}" has no collection "${collection}"; it has: ${names}.`,
    );
  };
  let schemas: Readonly<Record<string, ResolvedSchema>> | undefined;
  return {
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
  };
}

/** What is generated is there for every collection of the catalog. */
function own<T>(table: Readonly<Record<string, T>>, collection: string): T {
  const found = Object.hasOwn(table, collection) ? table[collection] : undefined;
  if (found === undefined)
    throw new DbkitError('internal', `Nothing was generated for the collection "${collection}".`);
  return found;
}
