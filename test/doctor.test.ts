// `dbkit doctor` as people meet it: on each database a sound installation, and one with every fault in it once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { FINDING_CODES, findingDescriptions } from '../src/doctor/finding-descriptions.js';
import { stringifyJson } from '../src/document/stringify.js';
import { openStore } from '../src/store/open-store.js';
import { DBKIT, dbkit, folderWith, ROOT } from './dbkit.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import {
  faults,
  type Installation,
  NOW,
  processing,
  soundInstallation,
  withFaults,
} from './stored-installation.js';

const isReport = new Ajv({ strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schemas/reports/doctor.schema.json'), 'utf8')),
);

/** Found in documents; the limit is DynamoDB's, the smallest. */
const FAULTS = faults(400_000);
/** Half a gigabyte of SQLite and a quarter of PostgreSQL: no test fills half of that. */
const TOO_LARGE_A_LIMIT = ['overgrown-document'];

interface Findings {
  readonly findings: readonly { code: string; count: number; cases: readonly { documents: unknown }[] }[];
}

function json(args: readonly string[], cwd = ROOT) {
  const { code, stdout, stderr } = dbkit(['doctor', '--json', '--now', NOW, ...args], { cwd });
  const report = JSON.parse(stdout);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect(report.exitCode).toBe(code);
  return { report, code, stderr, stdout };
}

function codesOf({ findings }: Findings): string[] {
  return findings.map(({ code, count }) => `${code} ${count}`);
}

function expected(without: readonly string[], besides: readonly string[] = []): string[] {
  const seeded = [...Object.keys(FAULTS), ...besides].filter((code) => !without.includes(code));
  return FINDING_CODES.filter((code) => seeded.includes(code)).map((code) => `${code} 1`);
}

async function seed(url: string, installation: Installation): Promise<void> {
  const store = await openStore(url);
  try {
    await store.ensureIndex('agent_data_store', ['userId', 'namespace'], 'user-namespace-index');
    for (const [collection, documents] of Object.entries(installation)) {
      const outcomes = await store.saveMany(collection, documents);
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    }
  } finally {
    await store.close();
  }
}

function seeded(without: readonly string[]): Installation {
  return withFaults(
    Object.entries(FAULTS).flatMap(([code, fault]) => (without.includes(code) ? [] : [fault])),
  );
}

/** Two installations of one kind of database; `spoil` adds what no store can. */
function databaseTests(
  urlOf: (name: string) => string,
  {
    without = [],
    besides = [],
    spoil,
  }: { without?: string[]; besides?: string[]; spoil?: (url: string) => Promise<void> } = {},
): void {
  test('a sound installation ends in 0, with nothing found', async () => {
    const url = urlOf('sound');
    await seed(url, soundInstallation());
    const { report, code } = json([url]);
    expect([code, report.findings, report.unreadable.count]).toEqual([0, [], 0]);
    expect(report.documents).toMatchObject({ agents: 2, deployments: 1, user_sessions: 1 });
  }, 60_000);

  test('every fault is found once, and nothing else', async () => {
    const url = urlOf('faulty');
    await seed(url, seeded(without));
    await spoil?.(url);
    const { report, code, stdout } = json([url]);
    expect(code).toBe(1);
    expect(codesOf(report)).toEqual(expected(without, besides));
    expect(stdout).not.toContain('not-to-be-shown');
    const again = json([url]);
    expect(codesOf(again.report), 'nothing was changed').toEqual(codesOf(report));
  }, 60_000);
}

databaseTests((name) => `sqlite:${join(folderWith({ empty: '' }), `${name}.db`)}`, {
  without: TOO_LARGE_A_LIMIT,
});

await describeOn('postgres18', (url) => {
  databaseTests(() => `${url}?schema=${uniqueName('doctor')}`, { without: TOO_LARGE_A_LIMIT });
});

await describeOn('dynamodb', (url) => databaseTests(() => `${url}&prefix=${uniqueName('doctor')}.`));

await describeOn('couchdb', (url) => {
  databaseTests((name) => `${url}?prefix=${uniqueName(name)}-`, {
    // Its limit is twenty times DynamoDB's; an own test fills half of it.
    without: TOO_LARGE_A_LIMIT,
    besides: ['listed-design-document'],
    spoil: (url) => putRaw(url, 'agents/_design/by-name', { views: {} }),
  });

  test('messages of half of its limit are found', async () => {
    const own = `${url}?prefix=${uniqueName('long')}-`;
    await seed(own, faults(8_000_000)['overgrown-document'] ?? {});
    expect(codesOf(json([own]).report)).toEqual(['overgrown-document 1']);
  }, 60_000);
});

async function putRaw(url: string, path: string, body: object): Promise<void> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (username !== '') headers['authorization'] = `Basic ${btoa(`${username}:${password}`)}`;
  const target = `http://${hostname}:${port}/${searchParams.get('prefix')}${path}`;
  const { status } = await fetch(target, { method: 'PUT', headers, body: JSON.stringify(body) });
  expect(status).toBe(201);
}

function filesOf(installation: Installation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(installation).map(([name, documents]) => [
      `files/${name}.ndjson`,
      documents.map((document) => `${stringifyJson(document)}\n`).join(''),
    ]),
  );
}

test('files and archives are looked at too, and what they cannot tell is said', () => {
  const folder = folderWith(filesOf(seeded(TOO_LARGE_A_LIMIT)));
  const names = Object.keys(soundInstallation()).join();
  const made = dbkit(
    ['import', 'files', 'sqlite:a.db', '--collections', names, '--dialect', 'stored', '--validate', 'off'],
    {
      cwd: folder,
    },
  );
  expect(made.code, made.stderr).toBe(0);
  expect(dbkit(['export', 'sqlite:a.db', 'archive', '--collections', names], { cwd: folder }).code).toBe(0);
  for (const location of ['files', 'archive']) {
    const { report, code } = json([location], folder);
    expect([code, codesOf(report)], location).toEqual([1, expected(TOO_LARGE_A_LIMIT)]);
    expect(report.notLookedAt.flatMap(({ codes }: { codes: string[] }) => codes)).toEqual([
      'listed-design-document',
      'overgrown-document',
    ]);
  }
});

test('the text names documents, consequences and what to do, and ends with the verdict', () => {
  const folder = folderWith(filesOf(seeded(TOO_LARGE_A_LIMIT)));
  const { code, stdout } = dbkit(['doctor', 'files', '--now', NOW], { cwd: folder });
  expect(code).toBe(1);
  for (const finding of expected(TOO_LARGE_A_LIMIT)) {
    const { title, consequence, advice } = findingDescriptions[finding.split(' ')[0] as 'unfit-agent'];
    for (const part of [title, consequence, advice]) expect(stdout).toContain(part);
  }
  expect(stdout).toContain(
    'agents 00000000-0000-4000-8000-000000000002 /code: `code` is null; it must be a string',
  );
  expect(stdout).toContain(
    'user_sessions [secret] /expiresAt: expiresAt is 2026-06-02T09:00:00Z (of asf:jdoe)',
  );
  expect(stdout).toContain('not looked at: no finding concerns sessions');
  expect(stdout).not.toContain('not-to-be-shown');
  expect(stdout).toMatch(
    /\n10 findings will break the application; 3 notices \(\d+ documents in 7 collections, [\d.]+ s\)\n$/,
  );
  const quiet = dbkit(['doctor', 'files', '--now', NOW, '--quiet'], { cwd: folder });
  expect(quiet.stdout).not.toContain('not looked at');
  expect(quiet.stderr).toBe('');
});

test('JUnit has a test case a kind of finding, GitHub an annotation a finding', () => {
  const folder = folderWith(
    filesOf(withFaults([FAULTS['unfit-agent'] ?? {}, FAULTS['overspent-user'] ?? {}])),
  );
  const { code, stdout } = dbkit(
    ['doctor', 'files', '--now', NOW, '--format', 'junit', '--report', 'github=out'],
    {
      cwd: folder,
    },
  );
  expect(code).toBe(1);
  expect(stdout).toContain(
    `<testsuites name="dbkit doctor" tests="${FINDING_CODES.length + 1}" failures="1"`,
  );
  expect(stdout).toContain('type="unfit-agent"');
  expect(stdout).toContain('<skipped message="only collections of a CouchDB can hold design documents"/>');
  const github = readFileSync(join(folder, 'out'), 'utf8');
  expect(github).toMatch(/^::error title=unfit-agent::agents 0{8}-\S+ \/code: /);
  expect(github).toContain('\n::warning title=overspent-user::users u-poor /usageInfo/spendRemaining: ');
  expect(github).toMatch(/\ndbkit doctor: 1 finding will break the application; 1 notice \(/);
});

test('ages are counted from --now, and from the clock without it', () => {
  const folder = folderWith(filesOf({ tickets: [processing('2026-06-01T11:00:00')] }));
  const at = (now: string) => dbkit(['doctor', 'files', '--now', now], { cwd: folder }).code;
  expect([at('2026-06-01T12:00:00'), at('2026-06-01T12:00:01'), at('2026-06-01T14:00:01+02:00')]).toEqual([
    0, 1, 1,
  ]);
  const soon = folderWith(filesOf({ tickets: [processing(new Date().toISOString())] }));
  expect(dbkit(['doctor', 'files'], { cwd: soon }).code).toBe(0);
});

test.each([
  [[], 2, 'doctor takes one location'],
  [['a', 'b'], 2, 'doctor takes one location'],
  [['files', '--now', 'noon'], 2, '--now takes a time such as 2026-06-01T12:00:00Z, not "noon"'],
  [['files', '--max-listed', 'x'], 2, '--max-listed takes a whole number'],
  [['files', '--format', 'html'], 2, 'html'],
  [['files', '--collections', 'agnets'], 6, 'has no collection agnets'],
  [['nowhere'], 2, 'nowhere'],
  [['sqlite:nowhere.db'], 3, 'nowhere.db'],
])('%j ends in %d, with a sentence', (args, code, message) => {
  const ended = dbkit(['doctor', ...args], { cwd: folderWith(filesOf(soundInstallation())) });
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(message);
});

test('where nothing is, or something cannot be read, nothing is called sound', () => {
  const folder = folderWith({ 'files/agents.ndjson': '{"_id":"cut', 'none/agents.ndjson': '' });
  const cut = json(['files'], folder);
  expect([cut.code, cut.report.unreadable.count]).toEqual([1, 1]);
  const none = dbkit(['doctor', 'none'], { cwd: folder });
  expect([none.code, none.stdout]).toEqual([1, expect.stringContaining('nothing was looked at')]);
});

test('Ctrl-C ends in 130 with a sentence', async () => {
  const line = `${stringifyJson(processing('2026-06-01T11:00:00'))}\n`;
  const folder = folderWith({ 'files/tickets.ndjson': line.repeat(20_000) });
  const child = spawn(
    process.execPath,
    [DBKIT, 'doctor', 'files', '--rate', '1000', '--json', '--progress', 'json'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.once('data', () => child.kill('SIGINT'));
  const [code] = await once(child, 'close');
  expect([code, JSON.parse(said.join(''))]).toEqual([
    130,
    {
      command: 'doctor',
      status: 'interrupted',
      exitCode: 130,
      error: { message: 'interrupted: not everything was looked at' },
    },
  ]);
}, 30_000);
