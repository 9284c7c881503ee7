// Mutants that are caught, though not yet by exactly the requirements that they list: list and checks still disagree on one or
// two. Everything that is not on this page is exact.
export const NOT_EXACT_YET: readonly string[] = [
  'a-conflict-has-written-already',
  'a-miss-is-remembered',
  'arrays-are-set-objects',
  'arrays-are-sorted',
  'bulk-merges',
  'find-in-a-missing-collection-is-500',
  'get-many-fails-for-one-missing',
  'mvcc-ignores-revs',
  'mvcc-needs-no-rev',
  'null-is-undefined',
  'only-the-first-save-counts',
  'save-returns-nothing',
  'sessions-lose-their-times',
  'trailing-nulls-are-dropped',
  'upsert-wants-a-rev',
];
