// The concurrency checks pass a sound store, fail ones that are broken between an await and the next, and keep the history of
// what they found.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject } from '../../src/document/json.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';
import { type CheckResult, runCheck } from '../check-run.js';
import { RunState } from '../context.js';
import { openServiceSubject } from '../subject/service-subject.js';
import { concurrencyChecks } from './concurrency-checks.js';
import { readHistory } from './history.js';
import { judgeHistory } from './linearizability.js';

let historyFolder = '';

beforeAll(async () => {
  historyFolder = await mkdtemp(join(tmpdir(), 'histories-'));
});

afterAll(() => rm(historyFolder, { recursive: true }));

const failure = (status: number) => Object.assign(new Error(`status ${status}`), { status });
/** What a network does: other calls go on meanwhile. */
const travel = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Keeps documents of any collection under their ids; broken ones await where this one does not. */
class Kept implements DatabaseService {
  static count = 0;
  readonly data: Map<string, JsonObject>;
  readonly conflicts: ConflictProfile;

  constructor(data: Map<string, JsonObject>, conflicts: ConflictProfile) {
    this.data = data;
    this.conflicts = conflicts;
  }

  async get(_: string, id: string): Promise<JsonObject> {
    await travel();
    const found = this.data.get(id);
    if (!found) throw failure(404);
    return { ...found };
  }

  /** Between reading and writing. */
  gap(): Promise<void> {
    return Promise.resolve();
  }

  async save(_: string, id: string, document: JsonObject) {
    await travel();
    if (this.conflicts === 'mvcc' && this.data.get(id)?.['_rev'] !== document['_rev']) throw failure(409);
    await this.gap();
    const rev = `r${++Kept.count}`;
    this.data.set(id, { ...document, _id: id, _rev: rev });
    return { id, rev };
  }

  async delete(_: string, id: string): Promise<void> {
    await travel();
    if (!this.data.delete(id)) throw failure(404);
  }

  async listAll(): Promise<JsonObject[]> {
    await travel();
    return [...this.data.values()];
  }
}

class Gap extends Kept {
  override gap = travel;
}

class TwoDeletes extends Kept {
  override async delete(_: string, id: string): Promise<void> {
    if (!this.data.has(id)) throw failure(404);
    await travel();
    this.data.delete(id);
  }
}

class Halves extends Kept {
  override async save(collection: string, id: string, document: JsonObject) {
    const before = this.data.get(id);
    if (before) this.data.set(id, { ...before, first: document['first'] ?? null });
    await travel();
    return super.save(collection, id, document);
  }
}

/** A collection is made by whoever finds none; the second who does makes it anew. */
class Remaking extends Kept {
  readonly #made = new Set<string>();

  override async save(collection: string, id: string, document: JsonObject) {
    if (!this.#made.has(collection)) {
      await travel();
      for (const [kept, { in: place }] of this.data) if (place === collection) this.data.delete(kept);
      this.#made.add(collection);
    }
    return this.put(collection, id, document);
  }

  async put(collection: string, id: string, document: JsonObject) {
    if (document['name'] === undefined) return super.save(collection, id, document);
    const rev = `r${++Kept.count}`;
    this.data.set(id, { ...document, in: collection, _id: id, _rev: rev });
    return { id, rev };
  }
}

type KeptClass = new (data: Map<string, JsonObject>, conflicts: ConflictProfile) => Kept;

async function results(service: KeptClass, conflicts: ConflictProfile): Promise<CheckResult[]> {
  const data = new Map<string, JsonObject>();
  const open = () => new service(data, conflicts);
  const hooks = { open, openSecond: open, conflicts };
  const subject = await openServiceSubject({ name: 'kept', kind: 'function' }, hooks);
  const state = new RunState(subject, {
    seed: 1,
    timeoutMs: 5000,
    prefix: '',
    useRealCollections: false,
    dialect: 'documented',
    runs: 1,
    historyFolder,
  });
  const all: CheckResult[] = [];
  for (const check of concurrencyChecks) all.push(...(await runCheck(check, state, () => '')));
  return all;
}

async function failed(service: KeptClass, conflicts: ConflictProfile = 'upsert'): Promise<string[]> {
  return (await results(service, conflicts)).flatMap((result) =>
    result.status === 'fail' ? result.accused : [],
  );
}

for (const conflicts of ['upsert', 'mvcc'] as const) {
  test(`a sound store passes under ${conflicts}`, async () => {
    const notPassed = (await results(Kept, conflicts)).filter(({ status }) => status !== 'pass');
    const statuses = notPassed.map(({ check, status }) => [...check.requirements, status].join(' '));
    expect(statuses).toEqual(conflicts === 'mvcc' ? [] : ['REV-3 not-applicable']);
  });
}

const BROKEN: readonly [string, KeptClass, ConflictProfile, readonly string[]][] = [
  ['a revision is compared, and the document written after an await', Gap, 'mvcc', ['CONC-1', 'REV-3']],
  ['a document is seen, and deleted after an await', TwoDeletes, 'upsert', ['CONC-1', 'CONC-4']],
  ['a save writes one part of a document first', Halves, 'upsert', ['CONC-2']],
  ['a collection is made anew by the second who makes it', Remaking, 'upsert', ['CONC-3']],
];

for (const [name, service, conflicts, requirements] of BROKEN) {
  test(`${name}: ${requirements.join(', ')}`, async () => {
    for (let time = 0; time < 5; time++) {
      expect(await failed(service, conflicts)).toEqual(expect.arrayContaining([...requirements]));
    }
  });
}

test('a history that is not linearizable is kept, and judged the same when it is read', async () => {
  const [first] = await results(TwoDeletes, 'upsert');
  expect(first?.status).toBe('fail');
  const failure = first?.status === 'fail' ? first.failure : undefined;
  expect(failure?.program.length).toBeLessThan(12);
  expect(await readdir(historyFolder)).not.toEqual([]);
  expect(judgeHistory(await readHistory(failure?.history ?? '')).is).toBe('not-linearizable');
});

test('what is no history is not read as one', async () => {
  await expect(readHistory('package.json')).rejects.toMatchObject({ code: 'unreadable' });
  await expect(readHistory('no-such-file')).rejects.toMatchObject({ code: 'unreadable' });
});

test('a store that is wrong for one client alone is not accused of what comes of it', async () => {
  class Forgetful extends Kept {
    override async delete(): Promise<void> {
      await travel();
    }
  }
  const [first] = await results(Forgetful, 'upsert');
  expect(first).toMatchObject({ status: 'not-run' });
});
