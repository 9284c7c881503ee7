// A history as a reader sees it: a line a call, in order of its beginning.
import { shown } from '../checks/shown.js';
import type { HistoryCall, Outcome } from './history.js';

/** `before` is what the document may be at first, by the value of its save. */
export function historyLines(calls: readonly HistoryCall[], before: readonly (string | null)[]): string[] {
  const start = Math.min(...calls.map(({ called }) => called));
  const states = before.map((value) => (value === null ? 'no document' : shown(value)));
  return [`at first: ${states.join(', or ')}`, ...calls.map((call) => lineOf(call, start))];
}

function lineOf(call: HistoryCall, start: number): string {
  const { client, called, returned, outcome } = call;
  const end = returned === undefined ? '…' : (returned - start).toFixed(3);
  return `${(called - start).toFixed(3)}–${end} ms  ${client}: ${callText(call)} → ${outcomeText(outcome)}`;
}

function callText(call: HistoryCall): string {
  if (call.op !== 'save') return `${call.op}()`;
  return `save(${shown(call.value)}${call.given === undefined ? '' : `, _rev ${shown(call.given)}`})`;
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.is) {
    case 'found':
      return `${shown(outcome.value)}${outcome.revision === undefined ? '' : `, _rev ${shown(outcome.revision)}`}`;
    case 'saved':
      return `saved, rev ${shown(outcome.revision)}`;
    case 'missing':
      return 'not_found';
    case 'unknown':
      return `no outcome (${outcome.error})`;
    default:
      return outcome.is;
  }
}
