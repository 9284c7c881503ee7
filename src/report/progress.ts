// Shows on stderr how far long work has come. It draws from update() itself, so that it works in a loop that never yields.
import { DbkitError } from '../document/error.js';
import type { ProgressView } from './progress-view.js';

export type ProgressMode = 'bar' | 'lines' | 'json' | 'none';

export interface ProgressOptions {
  /** What is being done, such as `validate`. */
  readonly label: string;
  /** How much there is to do, in `unit`; left out where nobody knows. */
  readonly total?: number | undefined;
  /** What is counted: `bytes` are shown as kB, MB and GB. */
  readonly unit: string;
  readonly mode: ProgressMode;
  readonly stream: NodeJS.WritableStream;
}

export interface Progress {
  /** How much is done in all, not since the last call, and in `detail` what else is worth saying. Cheap: it reads the clock, and draws rarely. */
  update(done: number, detail?: string): void;
  /** Ends the display and frees the terminal; calls after the first do nothing. */
  stop(): void;
}

const MODES: readonly string[] = ['bar', 'lines', 'json', 'none'] satisfies ProgressMode[];

/** What `--progress` asks for, else a bar on a terminal, rare lines elsewhere, and nothing when quiet. */
export function chooseProgressMode(chosen: {
  progress?: string | undefined;
  quiet: boolean;
  isTTY: boolean;
}): ProgressMode {
  const { progress, quiet, isTTY } = chosen;
  const usual = isTTY ? 'bar' : 'lines';
  if (progress === undefined) return quiet ? 'none' : usual;
  if (!isProgressMode(progress)) {
    throw new DbkitError('usage', `Unknown --progress "${progress}"; known: ${MODES.join(', ')}.`);
  }
  return progress === 'bar' ? usual : progress;
}

function isProgressMode(mode: string): mode is ProgressMode {
  return MODES.includes(mode);
}

/** Starts to show progress. Asynchronous only because the display is loaded when it is needed. */
export async function startProgress(options: ProgressOptions): Promise<Progress> {
  if (options.mode === 'none') return { update: ignore, stop: ignore };
  return drive(await viewOf(options), options);
}

function ignore(): void {
  // Nobody watches.
}

async function viewOf({ mode, stream, total }: ProgressOptions): Promise<ProgressView> {
  if (mode === 'bar') return (await import('./progress-bar.js')).barView(stream, total);
  const { jsonView, linesView } = await import('./progress-lines.js');
  return mode === 'json' ? jsonView(stream) : linesView(stream);
}

function drive(view: ProgressView, { label, unit, total }: ProgressOptions): Progress {
  const startedAt = milliseconds();
  let shownAt = startedAt;
  let done = 0;
  let detail: string | undefined;
  let stopped = false;
  const state = (now: number) => ({ label, unit, total, done, detail, elapsedMs: now - startedAt });
  return {
    update(value, more) {
      done = value;
      detail = more;
      const now = milliseconds();
      if (stopped || now - shownAt < view.everyMs) return;
      shownAt = now;
      view.show(state(now));
    },
    stop() {
      if (!stopped) view.end(state(milliseconds()));
      stopped = true;
    },
  };
}

/** On a clock that never goes back. `performance` would have to be loaded, which takes a sixtieth of a short run. */
function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
