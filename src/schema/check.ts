// Judges one document: by its collection's schema, and by the rules between its fields. The many documents that are right
// cost one fast test; only the others are looked at closely.
import { isJsonObject } from '../document/json.js';
import { isCoveredBy } from '../document/pointer.js';
import type { CollectionEntry } from './catalog.js';
import type { Dialect } from './dialect.js';
import type { Problem } from './finding.js';
import { withArticle } from './wording/phrases.js';
import { schemaProblems } from './wording/schema-problems.js';
import { described } from './wording/shown.js';

export interface CheckOptions {
  /** Fields that the schema does not know are errors; otherwise they are warnings. */
  readonly strict?: boolean;
}

/**
 * What is wrong with a document, in plain words and without its secrets; empty if nothing is. Throws `usage` for a collection
 * that the dialect does not have.
 */
export function checkDocument(
  dialect: Dialect,
  collection: string,
  document: unknown,
  { strict = false }: CheckOptions = {},
): Problem[] {
  const judge = dialect.judgeOf(collection, document);
  const rules = judge.crossFieldOf(collection);
  if (judge.isValid(collection, document) && rules.holds(document)) return [];
  const entry = judge.entryOf(collection) as CollectionEntry;
  if (!isJsonObject(document)) return [notAnObject(entry, document)];
  const schema = judge.schemaOf(collection);
  const judged = { document, entry, schema, unknownSeverity: strict ? 'error' : 'warning' } as const;
  const problems = schemaProblems(judged, judge.explain(collection, document));
  return [...problems, ...(hasBadTime(entry, problems) ? [] : rules.problems(document))];
}

// One mistake, one problem: what comes before what is not judged by times that are wrong themselves.
function hasBadTime({ order, sorted }: CollectionEntry, problems: readonly Problem[]): boolean {
  const places = [
    ...order.flatMap(({ before, after }) => [before, after]),
    ...sorted.map(({ each }) => each),
  ];
  return problems.some(({ path }) => places.some((place) => isCoveredBy(path, place)));
}

function notAnObject({ singular }: CollectionEntry, document: unknown): Problem {
  const message = `${withArticle(singular)} must be an object; this is ${described(document, true)}`;
  return { severity: 'error', code: 'not-an-object', path: [], message };
}
