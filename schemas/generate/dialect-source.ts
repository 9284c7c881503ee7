// Finds the dialects, one folder each, and reads what they are made of.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/schema/catalog.js';
import type { JsonSchema } from './json-schema.js';
import { readSchemaFiles, resolveSchema } from './schema-files.js';

export interface DialectSource {
  readonly catalog: Catalog;
  /** The schema of each collection, its references resolved. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
}

/** Every dialect below a folder, by name: each folder there that holds a catalog.json. */
export function readDialects(folder: string): Map<string, DialectSource> {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'catalog.json')));
  return new Map(names.sort().map((name) => [name, readDialect(join(folder, name))]));
}

function readDialect(folder: string): DialectSource {
  const catalog: Catalog = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8'));
  const files = readSchemaFiles(folder);
  const entries = Object.entries(catalog.collections);
  return {
    catalog,
    schemas: new Map(entries.map(([name, entry]) => [name, resolveSchema(files, entry.schema)])),
  };
}
