// Many clients at once on few documents: the history of each document must be linearizable.
import { type Check, type CheckContext, CheckFailure } from '../checks/check.js';
import { type History, type Outcome, writeHistory } from './history.js';
import { HistoryRecorder, together, type Worker, workersOf } from './history-recorder.js';
import { historyLines } from './history-text.js';
import { judgeHistory } from './linearizability.js';
import { Undecided } from './undecided.js';

const WORKERS_A_CLIENT = 3;
const KEYS = 2;
/** Each has new documents, and several rounds; between rounds no call is under way. */
const SETS = 16;
const ROUNDS_A_SET = 5;
const CALLS_A_ROUND = 3;
/** A slow database is given fewer rounds, rather than more time. */
const MAX_MILLISECONDS = 8000;

export const linearizableCheck: Check = {
  name: 'the history of each document is linearizable',
  requirements: ['CONC-1'],
  needs: ['concurrency'],
  async run(context) {
    const workers = await workersOf(context, WORKERS_A_CLIENT);
    await context.service.save(context.collection, context.id(), { name: 'so that the collection exists' });
    const end = Date.now() + MAX_MILLISECONDS;
    for (let set = 0; set < SETS && Date.now() < end; set++) {
      const recorder = new HistoryRecorder(context.collection);
      await workOn(context, recorder, workers);
      await judgeAll(context, recorder);
      if (recorder.timeout) throw recorder.timeout;
      if (recorder.isIdle) throw new Undecided('most calls that were made together have failed');
    }
  },
};

async function workOn(
  context: CheckContext,
  recorder: HistoryRecorder,
  workers: readonly Worker[],
): Promise<void> {
  const keys = Array.from({ length: KEYS }, () => context.id());
  const known = workers.map(() => new Map<string, string>());
  for (let round = 0; round < ROUNDS_A_SET && !recorder.timeout; round++) {
    await together(
      workers.map((worker, at) =>
        burst(context, { recorder, worker, keys, revisions: known[at] ?? new Map() }),
      ),
    );
  }
  for (const id of keys) await together(workers.map((worker) => recorder.get(worker, id)));
}

interface Burst {
  readonly recorder: HistoryRecorder;
  readonly worker: Worker;
  readonly keys: readonly string[];
  /** The revisions that this worker has seen last. */
  readonly revisions: Map<string, string>;
}

async function burst({ random, conflicts }: CheckContext, { recorder, worker, keys, revisions }: Burst) {
  for (let call = 0; call < CALLS_A_ROUND && !recorder.timeout; call++) {
    const id = keys[random(keys.length)] ?? '';
    const chance = random(20);
    if (chance < 8) learn(revisions, id, await recorder.get(worker, id));
    else if (chance < 17) {
      const given = conflicts === 'mvcc' ? revisions.get(id) : undefined;
      learn(revisions, id, await recorder.save(worker, id, given));
    } else learn(revisions, id, await recorder.delete(worker, id));
  }
}

// After a conflict the worker keeps what it has, until a get tells it better: stale revisions are wanted too.
function learn(revisions: Map<string, string>, id: string, outcome: Outcome): void {
  if (outcome.is === 'deleted' || outcome.is === 'missing') revisions.delete(id);
  else if ('revision' in outcome && outcome.revision !== undefined) revisions.set(id, outcome.revision);
}

async function judgeAll(context: CheckContext, recorder: HistoryRecorder): Promise<void> {
  for (const id of recorder.ids) {
    const history: History = {
      format: 'dbkit-history',
      version: 1,
      conflicts: context.conflicts,
      check: linearizableCheck.name,
      requirement: 'CONC-1',
      collection: context.collection,
      id,
      seed: context.options.seed,
      calls: recorder.callsOf(id),
    };
    const judgement = judgeHistory(history);
    if (judgement.is === 'undecided')
      throw new Undecided(
        `a history of ${history.calls.length} calls could not be decided in ${judgement.steps} steps`,
      );
    if (judgement.is === 'linearizable') continue;
    const { historyFolder } = context.options;
    const file = historyFolder === undefined ? undefined : await writeHistory(historyFolder, history);
    throw historyFailure(judgement, file);
  }
}

/** What a history that is not linearizable is reported as; `file` is where it is kept. */
export function historyFailure(
  { calls, before }: Extract<ReturnType<typeof judgeHistory>, { is: 'not-linearizable' }>,
  file: string | undefined,
): CheckFailure {
  const lines = historyLines(calls, before);
  return new CheckFailure('the history of a document is not linearizable', {
    requirement: 'CONC-1',
    program: lines,
    expected:
      'an order in which these calls, each at one moment between its beginning and end, could have been made one by one',
    actual: `there is none: ${lines.join('; ')}`,
    ...(file === undefined ? {} : { history: file }),
  });
}
