// The GitHub Action and the pre-commit hook: that they say what the command understands, and that inputs are only data.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FLAGS = new Set(
  `--collection --dialect --strict --references --max-errors --fast --baseline --write-baseline --max-line --threads --format --report
   --quiet --no-color --progress`.split(/\s+/),
);

interface Action {
  inputs: Record<string, { default: string }> & { version: { default: string } };
  runs: { using: string; steps: { shell: string; env: Record<string, string>; run: string }[] };
}

interface Hook {
  entry: string;
  args: string[];
  files: string;
  language: string;
}

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const action = load(read('action.yml')) as Action;
const [hook] = load(read('.pre-commit-hooks.yaml')) as Hook[];
const manifest = JSON.parse(read('package.json'));
const [step] = action.runs.steps;
const { PATH = '' } = process.env;

let folder = '';

// Stands in for npx: says what it was called with.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dbkit-action-'));
  writeFileSync(join(folder, 'npx'), '#!/bin/sh\nprintf "%s\\0" "$@"\n');
  chmodSync(join(folder, 'npx'), 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));

function runAction(given: Record<string, string>): string[] {
  const values = Object.entries(step?.env ?? {}).map(([name, expression]) => {
    const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return [name, given[input] ?? action.inputs[input]?.default ?? 'no such input'];
  });
  const env = { ...Object.fromEntries(values), PATH: `${folder}:${PATH}` };
  const output = execFileSync('bash', ['--norc', '-e', '-c', step?.run ?? ''], {
    env,
    cwd: folder,
    encoding: 'utf8',
  });
  return output.split('\0').slice(0, -1);
}

test('the action runs this version of the package unless told otherwise', () => {
  expect(action.runs.using).toBe('composite');
  expect(action.inputs.version.default).toBe(manifest.version);
  expect(runAction({})).toEqual([
    '--yes',
    `gofannon-dbkit@${manifest.version}`,
    'validate',
    ...['--format', 'github', '--references', 'error', '--', '.'],
  ]);
});

test('the action passes every input on, and only flags that the command knows', () => {
  const called = runAction({
    paths: 'documents\n\nmore documents/*.json\n',
    dialect: 'stored',
    strict: 'true',
    references: 'warn',
    baseline: 'known.json',
    version: '9.9.9',
    'sarif-file': 'out.sarif',
  });
  expect(called.slice(2)).toEqual([
    ...['validate', '--format', 'github', '--references', 'warn', '--dialect', 'stored', '--strict'],
    ...['--baseline', 'known.json'],
    ...['--report', 'sarif=out.sarif', '--', 'documents', 'more documents/*.json'],
  ]);
  const flags = called.slice(2).filter((word) => /^--./.test(word));
  expect(flags.filter((flag) => !FLAGS.has(flag))).toEqual([]);
});

test('an input that looks like a command is data', () => {
  const evil = '"; touch evil; echo $(touch evil) `touch evil` --quiet';
  const called = runAction({
    paths: evil,
    baseline: evil,
    references: evil,
    dialect: evil,
    version: evil,
    'sarif-file': evil,
  });
  expect(called.filter((word) => word.includes('touch evil'))).toEqual([
    `gofannon-dbkit@${evil}`,
    evil,
    evil,
    evil,
    `sarif=${evil}`,
    evil,
  ]);
  expect(() => readFileSync(join(folder, 'evil'))).toThrow('ENOENT');
  expect(step?.run).not.toContain('${{');
});

test('the hook calls the command with flags that it knows, on the files that it reads', () => {
  expect(hook).toMatchObject({ language: 'node', entry: 'dbkit validate', args: ['--references', 'off'] });
  expect(Object.keys(manifest.bin)).toEqual(['dbkit']);
  expect(hook?.args.filter((word) => word.startsWith('-')).every((flag) => FLAGS.has(flag))).toBe(true);
  const files = new RegExp(hook?.files ?? '');
  expect(['a.json', 'b/c.ndjson', 'd.jsonl'].every((name) => files.test(name))).toBe(true);
  expect(['a.json5', 'json', 'a.jsonl.gz'].some((name) => files.test(name))).toBe(false);
});
