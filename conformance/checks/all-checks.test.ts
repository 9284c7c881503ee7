// The checks are complete, and no sound store is accused by any of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openMemory } from '../../src/backend/memory/memory-backend.js';
import { openSqlite } from '../../src/backend/sqlite/sqlite-backend.js';
import type { ConflictProfile } from '../../src/store/database-service.js';
import { DocumentStore } from '../../src/store/document-store.js';
import { type CheckResult, runCheck } from '../check-run.js';
import { RunState } from '../context.js';
import { REQUIREMENTS } from '../requirements/requirements.js';
import { openServiceSubject, type ServiceHooks } from '../subject/service-subject.js';
import { DIRECTED_CHECKS } from './all-checks.js';

const folder = mkdtempSync(join(tmpdir(), 'dbkit-checks-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the list of checks', () => {
  test('no two have the same name', () => {
    const names = DIRECTED_CHECKS.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('every requirement has a check, but for those about concurrency', () => {
    const checked = new Set(DIRECTED_CHECKS.flatMap(({ requirements }) => requirements));
    const ids = REQUIREMENTS.filter(({ profile }) => profile !== 'concurrency').map(({ id }) => id);
    expect(ids.filter((id) => !checked.has(id))).toEqual([]);
  });

  test('every check names requirements that there are', () => {
    const ids = new Set(REQUIREMENTS.map(({ id }) => id));
    for (const { name, requirements } of DIRECTED_CHECKS) {
      expect(requirements.length, name).toBeGreaterThan(0);
      expect(
        requirements.filter((id) => !ids.has(id)),
        name,
      ).toEqual([]);
    }
  });
});

/** SQLite under upsert is judged, as a command does it, in test/conform.test.ts. */
const STORES = [
  ['memory', 'upsert'],
  ['memory', 'mvcc'],
  ['SQLite', 'mvcc'],
] as const;

test.each(STORES)('%s passes every directed check as %s', { timeout: 120_000 }, async (kind, conflicts) => {
  const results = await resultsOf(await hooksFor(kind, conflicts));
  const failures = results.flatMap((one) =>
    one.status === 'fail' ? [`${one.check.name}: ${one.failure.message}`] : [],
  );
  expect(failures).toEqual([]);
  const passed = new Set(
    results.filter(({ status }) => status === 'pass').flatMap(({ check }) => check.requirements),
  );
  // It refuses little, and cannot be cut off.
  for (const id of ['GET-5', 'LIST-4', 'VAL-11', 'DOC-6', 'FIND-8', 'BULK-7', 'DUR-1', 'DUR-2']) {
    expect(passed).toContain(id);
  }
  expect(passed).toContain(conflicts === 'mvcc' ? 'REV-4' : 'UPS-2');
});

async function hooksFor(kind: 'memory' | 'SQLite', conflicts: ConflictProfile): Promise<ServiceHooks> {
  const openBackend = () =>
    kind === 'memory' ? openMemory(`checks-${conflicts}`) : openSqlite(join(folder, `${conflicts}.sqlite`));
  const open = async () => new DocumentStore(await openBackend(), { conflicts });
  const { limits } = await openBackend();
  return { open, openSecond: open, reopen: open, conflicts, limits };
}

async function resultsOf(hooks: ServiceHooks): Promise<CheckResult[]> {
  const subject = await openServiceSubject({ name: 'test', kind: 'function' }, hooks);
  const state = new RunState(subject, {
    seed: 20240115,
    timeoutMs: 30_000,
    prefix: 'dbkit_abcdefgh_',
    useRealCollections: false,
    dialect: 'documented',
    runs: 1,
    historyFolder: undefined,
  });
  const results: CheckResult[] = [];
  for (const check of DIRECTED_CHECKS) results.push(...(await runCheck(check, state, (id) => id)));
  await subject.close();
  return results;
}
