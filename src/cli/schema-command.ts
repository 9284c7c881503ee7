// `dbkit schema`: prints a schema as it is published, or the TypeScript types made from all of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DbkitError } from '../document/error.js';
import { openDialect } from '../schema/dialect.js';
import { packageRoot } from './package.js';
import { singleDialectName } from './values.js';

/** Prints to standard output and returns the exit code. */
export function schemaCommand(collection: string | undefined, options: Record<string, unknown>): number {
  const dialect = openDialect(singleDialectName(options['dialect'] as string | undefined));
  const entry = collection === undefined ? undefined : dialect.entryOf(collection);
  if (collection !== undefined && !entry) {
    const names = dialect.collectionNames.join(', ');
    throw new DbkitError('usage', `there is no schema of "${collection}"; there are ${names}`);
  }
  if (options['types']) process.stdout.write(typesOf(dialect.name));
  else if (entry)
    process.stdout.write(readFileSync(join(packageRoot(), 'schemas', dialect.name, entry.schema), 'utf8'));
  else process.stdout.write(listOf(dialect.name));
  return 0;
}

function listOf(name: string): string {
  const dialect = openDialect(name);
  const rows = dialect.collectionNames.map((collection) => {
    const entry = dialect.entryOf(collection);
    return `  ${collection.padEnd(14)}${entry?.schema ?? ''}\n`;
  });
  return `${name}: ${dialect.catalog.title}\n${rows.join('')}dbkit schema COLLECTION prints one; --types prints the TypeScript types.\n`;
}

// The types are read from what the compiler made of them, which is in the package.
function typesOf(dialect: string): string {
  return readFileSync(join(packageRoot(), 'dist/src/schema/generated', dialect, 'types.d.ts'), 'utf8');
}
