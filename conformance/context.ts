// What checks of one run share: the run's prefix, ids that no two checks use, clients, and the deadline of each call.
import { createHash } from 'node:crypto';
import { copyDocument } from '../src/document/copy.js';
import type { JsonObject } from '../src/document/json.js';
import type { DatabaseService, Saved } from '../src/store/database-service.js';
import { type CheckContext, CheckFailure, type FullService, type RunOptions } from './checks/check.js';
import { describeError, isRefusal, settled, statusOf } from './checks/expect.js';
import { CallLog, recorded } from './recorder.js';
import type { Subject } from './subject/subject.js';

/** What outlives a check. */
export class RunState {
  readonly subject: Subject;
  readonly options: RunOptions;
  /** Every collection that some check may have made. */
  readonly collections = new Set<string>();
  #second: DatabaseService | undefined;

  constructor(subject: Subject, options: RunOptions) {
    this.subject = subject;
    this.options = options;
  }

  collection(name: string): string {
    const full = this.options.prefix + name;
    this.collections.add(full);
    return full;
  }

  async second(): Promise<DatabaseService> {
    this.#second ??= await this.subject.openSecond?.();
    if (!this.#second) throw new Error('the subject has no second client');
    return this.#second;
  }

  async reopen(): Promise<void> {
    this.#second = undefined;
    await this.subject.reopen?.();
  }
}

/** The context of one check, and the log of its calls. What is random in it is decided by the seed and the check's name. */
export function contextFor(state: RunState, checkName: string): { context: CheckContext; log: CallLog } {
  const log = new CallLog();
  const { timeoutMs, seed } = state.options;
  const key = createHash('sha256').update(`${seed} ${checkName}`).digest();
  const random = generator(key.readUInt32LE(0));
  const tag = key.readUInt32LE(4).toString(36).padStart(7, '0');
  const revisions = new Map<string, string>();
  const watch = (service: DatabaseService, client: string) =>
    noting(recorded(service, { client, log, timeoutMs }), revisions);
  let main = watch(state.subject.service, 'main');
  let second: FullService | undefined;
  let ids = 0;
  let collections = 0;
  const context: CheckContext = {
    subject: state.subject,
    options: state.options,
    // Through a wrapper, so that what a check took from its context is still right after reopen.
    service: forwarding(() => main),
    conflicts: state.subject.conflicts,
    limits: state.subject.limits,
    collection: state.collection('shared'),
    ownCollection: (name) => state.collection(name ?? `${tag}_${++collections}`),
    id: (stem = 'id') => `${stem}-${tag}-${++ids}`,
    random,
    async second() {
      second ??= watch(await state.second(), 'second');
      return second;
    },
    async reopen() {
      await state.reopen();
      log.calls.push({ text: 'reopen()', answer: '' });
      main = watch(state.subject.service, 'main');
      second = undefined;
    },
    put: (collection, id, document) => put(context, revisions, collection, id, document),
    trySave: (collection, id, document) => trySave(context, collection, id, document),
  };
  return { context, log };
}

function forwarding(current: () => FullService): FullService {
  return new Proxy({} as FullService, { get: (_, name) => current()[name as keyof FullService] });
}

/** The same client; the revisions that its saves return are kept by collection and id. */
function noting(service: FullService, revisions: Map<string, string>): FullService {
  return {
    ...service,
    async save(collection, id, document) {
      const saved = await service.save(collection, id, document);
      if (typeof saved?.rev === 'string') revisions.set(`${collection} ${id}`, saved.rev);
      return saved;
    },
  };
}

async function put(
  { service, conflicts }: CheckContext,
  revisions: ReadonlyMap<string, string>,
  collection: string,
  id: string,
  mine: JsonObject,
): Promise<Saved> {
  // What a service does to the document it is handed is SAVE-8's matter.
  const document = copyDocument(mine, 0);
  if (conflicts === 'upsert') {
    const outcome = await settled(service.save(collection, id, document));
    if (outcome.ok) return outcome.value;
    // That upsert needs no revision is UPS-1's matter.
    if (statusOf(outcome.error) !== 409) throw outcome.error;
  }
  const before = await settled(service.get(collection, id));
  if (!before.ok && statusOf(before.error) !== 404) throw before.error;
  // That get returns `_rev` is REV-2's matter.
  const revision = before.ok ? (before.value?.['_rev'] ?? revisions.get(`${collection} ${id}`)) : undefined;
  return service.save(collection, id, revision === undefined ? document : { ...document, _rev: revision });
}

async function trySave(
  context: CheckContext,
  collection: string,
  id: string,
  document: JsonObject,
): Promise<'saved' | 'refused'> {
  const outcome = await settled(context.put(collection, id, document));
  if (outcome.ok) return 'saved';
  if (isRefusal(outcome.error)) return 'refused';
  const details = { expected: 'to be saved, or refused with an error', actual: describeError(outcome.error) };
  // Without the id: known failures are recognised by their message, whatever the seed.
  throw new CheckFailure('a save fails as if the document were missing or in conflict', details);
}

/** A small generator of whole numbers (mulberry32): the same seed gives the same numbers. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}
