// The ten implementations of this folder, with what each does wrong and the requirements that it breaks, by the contract.
// What breaks under a condition that a requirement does not name (a size, a name, a moment) counts as broken all the same.
import type { ServiceHooks } from '../../subject/service-subject.js';
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

export interface Unseen {
  readonly name: string;
  readonly what: string;
  /** Ids of the musts. GET-1, which every lost value breaks too, only where the loss is of no narrower kind. */
  readonly breaks: readonly string[];
  open(): ServiceHooks;
}

export const ALL_UNSEEN: readonly Unseen[] = [
  {
    name: 'like-pattern',
    what: 'collections are listed by a LIKE pattern in which an underscore of the name stands for any character',
    breaks: ['COLL-1', 'LIST-1', 'LIST-2', 'FIND-4'],
    open: openLikePattern,
  },
  {
    name: 'locale-order',
    what: 'ids are looked up by localeCompare, which ignores normalisation and control characters',
    breaks: ['ID-3', 'ID-4'],
    open: openLocaleOrder,
  },
  {
    name: 'chunked-text',
    what: 'the JSON is cut every 20,000 code units, which tears a surrogate pair that lies across the cut',
    breaks: ['VAL-1', 'VAL-11'],
    open: openChunkedText,
  },
  {
    name: 'event-folding',
    what: 'every 16th save of a document loses the fields that were removed and set again since the last fold',
    breaks: ['GET-1', 'DOC-7'],
    open: openEventFolding,
  },
  {
    name: 'three-attempts',
    what: 'a save that loses three races to other writers answers conflict, under upsert',
    breaks: ['CONC-1'],
    open: openThreeAttempts,
  },
  {
    name: 'generation-only',
    what: 'of a revision "generation-digest" only the generation is compared, so an invented one is taken',
    breaks: ['REV-1'],
    open: openGenerationOnly,
  },
  {
    name: 'sparse-index',
    what: 'an index over two fields answers finds by the first, without the documents that lack the second',
    breaks: ['FIND-7'],
    open: openSparseIndex,
  },
  {
    name: 'parallel-batches',
    what: 'save_many writes batches of 100 side by side: of an id repeated in two batches the earlier item can win',
    breaks: ['BULK-3', 'BULK-7'],
    open: openParallelBatches,
  },
  {
    name: 'modified-time',
    what: 'a client sees the change of another only if size or modification second of the file changed',
    breaks: ['CONC-1', 'DUR-2'],
    open: openModifiedTime,
  },
  {
    name: 'cold-outage',
    what: 'a collection that the client has not met yet reads as empty while the database is unreachable',
    breaks: ['ERR-1', 'BULK-8'],
    open: openColdOutage,
  },
];
