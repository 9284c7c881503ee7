// `dbkit schema`: prints a schema as it is published, the TypeScript types made from all of them, or two dialects side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DbkitError } from '../document/error.js';
import { safeJson } from '../report/safe-json.js';
import { writeSchemaDiff } from '../report/schema-diff.js';
import { DIALECT_NAMES, type Dialect, openDialect } from '../schema/dialect.js';
import { diffDialects } from '../schema/dialect-diff.js';
import { singleDialectName } from './dialect-value.js';
import { packageRoot } from './package.js';

interface SchemaFlags {
  readonly dialect?: string;
  readonly types?: boolean;
  readonly diff?: boolean;
  readonly json?: boolean;
}

/** Prints to standard output and returns the exit code. */
export function schemaCommand(collection: string | undefined, given: Record<string, unknown>): number {
  const flags: SchemaFlags = given;
  const dialect = openDialect(singleDialectName(flags.dialect));
  if (flags.json && !flags.diff) {
    throw new DbkitError('usage', '--json belongs to --diff: a schema is JSON as it is');
  }
  if (flags.diff) process.stdout.write(diffOf(dialect, otherThan(dialect), collection, flags.json ?? false));
  else if (flags.types) process.stdout.write(typesOf(dialect, collection));
  else process.stdout.write(collection === undefined ? listOf(dialect) : schemaOf(dialect, collection));
  return 0;
}

function schemaOf(dialect: Dialect, collection: string): string {
  const { schema } = dialect.entryOf(collection) ?? refuse(collection, dialect.collectionNames);
  return readFileSync(join(packageRoot(), 'schemas', dialect.name, schema), 'utf8');
}

function refuse(collection: string, known: readonly string[]): never {
  throw new DbkitError('usage', `there is no schema of "${collection}"; there are ${known.join(', ')}`);
}

function listOf({ name, catalog, collectionNames, entryOf }: Dialect): string {
  const width = Math.max(...collectionNames.map(({ length }) => length));
  const rows = collectionNames.map(
    (collection) => `  ${collection.padEnd(width)}  ${entryOf(collection)?.schema ?? ''}\n`,
  );
  return `${name}: ${catalog.title}\n${rows.join('')}dbkit schema COLLECTION prints one; --types prints the TypeScript types.\n`;
}

// The types are read from what the compiler made of them, which is in the package.
function typesOf(dialect: Dialect, collection: string | undefined): string {
  if (collection !== undefined && !dialect.entryOf(collection)) refuse(collection, dialect.collectionNames);
  return readFileSync(join(packageRoot(), 'dist/src/schema/generated', dialect.name, 'types.d.ts'), 'utf8');
}

function otherThan({ name }: Dialect): Dialect {
  return openDialect(DIALECT_NAMES.find((other) => other !== name));
}

function diffOf(left: Dialect, right: Dialect, collection: string | undefined, asJson: boolean): string {
  const collections = diffDialects(left, right, collection);
  if (collection !== undefined && collections.length === 0) {
    refuse(collection, [...new Set([...left.collectionNames, ...right.collectionNames])]);
  }
  if (!asJson) return [...writeSchemaDiff(collections, left.name, right.name)].join('');
  const head = { command: 'schema', status: 'done', exitCode: 0, left: left.name, right: right.name };
  return `${safeJson({ ...head, collections })}\n`;
}
