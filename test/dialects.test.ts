// Both dialects as people meet them: what is taken where nothing is said, what is recognised, and whose secrets are hidden.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { installation } from '../fixtures/index.js';
import { dbkit, folderWith, ROOT } from './dbkit.js';

/** An installation of a dialect as NDJSON files. */
function filesOf(dialect: string, documents: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { collection, document } of installation({ documents, dialect })) {
    const file = `${collection}.ndjson`;
    files[file] = `${files[file] ?? ''}${JSON.stringify(document)}\n`;
  }
  return files;
}

const stored = filesOf('stored', 400);
const documented = filesOf('documented', 400);

function report(...args: string[]) {
  const { code, stdout } = dbkit([...args, '--json']);
  return { ...JSON.parse(stdout), code };
}

test('what the running code writes is valid as stored and as auto, and not as documented', () => {
  const folder = folderWith(stored);
  const options = ['--strict', '--references', 'error', folder];
  expect(dbkit(['validate', '--dialect', 'stored', ...options]).code).toBe(0);
  const auto = report('validate', '--dialect', 'auto', ...options);
  expect([auto.code, auto.dialect]).toEqual([0, 'auto']);
  expect(auto.recognised.agents).toEqual({ stored: { documents: 20, examples: expect.any(Array) } });
  expect(auto.recognised.deployments).toEqual({ either: { documents: 12, examples: expect.any(Array) } });
  expect(auto.recognised.user_sessions.stored.examples).toEqual([]);
  const wrong = report('validate', folder);
  expect([wrong.code, wrong.dialect, wrong.recognised]).toEqual([1, 'documented', undefined]);
  expect([auto.validAs, wrong.validAs]).toEqual([undefined, { stored: expect.any(Number) }]);
  expect(dbkit(['validate', folder]).stdout).toContain(
    `${wrong.validAs.stored} documents with errors keep the schemas of another dialect: try --dialect stored, or auto\n`,
  );
});

test('a document that is wrong in every dialect is of none', () => {
  const folder = folderWith({ 'users.ndjson': '{"_id":"a","nothing":1}\n' });
  const { code, validAs } = report('validate', folder);
  expect([code, validAs]).toEqual([1, undefined]);
});

test('what the documentation describes is recognised too', () => {
  const auto = report('validate', '--dialect', 'auto', '--strict', folderWith(documented));
  expect(auto.code).toBe(0);
  const { deployments, ...others } = auto.recognised;
  expect(Object.values(others).flatMap((dialects) => Object.keys(dialects as object))).toEqual(
    Array(5).fill('documented'),
  );
});

test('a collection that mixes dialects is told, with ids', () => {
  const folder = folderWith({ ...stored, 'sessions/others.ndjson': documented['sessions.ndjson'] ?? '' });
  const { stdout } = dbkit(['validate', '--dialect', 'auto', '--references', 'off', folder]);
  const [, id] = /"_id":"(\w+)"/.exec(documented['sessions.ndjson'] ?? '') ?? [];
  expect(stdout).toMatch(/^sessions mixes dialects: documented 201, stored 40; stored are such as /m);
  expect(stdout).toContain('recognised: ');
  const { recognised } = report('validate', '--dialect', 'auto', '--references', 'off', folder);
  expect(recognised.sessions.documented.examples[0]).toBe(id);
});

test('threads count what they recognise together', () => {
  const many = { 'sessions.ndjson': (stored['sessions.ndjson'] ?? '').repeat(2500) };
  const folder = folderWith({ ...many, 'agents.ndjson': stored['agents.ndjson'] ?? '' });
  const [one, three] = ['1', '3'].map((threads) =>
    report('validate', '--dialect', 'auto', '--fast', '--threads', threads, folder),
  );
  expect(one.recognised.sessions.stored.documents).toBe(100_000);
  expect(three.recognised).toEqual(one.recognised);
  const [wrong, shared] = ['1', '3'].map((threads) =>
    report('validate', '--fast', '--threads', threads, folder),
  );
  expect(wrong.validAs.stored).toBeGreaterThan(100_000);
  expect(shared.validAs).toEqual(wrong.validAs);
});

test('a database is taken for auto, an archive for what it says, older archives for auto', () => {
  const folder = folderWith(stored);
  const at = (name: string) => join(folder, name);
  expect(
    dbkit(['import', folder, `sqlite:${at('a.db')}`, '--dialect', 'stored', '--rejects', at('r')]).code,
  ).toBe(0);
  const exported = report('export', `sqlite:${at('a.db')}`, at('backup'));
  expect([exported.code, exported.dialect, exported.totals.invalid]).toEqual([0, 'auto', 0]);
  expect(exported.recognised.users).toEqual({ stored: { documents: 24, examples: expect.any(Array) } });
  const manifest = JSON.parse(readFileSync(at('backup/manifest.json'), 'utf8'));
  expect(manifest.dialect).toBe('auto');
  expect(report('import', at('backup'), `sqlite:${at('b.db')}`).dialect).toBe('auto');

  const { dialect, ...older } = manifest;
  const text = JSON.stringify(older);
  writeFileSync(at('backup/manifest.json'), text);
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(at('backup/manifest.sha256'), `${digest}  manifest.json\n`);
  expect(report('import', at('backup'), `sqlite:${at('c.db')}`).dialect).toBe('auto');
  const told = report('import', at('backup'), `sqlite:${at('d.db')}`, '--dialect', 'documented');
  expect([told.dialect, told.recognised]).toEqual(['documented', undefined]);
  expect(told.totals.invalid).toBeGreaterThan(100);
});

test('files of any collection are moved, in whichever dialect they are taken to be', () => {
  const folder = folderWith({ 'agent_data_store.ndjson': stored['agent_data_store.ndjson'] ?? '' });
  const moved = report('import', folder, `sqlite:${join(folder, 'a.db')}`);
  expect([moved.code, moved.dialect, moved.totals.written, moved.totals.invalid]).toEqual([
    0,
    'documented',
    87,
    0,
  ]);
  expect(dbkit(['verify', folder, `sqlite:${join(folder, 'a.db')}`]).code).toBe(0);
});

test('a collection that only another dialect knows is named with that dialect', () => {
  const folder = folderWith({ 'agent_data_store.ndjson': stored['agent_data_store.ndjson'] ?? '' });
  const named = dbkit(['validate', join(folder, 'agent_data_store.ndjson')]);
  expect([named.code, named.stderr]).toEqual([
    2,
    expect.stringContaining('agent_data_store, which --dialect stored knows'),
  ]);
  const [found] = report('validate', folder).findings;
  expect(found).toMatchObject({ code: 'unknown-collection', severity: 'error' });
  expect(found.message).toContain('--dialect stored');
  const asked = dbkit(['validate', '--collection', 'agent_data_store', folder]);
  expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('; --dialect stored knows it')]);
  expect(dbkit(['validate', '--dialect', 'stored', folder]).code).toBe(0);
});

test('redaction covers the secrets of both dialects, passwords in names too', () => {
  const folder = folderWith(stored);
  const at = (name: string) => join(folder, name);
  const [user = ''] = (documented['users.ndjson'] ?? '')
    .split('\n')
    .filter((line) => line.includes('sk-fixture'));
  writeFileSync(at('users.ndjson'), `${stored['users.ndjson']}${user}\n`);
  expect(dbkit(['import', folder, `sqlite:${at('a.db')}`, '--dialect', 'auto']).code).toBe(0);
  const { stdout, stderr } = dbkit([
    'export',
    `sqlite:${at('a.db')}`,
    at('out'),
    '--secrets',
    'redact',
    '--compress',
    'none',
  ]);
  const texts = ['agents', 'users'].map((name) => readFileSync(at(`out/${name}.00001.ndjson`), 'utf8'));
  for (const text of [...texts, stdout, stderr]) {
    expect(text).not.toMatch(/sk-\w*-?fixture|AIzaFixture|fixture-password|"fixture-[a-z0-9]+"/);
  }
  expect(texts[0]).toContain('https://agent:redacted@mail.example.com/mcp');
  expect(texts[0]).toContain('"value":"[redacted]"');
  const verified = dbkit(['verify', `sqlite:${at('a.db')}`, at('out'), '--secrets', 'redact']);
  expect([verified.code, verified.stdout]).toEqual([
    0,
    expect.stringContaining('the same, document by document'),
  ]);
});

test('no message shows a token, a key, or a password in a URL', () => {
  const agent = JSON.parse((stored['agents.ndjson'] ?? '').split('\n')[0] ?? '');
  const session = JSON.parse((stored['user_sessions.ndjson'] ?? '').split('\n')[0] ?? '');
  const folder = folderWith({
    'agents.json': JSON.stringify({ ...agent, tools: { 'https://me:hush-hush@host/x': [1] } }),
    'user_sessions.json': JSON.stringify([{ ...session, isSiteAdmin: 'no' }, session]),
  });
  const args = ['validate', '--dialect', 'auto', folder];
  const outputs = ['text', 'json', 'sarif', 'junit', 'github'].map((format) =>
    dbkit([...args, '--format', format]),
  );
  for (const { code, stdout, stderr } of outputs) {
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`).not.toMatch(new RegExp(`hush-hush|${session._id}`));
    expect(stdout).toContain('isSiteAdmin');
  }
});

test('schema --diff sets the two side by side, as text and as JSON', () => {
  const { code, stdout } = dbkit(['schema', '--diff', 'agents']);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^ {2}friendly_name +string .* friendly_name → friendlyName, /m),
  ]);
  const all = report('schema', '--diff', '--dialect', 'stored');
  expect([all.code, all.left, all.right, all.collections.length]).toEqual([0, 'stored', 'documented', 9]);
  const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/reports/schema-diff.schema.json'), 'utf8'));
  const { code: _exit, ...printed } = all;
  expect(new Ajv2020({ strict: true, allowUnionTypes: true }).validate(schema, printed)).toBe(true);
  expect(report('schema', '--diff', 'agentz')).toMatchObject({ code: 2, status: 'failed' });
  expect(report('schema', 'agents')).toMatchObject({
    code: 2,
    error: { message: expect.stringContaining('--diff') },
  });
});

test('a dialect that is none is wrong use, whatever the command', () => {
  const folder = folderWith({});
  for (const words of [
    ['validate', folder],
    ['export', 'memory:', join(folder, 'out')],
    ['verify', 'memory:', 'memory:'],
    ['conform', 'memory:'],
    ['schema'],
  ]) {
    const { code, stderr } = dbkit([...words, '--dialect', 'klingon']);
    expect([code, stderr], words[0]).toEqual([2, expect.stringMatching(/documented(,| or) stored/)]);
  }
});
