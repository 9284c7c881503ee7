// `dbkit validate` on several inputs of several kinds: what is checked together, in which dialect, what is said, how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DBKIT, dbkit, folderWith } from './dbkit.js';
import { agent, otherId, user } from './stored-installation.js';
import { FAULTS, faulty, json, seeded, valid } from './validated-installation.js';

test('files beside a location are checked together with it, several locations each by itself', async () => {
  const url = await seeded(valid());
  const deployment = (agentId: string) => JSON.stringify({ _id: 'late', agentId });
  const [known = agent()] = valid()['agents'] ?? [];
  const folder = folderWith({
    'good/deployments.json': deployment(String(known['_id'])),
    'bad/deployments.json': deployment(otherId(9)),
    'bad/users.json': JSON.stringify(user()),
  });
  expect(json([url, 'good', '--references', 'error'], folder).report.counts).toMatchObject({ errors: 0 });
  const bad = json(['bad', url], folder);
  expect(bad.report.findings).toMatchObject([
    { code: 'dangling-reference', file: 'bad/deployments.json', line: 1 },
    {
      code: 'duplicate-id',
      file: 'bad/users.json',
      line: 1,
      message: expect.stringContaining(`in ${url} (users "asf:jdoe")`),
    },
  ]);
  const two = json([url, await seeded(valid()), 'bad/users.json'], folder);
  expect([two.code, two.report.locations.length, two.report.files]).toEqual([0, 2, 1]);
  expect(two.report.documents.users).toBe(9);
});

test('--dialect says one for all, and what inputs have in common is taken without it', async () => {
  const url = await seeded(valid());
  const folder = folderWith({ 'users.json': JSON.stringify({ ...user(), _id: 'other' }) });
  expect(dbkit(['export', url, 'archive', '--dialect', 'stored'], { cwd: folder }).code).toBe(0);
  expect(json(['archive'], folder).report).toMatchObject({ dialect: 'stored', valid: true });
  expect(json(['archive', 'users.json'], folder).report).toMatchObject({ dialect: 'auto', valid: true });
  const documented = json([url, '--dialect', 'documented'], folder);
  expect([documented.code, documented.report.dialect]).toEqual([1, 'documented']);
  expect(documented.report.findings).toContainEqual(
    expect.objectContaining({ code: 'unknown-collection', collection: 'user_sessions', severity: 'warning' }),
  );
});

test('the options of files have their meaning here too', async () => {
  const url = await seeded(faulty());
  const folder = folderWith({ empty: '' });
  const at = { cwd: folder };
  expect(
    json([url, '--fast'])
      .report.findings.map(({ code }: { code: string }) => code)
      .sort(),
  ).toEqual(['time-order', 'unknown-field', 'wrong-type', 'wrong-type']);
  expect(json([url, '--max-errors', '2']).report).toMatchObject({ notListed: 5, counts: { errors: 5 } });
  expect(json([url, '--references', 'warn']).report.counts).toMatchObject({ errors: 4, warnings: 3 });
  expect(dbkit(['validate', url, '--baseline', 'known', '--write-baseline'], at).code).toBe(0);
  const known = json([url, '--baseline', 'known'], folder);
  expect([known.code, known.report.counts]).toEqual([0, { errors: 0, warnings: 0, known: 7 }]);
  const odd = await seeded({ users: [user({ own: 1 })] });
  expect([json([odd]).code, json([odd, '--strict']).code]).toEqual([0, 1]);
});

test.each(['text', 'sarif', 'junit', 'github'])('collection and id are told in %s', async (format) => {
  const url = await seeded(faulty());
  const { code, stdout } = dbkit(['validate', url, '--format', format]);
  expect(code).toBe(1);
  for (const [finding] of FAULTS) {
    const [kind = '', collection = '', id = '', pointer = ''] = finding.split(' ');
    for (const part of [kind, collection, id === 'null' ? '' : id, pointer]) expect(stdout).toContain(part);
  }
  expect(stdout).toContain(url);
  expect(stdout).not.toContain('not-to-be-shown');
});

test.each([
  [['postgres://me:hush-hush@127.0.0.1:1/x'], 3, 'cannot be reached'],
  [['couchdb://me:hush-hush@127.0.0.1:1/'], 3, '127.0.0.1:1'],
  [['sqlite:nowhere.db'], 3, 'nowhere.db'],
  [['postgers://me:hush-hush@host/x'], 2, 'There is no database for postgers: URLs'],
  [['postgres://me:hush-hush@host/x?poolsize=1'], 2, 'poolsize'],
  [['firestore://project'], 2, 'not supported yet'],
  [['notes.db'], 2, 'name it sqlite:notes.db'],
  [['memory:', '--collections', 'agnets'], 6, 'has no collection agnets'],
  [['memory:', '--collection', 'agents'], 2, '--collection is for files'],
  [['memory:', '--rate', '0'], 2, '--rate takes a whole number from 1'],
  [['agents.ndjson', '--exclude', 'users'], 2, '--collections and --exclude are for databases and archives'],
])('%j ends in %d, with a sentence and no password', (args, code, message) => {
  const folder = folderWith({ 'notes.db': 'SQLite format 3\0', 'agents.ndjson': '' });
  const ended = dbkit(['validate', '--json', ...args], { cwd: folder });
  expect([ended.code, ended.stderr]).toEqual([code, expect.stringContaining(message)]);
  expect(JSON.parse(ended.stdout)).toMatchObject({ command: 'validate', status: 'failed', exitCode: code });
  expect(ended.stdout + ended.stderr).not.toContain('hush-hush');
});

test('env: is the database that the variables of the application name', () => {
  vi.stubEnv('DATABASE_PROVIDER', 'couchdb');
  vi.stubEnv('COUCHDB_URL', 'http://127.0.0.1:1');
  vi.stubEnv('COUCHDB_USER', 'me');
  vi.stubEnv('COUCHDB_PASSWORD', 'hush-hush');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { code, stderr } = dbkit(['validate', 'env:']);
  expect([code, stderr]).toEqual([3, expect.stringContaining('127.0.0.1:1')]);
  expect(stderr).not.toContain('hush-hush');
});

test('Ctrl-C ends in 130 with a sentence', async () => {
  const url = await seeded({ users: Array.from({ length: 3000 }, (_, n) => user({ _id: `u${n}` })) });
  const args = [DBKIT, 'validate', url, '--rate', '100', '--json', '--progress', 'json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.once('data', () => child.kill('SIGINT'));
  const [code] = await once(child, 'close');
  const error = { message: 'interrupted: not everything was checked' };
  expect([code, JSON.parse(said.join(''))]).toEqual([
    130,
    { command: 'validate', status: 'interrupted', exitCode: 130, error },
  ]);
});
