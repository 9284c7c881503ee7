// `dbkit export`, `import` and `migrate` as people run them, with the mistakes that people make: each has its exit code, a
// sentence, and leaves nothing half-visible.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { DBKIT, dbkit } from './dbkit.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { digestsOf, fill } from './transfer-trials.js';

const home = mkdtempSync(join(tmpdir(), 'dbkit-transfer-'));
const source = `sqlite:${join(home, 'source.db')}`;
let folder = '';
let number = 0;

beforeAll(async () => {
  const backend = await openBackend(source);
  await fill(backend, 1_000);
  await backend.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(home, `${++number}-`));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (...args: string[]) => dbkit(args, { cwd: folder });

test('export, import and migrate, and what they say with --json', async () => {
  expect(run('export', source, 'backup').code).toBe(0);
  expect(statSync(join(folder, 'backup/manifest.json')).mode & 0o777).toBe(0o600);
  const { code, stdout } = run('import', 'backup', 'sqlite:new.db', '--verify', '--json');
  expect(code, stdout).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    command: 'import',
    status: 'done',
    exitCode: 0,
    totals: { read: 1_000, written: 1_000, skipped: 0, rejected: 0 },
    verified: { equal: true },
  });
  expect(report.collections.agents).toMatchObject({
    absent: false,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const migrated = run('migrate', 'sqlite:new.db', 'sqlite:third.db', '--quiet');
  expect(migrated.stdout).toMatch(/^done in .*: 1,000 documents written\n/);
  const [left, right] = [await openBackend(source), await openBackend(`sqlite:${join(folder, 'third.db')}`)];
  expect(await digestsOf(right)).toEqual(await digestsOf(left));
  await Promise.all([left.close(), right.close()]);
});

test('the command that is told for verifying compares what was moved, and nothing else', () => {
  const choices = ['--exclude', 'tickets,demos', '--where', 'sessions:/cost >= 0', '--secrets', 'redact'];
  const moved = run('migrate', source, 'sqlite:new.db', ...choices);
  expect(moved.code, moved.stdout).toBe(0);
  const words = /^to verify: dbkit (.*)$/m.exec(moved.stdout)?.[1] ?? '';
  const verify = [...words.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect(verify).toEqual(['verify', source, 'sqlite:new.db', ...choicesInOrder(choices)]);
  expect(run(...verify)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('the same, document by document'),
  });
  const some = run('migrate', source, 'sqlite:some.db', '--limit', '3');
  expect([some.code, some.stdout]).toEqual([0, expect.not.stringContaining('to verify')]);
});

/** Conditions come last. */
function choicesInOrder([exclude, list, where, condition, secrets, redact]: readonly string[]) {
  return [exclude, list, secrets, redact, where, condition];
}

test('a dry run makes nothing at all', () => {
  const { code, stdout } = run('migrate', source, 'sqlite:new.db', '--dry-run');
  expect([code, stdout]).toEqual([0, expect.stringContaining('1,000 documents would be written')]);
  expect(run('export', source, 'backup', '--dry-run').code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['migrate', [source, source], 6, 'the same database'],
  ['migrate', ['sqlite:nowhere.db', 'sqlite:b.db'], 3, 'nowhere.db'],
  ['migrate', [source, 'sqlite:b.db', '--collections', 'agents,ghosts'], 6, 'ghosts'],
  ['migrate', [source, 'sqlite:no/folder/b.db'], 4, 'there is no folder'],
  ['migrate', [source, 'sqlite:b.db', '--where', 'agents/name'], 2, '--where takes'],
  ['migrate', [source, 'sqlite:b.db', '--convert', 'dates=unix'], 2, '--convert knows'],
  ['migrate', [source], 2, 'migrate takes'],
  ['migrate', [source, 'backup'], 2, 'dbkit export'],
  ['export', [source, 'sqlite:b.db'], 2, 'dbkit migrate'],
  ['import', ['nothing-here', 'sqlite:b.db'], 2, 'nothing-here'],
  ['import', ['--undo', 'no.journal'], 2, 'no.journal'],
] as const)('%s %s ends in %i', (command, args, code, words) => {
  const ended = run(command, ...args);
  expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(words)]);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  const json = run(command, ...args, '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ command, exitCode: code, error: expect.anything() });
  expect(readdirSync(folder).filter((name) => !/^b\.db/.test(name))).toEqual([]);
});

test('a target of someone else’s, a read-only one, one that is full', () => {
  const theirs = new Database(join(folder, 'theirs.db'));
  theirs.exec('CREATE TABLE agents (name text)');
  theirs.close();
  const other = run('migrate', source, 'sqlite:theirs.db');
  expect([other.code, other.stderr]).toEqual([6, expect.stringContaining('not ours')]);
  expect(run('migrate', source, 'sqlite:ro.db', '--collections', 'agents').code).toBe(0);
  const readOnly = run('migrate', source, 'sqlite:ro.db?mode=ro', '--collections', 'users');
  expect([readOnly.code, readOnly.stderr]).toEqual([4, expect.stringContaining('read-only')]);
  // Files of this process may have so many KiB.
  const full = spawnSync(
    'bash',
    ['-c', `ulimit -f 400; exec ${process.execPath} ${DBKIT} migrate ${source} sqlite:full.db --retries 1`],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect([full.status, full.stdout]).toEqual([4, expect.stringContaining('to go on: dbkit migrate')]);
  expect(run('migrate', source, 'sqlite:full.db').code).toBe(0);
});

test('rejected documents go to a file, which import reads back once they are mended', () => {
  writeFileSync(
    join(folder, 'deployments.ndjson'),
    '{"_id":"good","agentId":"a"}\n{"_id":"bad name","agentId":"b"}\n',
  );
  const rejected = run(
    'import',
    'deployments.ndjson',
    'sqlite:b.db',
    '--validate',
    'reject',
    '--rejects',
    'r.ndjson',
  );
  expect(rejected.code).toBe(5);
  const line = readFileSync(join(folder, 'r.ndjson'), 'utf8');
  expect(JSON.parse(line)).toMatchObject({ collection: 'deployments', id: 'bad name', pointer: '/_id' });
  writeFileSync(join(folder, 'r.ndjson'), line.replaceAll('bad name', 'good-name'));
  const mended = run(
    'import',
    'r.ndjson',
    'sqlite:b.db',
    '--validate',
    'reject',
    '--on-conflict',
    'skip',
    '--json',
  );
  expect(JSON.parse(mended.stdout)).toMatchObject({ exitCode: 0, totals: { written: 1 } });
});

describe('Ctrl-C', () => {
  async function interrupted(signals: number): Promise<{ code: number | null; output: string }> {
    const args = ['migrate', source, 'sqlite:b.db', '--rate', '200', '--progress', 'json'];
    const child = spawn(process.execPath, [DBKIT, ...args], { cwd: folder });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    // The journal's second line says that documents have arrived.
    const journal = () =>
      readdirSync(folder).includes('.dbkit') &&
      readdirSync(join(folder, '.dbkit')).find((name) => name.endsWith('.journal'));
    await expect
      .poll(
        () =>
          journal() ? readFileSync(join(folder, '.dbkit', journal() || ''), 'utf8').split('\n').length : 0,
        {
          timeout: 20_000,
        },
      )
      .toBeGreaterThan(2);
    for (let nth = 0; nth < signals; nth++) {
      child.kill('SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { code: await ended, output };
  }

  test('once: what is read is written, and the same command goes on', async () => {
    const { code, output } = await interrupted(1);
    expect([code, output]).toEqual([130, expect.stringContaining('to go on: dbkit migrate')]);
    const { stdout } = run('migrate', source, 'sqlite:b.db', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 0,
      resumed: true,
      totals: { read: 1_000, written: 1_000 },
    });
  });

  test('twice: now, and the same command goes on', async () => {
    // Null where the second one met a process that was just ending.
    expect([130, null]).toContain((await interrupted(2)).code);
    expect(run('migrate', source, 'sqlite:b.db').code).toBe(0);
  });
});

await describeOn('postgres18', (server) => {
  test('passwords: from the environment, never printed, and told whose is wrong', () => {
    const url = new URL(server);
    url.searchParams.set('schema', uniqueName('passwords'));
    const password = decodeURIComponent(url.password);
    url.password = '';
    const withPassword = (value: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [DBKIT, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, DBKIT_TARGET_PASSWORD: value },
      });
      return { code: status, all: stdout + stderr };
    };
    const wrong = withPassword('wrong-one', 'migrate', source, url.href);
    expect([wrong.code, wrong.all]).toEqual([4, expect.stringContaining('refused the user or the password')]);
    expect(wrong.all).not.toContain('wrong-one');
    const right = withPassword(password, 'migrate', source, url.href, '--verify');
    expect(right.code, right.all).toBe(0);
    expect(right.all).not.toContain(password);
    const journals = readdirSync(join(folder, '.dbkit')).filter((name) => name.endsWith('.journal'));
    expect(readFileSync(join(folder, '.dbkit', journals[0] ?? ''), 'utf8')).not.toMatch(
      /gofannon@|secret%2F/,
    );
    const again = withPassword(password, 'migrate', url.href.replace('127.0.0.1', 'localhost'), url.href);
    expect(again.code).not.toBe(0);
    expect(existsSync(join(folder, '.dbkit'))).toBe(true);
  });

  test('a name that the target cannot have', async () => {
    const backend = await openBackend(`sqlite:${join(folder, 'long.db')}`);
    await backend.write('n'.repeat(70), [
      { kind: 'put', id: 'a', document: { _id: 'a' }, expected: { is: 'any' } },
    ]);
    await backend.close();
    const ended = run('migrate', 'sqlite:long.db', `${server}?schema=${uniqueName('long')}`);
    expect([ended.code, ended.stderr]).toEqual([6, expect.stringContaining('PostgreSQL takes at most 63')]);
  });
});
