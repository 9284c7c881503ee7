// Ten more implementations, written from the contract alone by one who had not seen the suite, after it had learnt from the ten
// of unseen/; first-report.md is what it then said of them. Since then the suite finds them all, and they are mutants as others.
import type { Mutant } from '../mutant.js';
import { openEmptyWhileOpen } from './empty-while-open.js';
import { openHalfBuiltIndex } from './half-built-index.js';
import { openLimitBeforeTheRest } from './limit-before-the-rest.js';
import { openPrefetchedRevisions } from './prefetched-revisions.js';
import { openRememberedAbsence } from './remembered-absence.js';
import { openRevisionBeforeBody } from './revision-before-body.js';
import { openSparedWrite } from './spared-write.js';
import { openStringsBeside } from './strings-beside.js';
import { openUnmarkedBulkDeletion } from './unmarked-bulk-deletion.js';
import { openUnprocessedKeys } from './unprocessed-keys.js';

export const secondUnseenMutants: readonly Mutant[] = [
  {
    name: 'limit-before-the-rest',
    what: 'where an index serves a part of the selector, find applies the limit before the rest of the selector',
    conflicts: 'upsert',
    breaks: ['FIND-7'],
    open: openLimitBeforeTheRest,
  },
  {
    name: 'unmarked-bulk-deletion',
    what: 'what delete_many deleted is back after reopen, where nothing else was written since the open before',
    conflicts: 'upsert',
    breaks: ['DUR-1'],
    open: openUnmarkedBulkDeletion,
  },
  {
    name: 'remembered-absence',
    what: 'a client that has found a collection missing does not see what another saves there afterwards',
    conflicts: 'upsert',
    breaks: ['DUR-2'],
    open: openRememberedAbsence,
  },
  {
    name: 'spared-write',
    what: 'a client that saves again what it last wrote or read is acknowledged and skipped, whatever others wrote meanwhile',
    conflicts: 'upsert',
    breaks: ['DUR-2'],
    open: openSparedWrite,
  },
  {
    name: 'unprocessed-keys',
    what: 'get_many gives null for what is past 4 MiB of documents in a batch of 100',
    conflicts: 'upsert',
    breaks: ['BULK-5'],
    open: openUnprocessedKeys,
  },
  {
    name: 'half-built-index',
    what: 'after an ensure_index that an outage broke off, find goes by the part of the index that was built',
    conflicts: 'upsert',
    breaks: ['FIND-7'],
    open: openHalfBuiltIndex,
  },
  {
    name: 'revision-before-body',
    what: 'a save refused as too large leaves the document with a new revision, so that the current one is a conflict',
    conflicts: 'mvcc',
    breaks: ['ERR-2'],
    open: openRevisionBeforeBody,
  },
  {
    name: 'prefetched-revisions',
    what: 'save_many acknowledges two updates of one document with the same revision; two inserts it does not',
    conflicts: 'mvcc',
    breaks: ['BULK-3'],
    open: openPrefetchedRevisions,
  },
  {
    name: 'strings-beside',
    what: 'a string longer than 8,192 code units loses a byte order mark at its start',
    conflicts: 'upsert',
    breaks: ['VAL-1'],
    open: openStringsBeside,
  },
  {
    name: 'empty-while-open',
    what: 'after ten failures in a row, list_all and find answer [] during an outage',
    conflicts: 'upsert',
    breaks: ['ERR-1'],
    open: openEmptyWhileOpen,
  },
];
