// Every check of the suite.
import { concurrencyChecks } from '../model/concurrency-checks.js';
import { modelChecks } from '../model/model-checks.js';
import { bulkEffectChecks } from './bulk-effects.js';
import type { Check } from './check.js';
import { collectionChecks } from './collections.js';
import { conflictChecks } from './conflicts.js';
import { deleteChecks } from './delete.js';
import { deleteManyChecks } from './delete-many.js';
import { documentChecks } from './documents.js';
import { durabilityChecks } from './durability.js';
import { errorChecks } from './errors.js';
import { findAliasChecks } from './find-alias.js';
import { findLiteralChecks } from './find-literal.js';
import { findMatchChecks } from './find-match.js';
import { findOptionChecks } from './find-options.js';
import { getChecks } from './get.js';
import { getManyChecks } from './get-many.js';
import { identifierChecks } from './identifiers.js';
import { indexChecks } from './indexes.js';
import { listChecks } from './list.js';
import { nameChecks } from './names.js';
import { numberChecks } from './numbers.js';
import { outageChecks } from './outages.js';
import { plainChecks } from './plain.js';
import { revisionChecks } from './revisions.js';
import { saveChecks } from './save.js';
import { saveManyChecks } from './save-many.js';
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
  ...conflictChecks,
  ...revisionChecks,
  ...findMatchChecks,
  ...findLiteralChecks,
  ...findOptionChecks,
  ...findAliasChecks,
  ...indexChecks,
  ...saveManyChecks,
  ...getManyChecks,
  ...deleteManyChecks,
  ...bulkEffectChecks,
  ...durabilityChecks,
  ...outageChecks,
];

export const ALL_CHECKS: readonly Check[] = [...DIRECTED_CHECKS, ...modelChecks, ...concurrencyChecks];
