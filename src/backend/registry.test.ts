// URLs open the right room or say what is wrong with them, and no message holds a password.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messageOf } from '../document/error.js';
import { describeBackends, openBackend } from './registry.js';
import { redactUrl, takeOption } from './url.js';

test('passwords are hidden, also where they are written wrong', () => {
  const cases = [
    ['postgres://me:secret@host/db?schema=x', 'postgres://me:***@host/db?schema=x'],
    ['postgres://me:se@cr/et?@host/db', 'postgres://me:***@host/db'],
    ['postgres://:secret@host', 'postgres://:***@host'],
    ['mongodb+srv://a:secret@h1,h2/db', 'mongodb+srv://a:***@h1,h2/db'],
    ['postgres://host/db?password=secret&x=1', 'postgres://host/db?password=***&x=1'],
    [
      'mongodb://host/?tlsCertificateKeyFilePassword=secret',
      'mongodb://host/?tlsCertificateKeyFilePassword=***',
    ],
    ['sqlite:data/a@b.db', 'sqlite:data/a@b.db'],
    ['postgres://host:5432/db', 'postgres://host:5432/db'],
  ];
  for (const [url = '', expected] of cases) expect(redactUrl(url)).toBe(expected);
});

test('wrong URLs are refused with what is known, and without the password', async () => {
  const cases: [string, string][] = [
    ['mysql://me:secret@host/db', 'There is no database for mysql: URLs; known: memory: sqlite: postgres:'],
    ['me:secret@host', 'known: memory:'],
    ['secret', 'This is no database URL'],
    ['sqlite:x.db?mod=ro', 'Unknown option "mod" in the sqlite URL; known: mode, conflicts.'],
    ['sqlite:x.db?mode=secret&mode=x', 'mode in the SQLite URL is ro, rw or rwc'],
    ['sqlite:', 'names a file'],
    ['sqlite://x.db', 'write sqlite:x.db'],
    ['memory:?poolsize=3', 'Unknown option "poolsize" in the memory URL; known: conflicts.'],
    ['firestore://secret', 'firestore: URLs are not supported yet'],
    ['env:/secret', 'write env: alone, or env:?file=.env'],
  ];
  for (const [url, message] of cases) {
    const error: unknown = await openBackend(url).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'usage' });
    expect(messageOf(error)).toContain(message);
    if (!url.startsWith('sqlite:x.db?mode=')) expect(messageOf(error)).not.toContain('secret');
  }
});

test('sqlite: URLs name files as they are written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-registry-'));
  for (const form of [
    `sqlite:${folder}/a%20b.db`,
    `sqlite://${folder}/a%20b.db?mode=rw`,
    `SQLITE:${folder}/a%20b.db?mode=ro&conflicts=mvcc`,
  ]) {
    const backend = await openBackend(form);
    expect(await backend.collections()).toEqual([]);
    await backend.close();
  }
  rmSync(folder, { recursive: true });
});

test('memory: is fresh each time, memory:NAME is shared and outlives its clients', async () => {
  const put = [{ kind: 'put', id: 'x', document: { _id: 'x' }, expected: { is: 'any' } }] as const;
  const [one, two] = [await openBackend('memory:'), await openBackend('memory:')];
  await one.write('c', put);
  expect(await two.collections()).toEqual([]);
  const named = await openBackend('memory:registry-test');
  await named.write('c', put);
  await named.close();
  expect(await (await openBackend('memory:registry-test')).collections()).toEqual(['c']);
  expect(await (await openBackend('memory:another')).collections()).toEqual([]);
});

test('an option is taken out, and the rest stays as it was written', () => {
  expect(takeOption('x://h/?a=%20&conflicts=mvcc&b', 'conflicts')).toEqual({
    url: 'x://h/?a=%20&b',
    value: 'mvcc',
  });
  expect(takeOption('x://h/?conflicts=mvcc', 'conflicts')).toEqual({ url: 'x://h/', value: 'mvcc' });
  expect(takeOption('x://h/?a', 'conflicts')).toEqual({ url: 'x://h/?a', value: undefined });
});

test('every database is described', async () => {
  const described = await describeBackends();
  const ready = described.filter(({ status }) => status === 'ready').map(({ name }) => name);
  expect(ready).toEqual(expect.arrayContaining(['memory', 'sqlite']));
  for (const { name, status, limits, options } of described) {
    if (status !== 'ready') continue;
    // Its limits are those of the database that it stands for.
    if (name !== 'env') expect(limits).toBeDefined();
    expect(options.map(({ name }) => name)).toContain('conflicts');
  }
});
