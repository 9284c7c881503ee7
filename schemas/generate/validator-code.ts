// Compiles a schema, by default closed, to a plain function with ajv. A resolved schema holds nothing in which the drafts differ, and
// without the newer drafts' `unevaluatedProperties` ajv has less to keep account of.
import { _, Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { formats } from '../../src/schema/formats.js';
import { closedForm } from './closed-form.js';
import { type JsonSchema, without } from './json-schema.js';
import { trimmedCode, type ValidatorForm } from './trimmed-code.js';

/** Keywords that explain and check nothing. */
const ANNOTATIONS = ['title', 'description', '$comment', 'examples'];

/** The source of the function `name`, after the constants that it needs; unknown fields are errors. */
export function validatorCode(name: string, schema: JsonSchema, form: ValidatorForm): string {
  return openValidatorCode(name, closedForm(schema), form);
}

/** The same of the schema as it is. */
export function openValidatorCode(name: string, schema: JsonSchema, form: ValidatorForm): string {
  const bare = without(schema, ANNOTATIONS);
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true, optimize: 2, formats: _`formats` },
    discriminator: true,
    formats,
    logger: false,
    messages: false,
    strictTypes: true,
    // Lengths in UTF-16 code units, which needs nothing of ajv at run time. It is right for "not empty", and where a pattern
    // allows ASCII only.
    unicode: false as unknown as boolean,
  });
  return trimmedCode(standalone.default(ajv, ajv.compile(bare)), bare, form, name);
}
