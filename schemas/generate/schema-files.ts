// Reads the schemas of one folder and resolves their references, so that each document has one schema that stands alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonSchema, mapInner } from './json-schema.js';

const SUFFIX = '.schema.json';

/** Every schema file of a folder, by its file name. */
export function readSchemaFiles(folder: string): Map<string, JsonSchema> {
  const names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

/**
 * The schema of a file in its open form: every `$ref` replaced by what it points at, and what stands beside the `$ref`
 * put over that. References may not be circular.
 */
export function resolveSchema(files: ReadonlyMap<string, JsonSchema>, file: string): JsonSchema {
  const { $schema, $id, $defs, ...root } = fileNamed(files, file);
  return resolveRefs(root, file, files);
}

function resolveRefs(schema: JsonSchema, file: string, files: ReadonlyMap<string, JsonSchema>): JsonSchema {
  if (schema.$ref === undefined) return mapInner(schema, (inner) => resolveRefs(inner, file, files));
  const { $ref, ...beside } = schema;
  const [target = '', pointer = ''] = $ref.split('#');
  const targetFile = target === '' ? file : target;
  const found = resolveRefs(definition(files, targetFile, pointer), targetFile, files);
  return { ...found, ...resolveRefs(beside, file, files) };
}

function definition(files: ReadonlyMap<string, JsonSchema>, file: string, pointer: string): JsonSchema {
  let value: unknown = fileNamed(files, file);
  for (const step of pointer.split('/').slice(1))
    value = (value as Record<string, unknown> | undefined)?.[step];
  if (value === undefined) throw new Error(`${file} has no ${pointer}`);
  return value as JsonSchema;
}

function fileNamed(files: ReadonlyMap<string, JsonSchema>, file: string): JsonSchema {
  const schema = files.get(file);
  if (schema === undefined) throw new Error(`There is no ${file} among ${[...files.keys()].join(', ')}`);
  return schema;
}
