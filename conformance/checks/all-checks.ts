// Every check of the suite.
import { saveManyChecks } from './bulk.js';
import { otherBulkChecks } from './bulk-others.js';
import type { Check } from './check.js';
import { collectionChecks } from './collections.js';
import { deleteChecks } from './delete.js';
import { documentChecks } from './documents.js';
import { durabilityChecks } from './durability.js';
import { errorChecks } from './errors.js';
import { findLiteralChecks } from './find-literal.js';
import { findMatchChecks } from './find-match.js';
import { findOptionChecks } from './find-options.js';
import { getChecks } from './get.js';
import { identifierChecks } from './identifiers.js';
import { indexChecks } from './index.js';
import { listChecks } from './list.js';
import { nameChecks } from './names.js';
import { numberChecks } from './numbers.js';
import { outageChecks } from './outages.js';
import { plainChecks } from './plain.js';
import { revisionChecks } from './revisions.js';
import { saveChecks } from './save.js';
import { shapeChecks } from './shapes.js';
import { sizeChecks } from './sizes.js';
import { stringChecks } from './strings.js';
import { upsertChecks } from './upsert.js';

/** Those that test one thing each. The ones that cut the database off come last. */
export const DIRECTED_CHECKS: readonly Check[] = [
  ...getChecks,
  ...saveChecks,
  ...deleteChecks,
  ...listChecks,
  ...collectionChecks,
  ...errorChecks,
  ...identifierChecks,
  ...numberChecks,
  ...stringChecks,
  ...shapeChecks,
  ...nameChecks,
  ...sizeChecks,
  ...plainChecks,
  ...documentChecks,
  ...upsertChecks,
  ...revisionChecks,
  ...findMatchChecks,
  ...findLiteralChecks,
  ...findOptionChecks,
  ...indexChecks,
  ...saveManyChecks,
  ...otherBulkChecks,
  ...durabilityChecks,
  ...outageChecks,
];

export const ALL_CHECKS: readonly Check[] = DIRECTED_CHECKS;
