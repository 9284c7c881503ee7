// Puts what a validator found into plain words: one problem for each mistake, not one for each keyword.
import { isJsonObject, type JsonPath } from '../../document/json.js';
import { fromPointer } from '../../document/pointer.js';
import type { CollectionEntry } from '../catalog.js';
import type { Problem, Severity } from '../finding.js';
import { isHidden } from '../masking.js';
import type { ResolvedSchema } from '../resolved-schema.js';
import type { SchemaError } from '../schema-error.js';
import { fieldProblems } from './field-problems.js';
import { choiceWording, valueProblem } from './value-problem.js';

export interface Judged {
  readonly document: unknown;
  readonly entry: CollectionEntry;
  /** The collection's resolved schema. */
  readonly schema: ResolvedSchema;
  readonly unknownSeverity: Severity;
}

/** An error inside a branch of an `anyOf`; the error of the `anyOf` itself stands for all of them. */
const IN_BRANCH = /\/anyOf\/\d+\//;

/** The problems in the order in which the validator came upon them. */
export function schemaProblems(judged: Judged, errors: readonly SchemaError[]): Problem[] {
  const groups = new Map<string, SchemaError[]>();
  for (const error of errors) {
    if (IN_BRANCH.test(error.schemaPath)) continue;
    const key = groupOf(error);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [error]);
    else group.push(error);
  }
  return [...groups.values()].flatMap((group) => groupProblems(judged, group));
}

/** One group for all errors about an object's fields, and one for all errors about a value. */
function groupOf({ instancePath, keyword }: SchemaError): string {
  return isAboutFields(keyword) ? `fields ${instancePath}` : `value ${instancePath}`;
}

function isAboutFields(keyword: string): boolean {
  return keyword === 'required' || keyword === 'additionalProperties';
}

function groupProblems(judged: Judged, group: readonly SchemaError[]): Problem[] {
  const [error] = group;
  if (error === undefined) return [];
  const steps = schemaSteps(error);
  const schema = schemaAt(judged.schema, steps);
  const { path, value } = placeOf(judged.document, error.instancePath);
  if (error.keyword === 'discriminator') return discriminatorProblems(judged, path, schema);
  const hidden = isHidden(judged.entry, path);
  const parent = schemaAt(judged.schema, steps.slice(0, -2));
  if (!isAboutFields(error.keyword)) {
    return [valueProblem({ path, value, schema, parent, keyword: error.keyword, hidden })];
  }
  const present = isJsonObject(value) ? Object.keys(value) : [];
  const missing = group.flatMap(({ params }) => params.missingProperty ?? []);
  const unknown = group.flatMap(({ params }) => params.additionalProperty ?? []);
  return fieldProblems({ path, schema, present, missing, unknown }, judged.unknownSeverity);
}

/** A value that chooses between branches and names none of them. If it is missing, that has been said. */
function discriminatorProblems(
  { document, entry }: Judged,
  path: JsonPath,
  schema: ResolvedSchema,
): Problem[] {
  const field = schema.discriminator?.propertyName ?? '';
  const at = [...path, field];
  const value = isJsonObject(document) && Object.hasOwn(document, field) ? document[field] : undefined;
  if (value === undefined) return [];
  const choices = (schema.oneOf ?? []).flatMap((branch) => branch.properties?.[field]?.const ?? []);
  const [code, message] = choiceWording({ path: at, value, hidden: isHidden(entry, at) }, choices);
  return [{ severity: 'error', code, path: at, message }];
}

/** The way in the schema to the one whose keyword the error is about. */
function schemaSteps({ schemaPath }: SchemaError): string[] {
  return fromPointer(decodeURIComponent(schemaPath.slice(1))).slice(0, -1);
}

function schemaAt(schema: ResolvedSchema, steps: readonly string[]): ResolvedSchema {
  let found: unknown = schema;
  for (const step of steps) found = (found as Readonly<Record<string, unknown>> | undefined)?.[step];
  return (found ?? {}) as ResolvedSchema;
}

/** The value at a pointer, and the pointer as a path, in which array indexes are numbers. */
function placeOf(document: unknown, pointer: string): { path: JsonPath; value: unknown } {
  const path: (string | number)[] = [];
  let value = document;
  for (const step of fromPointer(pointer)) {
    path.push(Array.isArray(value) ? Number(step) : step);
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return { path, value };
}
