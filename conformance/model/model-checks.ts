// The model-based check: random programs over every operation that the subject has, compared step by step with the model.
import type { Check, Need, RunOptions } from '../checks/check.js';
import { type ModelRun, runModel } from './model-run.js';
import { targetOfContext } from './target.js';

/** What failing programs can show to be broken, and what a subject must have for that. */
const GROUPS: readonly {
  readonly of: string;
  readonly needs: readonly Need[];
  readonly ids: readonly string[];
}[] = [
  {
    of: 'single calls',
    needs: [],
    ids: [
      ...['GET-1', 'GET-2', 'GET-3', 'GET-4'],
      ...['SAVE-1', 'SAVE-2', 'SAVE-3', 'SAVE-4', 'SAVE-5', 'SAVE-7'],
      ...['DEL-1', 'DEL-2', 'DEL-3', 'DEL-4', 'DEL-5'],
      ...['LIST-1', 'LIST-2', 'COLL-1', 'COLL-2', 'ERR-2'],
      ...['ID-1', 'ID-2', 'ID-3', 'ID-4', 'ID-5', 'ID-6'],
      ...['VAL-1', 'VAL-2', 'VAL-3', 'VAL-4', 'VAL-5', 'VAL-6', 'VAL-7', 'VAL-8', 'VAL-9', 'VAL-13'],
    ],
  },
  { of: 'saves over documents', needs: ['upsert'], ids: ['UPS-1'] },
  { of: 'revisions', needs: ['mvcc'], ids: ['REV-1', 'REV-2', 'REV-4'] },
  { of: 'find', needs: ['find'], ids: ['FIND-1', 'FIND-2', 'FIND-3', 'FIND-4', 'FIND-6'] },
  { of: 'find with an index', needs: ['find', 'ensureIndex'], ids: ['FIND-7'] },
  { of: 'ensure_index', needs: ['ensureIndex'], ids: ['INDEX-1', 'LIST-4'] },
  { of: 'save_many', needs: ['saveMany'], ids: ['BULK-1', 'BULK-2', 'BULK-3', 'BULK-4', 'BULK-7'] },
  { of: 'get_many', needs: ['getMany'], ids: ['BULK-5'] },
  { of: 'delete_many', needs: ['deleteMany'], ids: ['BULK-6', 'BULK-7'] },
  { of: 'reopening', needs: ['reopen'], ids: ['DUR-1'] },
  { of: 'two clients', needs: ['second'], ids: ['DUR-2'] },
];

/**
 * One check in the sense of the work that is done: whichever of these is run first runs the programs, and throws what they
 * find, whatever it accuses. They are several, since a subject without find, say, has not passed what is about find.
 */
export const modelChecks: readonly Check[] = GROUPS.map(({ of, needs, ids }) => ({
  name: `random programs end as the model says: ${of}`,
  requirements: ids,
  needs,
  async run(context) {
    if (RUNS.has(context.options)) return;
    const { seed, runs } = context.options;
    const run = runModel(targetOfContext(context), { seed, programs: runs });
    RUNS.set(context.options, run);
    const { failure } = await run;
    if (failure) throw failure;
  },
}));

/** By the options of a run of the suite, which are one object a run. */
const RUNS = new WeakMap<RunOptions, Promise<ModelRun>>();
