// What holds for every schema and catalog of every dialect.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromPointer, isCoveredBy } from '../src/document/pointer.js';
import { readDialects } from './generate/dialect-source.js';
import { type JsonSchema, mapInner } from './generate/json-schema.js';
import { readSchemaFiles } from './generate/schema-files.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const dialects = readDialects(folder);

/** What the code that reads schemas understands. */
const KEYWORDS = new Set(
  `$comment $defs $id $ref $schema additionalProperties anyOf const description discriminator enum examples format items maxLength
  minLength minimum oneOf pattern properties required title type`.split(/\s+/),
);

function inner(schema: JsonSchema): JsonSchema[] {
  const found: JsonSchema[] = [schema];
  mapInner(schema, (below) => {
    found.push(...inner(below));
    return below;
  });
  return found;
}

it('finds the dialects', () => {
  expect([...dialects.keys()]).toContain('documented');
});

describe.each([...dialects])('dialect %s', (name, { catalog, schemas }) => {
  const all = [...schemas.values()].flatMap(inner);

  it('is named as its folder', () => {
    expect(catalog.dialect).toBe(name);
  });

  it('describes every property', () => {
    const properties = all.flatMap((schema) => Object.entries(schema.properties ?? {}));
    expect(properties.length).toBeGreaterThan(50);
    expect(properties.filter(([, schema]) => !schema.description).map(([field]) => field)).toEqual([]);
  });

  it('stays open', () => {
    expect(all.filter((schema) => schema.additionalProperties === false)).toEqual([]);
  });

  it('titles every object that names its fields, so that messages can', () => {
    const nameless = all.filter((schema) => schema.properties !== undefined && schema.title === undefined);
    expect(nameless).toEqual([]);
  });

  it('keeps to the keywords that the code understands', () => {
    const files = [...readSchemaFiles(`${folder}${name}`).values()];
    const definitions = files.flatMap((file) => Object.values(file.$defs ?? {}));
    const used = [...files, ...definitions].flatMap(inner).flatMap((schema) => Object.keys(schema));
    expect(used.filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
  });

  it('requires only fields that it describes', () => {
    for (const schema of all.filter(({ properties }) => properties)) {
      const required = schema.required ?? [];
      expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining([...required]));
    }
  });

  it('has a schema file for each collection, and no other', () => {
    const used = Object.values(catalog.collections).map(({ schema }) => schema);
    expect([...readSchemaFiles(`${folder}${name}`).keys()].sort()).toEqual(
      [...used, 'common.schema.json'].sort(),
    );
  });

  it('names in its catalog only places that its schemas have, and collections that it has', () => {
    for (const [collection, entry] of Object.entries(catalog.collections)) {
      const schema = schemas.get(collection) as JsonSchema;
      const { references, timestamps, secrets, secretUrls, unique, order, sorted, matches } = entry;
      const places = [
        `/${entry.primaryKey.field}`,
        ...references.map(({ from }) => from),
        ...Object.values(timestamps).flat(),
        ...secrets,
        ...secretUrls,
        ...unique,
        ...order.flatMap(({ before, after }) => [before, after]),
        ...sorted.map(({ each }) => each),
        ...matches.flatMap(({ reference, ours }) => [reference, ours]),
      ];
      expect(
        places.filter((place) => schemasAt(schema, place).length === 0),
        collection,
      ).toEqual([]);
      const targets = [...references, ...matches].map(({ to }) => to);
      expect([...schemas.keys()]).toEqual(expect.arrayContaining(targets));
      for (const { to, theirs } of matches)
        expect(schemasAt(schemas.get(to) as JsonSchema, theirs)).not.toEqual([]);
    }
  });

  it('puts no secret under a rule whose message shows values', () => {
    for (const { secrets, order, sorted, unique, matches } of Object.values(catalog.collections)) {
      const shown = [
        ...order.flatMap(({ before, after }) => [before, after]),
        ...sorted.map(({ each }) => each),
        ...unique,
        ...matches.map(({ ours }) => ours),
      ];
      expect(
        shown.filter((place) => secrets.some((secret) => isCoveredBy(fromPointer(place), secret))),
      ).toEqual([]);
    }
  });

  it('has every timestamp that a catalog names as a date-time', () => {
    for (const [collection, { timestamps, order, sorted }] of Object.entries(catalog.collections)) {
      const places = [
        ...Object.values(timestamps).flat(),
        ...order.flatMap((rule) => [rule.before, rule.after]),
        ...sorted.map(({ each }) => each),
      ];
      for (const place of places) {
        const formats = schemasAt(schemas.get(collection) as JsonSchema, place).map(
          (schema) => schema.format,
        );
        const [format, ...others] = new Set(formats.filter((one) => one !== undefined));
        expect(['date-time', 'iso-date-time'], `${collection} ${place}`).toContain(format);
        expect(others, `${collection} ${place}`).toEqual([]);
      }
    }
  });
});

/** The schemas of the values at a pattern, one from each branch that has one. */
function schemasAt(schema: JsonSchema, pattern: string): JsonSchema[] {
  return pattern
    .split('/')
    .slice(1)
    .reduce<JsonSchema[]>(
      (found, step) => found.flatMap((at) => [at, ...(at.oneOf ?? [])]).flatMap((at) => below(at, step)),
      [schema],
    );
}

function below(schema: JsonSchema, step: string): JsonSchema[] {
  const named = Object.entries(schema.properties ?? {}).filter(([name]) => step === '*' || step === name);
  const others =
    step === '*' && typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  return [
    ...named.map(([, inner]) => inner),
    ...(step === '*' && schema.items ? [schema.items] : []),
    ...others,
  ];
}
