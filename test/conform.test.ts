// `dbkit conform` as people meet it: verdicts, reports, wrong use, interruption, and a database left as it was found.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import type { ConformReport } from '../src/report/conform/conform-report.js';
import { openStore } from '../src/store/open-store.js';
import { DBKIT, dbkit, folderWith } from './dbkit.js';

test('SQLite is conformant, and its database is left as it was', async () => {
  const folder = folderWith({});
  const url = `sqlite:${join(folder, 'x.db')}`;
  const store = await openStore(url);
  await store.save('agents', 'a', { name: 'mine' });
  await store.close();
  const { code, stdout } = dbkit([
    'conform',
    url,
    '--json',
    '--report',
    `html=${join(folder, 'r.html')}`,
    '--report',
    `junit=${join(folder, 'r.xml')}`,
    '--report',
    `badge=${join(folder, 'r.svg')}`,
  ]);
  const report = JSON.parse(stdout) as ConformReport;
  expect([report.verdict, code, report.leftovers]).toEqual(['conformant', 0, []]);
  expect(report.requirements.length).toBeGreaterThan(80);
  for (const file of ['r.html', 'r.xml', 'r.svg']) expect(existsSync(join(folder, file))).toBe(true);
  const backend = await openBackend(url);
  expect(await backend.collections()).toEqual(['agents']);
  expect((await backend.read('agents', ['a']))[0]?.document).toEqual({ _id: 'a', name: 'mine' });
  await backend.close();
}, 90_000);

test('a selection is not judged, and a seed repeats it', () => {
  const { code, stdout } = dbkit([
    'conform',
    'memory:',
    '--requirement',
    'GET-2,DOC-1',
    '--seed',
    '42',
    '--json',
  ]);
  const report = JSON.parse(stdout) as ConformReport;
  expect([code, report.verdict, report.seed]).toEqual([0, 'not-judged', 42]);
  expect(report.requirements.map(({ id }) => id)).toEqual(['GET-2', 'DOC-1']);
});

test('known failures: written, then they do not fail the run, then one that passes does', () => {
  const folder = folderWith({});
  const limited = [
    'conform',
    'memory:',
    '--requirement',
    'GET-2',
    '--known-failures',
    'known.json',
    '--seed',
    '1',
  ];
  writeFileSync(
    join(folder, 'known.json'),
    JSON.stringify([{ id: 'GET-2', reason: 'none', message: 'nothing' }]),
  );
  const { code, stdout } = dbkit([...limited, '--json'], { cwd: folder });
  expect([code, (JSON.parse(stdout) as ConformReport).requirements[0]?.status]).toEqual([
    1,
    'unexpected-pass',
  ]);
  expect(dbkit([...limited, '--write-known-failures'], { cwd: folder }).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual([]);
});

test('--list prints the contract', () => {
  const { code, stdout } = dbkit(['conform', '--list']);
  expect(code).toBe(0);
  expect(stdout.match(/^ {2}[A-Z]+-\d+/gm)).toHaveLength(86);
});

test('two reports make one matrix', () => {
  const folder = folderWith({});
  for (const name of ['a', 'b'])
    dbkit(['conform', 'memory:', '--requirement', 'GET-1', '--report', `json=${name}.json`], { cwd: folder });
  const { code, stdout } = dbkit(['conform', '--compare', 'a.json', 'b.json', '--format', 'html'], {
    cwd: folder,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('<!doctype html>');
});

test('a server that is not there, that hangs up, or that speaks another protocol is inconclusive, exit 3', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as { port: number };
  for (const place of ['127.0.0.1:1', `127.0.0.1:${port}`]) {
    const child = spawn(process.execPath, [DBKIT, 'conform', `postgres://me:geheim@${place}/x`, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    const [code] = await once(child, 'close');
    expect([code, (JSON.parse(out) as ConformReport).verdict], place).toEqual([3, 'inconclusive']);
    expect(out + err).not.toMatch(/geheim|^\s+at /m);
  }
}, 60_000);

test('wrong use ends with 2 and one line that helps', () => {
  const wrong: [string[], string][] = [
    [[], 'name one subject'],
    [['oracle:x'], 'memory:'],
    [['firestore://project/'], 'not supported yet'],
    [['memory:', '--profile', 'kore'], 'core'],
    [['memory:', '--requirement', 'GET-99'], 'GET-1'],
    [['memory:', '--limits', '{x'], '--limits'],
    [['memory:', '--capabilities', 'fly'], 'find'],
    [['memory:', '--known-failures', 'missing.json'], 'missing.json'],
    [['--compare', 'one.json'], '--compare'],
    [['memory:?colour=red'], 'colour'],
    [['--replay', 'missing.json'], 'missing.json'],
  ];
  for (const [args, help] of wrong) {
    const { code, stderr } = dbkit(['conform', ...args]);
    expect(code, args.join(' ')).toBe(2);
    expect(stderr).toContain(help);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

test('Ctrl-C leaves nothing behind, and what a killed run leaves can be cleaned', async () => {
  const folder = folderWith({});
  const url = `sqlite:${join(folder, 'x.db')}`;
  const run = async (signal: NodeJS.Signals) => {
    const child = spawn(process.execPath, [DBKIT, 'conform', url, '--progress', 'none'], { stdio: 'ignore' });
    await sleep(1500);
    child.kill(signal);
    return once(child, 'exit');
  };
  const collections = async () => {
    const backend = await openBackend(url);
    const names = await backend.collections();
    await backend.close();
    return names;
  };
  expect(await run('SIGINT')).toEqual([130, null]);
  expect(await collections()).toEqual([]);
  await run('SIGKILL');
  expect((await collections()).length).toBeGreaterThan(0);
  expect(dbkit(['conform', '--clean', url]).stdout).toContain('--force');
  expect(dbkit(['conform', '--clean', url, '--force']).stdout).toContain('removed');
  expect(await collections()).toEqual([]);
}, 60_000);
