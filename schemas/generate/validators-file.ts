// Writes accepts.ts and explain.ts: the compiled validators of all collections of a dialect, in one of their two forms.
import type { JsonSchema } from './json-schema.js';
import type { ValidatorForm } from './trimmed-code.js';
import { validatorCode } from './validator-code.js';

const TYPE_OF: Record<ValidatorForm, string> = {
  accepts: 'Readonly<Record<string, (document: unknown) => boolean>>',
  explain: 'Readonly<Record<string, (document: unknown) => readonly SchemaError[]>>',
};

const SCHEMA_ERROR_IMPORT = "import type { SchemaError } from '../../schema-error.js';";

export function validatorsFile(schemas: ReadonlyMap<string, JsonSchema>, form: ValidatorForm): string {
  const code = [...schemas]
    .map(([name, schema]) => validatorCode(functionName(name), schema, form))
    .join('\n');
  const table = [...schemas.keys()].map((name) => `${JSON.stringify(name)}: ${functionName(name)},`);
  return [
    '// @ts-nocheck',
    ...imports(code, { json: '../../../document/json.js', schema: '../../' }),
    ...(form === 'explain' ? [SCHEMA_ERROR_IMPORT] : []),
    `\nexport const ${form}: ${TYPE_OF[form]} = {`,
    ...table,
    '};\n',
    code,
  ].join('\n');
}

function functionName(collection: string): string {
  return `check_${collection.replaceAll(/\W/g, '_')}`;
}

/** The imports of what the code calls: our own formats and tests for types, and nothing of ajv. */
export function imports(code: string, at: { readonly json: string; readonly schema: string }): string[] {
  const called = new Set(
    Array.from(code.matchAll(/(?<![.\w])(is[A-Z]\w*)\(/g), ([, name]) => name as string),
  );
  const from = (module: string, offers: (name: string) => boolean): string[] => {
    const names = [...called].filter(offers).sort();
    return names.length === 0 ? [] : [`import { ${names.join(', ')} } from '${module}';`];
  };
  const isOfNumbers = (name: string): boolean => ['isNumber', 'isWhole', 'isBelow'].includes(name);
  return [
    ...from(at.json, (name) => name === 'isJsonObject'),
    ...from(`${at.schema}formats.js`, (name) => name !== 'isJsonObject' && !isOfNumbers(name)),
    ...from(`${at.schema}numbers.js`, isOfNumbers),
  ];
}
