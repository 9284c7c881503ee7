// `dbkit validate` as people meet it: what it finds, how it says so, and what it does with bad input.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ValidationReport } from '../src/validation/validation-report.js';
import { DBKIT, dbkit, folderWith, ROOT } from './dbkit.js';

const seed = (collection: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, `fixtures/documents/valid/documented/${collection}/seed.json`), 'utf8'));
const agent = seed('agents');
const user = seed('users');
const session = seed('sessions');
const ticket = seed('tickets');
const deployment = seed('deployments');
const json = (value: unknown) => JSON.stringify(value);
const lines = (...values: unknown[]) => values.map((value) => `${json(value)}\n`).join('');

/** Every kind of input that knows its references, without a finding. */
const sound = {
  'agents.json': json([agent]),
  'users.ndjson': lines(user),
  'sessions.ndjson': lines(session),
  'tickets.ndjson': lines(ticket),
};

function report(folder: string, ...args: string[]): ValidationReport & { exit: number | null } {
  const { code, stdout } = dbkit(['validate', '--json', '.', ...args], { cwd: folder });
  return { ...(JSON.parse(stdout) as ValidationReport), exit: code };
}

const brief = (found: ValidationReport) =>
  found.findings.map(({ code, file, line, column, pointer }) => [code, file, line, column, pointer]);

test.each(['documented', 'stored'])('the valid %s fixtures are valid, and counted', (dialect) => {
  const folder = `fixtures/documents/valid/${dialect}`;
  const { code, stdout } = dbkit(['validate', '--dialect', dialect, folder]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/agents \d+, .*users \d+/);
});

const five = {
  'agents.json': json([agent, { ...agent, friendly_name: 'other' }]),
  'users.ndjson': lines({ ...user, created_at: '2024-02-30T10:00:00Z' }),
  'sessions.ndjson': lines({ ...session, user_id: 'nobody' }),
  'demos/one.json': json({ ...seed('demos'), descripton: 'x', description: undefined }),
  'x.ticket.json': JSON.stringify({ ...ticket, result: undefined }, null, 2),
};

test('five faults are five findings, each at its place', () => {
  const found = report(folderWith(five));
  expect(found.exit).toBe(1);
  expect(brief(found)).toEqual([
    ['duplicate-id', 'agents.json', 1, expect.any(Number), '/_id'],
    ['misspelt-field', 'demos/one.json', 1, expect.any(Number), '/descripton'],
    ['dangling-reference', 'sessions.ndjson', 1, expect.any(Number), '/user_id'],
    ['bad-format', 'users.ndjson', 1, expect.any(Number), '/created_at'],
    ['missing-field', 'x.ticket.json', 1, 1, ''],
  ]);
});

test.each(['text', 'json', 'sarif', 'junit', 'github'])('the five are understood in %s', (format) => {
  const { code, stdout } = dbkit(['validate', '--format', format, '.'], { cwd: folderWith(five) });
  expect(code).toBe(1);
  for (const word of [
    'a completed ticket needs',
    'descripton',
    'nobody',
    'February 2024',
    'another document',
  ]) {
    expect(stdout).toContain(word);
  }
});

test('threads find the same', () => {
  const many = Array.from({ length: 30_000 }, (_, n) => ({ ...session, _id: `s${n}`, user_id: `u${n % 7}` }));
  const users = Array.from({ length: 6 }, (_, n) => ({
    ...user,
    _id: `u${n}`,
    usage_info: { ...(user['usage_info'] as object), usage: [] },
  }));
  many[12_345] = { ...many[12_345], created_at: 'yesterday' } as (typeof many)[0];
  many[29_999] = { ...many[29_999], _id: 's5' } as (typeof many)[0];
  const folder = folderWith({
    'agents.json': json(agent),
    'users.ndjson': lines(...users),
    'sessions.ndjson': lines(...many),
  });
  const one = report(folder, '--max-errors', '0');
  const three = report(folder, '--max-errors', '0', '--threads', '3');
  expect(one.counts.errors).toBe(Math.floor(30_000 / 7) + 2);
  expect(brief(three)).toEqual(brief(one));
  expect(three.documents).toEqual(one.documents);
  expect(three.bytes).toBe(one.bytes);
});

test('findings in large files have the right lines with threads, which read parts', () => {
  const text = 'x'.repeat(3000);
  const many = Array.from({ length: 8000 }, (_, n) => ({
    ...ticket,
    _id: `t${n}`,
    request: { ...(ticket['request'] as object), input: { text } },
  }));
  many[3] = { ...many[3], status: 'done' } as (typeof many)[0];
  many[7999] = { ...many[7999], status: 'done' } as (typeof many)[0];
  const folder = folderWith({ 'tickets.ndjson': lines(...many) });
  const found = report(folder, '--threads', '2');
  expect(found.findings.map(({ line, id }) => [line, id])).toEqual([
    [4, 't3'],
    [8000, 't7999'],
  ]);
});

test('bad input is a finding, and everything else is still checked', () => {
  const deep = (levels: number) => `{"_id":"d","x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const folder = folderWith({
    'agents.ndjson': `${json(agent)}\n{"_id": nope}\n[1]\n"text"\n${json({ ...agent, _id: 5 })}\n`,
    'users.ndjson': Buffer.concat([Buffer.from('{"_id":"\xff"}\n', 'latin1'), Buffer.from(lines(user))]),
    'sessions.ndjson': json(session).slice(0, 100),
    'tickets.ndjson': `${deep(1001)}\n${deep(100_000).replace('"d"', '"e"')}\n`,
    'demos.ndjson': `{"_id":"a","_id":"b","config":{"x":1,"x":1}}\n`,
    'deployments.ndjson': `{"_id":"${'x'.repeat(3000)}"}\r\n`,
    'mystery.json': '{}',
  });
  const found = report(folder, '--max-line', '2000');
  expect(found.exit).toBe(1);
  const codes = (file: string) =>
    found.findings.filter((finding) => finding.file === file).map(({ code, line }) => `${line} ${code}`);
  expect(codes('agents.ndjson')).toEqual(
    expect.arrayContaining(['2 not-json', '3 not-an-object', '4 not-an-object', '5 wrong-type']),
  );
  expect(codes('users.ndjson')).toEqual(expect.arrayContaining(['1 not-utf8']));
  expect(codes('sessions.ndjson')).toEqual(['1 truncated']);
  expect(codes('demos.ndjson').filter((text) => text.endsWith('duplicate-key'))).toHaveLength(2);
  expect(codes('deployments.ndjson')).toEqual(['1 too-long']);
  expect(codes('mystery.json')).toEqual(['1 unknown-collection']);
  const tickets = report(folder).findings.filter(({ file }) => file === 'tickets.ndjson');
  expect(tickets.map(({ code }) => code)).toEqual(['too-deep', 'too-deep']);
});

test('warnings leave the exit at 0', () => {
  const folder = folderWith({
    ...sound,
    'agents.json': `\uFEFF${json([agent])}`,
    'demos.ndjson': '',
    'tickets.ndjson': `${json({ ...ticket, request: { ...(ticket['request'] as object), input: { text: '\ud800' } } })}\r\n`,
  });
  execFileSync('mkfifo', [join(folder, 'pipe.json')]);
  symlinkSync('.', join(folder, 'loop'));
  const found = report(folder);
  expect(found.exit).toBe(0);
  expect(new Set(found.findings.map(({ code }) => code))).toEqual(
    new Set(['byte-order-mark', 'empty-file', 'lone-surrogate', 'not-a-file']),
  );
  expect(found.documents).toEqual({ agents: 1, users: 1, sessions: 1, tickets: 1 });
});

test('unknown fields are warnings, under --strict errors, and never _rev', () => {
  const folder = folderWith({ ...sound, 'agents.json': json({ ...agent, _rev: '1-x', colour: 'red' }) });
  const lenient = report(folder);
  expect([lenient.exit, brief(lenient).map(([code]) => code)]).toEqual([0, ['unknown-field']]);
  expect(report(folder, '--strict').exit).toBe(1);
});

test('__proto__ in a document is data', () => {
  const text = json({ ...agent, input_schema: { a: 1 } }).replace('"a":1', '"__proto__":{"polluted":true}');
  const found = report(folderWith({ ...sound, 'agents.json': text }));
  expect(brief(found)).toEqual([]);
});

test('references into a collection that was not given are counted as not checked', () => {
  const folder = folderWith({ 'sessions.ndjson': lines(session), 'agents.json': json(agent) });
  const found = report(folder);
  expect(found.exit).toBe(0);
  expect(found.notChecked).toEqual([{ from: 'sessions.user_id', to: 'users', references: 1 }]);
  expect(dbkit(['validate', '.'], { cwd: folder }).stdout).toContain('no users were given');
});

test('--references warn and off', () => {
  const folder = folderWith({ ...sound, 'users.ndjson': lines({ ...user, _id: 'someone' }) });
  expect(report(folder).exit).toBe(1);
  const warned = report(folder, '--references', 'warn');
  expect([warned.exit, warned.counts.warnings]).toEqual([0, 2]);
  expect(report(folder, '--references', 'off').findings).toEqual([]);
});

test('a deployment under another name than its agent has, and a name used twice', () => {
  const twin = { ...agent, _id: '650e8400-e29b-41d4-a716-446655440000' };
  const found = report(
    folderWith({ ...sound, 'agents.json': json([agent, twin]), 'deployments.json': json(deployment) }),
  );
  expect(found.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['duplicate-value', 'error'],
    ['name-mismatch', 'warning'],
  ]);
});

test("Gofannon's own export file tells its collections", () => {
  const data = {
    agents: [agent],
    users: [user],
    sessions: [{ ...session, user_id: 'nobody' }],
    notes: [{ a: 1 }],
  };
  const folder = folderWith({ 'export.json': JSON.stringify({ metadata: { version: 1 }, data }, null, 2) });
  const found = report(folder);
  expect(found.documents).toEqual({ agents: 1, users: 1, sessions: 1 });
  expect(found.findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['dangling-reference', 'error'],
    ['unknown-collection', 'warning'],
  ]);
});

test('standard input, a named pipe, and a second look at both', async () => {
  const twice = lines({ ...user, _id: 'a' }, { ...user, _id: 'a' });
  const { code, stdout } = dbkit(['validate', '--collection', 'users', '--json', '-'], { input: twice });
  expect(code).toBe(1);
  expect(
    (JSON.parse(stdout) as ValidationReport).findings.map((finding) => [
      finding.code,
      finding.file,
      finding.line,
    ]),
  ).toEqual([['duplicate-id', '<stdin>', 2]]);
  const folder = folderWith({});
  execFileSync('mkfifo', [join(folder, 'agents.ndjson')]);
  const child = spawn(process.execPath, [DBKIT, 'validate', 'agents.ndjson'], { cwd: folder });
  writeFileSync(join(folder, 'agents.ndjson'), lines(agent));
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('wrong use ends at once with 2 and one line that helps', () => {
  const folder = folderWith({ 'mystery.json': json(agent), ...sound });
  const wrong: [string[], string][] = [
    [[], 'Nothing to read'],
    [['missing.json'], 'missing.json'],
    [['nothing-*.json'], 'nothing-*.json'],
    [['mystery.json', 'agents.json'], '--collection'],
    [['-'], '--collection'],
    [['--collection', 'agent', 'mystery.json'], 'agents'],
    [['--max-errors', 'many', '.'], '--max-errors'],
    [['--max-line', '12 parsecs', '.'], '--max-line'],
    [['--report', 'pdf=x', '.'], 'sarif'],
    [['--baseline', 'none.json', '.'], 'none.json'],
    [['--dialect', 'klingon', '.'], 'documented'],
    [['--strickt', '.'], '--strict'],
  ];
  for (const [args, help] of wrong) {
    const { code, stdout, stderr } = dbkit(['validate', ...args], { cwd: folder });
    expect([code, stdout], args.join(' ')).toEqual([2, '']);
    expect(stderr).toContain(help);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
  const failed = dbkit(['validate', '--json', 'missing.json'], { cwd: folder });
  expect(JSON.parse(failed.stdout)).toMatchObject({ command: 'validate', status: 'failed', exitCode: 2 });
});

test('a file that cannot be read is 3, after everything else', () => {
  const folder = folderWith({ ...sound, 'tickets.ndjson': lines({ ...ticket, status: 'done' }) });
  symlinkSync('/proc/self/mem', join(folder, 'demos.json'));
  const found = report(folder);
  expect(found.exit).toBe(3);
  expect(found.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['unreadable', 'bad-value']));
});

test('nothing read is not valid', () => {
  expect(report(folderWith({ 'README.md': 'x' }))).toMatchObject({ exit: 1, leftOut: { '.md': 1 } });
});

test('a baseline keeps known findings quiet, and says what is fixed', () => {
  const folder = folderWith({ ...sound, 'agents.json': json({ ...agent, name: 5 }) });
  const written = dbkit(['validate', '--baseline', 'known.txt', '--write-baseline', '.'], { cwd: folder });
  expect(written.code).toBe(0);
  const known = report(folder, '--baseline', 'known.txt');
  expect([known.exit, known.counts.known, known.findings]).toEqual([0, 1, []]);
  writeFileSync(join(folder, 'agents.json'), json({ ...agent, code: null }));
  const next = report(folder, '--baseline', 'known.txt');
  expect([next.exit, next.fixed.map(({ pointer }) => pointer)]).toEqual([1, ['/name']]);
});

test('secrets are in no output', () => {
  const keys = { openai_api_key: 7777777, anthropic_api_kye: 'sk-secret', gemini_api_key: ['sk-secret'] };
  const folder = folderWith({
    'users.json': json({ ...user, api_keys: keys }),
    'users.ndjson': '{"api_keys":{"a":"sk-secret" "b"}}\n',
  });
  for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
    const { code, stdout, stderr } = dbkit(['validate', '--format', format, '.'], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout + stderr).not.toMatch(/sk-secret|7777777/);
  }
});

test('several reports in one run, and a pipe that closes', () => {
  const folder = folderWith(five);
  dbkit(['validate', '--report', 'sarif=out.sarif', '--report', 'junit=out.xml', '--max-errors', '1', '.'], {
    cwd: folder,
  });
  expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toContain('<testsuites');
  const script = `"${process.execPath}" "${DBKIT}" validate --format json . | head -c 10; echo " \${PIPESTATUS[0]}"`;
  expect(execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })).toMatch(/ (0|1)\n$/);
});
