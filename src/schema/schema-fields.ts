// The fields that a schema names, at every depth, as a flat list for people and for comparing.
import type { ResolvedSchema } from './resolved-schema.js';
import { alternatives } from './wording/phrases.js';

export interface SchemaField {
  /** The way to it: `usage_info.usage[].timestamp`, `tools.*` for a field with any name. */
  readonly path: string;
  /** Such as `string (date-time)`, `object or null`, `user, assistant or system`. */
  readonly type: string;
  /** Where the object above it is there. */
  readonly required: boolean;
  /** What else is asked of its values, in the words of JSON Schema. */
  readonly rules: Readonly<Record<string, string | number>>;
}

/** In the schema's own order, an object before what is in it. */
export function fieldsOfSchema(schema: ResolvedSchema): SchemaField[] {
  return namedFields([schema], '');
}

interface Found {
  readonly schemas: ResolvedSchema[];
  readonly requiredIn: number;
}

/** Of several schemas of one place, such as the branches of a `oneOf`, their fields together; required is what all require. */
function namedFields(schemas: readonly ResolvedSchema[], above: string): SchemaField[] {
  const all = schemas.flatMap((schema) => schema.oneOf ?? [schema]).filter(isObject);
  const found = new Map<string, Found>();
  for (const { properties = {}, required = [] } of all) {
    for (const [name, schema] of Object.entries(properties)) {
      const known = found.get(name) ?? { schemas: [], requiredIn: 0 };
      const requiredIn = known.requiredIn + (required.includes(name) ? 1 : 0);
      found.set(name, { schemas: [...known.schemas, schema], requiredIn });
    }
  }
  const others = all.flatMap(({ additionalProperties: one }) => (typeof one === 'object' ? [one] : []));
  return [
    ...[...found].flatMap(([name, { schemas: those, requiredIn }]) =>
      field(those, above === '' ? name : `${above}.${name}`, requiredIn === all.length),
    ),
    ...(others.length > 0 ? field(others, `${above}.*`, false) : []),
  ];
}

function field(schemas: readonly ResolvedSchema[], path: string, required: boolean): SchemaField[] {
  const items = schemas.flatMap((schema) => schema.items ?? []);
  // Null stands last, as people say it.
  const types = [...new Set(schemas.flatMap(typesOf))].sort((one, other) => nullness(one) - nullness(other));
  return [
    {
      path,
      type: types.length === 0 ? 'anything' : alternatives(types),
      required,
      rules: Object.assign({}, ...schemas.map(rulesOf)),
    },
    ...namedFields(schemas, path),
    ...(items.length > 0 ? inItems(items, path) : []),
  ];
}

function isObject({ properties, additionalProperties }: ResolvedSchema): boolean {
  return properties !== undefined || typeof additionalProperties === 'object';
}

function nullness(type: string): number {
  return type === 'null' ? 1 : 0;
}

function rulesOf({ pattern, minLength, maxLength, minimum }: ResolvedSchema): SchemaField['rules'] {
  const all = Object.entries({ pattern, minLength, maxLength, minimum });
  return Object.fromEntries(all.flatMap(([name, rule]) => (rule === undefined ? [] : [[name, rule]])));
}

/** Objects in a list show their fields, others the items themselves. */
function inItems(items: readonly ResolvedSchema[], path: string): SchemaField[] {
  const below = namedFields(items, `${path}[]`);
  return below.length > 0 ? below : field(items, `${path}[]`, true);
}

function typesOf({ type, enum: choices, const: only, format, anyOf = [] }: ResolvedSchema): string[] {
  if (only !== undefined) return [only];
  if (choices !== undefined) return [...choices];
  const formats = [format ?? [], ...anyOf.map((branch) => branch.format ?? [])].flat();
  const types = [type ?? []].flat();
  return types.map((one) =>
    one === 'string' && formats.length > 0 ? `string (${formats.join(', ')})` : one,
  );
}
