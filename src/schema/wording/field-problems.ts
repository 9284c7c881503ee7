// Problems of the fields that an object has and should have: missing, unknown, misspelt.
import type { JsonPath } from '../../document/json.js';
import type { Problem, Severity } from '../finding.js';
import type { ResolvedSchema } from '../resolved-schema.js';
import { objectLabel } from './phrases.js';
import { shortened } from './shown.js';
import { meant } from './spelling.js';

/** What a validator said of one object's fields. */
export interface ObjectFields {
  readonly path: JsonPath;
  readonly schema: ResolvedSchema;
  /** The names of the fields that are there. */
  readonly present: readonly string[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

/** A required field that is missing, and an unknown one with almost its name, are one mistake. */
export function fieldProblems(fields: ObjectFields, unknownSeverity: Severity): Problem[] {
  const misspelt = misspeltFields(fields);
  const written = new Set(misspelt.values());
  return [
    ...fields.missing.map((name) => {
      const as = misspelt.get(name);
      return as === undefined ? missingField(fields, name) : misspeltField(fields, as, name);
    }),
    ...fields.unknown
      .filter((name) => !written.has(name))
      .map((name) => unknownField(fields, name, unknownSeverity)),
  ];
}

/** From a missing field to the name that it was written by. */
function misspeltFields({ schema, present, missing, unknown }: ObjectFields): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of [...unknown, ...strangers(schema, present)]) {
    const field = meant(
      name,
      missing.filter((candidate) => !found.has(candidate)),
    );
    if (field !== undefined) found.set(field, name);
  }
  return found;
}

/** Where the fields depend on one that is missing, no validator calls any unknown: those that no branch has. */
function strangers({ properties, oneOf = [] }: ResolvedSchema, present: readonly string[]): string[] {
  if (properties !== undefined) return [];
  return present.filter((name) => !oneOf.some((branch) => Object.hasOwn(branch.properties ?? {}, name)));
}

function missingField({ path, schema }: ObjectFields, name: string): Problem {
  return {
    severity: 'error',
    code: 'missing-field',
    path,
    message: `${objectLabel(path, schema)} needs \`${name}\``,
  };
}

function misspeltField({ path }: ObjectFields, written: string, name: string): Problem {
  const message = `\`${shortened(written)}\` must be written \`${name}\``;
  return { severity: 'error', code: 'misspelt-field', path: [...path, written], atKey: true, message };
}

function unknownField({ path, schema, present }: ObjectFields, name: string, severity: Severity): Problem {
  const absent = Object.keys(schema.properties ?? {}).filter((known) => !present.includes(known));
  const like = meant(name, absent);
  const question = like === undefined ? '' : `; did you mean \`${like}\`?`;
  const message = `${objectLabel(path, schema)} has no field \`${shortened(name)}\`${question}`;
  return { severity, code: 'unknown-field', path: [...path, name], atKey: true, message };
}
