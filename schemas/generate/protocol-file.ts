// Writes the checks of the driver protocol's messages, compiled from its schema as it is published: members that it does not
// name are no fault there.
import { join } from 'node:path';
import { formatted } from './formatted.js';
import { type JsonSchema, mapInner } from './json-schema.js';
import { readSchemaFiles, resolveSchema } from './schema-files.js';
import { openValidatorCode } from './validator-code.js';
import { imports } from './validators-file.js';

const FILE = 'driver-protocol.schema.json';
const HEADER = '// Generated from schemas/protocol/ by `npm run generate`. Do not edit.\n// @ts-nocheck\n';

/** The text of each generated file, by its path below src/protocol/generated. */
export function protocolFiles(schemasFolder: string): Map<string, string> {
  const files = readSchemaFiles(join(schemasFolder, 'protocol'));
  const names = Object.keys(files.get(FILE)?.$defs ?? {});
  const operations = names.flatMap((name) => (name.endsWith('_reply') ? [name.slice(0, -6)] : []));
  const code = [
    ...['envelope', 'outcome', 'failure'].map((name) => codeOf(files, name)),
    ...operations.flatMap((name) => [codeOf(files, `${name}_request`), codeOf(files, `${name}_reply`)]),
  ].join('\n');
  const table = (kind: string) =>
    `export const ${kind}Faults: Readonly<Record<string, FaultsOf>> = {${operations
      .map((name) => `${name}: check_${name}_${kind},`)
      .join('')}};\n`;
  const text = [
    ...imports(code, { json: '../../document/json.js', schema: '../../schema/' }),
    "import type { SchemaError } from '../../schema/schema-error.js';\n",
    'type FaultsOf = (message: unknown) => readonly SchemaError[];\n',
    'export const envelopeFaults: FaultsOf = check_envelope;',
    'export const outcomeFaults: FaultsOf = check_outcome;',
    'export const failureFaults: FaultsOf = check_failure;',
    table('request'),
    table('reply'),
    code,
  ].join('\n');
  return new Map([['message-faults.ts', formatted(HEADER + text)]]);
}

function codeOf(files: ReadonlyMap<string, JsonSchema>, definition: string): string {
  const named = new Map([...files, ['any', { $ref: `${FILE}#/$defs/${definition}` }]]);
  return openValidatorCode(`check_${definition}`, withNumbers(resolveSchema(named, 'any')), 'explain');
}

// The code is asked of numbers kept exactly too, of which it knows only that they are numbers.
function withNumbers(schema: JsonSchema): JsonSchema {
  const change = (type: string) => (type === 'integer' ? 'number' : type);
  const inner = mapInner(schema, withNumbers);
  if (schema.type === undefined) return inner;
  return { ...inner, type: typeof schema.type === 'string' ? change(schema.type) : schema.type.map(change) };
}
