// Many clients at once on few documents: the history of each document must be linearizable.
import { type Check, type CheckContext, CheckFailure } from '../checks/check.js';
import { type History, type HistoryCall, type Outcome, writeHistory } from './history.js';
import { HistoryRecorder, together, type Worker, workersOf } from './history-recorder.js';
import { historyLines } from './history-text.js';
import { type Judgement, judgeHistory } from './linearizability.js';
import { Undecided } from './undecided.js';

const WORKERS_A_CLIENT = 3;
const KEYS = 2;
/** Each has new documents, and several rounds; between rounds no call is under way. */
const SETS = 30;
const ROUNDS_A_SET = 5;
const CALLS_A_ROUND = 3;
/** Calls that are made one after another, before and, where a history is wrong, again. */
const REHEARSED_CALLS = 150;
const MORE_REHEARSED_CALLS = 1000;
/** A slow database is given fewer rounds, rather than more time. */
const MAX_MILLISECONDS = 5000;

export const linearizableCheck: Check = {
  name: 'the history of each document is linearizable',
  requirements: ['CONC-1'],
  needs: ['concurrency'],
  async run(context) {
    const workers = await workersOf(context, WORKERS_A_CLIENT);
    const end = Date.now() + MAX_MILLISECONDS;
    const open: Undecided[] = [];
    await rehearse(context, workers, REHEARSED_CALLS);
    for (let set = 0; set < SETS && Date.now() < end; set++) {
      const recorder = new HistoryRecorder(context.collection);
      await workTogether(context, recorder, workers);
      const wrong = wrongHistory(context, recorder, open);
      if (wrong) {
        await rehearse(context, workers, MORE_REHEARSED_CALLS);
        throw await failureOf(context, wrong);
      }
      if (recorder.timeout) throw recorder.timeout;
      if (recorder.isIdle) throw new Undecided('most calls that were made together have failed');
    }
    if (open[0]) throw open[0];
  },
};

// What goes wrong when the same clients make the same calls one after another is no matter of concurrency, and other checks'.
async function rehearse(context: CheckContext, workers: readonly Worker[], count: number): Promise<void> {
  const recorder = new HistoryRecorder(context.collection);
  const keys = Array.from({ length: KEYS }, () => context.id());
  const known = workers.map(() => new Map<string, string>());
  for (let call = 0; call < count; call++) {
    const at = context.random(workers.length);
    const [worker, revisions] = [workers[at], known[at]];
    if (worker && revisions) await callOne(context, { recorder, worker, keys, revisions });
    if (recorder.timeout) throw recorder.timeout;
  }
  const wrong = wrongHistory(context, recorder, []);
  if (!wrong) return;
  throw new Undecided(
    'calls that are made one after another are not answered as they should be',
    historyFailure(wrong.judgement, undefined),
  );
}

async function workTogether(
  context: CheckContext,
  recorder: HistoryRecorder,
  workers: readonly Worker[],
): Promise<void> {
  const keys = Array.from({ length: KEYS }, () => context.id());
  const known = workers.map(() => new Map<string, string>());
  for (let round = 0; round < ROUNDS_A_SET && !recorder.timeout; round++) {
    const first = firstOf(context, keys);
    await together(
      workers.map(async (worker, at) => {
        const turn = { recorder, worker, keys, revisions: known[at] ?? new Map() };
        for (let call = 0; call < CALLS_A_ROUND && !recorder.timeout; call++)
          await callOne(context, turn, call === 0 ? first : {});
      }),
    );
  }
  for (const id of keys) await together(workers.map((worker) => recorder.get(worker, id)));
}

interface Turn {
  readonly recorder: HistoryRecorder;
  readonly worker: Worker;
  readonly keys: readonly string[];
  /** The revisions that this worker has seen last. */
  readonly revisions: Map<string, string>;
}

/** What is settled of a call beforehand. */
interface Chosen {
  readonly id?: string | undefined;
  readonly op?: HistoryCall['op'];
}

const OPERATIONS = ['get', 'get', 'get', 'save', 'save', 'save', 'save', 'delete'] as const;

// What all workers begin a round with, in some: the same call on the same document is where most goes wrong.
function firstOf({ random }: CheckContext, keys: readonly string[]): Chosen {
  const id = keys[random(keys.length)];
  const choices: readonly Chosen[] = [{ id, op: 'delete' }, { id, op: 'save' }, { id }, {}];
  return choices[random(choices.length)] ?? {};
}

async function callOne({ random, conflicts }: CheckContext, turn: Turn, chosen: Chosen = {}): Promise<void> {
  const { recorder, worker, keys, revisions } = turn;
  const id = chosen.id ?? keys[random(keys.length)] ?? '';
  switch (chosen.op ?? OPERATIONS[random(OPERATIONS.length)]) {
    case 'save': {
      const given = conflicts === 'mvcc' ? revisions.get(id) : undefined;
      return learn(revisions, id, await recorder.save(worker, id, given));
    }
    case 'delete':
      return learn(revisions, id, await recorder.delete(worker, id));
    default:
      return learn(revisions, id, await recorder.get(worker, id));
  }
}

// After a conflict the worker keeps what it has, until a get tells it better: stale revisions are wanted too.
function learn(revisions: Map<string, string>, id: string, outcome: Outcome): void {
  if (outcome.is === 'deleted' || outcome.is === 'missing') revisions.delete(id);
  else if ('revision' in outcome && outcome.revision !== undefined) revisions.set(id, outcome.revision);
}

interface Wrong {
  readonly history: History;
  readonly judgement: NotLinearizable;
}

type NotLinearizable = Extract<Judgement, { is: 'not-linearizable' }>;

// The first history that is wrong; those that cannot be decided are added to the open ones.
function wrongHistory(
  context: CheckContext,
  recorder: HistoryRecorder,
  open: Undecided[],
): Wrong | undefined {
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
    if (judgement.is === 'not-linearizable') return { history, judgement };
    if (judgement.is === 'undecided') {
      const { length } = history.calls;
      open.push(new Undecided(`${length} calls could not be put in order in ${judgement.steps} steps`));
    }
  }
  return undefined;
}

async function failureOf({ options }: CheckContext, { history, judgement }: Wrong): Promise<CheckFailure> {
  const { historyFolder } = options;
  const file = historyFolder === undefined ? undefined : await writeHistory(historyFolder, history);
  return historyFailure(judgement, file);
}

/** What a history that is not linearizable is reported as; `file` is where it is kept. */
export function historyFailure({ calls, before }: NotLinearizable, file: string | undefined): CheckFailure {
  const lines = historyLines(calls, before);
  return new CheckFailure('the history of a document is not linearizable', {
    requirement: 'CONC-1',
    program: lines,
    expected:
      'an order of these calls, each at a moment between its beginning and its end, that one client could have seen',
    actual: `there is none: ${lines.join('; ')}`,
    ...(file === undefined ? {} : { history: file }),
  });
}
