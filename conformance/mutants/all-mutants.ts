// Every mutant of the suite.
import { collectionMutants } from './collections.js';
import { concurrencyMutants } from './concurrency.js';
import { containerMutants } from './containers.js';
import { deleteMutants } from './delete.js';
import { documentMutants } from './documents.js';
import { durabilityMutants } from './durability.js';
import { errorMutants } from './errors.js';
import { matchMutants } from './find.js';
import { findOptionMutants } from './find-options.js';
import { getMutants } from './get.js';
import { identifierMutants } from './identifiers.js';
import { indexMutants } from './indexes.js';
import { listMutants } from './list.js';
import type { Mutant } from './mutant.js';
import { readAndDeleteManyMutants } from './read-and-delete-many.js';
import { revisionMutants } from './revisions.js';
import { saveMutants } from './save.js';
import { saveManyMutants } from './save-many.js';
import { unseenMutants } from './unseen/unseen-mutants.js';
import { secondUnseenMutants } from './unseen-again/unseen-mutants.js';
import { upsertMutants } from './upsert.js';
import { valueMutants } from './values.js';

export const ALL_MUTANTS: readonly Mutant[] = [
  ...getMutants,
  ...saveMutants,
  ...deleteMutants,
  ...listMutants,
  ...collectionMutants,
  ...errorMutants,
  ...identifierMutants,
  ...valueMutants,
  ...containerMutants,
  ...documentMutants,
  ...upsertMutants,
  ...revisionMutants,
  ...matchMutants,
  ...findOptionMutants,
  ...indexMutants,
  ...saveManyMutants,
  ...readAndDeleteManyMutants,
  ...concurrencyMutants,
  ...durabilityMutants,
  ...unseenMutants,
  ...secondUnseenMutants,
];
