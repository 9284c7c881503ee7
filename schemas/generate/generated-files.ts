// Makes every generated file in memory, so that the command which writes them and the test which compares them are at one.
import { type DialectSource, readDialects } from './dialect-source.js';
import { formatted } from './formatted.js';
import { type JsonSchema, without } from './json-schema.js';
import { typesFile } from './types-file.js';
import { validatorsFile } from './validators-file.js';

const HEADER = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

/** The text of each generated file, by its path below src/schema/generated. */
export async function generatedFiles(schemasFolder: string): Promise<Map<string, string>> {
  const dialects = readDialects(schemasFolder);
  const files = new Map([['index.ts', indexFile([...dialects.keys()])]]);
  for (const [name, { catalog, schemas }] of dialects) {
    files.set(`${name}/types.ts`, await typesFile(schemas));
    files.set(`${name}/accepts.ts`, validatorsFile(schemas, 'accepts'));
    files.set(`${name}/explain.ts`, validatorsFile(schemas, 'explain'));
    files.set(`${name}/catalog.ts`, catalogFile(catalog));
    files.set(`${name}/schemas.ts`, schemasFile(schemas));
  }
  return new Map([...files].map(([path, text]) => [path, formatted(HEADER + text)]));
}

function catalogFile(catalog: DialectSource['catalog']): string {
  const type = "import type { Catalog } from '../../catalog.js';";
  return `${type}\n\nexport const catalog: Catalog = ${JSON.stringify(catalog)};\n`;
}

/** A function, so that the engine does not build the schemas until someone asks for them. */
function schemasFile(schemas: DialectSource['schemas']): string {
  const plain = [...schemas].map(([name, schema]): [string, JsonSchema] => [
    name,
    without(schema, ['$comment']),
  ]);
  return [
    "import type { ResolvedSchema } from '../../resolved-schema.js';\n",
    '/** The open form of each collection’s schema, its references resolved. */',
    'export function loadSchemas(): Readonly<Record<string, ResolvedSchema>> {',
    `return ${JSON.stringify(Object.fromEntries(plain))};\n}\n`,
  ].join('\n');
}

function indexFile(names: readonly string[]): string {
  const imports = names.map((name, at) =>
    ['accepts', 'catalog', 'explain', 'loadSchemas']
      .map((part) => `import { ${part} as ${part}${at} } from './${name}/${fileOf(part)}.js';`)
      .join('\n'),
  );
  const rows = names.map(
    (name, at) =>
      `${JSON.stringify(name)}: { catalog: catalog${at}, accepts: accepts${at}, explain: explain${at}, loadSchemas: loadSchemas${at} },`,
  );
  const type = "import type { DialectParts } from '../dialect-parts.js';";
  const table = ['export const dialects: Readonly<Record<string, DialectParts>> = {', ...rows, '};\n'];
  return [type, ...imports, '', ...table].join('\n');
}

function fileOf(part: string): string {
  return part === 'loadSchemas' ? 'schemas' : part;
}
