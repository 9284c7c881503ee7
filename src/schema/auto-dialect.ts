// A dialect made of several: each document is judged by the one that it is recognisably of, by itself alone, so that a run that
// is resumed judges it as the first one did. The catalog is that of all of them.
import { isJsonObject, type JsonObject } from '../document/json.js';
import type { CrossFieldRules } from './cross-field.js';
import { mergedCatalog } from './merged-catalog.js';
import type { ResolvedSchema } from './resolved-schema.js';
import { type Dialect, refuseCollection } from './single-dialect.js';

/** What `recognise` says of documents that each dialect writes alike. */
export const EITHER = 'either';

/** Where two are as likely, the first of the members has it. */
export function autoDialect(name: string, members: readonly Dialect[]): Dialect {
  const catalog = mergedCatalog(
    name,
    members.map((member) => member.catalog),
  );
  const collectionNames = Object.keys(catalog.collections);
  const candidates = new Map(
    collectionNames.map((collection) => [collection, candidatesFor(collection, members)]),
  );
  const of = (collection: string): Candidates =>
    candidates.get(collection) ?? refuseCollection(name, collection, collectionNames);
  const judgeOf = (collection: string, document: unknown): Dialect =>
    likeliest(of(collection), collection, document);
  return {
    name,
    catalog,
    collectionNames,
    entryOf: (collection) => (candidates.has(collection) ? catalog.collections[collection] : undefined),
    isValid: (collection, document) =>
      of(collection).dialects.some((one) => one.isValid(collection, document)),
    explain: (collection, document) => judgeOf(collection, document).explain(collection, document),
    schemaOf: (collection) => ({ anyOf: of(collection).dialects.map((one) => one.schemaOf(collection)) }),
    crossFieldOf: (collection) => rulesOf(collection, judgeOf),
    judgeOf,
    recognise: (collection, document, judge = judgeOf(collection, document)) =>
      of(collection).areAlike ? EITHER : judge.name,
  };
}

interface Candidates {
  /** Those that have the collection. */
  readonly dialects: readonly Dialect[];
  /** All fields of each, at the top: a name that is not among them speaks against it. */
  readonly fields: ReadonlyMap<Dialect, ReadonlySet<string>>;
  /** Several have it, with the same fields. */
  readonly areAlike: boolean;
}

function candidatesFor(collection: string, members: readonly Dialect[]): Candidates {
  const dialects = members.filter((member) => member.entryOf(collection) !== undefined);
  const fields = new Map(dialects.map((one) => [one, new Set(fieldsOf(one.schemaOf(collection)))]));
  const spellings = new Set([...fields.values()].map((names) => [...names].sort().join()));
  return { dialects, fields, areAlike: dialects.length > 1 && spellings.size === 1 };
}

function fieldsOf({ properties = {}, oneOf = [] }: ResolvedSchema): string[] {
  return [...Object.keys(properties), ...oneOf.flatMap(fieldsOf)];
}

function likeliest({ dialects, fields }: Candidates, collection: string, document: unknown): Dialect {
  const [first, ...others] = dialects;
  if (first === undefined) throw new RangeError(`no dialect has the collection ${collection}`);
  if (others.length === 0) return first;
  const valid = dialects.find((one) => one.isValid(collection, document));
  if (valid !== undefined || !isJsonObject(document)) return valid ?? first;
  const against = new Map(dialects.map((one) => [one, evidence(one, fields.get(one), collection, document)]));
  return dialects.reduce((best, one) => (isLess(against.get(one), against.get(best)) ? one : best));
}

/** What speaks against a dialect: first names that it does not know, then those that it asks for. */
type Evidence = readonly [unknown: number, missing: number];

/** At any depth, so far as its schema tells; and at the top, where it tells nothing of a ticket without a status. */
function evidence(
  dialect: Dialect,
  known: ReadonlySet<string> | undefined,
  collection: string,
  document: JsonObject,
): Evidence {
  const keywords = dialect.explain(collection, document).map(({ keyword }) => keyword);
  const strangers = Object.keys(document).filter((name) => !known?.has(name));
  const unknown = keywords.filter((keyword) => keyword === 'additionalProperties');
  const missing = keywords.filter((keyword) => keyword === 'required');
  return [strangers.length + unknown.length, missing.length];
}

function isLess(left: Evidence = [0, 0], right: Evidence = [0, 0]): boolean {
  return left[0] === right[0] ? left[1] < right[1] : left[0] < right[0];
}

function rulesOf(collection: string, judgeOf: Dialect['judgeOf']): CrossFieldRules {
  const rules = (document: unknown) => judgeOf(collection, document).crossFieldOf(collection);
  return {
    holds: (document) => rules(document).holds(document),
    problems: (document) => rules(document).problems(document),
  };
}
