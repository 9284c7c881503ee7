// Drivers and modules as people meet them on the command line: verdicts, what is said of a driver that is wrong, and that none is
// left running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ConformReport } from '../src/report/conform/conform-report.js';
import { DBKIT, dbkit, folderWith, ROOT } from './dbkit.js';

const DRIVER = join(ROOT, 'test/drivers/broken-driver.mjs');
const broken = (fault: string, ...more: string[]) => ['node', DRIVER, fault, ...more].join(' ');
const served = (url: string) => `node ${DBKIT} driver serve ${url}`;

function judge(command: string, ...more: string[]) {
  const { code, stdout, stderr } = dbkit(['conform', '--exec', command, '--json', '--runs', '2', ...more]);
  return { code, report: JSON.parse(stdout) as ConformReport, stderr };
}

/** A process is alive, or a zombie that nobody has waited for. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function expectGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 100 && pids.some(isAlive); tries++) await sleep(50);
  expect(pids.filter(isAlive)).toEqual([]);
}

test('a store that is served is conformant, and a right driver', () => {
  const { code, report } = judge(served('memory:'));
  expect([code, report.verdict, report.leftovers]).toEqual([0, 'conformant', []]);
  expect(report.subject).toMatchObject({ kind: 'driver', conflicts: 'upsert', overridden: [] });
  for (const id of ['GET-5', 'SAVE-6', 'LIST-5', 'FIND-8', 'CONC-1', 'DUR-1', 'DUR-2'])
    expect(report.requirements.find((one) => one.id === id)?.status, id).toBe('pass');
  const check = dbkit(['driver', 'check', '--exec', served('memory:')]);
  expect([check.code, check.stdout.match(/✗/g)]).toEqual([0, null]);
}, 120_000);

test('sqlite and mvcc are served as well', () => {
  const file = join(folderWith({}), 'x.db');
  for (const [url, profile, conflicts] of [
    [`sqlite:${file}`, 'durability', 'upsert'],
    ['memory:?conflicts=mvcc', 'revisions', 'mvcc'],
  ] as const) {
    const { code, report } = judge(served(url), '--profile', profile);
    expect([code, report.subject.conflicts], url).toEqual([0, conflicts]);
    expect(report.requirements.some(({ status }) => status === 'fail')).toBe(false);
  }
}, 60_000);

test('what the command line says goes before what the driver says', () => {
  const options = [
    '--capabilities',
    'find,concurrent',
    '--limits',
    '{"maxIdBytes": 300}',
    '--conflicts',
    'mvcc',
  ];
  const { report } = judge(served('memory:'), ...options, '--requirement', 'ID-6,BULK-1');
  expect(report.subject).toMatchObject({
    capabilities: ['find', 'concurrent'],
    limits: { maxIdBytes: 300 },
    conflicts: 'mvcc',
    overridden: ['limits', 'capabilities', 'conflicts'],
  });
  expect(report.requirements.map(({ id, status }) => [id, status])).toEqual([
    ['ID-6', 'pass'],
    ['BULK-1', 'not-applicable'],
  ]);
});

test('without concurrent and open_client, concurrency and aliases are not checked, and it is said', () => {
  const { report } = judge(broken('one-at-a-time'), '--requirement', 'CONC-1,GET-5,DUR-1,DUR-2,ERR-1');
  expect(new Set(report.requirements.map(({ status }) => status))).toEqual(new Set(['not-applicable']));
  expect(report.notes.join(' ')).toContain('calls do not run together');
});

test.each([
  ['no/such/program', 2, 'there is no program "no/such/program"'],
  [DRIVER, 2, 'is not executable'],
  ['', 2, 'the command is empty'],
  [broken('exits'), 3, 'no database is configured'],
  [broken('banner'), 3, 'standard output is for messages alone'],
  [broken('twice'), 3, 'answered a second time'],
  [broken('huge'), 3, 'longer than 64 MiB'],
  [broken('ends-badly'), 3, 'must end with exit code 0'],
])(
  '%s: exit %i, and %s',
  (command, code, words) => {
    const ended = dbkit(['conform', '--exec', command, '--json', '--timeout', '2', '--requirement', 'ID-6']);
    const report = JSON.parse(ended.stdout) as Partial<ConformReport> & { error: { message: string } };
    expect([ended.code, report.exitCode, report.error.message]).toEqual([
      code,
      code,
      expect.stringContaining(words),
    ]);
    if (code === 3) expect([report.verdict, report.status]).toEqual(['inconclusive', 'failed']);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toMatch(/^\s+at .*dbkit/m);
  },
  30_000,
);

test('a driver that dies at one operation is not at fault: the requirement is', () => {
  const dead = judge(broken('crashes', 'MyAgent'), '--requirement', 'GET-1');
  expect(dead.report.requirements[0]?.failure?.actual).toContain('MyAgent');
  expect(dead.report.requirements[0]?.failure?.driver?.log.join()).toContain('cannot save this');
}, 60_000);

test('a failure is run again by the words that its report gives', async () => {
  const command = `${broken('crashes', 'MyAgent')} "it's" 'a "b"'`;
  const { report } = judge(command, '--requirement', 'GET-1', '--seed', '7', '--capabilities', 'concurrent');
  const replay = report.requirements[0]?.failure?.replay ?? '';
  const child = spawn('sh', ['-c', `${replay.replace(/^dbkit/, `"${process.execPath}" "${DBKIT}"`)} --json`]);
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  await once(child, 'close');
  const again = JSON.parse(out) as ConformReport;
  expect([again.seed, again.subject]).toEqual([7, report.subject]);
  expect(again.requirements[0]?.failure?.program).toHaveLength(
    report.requirements[0]?.failure?.program.length ?? 0,
  );
}, 30_000);

test('secrets of a command are not printed', () => {
  const { code, stdout, stderr } = dbkit([
    'conform',
    '--exec',
    `${broken('none')} --api-key geheim`,
    '--requirement',
    'GET-1',
  ]);
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain('geheim');
  expect(stdout).toContain('shown as ***');
});

test('Ctrl-C, SIGTERM and SIGKILL end the driver, with everything that it has started', async () => {
  for (const [signal, fault, processes, ended] of [
    ['SIGINT', 'stubborn', 2, [130, null]],
    ['SIGTERM', 'none', 1, [143, null]],
    ['SIGKILL', 'none', 1, [null, 'SIGKILL']],
  ] as const) {
    const options = ['--exec', broken(fault), '--progress', 'none', '--timeout', '1'];
    const child = spawn(process.execPath, [DBKIT, 'conform', ...options], { stdio: 'ignore' });
    const pids = await driverOf(child.pid ?? 0, processes);
    child.kill(signal);
    expect(await once(child, 'exit'), signal).toEqual(ended);
    await expectGone(pids);
  }
}, 60_000);

/** The driver, and what it has started, once they run. */
async function driverOf(parent: number, count: number): Promise<number[]> {
  const childrenOf = (pid: number): number[] => {
    try {
      const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
      return text.split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  };
  for (let tries = 0; tries < 200; tries++) {
    const own = childrenOf(parent);
    const all = [...own, ...own.flatMap(childrenOf)];
    if (all.length >= count) {
      // The driver is being asked.
      await sleep(500);
      return all;
    }
    await sleep(50);
  }
  throw new Error('the driver did not start');
}

test('a module is judged, and what it leaves open does not keep the command', () => {
  const folder = folderWith({
    'fine.mjs': `import { openStore } from ${JSON.stringify(join(ROOT, 'dist/src/index.js'))};
      setInterval(() => {}, 1000);
      console.log('hello from the module');
      export default ({ conflicts }) => openStore('memory:', { conflicts });`,
    'empty.mjs': 'export const x = 1;',
    'stray.mjs': `const save = async (_, id) => {
        Promise.reject(new Error('nobody awaits this'));
        return { id, rev: '1' };
      };
      export default () => ({ get: save, save, delete: save, listAll: async () => [] });`,
    'fails.mjs': 'export default () => { throw "no database"; };',
  });
  const fine = dbkit(['conform', '--module', 'fine.mjs', '--requirement', 'ID-6', '--runs', '2', '--json'], {
    cwd: folder,
  });
  expect(fine.code).toBe(0);
  const report = JSON.parse(fine.stdout) as ConformReport;
  expect(report.subject).toMatchObject({ kind: 'module', name: 'fine.mjs' });
  const empty = dbkit(['conform', '--module', './empty.mjs'], { cwd: folder });
  expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('exports no function')]);
  const stray = dbkit(['conform', '--module', 'stray.mjs', '--requirement', 'ID-6', '--json'], {
    cwd: folder,
  });
  expect([stray.code, stray.stderr]).toEqual([3, expect.stringContaining('nobody awaits this')]);
  expect((JSON.parse(stray.stdout) as ConformReport).verdict).toBe('inconclusive');
  const fails = dbkit(['conform', '--module', './fails.mjs', '--json'], { cwd: folder });
  expect([fails.code, fails.stderr]).toEqual([3, expect.stringContaining('no database')]);
});

test('wrong use of the options that name a subject', () => {
  const wrong: [string[], string][] = [
    [['memory:', '--exec', 'x'], 'name one subject'],
    [['--exec', 'x', '--module', 'y'], 'name one subject'],
    [['memory:', '--kwargs', '{}'], '--kwargs goes with --python'],
    [['--python', 'no-colon'], 'module:Class'],
    [['--python', 'a:B', '--kwargs', '{a}'], '--kwargs takes a JSON object'],
    [['--python', 'a:B', '--kwargs', '[]'], '--kwargs takes a JSON object'],
    [['--python', 'a:B', '--python-bin', '/no/python'], 'there is no program'],
    [['--clean', '--exec', 'x'], '--clean takes a database URL'],
    [['--exec', 'x', '--capabilities', 'fly'], 'find'],
  ];
  for (const [args, help] of wrong) {
    const { code, stderr } = dbkit(['conform', ...args]);
    expect([code, stderr], args.join(' ')).toEqual([2, expect.stringContaining(help)]);
  }
  expect(dbkit(['driver', 'check']).code).toBe(2);
  expect(dbkit(['driver', 'serve', 'oracle:x']).code).toBe(2);
  expect(dbkit(['driver', 'serve', 'memory:'], { input: 'not JSON\n' })).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringContaining('a request is not JSON'),
  });
});

test('serve answers on standard output alone, and ends with its input', () => {
  const input =
    '{"seq":1,"op":"hello","args":{"protocol":1}}\n{"seq":2,"op":"list_all","args":{"collection":"a"}}\n';
  const { code, stdout, stderr } = dbkit(['driver', 'serve', 'memory:'], { input });
  const lines = stdout.trimEnd().split('\n');
  expect([code, stderr, lines.length]).toEqual([0, '', 2]);
  expect(JSON.parse(lines[1] ?? '')).toEqual({ seq: 2, ok: true, value: [] });
});
