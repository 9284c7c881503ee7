// Progress where no bar can be drawn: rare plain lines for a log, and events as NDJSON for a program.

import { describeProgress } from './progress-text.js';
import type { ProgressState, ProgressView } from './progress-view.js';
import { safeJson } from './safe-json.js';
import { visible } from './visible.js';

/** A line every ten seconds; work that is done sooner prints none. */
export function linesView(stream: NodeJS.WritableStream): ProgressView {
  let shown = false;
  const show = (state: ProgressState) => {
    shown = true;
    stream.write(`${visible(describeProgress(state))}\n`);
  };
  return { everyMs: 10_000, show, end: (state) => shown && show(state) };
}

/** An event a second, and one at the end whatever happens: `{"event":"progress","label":…,"done":…,"total":…}`. */
export function jsonView(stream: NodeJS.WritableStream): ProgressView {
  return {
    everyMs: 1000,
    show: (state) => writeEvent('progress', state, stream),
    end: (state) => writeEvent('end', state, stream),
  };
}

function writeEvent(event: string, state: ProgressState, stream: NodeJS.WritableStream): void {
  const { label, unit, done, total = null, elapsedMs } = state;
  stream.write(`${safeJson({ event, label, unit, done, total, elapsedMs: Math.round(elapsedMs) })}\n`);
}
