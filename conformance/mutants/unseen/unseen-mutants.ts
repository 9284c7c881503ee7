// Ten implementations that were written from the contract alone, by one who had not seen the suite; first-report.md is what the
// suite then said of them, and what their author had listed. Since then the suite finds them all, and they are mutants as others.
import type { Mutant } from '../mutant.js';
import { openChunkedText } from './chunked-text.js';
import { openColdOutage } from './cold-outage.js';
import { openEventFolding } from './event-folding.js';
import { openGenerationOnly } from './generation-only.js';
import { openLikePattern } from './like-pattern.js';
import { openLocaleOrder } from './locale-order.js';
import { openModifiedTime } from './modified-time.js';
import { openParallelBatches } from './parallel-batches.js';
import { openSparseIndex } from './sparse-index.js';
import { openThreeAttempts } from './three-attempts.js';

export const unseenMutants: readonly Mutant[] = [
  {
    name: 'like-pattern',
    what: 'collections are listed by a LIKE pattern in which an underscore of the name stands for any character',
    conflicts: 'upsert',
    breaks: ['COLL-1'],
    open: openLikePattern,
  },
  {
    name: 'locale-order',
    what: 'ids are looked up by localeCompare, which ignores normalisation and control characters',
    conflicts: 'upsert',
    breaks: ['ID-3', 'ID-4'],
    open: openLocaleOrder,
  },
  {
    name: 'chunked-text',
    what: 'the JSON is cut every 20,000 code units, which tears a surrogate pair that lies across the cut',
    conflicts: 'upsert',
    breaks: ['VAL-1'],
    open: openChunkedText,
  },
  {
    name: 'event-folding',
    what: 'every 16th save of a document loses the fields that were removed and set again since the last fold',
    conflicts: 'upsert',
    breaks: ['DOC-7'],
    open: openEventFolding,
  },
  {
    name: 'three-attempts',
    what: 'a save that loses three races to other writers answers conflict, under upsert',
    conflicts: 'upsert',
    breaks: ['CONC-1'],
    open: openThreeAttempts,
  },
  {
    name: 'generation-only',
    what: 'of a revision "generation-digest" only the generation is compared, so an invented one is taken',
    conflicts: 'mvcc',
    breaks: ['REV-1'],
    open: openGenerationOnly,
  },
  {
    name: 'sparse-index',
    what: 'an index over two fields answers finds by the first, without the documents that lack the second',
    conflicts: 'upsert',
    breaks: ['FIND-7'],
    open: openSparseIndex,
  },
  {
    name: 'parallel-batches',
    what: 'save_many writes batches of 100 side by side: of an id repeated in two batches the earlier item can win',
    conflicts: 'upsert',
    breaks: ['BULK-3'],
    open: openParallelBatches,
  },
  {
    name: 'modified-time',
    what: 'a client sees the change of another only if size or modification second of the file changed',
    conflicts: 'upsert',
    breaks: ['DUR-2'],
    open: openModifiedTime,
  },
  {
    name: 'cold-outage',
    what: 'a collection that the client has not met yet reads as empty while the database is unreachable',
    conflicts: 'upsert',
    breaks: ['ERR-1', 'BULK-8'],
    open: openColdOutage,
  },
];
