// Is there an order of the calls, each at one moment between its beginning and its end, that one client alone could have seen?
// The search of Wing and Gong with Lowe's memory of what was tried. Between moments at which no call was under way it is done
// piece by piece, since everything before such a moment comes before everything after.
import type { History, HistoryCall } from './history.js';
import { Register, type State } from './register.js';

export type Judgement =
  | { readonly is: 'linearizable' }
  | {
      readonly is: 'not-linearizable';
      /** A part of the history that is impossible by itself, in order of its beginning. */
      readonly calls: readonly HistoryCall[];
      /** What the document may be before that part: the value of a save, or null for no document. */
      readonly before: readonly (string | null)[];
    }
  /** The search was given up: this is never a pass. */
  | { readonly is: 'undecided'; readonly steps: number };

/** Steps of the search in all. */
const MAX_STEPS = 200_000;

/** Judges a history; `maxSteps` bounds the time. */
export function judgeHistory(history: Pick<History, 'conflicts' | 'calls'>, maxSteps = MAX_STEPS): Judgement {
  const calls = history.calls.filter(hasEffect).toSorted((one, other) => one.called - other.called);
  const search = new Search(new Register(history.conflicts, calls), calls, maxSteps);
  let states: ReadonlySet<State> = new Set([undefined]);
  for (const piece of pieces(calls)) {
    const after = search.statesAfter(piece, states);
    if (after === 'undecided') return { is: 'undecided', steps: maxSteps };
    if (after.size === 0) return impossible(search, piece, states, calls);
    states = after;
  }
  return { is: 'linearizable' };
}

/** A get that has not answered says nothing. */
function hasEffect({ op, outcome }: HistoryCall): boolean {
  return op !== 'get' || outcome.is !== 'unknown';
}

/** The moment until which the call may take effect. */
function endOf({ outcome, returned }: HistoryCall): number {
  return outcome.is === 'unknown' || returned === undefined ? Number.POSITIVE_INFINITY : returned;
}

// A call whose outcome is unknown is under way for ever: after it there are no more pieces.
function pieces(calls: readonly HistoryCall[]): number[][] {
  const found: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [at, call] of calls.entries()) {
    if (call.called > end) found.push([]);
    found.at(-1)?.push(at);
    end = Math.max(end, endOf(call));
  }
  return found;
}

interface Node {
  /** Bit n: the nth call of the piece has taken effect. */
  readonly done: bigint;
  readonly state: State;
}

class Search {
  readonly #register: Register;
  readonly #calls: readonly HistoryCall[];
  #left: number;

  constructor(register: Register, calls: readonly HistoryCall[], maxSteps: number) {
    this.#register = register;
    this.#calls = calls;
    this.#left = maxSteps;
  }

  /** Every state in which the piece can have ended; what is later than `cut` has not happened yet. */
  statesAfter(
    piece: readonly number[],
    before: ReadonlySet<State>,
    cut = Number.POSITIVE_INFINITY,
  ): ReadonlySet<State> | 'undecided' {
    const taken = piece.filter((at) => (this.#calls[at]?.called ?? 0) <= cut);
    const ends = taken.map((at) => this.#endBefore(at, cut));
    const needed = taken.reduce(
      (bits, _, n) => (ends[n] === Number.POSITIVE_INFINITY ? bits : bits | (1n << BigInt(n))),
      0n,
    );
    const open: Node[] = [...before].map((state) => ({ done: 0n, state }));
    const seen = new Set(open.map(keyOf));
    const found = new Set<State>();
    for (let node = open.pop(); node; node = open.pop()) {
      if ((node.done & needed) === needed) found.add(node.state);
      for (const next of this.#nexts(node, taken, ends)) {
        if (this.#left-- <= 0) return 'undecided';
        const key = keyOf(next);
        if (seen.has(key)) continue;
        seen.add(key);
        open.push(next);
      }
    }
    return found;
  }

  /** A call that changes nothing. */
  isRead(at: number): boolean {
    const call = this.#calls[at];
    return call?.op === 'get' || call?.outcome.is === 'conflict' || call?.outcome.is === 'missing';
  }

  #endBefore(at: number, cut: number): number {
    const call = this.#calls[at];
    const end = call ? endOf(call) : 0;
    return end <= cut ? end : Number.POSITIVE_INFINITY;
  }

  // The next to take effect began before every other that is left has ended.
  *#nexts({ done, state }: Node, piece: readonly number[], ends: readonly number[]): Generator<Node> {
    let firstEnd = Number.POSITIVE_INFINITY;
    for (const [n, end] of ends.entries()) if (!isDone(done, n)) firstEnd = Math.min(firstEnd, end);
    const kinds = new Set<string>();
    for (const [n, at] of piece.entries()) {
      if (isDone(done, n)) continue;
      const call = this.#calls[at];
      if (!call || call.called > firstEnd) return;
      // Of interchangeable calls the one that began first can do all that the others can.
      const kind = this.#register.kindOf(at);
      if (kind !== undefined && kinds.has(kind)) continue;
      if (kind !== undefined) kinds.add(kind);
      const isOpen = ends[n] === Number.POSITIVE_INFINITY;
      const after = this.#register.after(at, state);
      // What a get that is still under way will find proves nothing yet.
      if (after === 'impossible' || (isOpen && call.op === 'get')) continue;
      yield { done: done | (1n << BigInt(n)), state: after };
    }
  }
}

function isDone(done: bigint, n: number): boolean {
  return ((done >> BigInt(n)) & 1n) === 1n;
}

function keyOf({ done, state }: Node): string {
  return `${done.toString(36)} ${state ?? ''}`;
}

// The calls up to the earliest moment at which the history is already impossible.
function impossible(
  search: Search,
  piece: readonly number[],
  before: ReadonlySet<State>,
  calls: readonly HistoryCall[],
): Judgement {
  const call = (at: number) => calls[at];
  const moments = piece.flatMap((at) => call(at)?.returned ?? []).toSorted((one, other) => one - other);
  const cut = moments.find((moment) => {
    const after = search.statesAfter(piece, before, moment);
    return after !== 'undecided' && after.size === 0;
  });
  const shown = piece.filter((at) => (call(at)?.called ?? 0) <= (cut ?? Number.POSITIVE_INFINITY));
  return {
    is: 'not-linearizable',
    calls: withoutNeedless(search, shown, before, cut).flatMap((at) => call(at) ?? []),
    before: [...before].map((state) => savedValue(state === undefined ? undefined : call(state))),
  };
}

// A get that can go without making the rest possible proves nothing. Saves stay: a value that nobody wrote would.
function withoutNeedless(
  search: Search,
  piece: readonly number[],
  before: ReadonlySet<State>,
  cut: number | undefined,
): readonly number[] {
  let left = piece;
  for (const at of piece) {
    if (!search.isRead(at)) continue;
    const fewer = left.filter((other) => other !== at);
    const after = search.statesAfter(fewer, before, cut);
    if (after !== 'undecided' && after.size === 0) left = fewer;
  }
  return left;
}

function savedValue(call: HistoryCall | undefined): string | null {
  return call?.op === 'save' ? call.value : null;
}
