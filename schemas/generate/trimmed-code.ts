// Turns the code that ajv writes into two plain functions: one that says yes or no, and one that lists everything wrong. What
// is there for cases that cannot occur here goes, and the tests for numbers and objects become ours, which know numbers kept
// exactly. All of it works on the text, so the result is checked for what must be gone.
import { type FormatName, formats } from '../../src/schema/formats.js';
import type { JsonSchema } from './json-schema.js';

export type ValidatorForm = 'accepts' | 'explain';

type Trim = readonly [pattern: RegExp, replacement: string];

/** An error of one branch of an `anyOf`, which is none if another branch holds. */
const BRANCH_ERROR =
  /^const err\d+ = (\{.*schemaPath:"[^"]*\/anyOf\/\d+\/.*\});\nif\(vErrors .*\{\n.*\n\}\nelse \{\n.*\n\}\nerrors\+\+;\n/gm;
const ANY_ERROR = /^const err\d+ = (\{.*\});\nif\(vErrors .*\{\n.*\n\}\nelse \{\n.*\n\}\nerrors\+\+;\n/gm;

const TRIMS: readonly Trim[] = [
  [/^"use strict";\n|^export .*\n|^\/\*# sourceURL.*\n/gm, ''],
  [/^(function \w+)\(.*\)\{$/gm, '$1(data){'],
  [/(data[\w.]*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isJsonObject($1)'],
  [
    /\(?\(typeof (data[\w.]*) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
    'isWhole($1)',
  ],
  [/\(?typeof (data[\w.]*) == "number"\)? && \(?isFinite\(\1\)\)?/g, 'isNumber($1)'],
  [/(data\d*) < (-?\d+) \|\| isNaN\(\1\)/g, 'isBelow($1, $2)'],
];

const FORMS: Record<ValidatorForm, readonly Trim[]> = {
  accepts: [
    [BRANCH_ERROR, 'errors++;\n'],
    [ANY_ERROR, 'return false;\n'],
    [/^if\(vErrors !== null\)\{\nif\(_errs\d+\)\{\n.*\n\}\nelse \{\n.*\n\}\n\}\n/gm, ''],
    [/^let vErrors = null;\n/gm, ''],
    [/^\w+\.errors = vErrors;\nreturn errors === 0;$/gm, 'return true;'],
  ],
  explain: [
    [ANY_ERROR, '(vErrors ??= []).push($1);\nerrors++;\n'],
    [/^\w+\.errors = vErrors;\nreturn errors === 0;$/gm, 'return vErrors ?? [];'],
    [/\{instancePath,/g, '{instancePath:"",'],
    [/\{instancePath:instancePath\+/g, '{instancePath:'],
  ],
};

/** What no trimmed code may hold: other tests for types, and anything of ajv's run time. */
const MUST_BE_GONE =
  /[!=]= "(object|number)"|isNaN|isFinite|require\(|\bimport\b|\bschema\d+|\bprops\d|evaluated|\.errors\b/;

/** The code that ajv wrote for a schema with `allErrors`, as a function of this name. */
export function trimmedCode(code: string, schema: JsonSchema, form: ValidatorForm, name: string): string {
  const renamed = ownNames(withFormats(withoutSchema(code, schema)), name);
  const trims = [...TRIMS, ...FORMS[form]];
  const trimmed = trims.reduce((text, [pattern, by]) => text.replace(pattern, by), renamed);
  const left = MUST_BE_GONE.exec(trimmed);
  if (left === null) return trimmed;
  throw new Error(
    `ajv's code for ${name} is not as expected: ${trimmed.slice(left.index - 200, left.index + 100)}`,
  );
}

/** Names that are the function's own, so that the code of several schemas can share a file. */
function ownNames(code: string, name: string): string {
  return code.replaceAll(/\bvalidate\d+\b/g, name).replaceAll(/\b(pattern|names)(?=\d+\b)/g, `${name}_$1`);
}

/** Calls each format's test by its own name. */
function withFormats(code: string): string {
  const constants = /^const (formats\d+) = formats(?:\.(\w+)|\["([^"]+)"\]);\n/gm;
  const names = new Map(
    Array.from(code.matchAll(constants), ([, constant = '', bare, quoted]) => {
      return [constant, formats[(bare ?? quoted) as FormatName].name];
    }),
  );
  return code
    .replaceAll(constants, '')
    .replaceAll(/\bformats\d+\b/g, (constant) => names.get(constant) ?? constant);
}

/** Puts the parts of the schema that the code asks for in their places, so that the whole of it need not be there. */
function withoutSchema(code: string, schema: JsonSchema): string {
  const sets: string[] = [];
  const known = code.replaceAll(/func\d+\.call\((schema\d+[\w.[\]"]*), (key\d+)\)/g, (_call, place, key) => {
    sets.push(
      `const names${sets.length} = new Set(${JSON.stringify(Object.keys(partAt(schema, place) as object))});\n`,
    );
    return `names${sets.length - 1}.has(${key})`;
  });
  const bare = known.replaceAll(/^const (schema|func)\d+ = .*\n/gm, '');
  return (
    sets.join('') +
    bare.replaceAll(/\bschema\d+[.[][\w.[\]"]*/g, (place) => JSON.stringify(partAt(schema, place)))
  );
}

/** The part at a place written as JavaScript: `schema31.oneOf[0].properties._rev`. */
function partAt(schema: JsonSchema, place: string): unknown {
  let part: unknown = schema;
  for (const [, name, index, quoted] of place.matchAll(/\.(\w+)|\[(\d+)\]|\["([^"]+)"\]/g)) {
    part = (part as Record<string, unknown>)[name ?? index ?? quoted ?? ''];
  }
  return part;
}
