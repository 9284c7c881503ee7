// One document as clients may see it, call by call: the sequential rules that a concurrent history is held against.
import type { ConflictProfile } from '../../src/store/database-service.js';
import type { HistoryCall } from './history.js';

/** Which save the document is of, by its place in the history; undefined where there is no document. */
export type State = number | undefined;

/** The rules for one history, whose saves are known by their values. */
export class Register {
  readonly #conflicts: ConflictProfile;
  readonly #calls: readonly HistoryCall[];
  readonly #revisions: readonly (string | undefined)[];
  readonly #found: ReadonlySet<string>;

  constructor(conflicts: ConflictProfile, calls: readonly HistoryCall[]) {
    this.#conflicts = conflicts;
    this.#calls = calls;
    this.#revisions = revisionsOf(calls);
    this.#found = new Set(calls.flatMap(({ outcome }) => (outcome.is === 'found' ? [outcome.value] : [])));
  }

  /**
   * Calls of one kind are interchangeable: their outcome is unknown, nobody has seen what they wrote, and one may do whatever
   * another may. Undefined for all others.
   */
  kindOf(at: number): string | undefined {
    const call = this.#calls[at];
    if (call?.outcome.is !== 'unknown' || call.op === 'get') return undefined;
    if (call.op === 'delete') return 'delete';
    return this.#found.has(call.value) ? undefined : `save ${call.given ?? ''}`;
  }

  /** The state after the call; `impossible` where the call cannot have gone so in this state. */
  after(at: number, state: State): State | 'impossible' {
    const call = this.#calls[at];
    if (!call) return 'impossible';
    switch (call.op) {
      case 'get':
        return this.#afterGet(call, state);
      case 'save':
        return this.#afterSave(at, call, state);
      case 'delete':
        return afterDelete(call, state);
    }
  }

  #afterGet({ outcome }: HistoryCall & { op: 'get' }, state: State): State | 'impossible' {
    if (outcome.is === 'missing') return state === undefined ? state : 'impossible';
    if (outcome.is !== 'found' || state === undefined) return 'impossible';
    const save = this.#calls[state];
    if (save?.op !== 'save' || save.value !== outcome.value) return 'impossible';
    const isOther = this.#conflicts === 'mvcc' && outcome.revision !== this.#revisions[state];
    return isOther && outcome.revision !== undefined ? 'impossible' : state;
  }

  #afterSave(
    at: number,
    { outcome, given }: HistoryCall & { op: 'save' },
    state: State,
  ): State | 'impossible' {
    // REV-4: a revision of what is not there may be a conflict, and may create.
    const isCurrent = this.#isCurrent(given, state);
    const mayCreate = this.#conflicts === 'mvcc' && given !== undefined && state === undefined;
    if (outcome.is === 'conflict') return !isCurrent || mayCreate ? state : 'impossible';
    if (outcome.is === 'saved' || outcome.is === 'unknown') return isCurrent || mayCreate ? at : 'impossible';
    return 'impossible';
  }

  #isCurrent(given: string | undefined, state: State): boolean {
    if (this.#conflicts === 'upsert') return true;
    if (state === undefined) return given === undefined;
    return given !== undefined && this.#revisions[state] === given;
  }
}

function afterDelete({ outcome }: HistoryCall & { op: 'delete' }, state: State): State | 'impossible' {
  switch (outcome.is) {
    case 'missing':
      return state === undefined ? state : 'impossible';
    // It has done nothing, and says so.
    case 'conflict':
      return state;
    case 'deleted':
    case 'unknown':
      return state === undefined ? 'impossible' : undefined;
    default:
      return 'impossible';
  }
}

// The revision of a save that did not answer is known where some get has seen its value.
function revisionsOf(calls: readonly HistoryCall[]): (string | undefined)[] {
  const seen = new Map<string, string>();
  for (const { op, outcome } of calls) {
    if (op !== 'get' || outcome.is !== 'found' || outcome.revision === undefined) continue;
    if (!seen.has(outcome.value)) seen.set(outcome.value, outcome.revision);
  }
  return calls.map((call) => {
    if (call.op !== 'save') return undefined;
    return call.outcome.is === 'saved' ? call.outcome.revision : seen.get(call.value);
  });
}
