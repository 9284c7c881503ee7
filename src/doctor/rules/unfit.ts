// Documents that the application's models do not take: where it lists a collection, one such document fails the whole list.
import { fromPointer, isCoveredBy } from '../../document/pointer.js';
import type { CollectionEntry } from '../../schema/catalog.js';
import { DEFAULT_DIALECT, type Dialect } from '../../schema/dialect.js';
import type { SchemaError } from '../../schema/schema-error.js';
import { schemaProblems } from '../../schema/wording/schema-problems.js';
import type { Circumstances, DocumentItem, DocumentRule } from '../document-rule.js';
import type { FindingCode, Seen } from '../finding.js';
import { FILLED_IN, REFUSED_KEYWORDS } from './model-defaults.js';

/** The first problem by which a document of the collection does not fit its model. */
export function unfitDocument(
  collection: string,
  code: FindingCode,
  { stored, auto }: Pick<Circumstances, 'stored' | 'auto'>,
): DocumentRule {
  const filledIn = FILLED_IN[collection] ?? [];
  return {
    collection,
    codes: [code, 'written-as-documented'],
    look({ document }: DocumentItem): Seen | undefined {
      if (stored.isValid(collection, document)) return undefined;
      const errors = stored.explain(collection, document);
      const refused = errors.find((error) => isRefused(error, filledIn));
      const isDocumented = auto.judgeOf(collection, document).name === DEFAULT_DIALECT;
      if (refused) return unfit(stored, collection, document, { code, error: refused, isDocumented });
      if (!isDocumented) return undefined;
      return { is: 'found', code: 'written-as-documented', path: [], message: 'it is written as documented' };
    },
  };
}

function isRefused({ keyword, instancePath, params }: SchemaError, filledIn: readonly string[]): boolean {
  if (!REFUSED_KEYWORDS.has(keyword)) return false;
  if (keyword !== 'required') return true;
  const path = [...fromPointer(instancePath), params.missingProperty ?? ''];
  return !filledIn.some((place) => path.length === fromPointer(place).length && isCoveredBy(path, place));
}

function unfit(
  stored: Dialect,
  collection: string,
  document: unknown,
  { code, error, isDocumented }: { code: FindingCode; error: SchemaError; isDocumented: boolean },
): Seen {
  const entry = stored.entryOf(collection) as CollectionEntry;
  const judged = {
    document,
    entry,
    schema: stored.schemaOf(collection),
    unknownSeverity: 'warning',
  } as const;
  const [problem] = schemaProblems(judged, [error]);
  const { missingProperty } = error.params;
  const path = [...(problem?.path ?? []), ...(missingProperty === undefined ? [] : [missingProperty])];
  const clause = isDocumented ? '; it is written as documented, which the application does not read' : '';
  return { is: 'found', code, path, message: `${problem?.message ?? error.keyword}${clause}` };
}
