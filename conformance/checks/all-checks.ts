// Every check of the suite.
import type { Check } from './check.js';
import { deleteChecks } from './delete.js';
import { getChecks } from './get.js';
import { listChecks } from './list.js';
import { saveChecks } from './save.js';

export const ALL_CHECKS: readonly Check[] = [...getChecks, ...saveChecks, ...deleteChecks, ...listChecks];
