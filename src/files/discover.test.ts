import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DbkitError } from '../document/error.js';
import { discover } from './discover.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'dbkit-discover-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes empty files, with their folders. */
function files(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
}

const pipe = (name: string): Buffer => execFileSync('mkfifo', [join(folder, name)]);
const link = (target: string, name: string): void => symlinkSync(target, join(folder, name));

/** In these tests the folder's name, or the file's, tells the collection. */
const collectionOf = (path: string): string | undefined =>
  [basename(path, '.json'), basename(dirname(path))].find((name) => ['agents', 'users'].includes(name));

/** Discovers from paths below the temporary folder, and shows results relative to it. */
function find(...names: string[]) {
  const { inputs, findings, leftOut } = discover(
    names.map((name) => (name === '-' ? name : join(folder, name))),
    { collectionOf },
  );
  const below = (path: string): string => path.replace(`${folder}/`, '');
  return {
    inputs,
    paths: inputs.map(({ path }) => below(path)),
    findings: findings.map(({ severity, code, file }) => `${severity} ${code} ${below(file)}`),
    leftOut,
  };
}

function usageErrorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof DbkitError && error.code === 'usage') return error.message;
    throw error;
  }
  throw new Error('no usage error');
}

/** Runs something without root's right to read everything. */
function asNobody<T>(run: () => T): T {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a folder', () => {
  it('gives its files and those below, by name, each with its collection', () => {
    files('users/b.json', 'users/a.ndjson', 'agents.json', 'z.JSONL', 'B.json');
    const { inputs, paths, findings } = find('.');
    expect(paths).toEqual(['B.json', 'agents.json', 'users/a.ndjson', 'users/b.json', 'z.JSONL']);
    expect(inputs.map(({ collection }) => collection)).toEqual([
      undefined,
      'agents',
      'users',
      'users',
      undefined,
    ]);
    expect(inputs.every(({ kind, named }) => kind === 'file' && !named)).toBe(true);
    expect(findings).toEqual([]);
  });

  it('leaves tools alone, and counts what is not JSON by ending', () => {
    files(
      '.git/a.json',
      'node_modules/x/a.json',
      '.cache/a.json',
      'a.md',
      'b.MD',
      'LICENSE',
      'sub/c.json.gz',
      'ok.json',
    );
    const { paths, leftOut } = find('.');
    expect(paths).toEqual(['ok.json']);
    expect(leftOut).toEqual({ '.md': 2, '': 1, '.gz': 1 });
    expect(find('.cache').paths).toEqual(['.cache/a.json']);
  });

  it('follows links, and enters a loop once', () => {
    files('real/agents/a.json', 'real/b.json');
    link('..', 'real/agents/up');
    link('.', 'real/self');
    link('real/agents/a.json', 'file.json');
    mkdirSync(join(folder, 'start'));
    link('../real', 'start/over');
    expect(find('real').paths).toEqual(['real/agents/a.json', 'real/b.json']);
    expect(find('start').paths).toEqual(['start/over/agents/a.json', 'start/over/b.json']);
  });

  it('tells the collection by the real path where the link tells none', () => {
    files('agents/x.json');
    link('agents', 'aaa');
    expect(find('.').inputs).toMatchObject([{ path: join(folder, 'aaa/x.json'), collection: 'agents' }]);
  });

  it('warns of pipes and sockets, also where a link leads to one', async () => {
    files('a.json');
    pipe('pipe.json');
    link('pipe.json', 'zlink.json');
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((listening) => server.once('listening', listening));
    expect(find('.')).toMatchObject({
      paths: ['a.json'],
      findings: ['warning not-a-file pipe.json', 'warning not-a-file socket'],
    });
    await new Promise((closed) => server.close(closed));
  });

  it('reports links that lead nowhere or in circles, unless by name they hold no documents', () => {
    files('a.json');
    link('gone', 'b.json');
    link('gone', 'folder');
    link('gone', 'notes.txt');
    link('circle.json', 'circle.json');
    expect(find('.')).toMatchObject({
      paths: ['a.json'],
      findings: ['error unreadable b.json', 'error unreadable circle.json', 'error unreadable folder'],
      leftOut: { '.txt': 1 },
    });
  });

  it('reports a folder that may not be listed, and goes on', () => {
    files('closed/a.json', 'open/b.json');
    chmodSync(join(folder, 'closed'), 0);
    const expected = { paths: ['open/b.json'], findings: ['error unreadable closed'] };
    expect(asNobody(() => find('.'))).toMatchObject(expected);
    expect(asNobody(() => find('**/*.json'))).toMatchObject(expected);
    expect(asNobody(() => find('closed/a.json', 'open')).findings).toEqual([
      'error unreadable closed/a.json',
    ]);
  });
});

describe('a named path', () => {
  it('is an input whatever its ending, with its size', () => {
    files('users/a.txt');
    writeFileSync(join(folder, 'users/a.txt'), '{}');
    const path = join(folder, 'users/a.txt');
    expect(find('users/a.txt').inputs).toEqual([
      { path, kind: 'file', size: 2, collection: 'users', named: true },
    ]);
  });

  it('may be a pipe, a device or standard input', () => {
    pipe('agents.json');
    const { inputs } = find('agents.json', '-', 'agents.json', '-');
    expect(inputs).toMatchObject([
      { kind: 'stream', collection: 'agents', size: undefined, named: true },
      { path: '<stdin>', kind: 'stdin', collection: undefined, size: undefined, named: true },
    ]);
    expect(discover(['/dev/null'], { collectionOf }).inputs).toMatchObject([
      { path: '/dev/null', kind: 'stream' },
    ]);
  });

  it('is read once, however often and however it is reached', () => {
    files('d/a.json', 'd/b.json');
    link('d/a.json', 'link.json');
    const { inputs, paths } = find('d/a.json', 'd', 'd/../d/a.json', 'link.json', 'd/*.json', 'd/b.json');
    expect(paths).toEqual(['d/a.json', 'd/b.json']);
    expect(inputs.map(({ named }) => named)).toEqual([true, true]);
  });

  it('is refused if nothing is there', () => {
    expect(usageErrorOf(() => find('gone.json'))).toBe(`There is no file or folder "${folder}/gone.json".`);
    files('a.json');
    expect(usageErrorOf(() => find('a.json/b.json'))).toContain('There is no file or folder');
    expect(usageErrorOf(() => discover([''], { collectionOf }))).toContain('There is no file or folder');
    expect(usageErrorOf(() => discover([], { collectionOf }))).toContain('Nothing to read');
  });
});

describe('a pattern', () => {
  it('gives what it matches, and folders with all that is in them', () => {
    files('a/x.json', 'a/y.md', 'b/agents/z.json', 'node_modules/n.json', '.dot/d.json', 'c.json');
    expect(find('**/*.json').paths).toEqual(['a/x.json', 'b/agents/z.json', 'c.json']);
    expect(find('*')).toMatchObject({
      paths: ['a/x.json', 'b/agents/z.json', 'c.json'],
      leftOut: { '.md': 1 },
    });
    expect(find('**').leftOut).toEqual({ '.md': 1 });
    expect(find('{a,c}*/*.json').inputs).toMatchObject([{ named: false }]);
  });

  it('passes over nothing in silence', () => {
    files('a/x.json');
    pipe('a/pipe.json');
    link('gone', 'a/gone.json');
    link('x.json', 'a/again.json');
    link('..', 'a/up');
    expect(find('**/*.json')).toMatchObject({
      paths: ['a/x.json'],
      findings: ['error unreadable a/gone.json', 'warning not-a-file a/pipe.json'],
    });
  });

  it('is a name where a file is called so', () => {
    files('a[1].json', 'a1.json');
    expect(find('a[1].json').paths).toEqual(['a[1].json']);
  });

  it('is refused if nothing matches', () => {
    expect(usageErrorOf(() => find('*.json'))).toBe(`Nothing matches the pattern "${folder}/*.json".`);
  });
});
