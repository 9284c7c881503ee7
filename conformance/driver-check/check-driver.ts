// Is a driver itself right? Every operation and every error is tried, each group of trials on a driver started anew, and what is
// wrong is explained. Of the implementation behind it nothing is asked.
import { DbkitError, messageOf } from '../../src/document/error.js';
import type { Hello } from '../../src/protocol/messages.js';
import { CLOSING_TRIALS } from './closing-trials.js';
import { OPERATION_TRIALS } from './operation-trials.js';
import { RULE_TRIALS } from './rule-trials.js';
import { DriverFault, Talk } from './talk.js';
import { NotTried } from './trial.js';
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

const GREETING = 'hello is answered, and declares what the driver can do';

/** Throws DbkitError `usage` where the driver cannot be started at all. */
export async function checkDriver(
  words: readonly string[],
  { timeoutMs, signal }: DriverCheckOptions,
): Promise<DriverReport> {
  const trials: TrialReport[] = [];
  let hello: Hello | undefined;
  await withDriver(words, timeoutMs, async (talk) => {
    const report = await tried({ name: GREETING, run: async () => (hello = await greeting(talk)) }, talk);
    trials.push(report);
  });
  if (!hello) return { hello, trials };
  const context = { hello, words, timeoutMs };
  for (const trial of [...OPERATION_TRIALS, ...VALUE_TRIALS, ...RULE_TRIALS, ...CLOSING_TRIALS]) {
    if (signal?.aborted) break;
    await withDriver(words, timeoutMs, async (talk) => {
      const run = async () => {
        if (trial.greets !== false) await talk.hello();
        await trial.run(talk, context);
      };
      trials.push(await tried({ name: trial.name, run }, talk));
    });
  }
  return { hello, trials };
}

async function greeting(talk: Talk): Promise<Hello> {
  const { ok, value, error } = await talk.hello();
  if (ok) return value as unknown as Hello;
  throw new DriverFault(`hello fails with ${error.code}: ${error.message}`);
}

async function withDriver(
  words: readonly string[],
  timeoutMs: number,
  use: (talk: Talk) => Promise<void>,
): Promise<void> {
  const talk = await Talk.start(words, timeoutMs);
  try {
    await use(talk);
  } finally {
    await talk.kill();
  }
}

async function tried(
  { name, run }: { name: string; run: () => Promise<unknown> },
  talk: Talk,
): Promise<TrialReport> {
  try {
    await run();
    return { name, status: 'right', exchange: [], log: [] };
  } catch (error) {
    if (error instanceof NotTried)
      return { name, status: 'not-tried', what: error.message, exchange: [], log: [] };
    if (!(error instanceof DriverFault || error instanceof DbkitError)) throw error;
    return {
      name,
      status: 'wrong',
      what: messageOf(error),
      exchange: talk.exchange,
      log: talk.log.slice(-5),
    };
  }
}
