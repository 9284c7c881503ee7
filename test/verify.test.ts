// `dbkit verify` as people meet it: databases, archives, files; what it prints, and how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { installation } from '../fixtures/index.js';
import type { JsonObject } from '../src/document/json.js';
import { DBKIT, dbkit, folderWith, ROOT } from './dbkit.js';

const isReport = new Ajv({ strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schemas/reports/verify.schema.json'), 'utf8')),
);

function filesOf(documents: number, change: (document: JsonObject) => JsonObject | undefined = (one) => one) {
  const files: Record<string, string> = {};
  for (const { collection, document } of installation({ documents, seed: 1 })) {
    const changed = change(document);
    const name = `${collection}.ndjson`;
    files[name] ??= '';
    if (changed) files[name] += `${JSON.stringify(changed)}\n`;
  }
  return files;
}

/** A folder of files, and a database and an archive made of it. */
function installed(): string {
  const folder = folderWith(
    Object.fromEntries(Object.entries(filesOf(300)).map(([name, text]) => [`files/${name}`, text])),
  );
  const made = [
    dbkit(['import', 'files', 'sqlite:a.db'], { cwd: folder }),
    dbkit(['export', 'sqlite:a.db', 'archive'], { cwd: folder }),
  ];
  expect(made.map(({ code, stderr }) => [code, stderr.includes('fault')])).toEqual([
    [0, false],
    [0, false],
  ]);
  return folder;
}

function json(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = dbkit(['verify', '--json', ...args], { cwd });
  const report = JSON.parse(stdout);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect(report.exitCode).toBe(code);
  return { report, code, stderr };
}

test('a database, an archive and files of the same documents are the same', () => {
  const folder = installed();
  for (const pair of [
    ['sqlite:a.db', 'archive'],
    ['archive', 'files'],
    ['files', 'sqlite:a.db'],
    ['archive', 'archive/'],
  ]) {
    const { code, report } = json(pair, folder);
    expect([code, report.equal, report.counts.documents], pair.join(' ')).toEqual([0, true, 600]);
    expect(report.digests.users.left).toBe(report.digests.users.right);
  }
  const { code, stdout } = dbkit(['verify', 'archive', 'sqlite:a.db'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain('the same, document by document (600 documents of both sides in 6 collections');
  expect(stdout).toContain(
    JSON.parse(readFileSync(join(folder, 'archive/manifest.json'), 'utf8')).collections[0].digest,
  );
});

test('differences are named, and secrets are not', () => {
  const folder = installed();
  let users = 0;
  const others = filesOf(300, (document) => {
    if (!('api_keys' in document)) return document;
    users++;
    if (users === 1) return undefined;
    if (users === 2) return { ...document, name: 'Somebody Else' };
    if (users === 3)
      return {
        ...document,
        api_keys: { ...(document['api_keys'] as JsonObject), openai_api_key: 'sk-hidden' },
      };
    return users === 4 ? { ...document, _id: 'nobody\u001b[31m' } : document;
  });
  for (const [name, text] of Object.entries(others)) writeFileSync(join(folder, 'files', name), text);
  const { code, report } = json(['archive', 'files', '--collections', 'users'], folder);
  expect(code).toBe(1);
  expect(report.collections.users).toMatchObject({ missing: 2, extra: 1, different: 2 });
  expect(report.leftOut.length).toBe(5);
  const text = dbkit(['verify', 'archive', 'files', '--no-color'], { cwd: folder }).stdout;
  expect(text).toMatch(/different users \S+ \/name: left has nothing there, right "Somebody Else"/);
  expect(text).toMatch(
    /different users \S+ \/api_keys\/openai_api_key: left (null|"\[secret\]"), right "\[secret\]"/,
  );
  expect(text).toContain('extra     users nobody\\u001b[31m');
  expect(text).not.toContain('hidden');
  expect(text).toContain('not the same: 5 documents missing, extra or different');
  const quiet = dbkit(['verify', 'archive', 'files', '--quiet', '--max-differences', '1'], { cwd: folder });
  expect(quiet.stdout.split('\n')[1]).toBe('and 4 more documents that differ: --max-differences lists more');
  expect(dbkit(['verify', 'archive', 'files', '--where', 'users:/_id = "x"'], { cwd: folder }).code).toBe(0);
});

test('what cannot be read is listed, and nothing is called the same', () => {
  const folder = installed();
  const users = join(folder, 'files/users.ndjson');
  appendFileSync(users, '{"_id":"a","n":1,"n":2}\n{"n":1}\nnot json\n{"_id":7}\n[1]\n{"_id":"cut');
  const { code, report } = json(['archive', 'files'], folder);
  expect(code).toBe(1);
  expect(report.counts).toMatchObject({ differing: 0, unreadable: 6 });
  const lines = readFileSync(users, 'utf8').split('\n').length;
  expect(report.unreadable.map(({ reason }: { reason: string }) => reason)).toEqual([
    `this field is there more than once (files/users.ndjson, line ${lines - 5})`,
    `there is no _id (files/users.ndjson, line ${lines - 4})`,
    expect.stringContaining(`(files/users.ndjson, line ${lines - 3})`),
    `the _id is not a string (files/users.ndjson, line ${lines - 2})`,
    `this is no JSON object (files/users.ndjson, line ${lines - 1})`,
    `the file ends in the middle of a document (files/users.ndjson, line ${lines})`,
  ]);
});

test('bad input has its exit code and a sentence', () => {
  const folder = installed();
  const ends = (args: readonly string[]) => {
    const { code, stderr } = dbkit(['verify', '--progress', 'none', ...args], { cwd: folder });
    return [code, stderr.trim()];
  };
  expect(ends(['archive'])).toEqual([2, expect.stringContaining('verify takes two locations')]);
  expect(ends(['archive', 'nothing-there'])).toEqual([2, expect.stringContaining('nothing-there')]);
  expect(ends(['a.db', 'archive'])).toEqual([2, expect.stringContaining('name it sqlite:a.db')]);
  mkdirSync(join(folder, 'later.partial'));
  expect(ends(['later/', 'archive'])).toEqual([
    2,
    expect.stringContaining('an export into it is unfinished'),
  ]);
  expect(ends(['archive', 'redis://localhost'])).toEqual([2, expect.stringContaining('known:')]);
  expect(ends(['archive', 'files', '--collections', 'gone'])).toEqual([6, expect.stringContaining('"gone"')]);
  expect(ends(['archive', 'files', '--sample', '0'])[0]).toBe(2);
  const nobody = 'postgres://me:hidden@127.0.0.1:1/x';
  for (const [pair, code] of [
    [[nobody, 'archive'], 3],
    [['archive', nobody], 4],
  ] as const) {
    const [ended, message] = ends(pair);
    expect(ended).toBe(code);
    expect(message).not.toContain('hidden');
  }
  const segment = join(folder, 'archive/users.00001.ndjson.gz');
  const bytes = readFileSync(segment);
  bytes[statSync(segment).size >> 1] = (bytes[statSync(segment).size >> 1] ?? 0) ^ 1;
  writeFileSync(segment, bytes);
  expect(ends(['files', 'archive'])).toEqual([
    6,
    expect.stringContaining('is damaged: users.00001.ndjson.gz'),
  ]);
  rmSync(join(folder, 'archive/manifest.json'));
  rmSync(join(folder, 'archive/manifest.sha256'));
  expect(ends(['archive', 'files'])).toEqual([6, expect.stringContaining('manifest.json is missing')]);
});

test('nothing on either side is not the same', () => {
  const folder = folderWith({ 'a/users.ndjson': '', 'b/users.ndjson': '\n' });
  const { code, stdout } = dbkit(['verify', 'a', 'b'], { cwd: folder });
  expect([code, stdout]).toEqual([1, expect.stringContaining('nothing was compared')]);
});

test('a sample is said to be one', () => {
  const folder = installed();
  const { code, stdout } = dbkit(['verify', 'archive', 'sqlite:a.db', '--sample', '5'], { cwd: folder });
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('no difference in a sample: only the first 5 documents'),
  ]);
});

test('Ctrl-C ends it with 130, and says so', async () => {
  const folder = installed();
  const child = spawn(process.execPath, [DBKIT, 'verify', '--json', '--rate', '10', 'archive', 'files'], {
    cwd: folder,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  setTimeout(() => child.kill('SIGINT'), 1500);
  const [code] = await once(child, 'close');
  expect([code, stderr]).toEqual([130, expect.stringContaining('not everything was compared')]);
  const report = JSON.parse(stdout);
  expect(isReport(report)).toBe(true);
  expect(report.status).toBe('interrupted');
});

test('an encrypted archive is made, compared and imported with its key alone', async () => {
  const folder = installed();
  const identity = await generateX25519Identity();
  writeFileSync(join(folder, 'key.txt'), `# a key\n${identity}\n`);
  const encrypt = ['--encrypt', await identityToRecipient(identity)];
  const made = dbkit(['export', 'sqlite:a.db', 'sealed', ...encrypt], { cwd: folder });
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/secrets?, and is encrypted/)]);
  const key = ['--identity', 'key.txt'];
  expect(json(['archive', 'sealed', ...key], folder).report.equal).toBe(true);
  expect(dbkit(['import', 'sealed', 'sqlite:b.db', ...key], { cwd: folder }).code).toBe(0);
  expect(json(['sqlite:a.db', 'sqlite:b.db'], folder).report.equal).toBe(true);
  const without = dbkit(['verify', 'archive', 'sealed'], { cwd: folder });
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('is encrypted')]);
  const noPassphrase = dbkit(['export', 'sqlite:a.db', 'c', '--encrypt', 'passphrase'], { cwd: folder });
  expect([noPassphrase.code, noPassphrase.stderr]).toEqual([2, expect.stringContaining('DBKIT_PASSPHRASE')]);
});
