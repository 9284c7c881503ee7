// The engine over memory: what becomes of documents that meet others, are not meant, cannot be carried or hold secrets.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Backend, Outcome } from '../backend/backend.js';
import { openMemory } from '../backend/memory/memory-backend.js';
import { openSqlite } from '../backend/sqlite/sqlite-backend.js';
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import { DatabaseSource } from './database/database-source.js';
import { databaseTarget } from './database/database-target.js';
import { DEFAULT_CHOICES, type TransferChoices } from './plan.js';
import type { Target } from './target.js';
import { transfer } from './transfer.js';
import type { TransferOptions } from './transfer-options.js';
import { undo } from './undo.js';

const QUICK = { retries: 3, firstPauseMs: 1, longestPauseMs: 2 };

async function memoryWith(collections: Readonly<Record<string, readonly JsonObject[]>>): Promise<Backend> {
  const backend = await openMemory();
  for (const [name, documents] of Object.entries(collections)) await save(backend, name, documents);
  return backend;
}

function save(backend: Backend, collection: string, documents: readonly JsonObject[]) {
  return backend.write(
    collection,
    documents.map((document) => ({
      kind: 'put',
      id: String(document['_id']),
      document,
      expected: { is: 'any' },
    })),
  );
}

interface Moving {
  readonly choices?: Partial<TransferChoices>;
  readonly options?: Partial<TransferOptions>;
  readonly change?: (target: Target) => Target;
}

async function move(
  from: Backend,
  to: Backend,
  { choices, options, change = (target) => target }: Moving = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const rejectsPath = join(folder, 'rejects.ndjson');
  const journal = join(folder, 'a.journal');
  const run = async (more: Partial<TransferOptions> = {}) =>
    transfer({
      command: 'migrate',
      source: await DatabaseSource.over(from, 'from'),
      target: change(await databaseTarget(to, 'to')),
      choices: { ...DEFAULT_CHOICES, validate: 'off', ...choices },
      mode: 'write',
      journalPath: () => journal,
      rejectsPath,
      patience: QUICK,
      ...options,
      ...more,
    });
  const rejects = () =>
    existsSync(rejectsPath)
      ? readFileSync(rejectsPath, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, unknown>)
      : [];
  return { run, rejects, rejectsPath, journal };
}

async function held(backend: Backend, collection: string): Promise<JsonObject[]> {
  const { documents } = await backend.scan(collection, { limit: 10_000 });
  return documents
    .map(({ document }) => document)
    .sort((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1));
}

const numbered = (count: number) => Array.from({ length: count }, (_, n) => ({ _id: `d${n}`, n }));

test('everything is moved, and counts and digests say so', async () => {
  const [from, to] = [await memoryWith({ a: numbered(3_000), b: [{ _id: 'x' }] }), await openMemory()];
  const { run } = await move(from, to);
  const report = await run();
  expect(report).toMatchObject({ status: 'done', exitCode: 0, consistency: 'snapshot' });
  expect(report.totals).toMatchObject({ read: 3_001, written: 3_001, skipped: 0, rejected: 0 });
  expect(await held(to, 'a')).toEqual(await held(from, 'a'));
});

test('user_sessions and what is excluded are left out by name; what the catalog knows and is not there is absent', async () => {
  const from = await memoryWith({ user_sessions: [{ _id: 't' }], a: [{ _id: 'x' }], b: [{ _id: 'y' }] });
  const to = await openMemory();
  const report = await (await move(from, to, { choices: { exclude: ['b'] } })).run();
  expect(report.leftOut).toEqual([
    { name: 'b', documents: 1 },
    { name: 'user_sessions', documents: 1 },
  ]);
  expect(report.collections.filter(({ absent }) => absent).map(({ name }) => name)).toContain('agents');
  expect(await to.collections()).toEqual(['a']);
});

test('before the first write: a full target, the same database, a collection that is not there, nothing to move', async () => {
  const [from, to] = [await memoryWith({ a: numbered(2) }), await memoryWith({ a: [{ _id: 'z' }] })];
  await expect((await move(from, to)).run()).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('a 1'),
  });
  await expect((await move(from, from)).run()).rejects.toMatchObject({ code: 'refused' });
  const absent = await move(from, to, { choices: { collections: ['nowhere'] } });
  await expect(absent.run()).rejects.toMatchObject({ code: 'refused' });
  const nothing = await move(from, to, { choices: { exclude: ['a'] } });
  await expect(nothing.run()).rejects.toMatchObject({ code: 'refused' });
  const vain = await move(from, to, { choices: { where: ['b:/n = 1'] } });
  await expect(vain.run()).rejects.toMatchObject({ code: 'usage' });
  expect(await held(to, 'a')).toEqual([{ _id: 'z' }]);
});

const OURS = [
  { _id: 'new', updated_at: '2024-01-02T00:00:00Z', n: 1 },
  { _id: 'newer', updated_at: '2024-01-02T00:00:00Z', n: 1 },
  { _id: 'older', updated_at: '2024-01-02T01:00:00+02:00', n: 1 },
  { _id: 'equal', updated_at: '2024-01-02T00:00:00', n: 1 },
  { _id: 'timeless', n: 1 },
];
const THEIRS = [
  { _id: 'newer', updated_at: '2024-01-01T23:59:59.999Z', n: 2 },
  { _id: 'older', updated_at: '2024-01-01T23:30:00Z', n: 2 },
  { _id: 'equal', updated_at: '2024-01-02T00:00:00Z', n: 2 },
  { _id: 'timeless', updated_at: '2024-01-02T00:00:00Z', n: 2 },
];

test.each([
  ['skip', { written: 1, skipped: 4, rejected: 0 }, { new: 1, newer: 2, older: 2, equal: 2, timeless: 2 }],
  [
    'overwrite',
    { written: 5, skipped: 0, rejected: 0 },
    { new: 1, newer: 1, older: 1, equal: 1, timeless: 1 },
  ],
  [
    'if-newer',
    { written: 2, skipped: 2, rejected: 1 },
    { new: 1, newer: 1, older: 2, equal: 2, timeless: 2 },
  ],
] as const)('on conflict %s, and the dry run says the same', async (onConflict, counts, left) => {
  // From SQLite documents come with their texts, and are carried as these.
  for (const from of [await openMemory(), await openSqlite(':memory:')]) {
    await save(from, 'agents', OURS);
    await expectPolicy(from, { onConflict }, counts, left);
    await from.close();
  }
});

async function expectPolicy(
  from: Backend,
  choices: Partial<TransferChoices>,
  counts: Readonly<Record<string, number>>,
  left: Readonly<Record<string, number>>,
): Promise<void> {
  const to = await memoryWith({ agents: THEIRS });
  const { run } = await move(from, to, { choices });
  const looked = await run({ mode: 'dry', rejectsPath: undefined });
  expect(await held(to, 'agents')).toHaveLength(4);
  const report = await run();
  expect(report.totals).toMatchObject({ read: 5, ...counts });
  expect(looked.totals).toEqual(report.totals);
  expect(looked.exitCode).toBe(report.exitCode);
  const found = await held(to, 'agents');
  expect(Object.fromEntries(found.map(({ _id, n }) => [_id, n]))).toEqual(left);
}

test('--where and --limit mean some documents, and only those count', async () => {
  const [from, to] = [await memoryWith({ a: numbered(100), b: numbered(100) }), await openMemory()];
  const choices = { where: ['a:/n >= 10', 'a:/n < 5e1'], limit: 30 };
  const report = await (await move(from, to, { choices })).run();
  expect(report.totals).toMatchObject({ read: 60, written: 60 });
  const moved = (await held(to, 'a')).map(({ n }) => Number(n));
  expect(moved).toHaveLength(30);
  expect(Math.min(...moved)).toBeGreaterThanOrEqual(10);
});

test('what the target cannot hold is rejected by name, into a file of one’s own; preflight then writes nothing', async () => {
  const odd = { _id: 'odd', text: 'a\0b', big: 2n ** 60n };
  const [from, to] = [await memoryWith({ a: [...numbered(3), odd] }), await openMemory()];
  const change = (target: Target): Target => Object.assign(target, { limits: { nulInStrings: false } });
  const { run, rejects, rejectsPath } = await move(from, to, { change });
  await expect(run({ mode: 'preflight', rejectsPath: undefined })).rejects.toMatchObject({ code: 'refused' });
  expect(await to.collections()).toEqual([]);
  expect(await run()).toMatchObject({
    status: 'rejected',
    exitCode: 5,
    totals: { read: 4, written: 3, rejected: 1 },
  });
  expect(rejects()).toMatchObject([{ collection: 'a', id: 'odd', pointer: '/text' }]);
  expect(readFileSync(rejectsPath, 'utf8')).toContain('1152921504606846976');
  expect(statSync(rejectsPath).mode & 0o777).toBe(0o600);
});

test('--validate reject carries only what keeps its schema; warn carries all and tells', async () => {
  const wrong = { _id: 'my-agent', agentId: 5 };
  const from = await memoryWith({ deployments: [{ _id: 'good', agentId: 'a' }, wrong] });
  const strict = await move(from, await openMemory(), { choices: { validate: 'reject' } });
  expect(await strict.run()).toMatchObject({ exitCode: 5, totals: { written: 1, rejected: 1 } });
  const mild = await (await move(from, await openMemory(), { choices: { validate: 'warn' } })).run();
  expect(mild).toMatchObject({ exitCode: 0, totals: { written: 2, invalid: 1 } });
  expect(mild.warnings).toMatchObject([{ id: 'my-agent', pointer: '/agentId' }]);
  expect(mild.dangling).toEqual([]);
});

test('redacted secrets are null where that is allowed, and nowhere in the target', async () => {
  const user = { _id: 'u', api_keys: { openai_api_key: 'sk-secret', gemini_api_key: null }, n: 1 };
  const [from, to] = [await memoryWith({ users: [user] }), await openMemory()];
  const report = await (await move(from, to, { choices: { secrets: 'redact' } })).run();
  expect(report.exitCode).toBe(0);
  expect(await held(to, 'users')).toEqual([
    { _id: 'u', api_keys: { openai_api_key: null, gemini_api_key: null }, n: 1 },
  ]);
  expect(await held(from, 'users')).toEqual([user]);
});

test('ids that are secrets stand in no journal', async () => {
  const [from, to] = [await memoryWith({ user_sessions: [{ _id: 'token-1234' }] }), await openMemory()];
  const { run, journal } = await move(from, to, { choices: { collections: ['user_sessions'] } });
  expect((await run()).totals.written).toBe(1);
  expect(readFileSync(journal, 'utf8')).not.toContain('token-1234');
});

test('writes that may or may not have happened are asked again, and nothing is doubled or lost', async () => {
  const [from, to] = [await memoryWith({ a: numbered(500) }), await openMemory()];
  let writes = 0;
  const write = to.write.bind(to);
  to.write = async (collection, operations) => {
    writes++;
    const outcomes = await write(collection, operations);
    // Done, and the answer is lost; or some of it was not done for now.
    if (writes % 3 === 1) throw new DbkitError('unavailable', 'the connection was lost');
    if (writes % 3 === 2)
      return outcomes.map((outcome, at) => (at % 7 === 0 ? laterOutcome(outcome) : outcome));
    return outcomes;
  };
  const report = await (await move(from, to)).run();
  expect(report).toMatchObject({ exitCode: 0, totals: { read: 500, written: 500 } });
  expect(await held(to, 'a')).toEqual(await held(from, 'a'));
});

function laterOutcome(outcome: Outcome): Outcome {
  return outcome.status === 'conflict'
    ? outcome
    : { status: 'failed', error: new DbkitError('unavailable', 'busy') };
}

test('a target that stays out of reach ends the run, and the same run later goes on', async () => {
  const [from, to] = [await memoryWith({ a: numbered(3_000) }), await openMemory()];
  const write = to.write.bind(to);
  let writes = 0;
  let isDown = true;
  to.write = async (collection, operations) => {
    if (isDown && ++writes > 1) throw new DbkitError('unavailable', 'the server is gone');
    return write(collection, operations);
  };
  const { run } = await move(from, to);
  const failed = await run();
  expect(failed).toMatchObject({ status: 'failed', exitCode: 4, error: { message: 'the server is gone' } });
  expect(failed.totals.written).toBeGreaterThan(0);
  isDown = false;
  const resumed = await run();
  expect(resumed).toMatchObject({ exitCode: 0, resumed: true, totals: { read: 3_000, written: 3_000 } });
  expect(await held(to, 'a')).toEqual(await held(from, 'a'));
});

test('an interrupted run writes what is read, and goes on later; its digest is that of a whole run', async () => {
  const from = await memoryWith({ a: numbered(4_000), b: numbered(10) });
  const whole = await (await move(from, await openMemory())).run();
  const to = await openMemory();
  const stop = new AbortController();
  const { run } = await move(from, to);
  const first = await run({ signal: stop.signal, onProgress: () => stop.abort() });
  expect(first).toMatchObject({ status: 'interrupted', exitCode: 130 });
  expect(first.totals.read).toBeLessThan(4_000);
  expect(first.totals.written).toBe(first.totals.read);
  const second = await run();
  expect(second.totals).toEqual(whole.totals);
  expect(second.collections).toEqual(whole.collections);
});

test('one journal, one run at a time; another plan has another', async () => {
  const [from, to] = [await memoryWith({ a: numbered(2_000) }), await openMemory()];
  const { run, journal } = await move(from, to);
  let second: Promise<unknown> | undefined;
  const first = await run({
    onBegin: () => {
      second = run().catch((error: DbkitError) => error.code);
    },
  });
  expect(first.exitCode).toBe(0);
  expect(await second).toBe('refused');
  const other = await move(from, await openMemory(), {
    choices: { limit: 5 },
    options: { journalPath: () => journal },
  });
  await expect(other.run()).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('another plan'),
  });
});

test('--undo deletes what the run has made and nobody has changed since', async () => {
  const from = await memoryWith({ a: numbered(1_200) });
  const to = await memoryWith({ a: [{ _id: 'd0', mine: true }] });
  const { run, journal } = await move(from, to, { choices: { onConflict: 'skip' } });
  expect((await run()).totals).toMatchObject({ written: 1_199, skipped: 1 });
  await save(to, 'a', [{ _id: 'd1', changed: true }]);
  await to.write('a', [{ kind: 'delete', id: 'd2' }]);
  const report = await undo(journal, to, 'to');
  expect(report).toMatchObject({ exitCode: 1, collections: { a: { deleted: 1_197, kept: 1, missing: 1 } } });
  expect(await held(to, 'a')).toEqual([
    { _id: 'd0', mine: true },
    { _id: 'd1', changed: true },
  ]);
});
