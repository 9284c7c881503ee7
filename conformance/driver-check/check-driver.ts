// Is a driver itself right? Every operation and every error is tried, and what is wrong is explained. Of the implementation behind it nothing is asked.
import { messageOf } from '../../src/document/error.js';
import type { Hello } from '../../src/protocol/messages.js';
import { CLOSING_TRIALS } from './closing-trials.js';
import { OPERATION_TRIALS } from './operation-trials.js';
import { RULE_TRIALS } from './rule-trials.js';
import { DriverFault, Talk } from './talk.js';
import { NotTried, type Trial, type TrialContext } from './trial.js';
import { VALUE_TRIALS } from './value-trials.js';

export interface TrialReport {
  readonly name: string;
  readonly status: 'right' | 'wrong' | 'not-tried';
  /** What is wrong, or why it was not tried. */
  readonly what?: string;
  /** The last lines of both sides, where something is wrong. */
  readonly exchange: readonly string[];
  /** The last lines of standard error. */
  readonly log: readonly string[];
}

export interface DriverReport {
  /** Undefined where there was no sound one. */
  readonly hello: Hello | undefined;
  readonly trials: readonly TrialReport[];
}

export interface DriverCheckOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const GREETING: Trial = {
  name: 'hello is answered, and declares what the driver can do',
  greets: false,
  async run(talk) {
    const { ok, error } = await talk.hello();
    if (!ok) throw new DriverFault(`hello fails with ${error.code}: ${error.message}`);
  },
};

/** What is wrong this often, one trial after another, is wrong every time. */
const ENOUGH = 3;
const SHOWN_LOG_LINES = 5;

/** Throws DbkitError `usage` where the driver cannot be started at all. */
export async function checkDriver(
  words: readonly string[],
  { timeoutMs, signal }: DriverCheckOptions,
): Promise<DriverReport> {
  const drivers = new Drivers(words, timeoutMs);
  const trials: TrialReport[] = [];
  try {
    const first = await drivers.fresh();
    trials.push(await reportOf(GREETING, () => GREETING.run(first, { hello: NOBODY }), first));
    const { greeting } = first;
    if (!greeting) return { hello: undefined, trials };
    const context = { hello: greeting };
    for (const trial of [...OPERATION_TRIALS, ...VALUE_TRIALS, ...RULE_TRIALS, ...CLOSING_TRIALS]) {
      const reason = signal?.aborted ? 'the check was interrupted' : repeated(trials);
      if (reason === undefined) trials.push(await tried(trial, context, drivers));
      else trials.push({ name: trial.name, status: 'not-tried', what: reason, exchange: [], log: [] });
    }
    return { hello: greeting, trials };
  } finally {
    await drivers.close();
  }
}

const NOBODY: Hello = { protocol: 1, name: '', capabilities: {} };

/** One driver for many trials, so long as nothing is wrong with it. */
class Drivers {
  readonly #words: readonly string[];
  readonly #timeoutMs: number;
  #talk: Talk | undefined;

  constructor(words: readonly string[], timeoutMs: number) {
    this.#words = words;
    this.#timeoutMs = timeoutMs;
  }

  /** One that has not been greeted. */
  async fresh(): Promise<Talk> {
    await this.close();
    this.#talk = await Talk.start(this.#words, this.#timeoutMs);
    return this.#talk;
  }

  async greeted(): Promise<Talk> {
    if (this.#talk?.greeting) return this.#talk;
    const talk = await this.fresh();
    await talk.hello();
    return talk;
  }

  async close(): Promise<void> {
    await this.#talk?.kill();
    this.#talk = undefined;
  }
}

async function tried(trial: Trial, context: TrialContext, drivers: Drivers): Promise<TrialReport> {
  let talk: Talk | undefined;
  const run = async () => {
    talk = await (trial.greets === false ? drivers.fresh() : drivers.greeted());
    talk.exchange.length = 0;
    await trial.run(talk, context);
  };
  const report = await reportOf(trial, run, () => talk);
  if (report.status === 'wrong' || trial.greets === false || trial.ends) await drivers.close();
  return report;
}

async function reportOf(
  { name }: Trial,
  run: () => Promise<void>,
  talk: Talk | (() => Talk | undefined),
): Promise<TrialReport> {
  try {
    await run();
    return { name, status: 'right', exchange: [], log: [] };
  } catch (error) {
    if (error instanceof NotTried)
      return { name, status: 'not-tried', what: error.message, exchange: [], log: [] };
    if (!(error instanceof DriverFault)) throw error;
    const { exchange = [], log = [] } = (typeof talk === 'function' ? talk() : talk) ?? {};
    const shown = error.exchange ?? exchange;
    return {
      ...{ name, status: 'wrong', what: messageOf(error) },
      ...{ exchange: [...shown], log: log.slice(-SHOWN_LOG_LINES) },
    };
  }
}

function repeated(trials: readonly TrialReport[]): string | undefined {
  const last = trials.filter(({ status }) => status !== 'not-tried').slice(-ENOUGH);
  const [first] = last;
  const isSame = last.every(
    ({ status, what }) => status === 'wrong' && sentence(what) === sentence(first?.what),
  );
  return last.length === ENOUGH && isSame ? 'the same is wrong every time' : undefined;
}

/** The fault without what differs each time. */
export function sentence(what: string | undefined): string {
  return (what ?? '').replace(/\d+/g, '0').replace(/\b(hello|get|save|delete|list_all|find|close)\b/g, '');
}
