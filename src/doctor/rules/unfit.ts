// Documents that the application's models do not take: where it lists a collection, one such document fails the whole list.
import type { JsonObject } from '../../document/json.js';
import { fromPointer, isCoveredBy } from '../../document/pointer.js';
import type { CollectionEntry } from '../../schema/catalog.js';
import { DEFAULT_DIALECT, type Dialect } from '../../schema/dialect.js';
import type { Problem } from '../../schema/finding.js';
import type { SchemaError } from '../../schema/schema-error.js';
import { schemaProblems } from '../../schema/wording/schema-problems.js';
import type { Circumstances, DocumentItem, DocumentRule } from '../document-rule.js';
import type { FindingCode, Seen } from '../finding.js';
import { FILLED_IN, REFUSED_KEYWORDS } from './model-defaults.js';

const OF_OTHER_SHAPE = 'it is written as documented, which the application does not read';
const WRITTEN_AS_DOCUMENTED: Seen = {
  is: 'found',
  code: 'written-as-documented',
  path: [],
  message: 'it is written as documented',
};

/** The first problem by which a document of the collection does not fit its model. */
export function unfitDocument(
  collection: string,
  code: FindingCode,
  { stored, auto }: Pick<Circumstances, 'stored' | 'auto'>,
): DocumentRule {
  const filledIn = FILLED_IN[collection] ?? [];
  const isDocumented = (document: JsonObject) => auto.judgeOf(collection, document).name === DEFAULT_DIALECT;
  return {
    collection,
    codes: [code, 'written-as-documented'],
    look({ document }: DocumentItem): Seen | undefined {
      if (stored.isValid(collection, document)) return undefined;
      const refused = stored.explain(collection, document).find((error) => isRefused(error, filledIn));
      if (!refused) return isDocumented(document) ? WRITTEN_AS_DOCUMENTED : undefined;
      const { path, message } = problemOf(refused, stored, collection, document);
      // What a document of the other shape has in the wrong form is wrong there too.
      const isOfOtherShape = refused.keyword === 'required' && isDocumented(document);
      return { is: 'found', code, path, message: isOfOtherShape ? `${message}; ${OF_OTHER_SHAPE}` : message };
    },
  };
}

function isRefused({ keyword, instancePath, params }: SchemaError, filledIn: readonly string[]): boolean {
  if (!REFUSED_KEYWORDS.has(keyword)) return false;
  if (keyword !== 'required') return true;
  const path = [...fromPointer(instancePath), params.missingProperty ?? ''];
  return !filledIn.some((place) => path.length === fromPointer(place).length && isCoveredBy(path, place));
}

function problemOf(
  error: SchemaError,
  stored: Dialect,
  collection: string,
  document: JsonObject,
): Pick<Problem, 'path' | 'message'> {
  const entry = stored.entryOf(collection) as CollectionEntry;
  const schema = stored.schemaOf(collection);
  const [problem] = schemaProblems({ document, entry, schema, unknownSeverity: 'warning' }, [error]);
  const { path = [], message = error.keyword } = problem ?? {};
  const { missingProperty } = error.params;
  return { path: missingProperty === undefined ? path : [...path, missingProperty], message };
}
