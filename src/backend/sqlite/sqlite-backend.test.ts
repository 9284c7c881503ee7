// Real files: what is kept exactly, what is refused, what is somebody else's, and what two clients see of one another.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { parseJsonObject } from '../../document/parse.js';
import { stringifyJson } from '../../document/stringify.js';
import type { Backend, Operation } from '../backend.js';
import { openSqlite } from './sqlite-backend.js';
import { Tables } from './tables.js';
import { writeBatch } from './write-batch.js';

const folder = mkdtempSync(join(tmpdir(), 'dbkit-sqlite-'));
let files = 0;
const newFile = () => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

const put = (id: string, fields: object = {}): Operation => ({
  kind: 'put',
  id,
  document: { _id: id, ...fields },
  expected: { is: 'any' },
});

async function idsOf(backend: Pick<Backend, 'scan'>, collection: string, limit = 1000): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await backend.scan(collection, { cursor, limit });
    ids.push(...page.documents.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
}

test('numbers, strings and names come back as they were, through a file and a second connection', async () => {
  const file = newFile();
  const text = `{"_id":"x","big":9007199254740993,"huge":1${'0'.repeat(400)},"far":1e400,"small":0.1,"exact":0.10000000000000000001,"half":"\\ud800","nul":"a\\u0000b","__proto__":{"a.b":1,"$c":2,"":3}}`;
  const writer = await openSqlite(file);
  await writer.write('c', [{ ...put('x'), document: parseJsonObject(text) } as Operation]);
  const reader = await openSqlite(file);
  const [stored] = await reader.read('c', ['x']);
  expect(stringifyJson(stored?.document ?? {})).toBe(text);
  await Promise.all([writer.close(), reader.close()]);
});

test('ids with NUL are told apart, and paging over them ends', async () => {
  const backend = await openSqlite(newFile());
  const ids = ['', '\0', '\0\0', 'a', 'a\0', 'a\0b', 'b', 'é', '😀'];
  await backend.write(
    'c',
    ids.map((id) => put(id)),
  );
  for (const limit of [1, 2, 1000]) expect(await idsOf(backend, 'c', limit)).toEqual(ids);
  const found = await backend.read('c', ['a\0', 'a', 'a\0c']);
  expect(found.map((stored) => stored?.id)).toEqual(['a\0', 'a', undefined]);
  await backend.close();
});

test('many ids in one read, many rows in one write', async () => {
  const backend = await openSqlite(newFile());
  const ids = Array.from({ length: 50_000 }, (_, at) => `id-${at}`);
  await backend.write(
    'c',
    ids.map((id) => put(id)),
  );
  expect((await backend.read('c', ids)).every((stored, at) => stored?.id === ids[at])).toBe(true);
  expect(new Set(await idsOf(backend, 'c')).size).toBe(ids.length);
  await backend.close();
});

test('a page is small in bytes too', async () => {
  const backend = await openSqlite(newFile());
  const text = 'x'.repeat(5 << 20);
  for (let at = 0; at < 7; at++) await backend.write('c', [put(`${at}`, { text })]);
  const page = await backend.scan('c', { limit: 1000 });
  expect(page.documents.length).toBe(3);
  expect((await idsOf(backend, 'c')).length).toBe(7);
  await backend.close();
});

test('a revision never comes back, not after a delete', async () => {
  const backend = await openSqlite(newFile());
  const seen = new Set<unknown>();
  for (let at = 0; at < 200; at++) {
    const outcomes = await backend.write('c', [put('x'), put('x'), { kind: 'delete', id: 'x' }]);
    for (const outcome of outcomes) if (outcome.status === 'written') seen.add(outcome.revision);
  }
  expect(seen.size).toBe(400);
  await backend.close();
});

test('a put on a condition that does not hold changes nothing, and makes no table', async () => {
  const backend = await openSqlite(newFile());
  const expected = { is: 'revision', revision: '12' } as const;
  const outcomes = await backend.write('c', [{ ...put('x'), expected } as Operation]);
  expect(outcomes).toEqual([{ status: 'conflict' }]);
  expect(await backend.collections()).toEqual([]);
  await backend.close();
});

test('tables of somebody else are not listed, not read, not written, not dropped', async () => {
  const file = newFile();
  const other = new Database(file);
  other.exec(`CREATE TABLE agents (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL, mine text);
    CREATE TABLE blobs (id integer PRIMARY KEY, doc blob); CREATE VIEW seen AS SELECT 1; CREATE INDEX byMine ON agents (mine);
    INSERT INTO agents VALUES ('a', '{}', 1, 'precious')`);
  const backend = await openSqlite(file);
  await backend.write('ours', [put('x')]);
  expect(await backend.collections()).toEqual(['ours']);
  for (const name of ['agents', 'blobs', 'seen']) {
    const refused = { code: 'invalid', message: expect.stringContaining('it is not ours') };
    await expect(backend.write(name, [put('x')])).rejects.toMatchObject(refused);
    await expect(backend.write(name, [{ kind: 'delete', id: 'a' }])).rejects.toMatchObject(refused);
    await expect(backend.ensureIndex?.(name, ['a'])).rejects.toMatchObject(refused);
    await expect(backend.read(name, ['a'])).rejects.toThrow(`the SQLite table "${name}" is there`);
    await expect(backend.scan(name, { limit: 1 })).rejects.toMatchObject({ code: 'invalid' });
    await expect(backend.drop(name)).rejects.toMatchObject({ code: 'invalid' });
  }
  await expect(backend.write('bymine', [put('x')])).rejects.toThrow('cannot be told from the index byMine');
  expect(other.prepare('SELECT mine FROM agents').all([])).toEqual([{ mine: 'precious' }]);
  other.close();
  await backend.close();
});

test('names that SQLite cannot have are refused, and read as empty', async () => {
  const backend = await openSqlite(newFile());
  await backend.write('Agents', [put('x')]);
  for (const name of ['agents', 'AGENTS', '', 'sqlite_x', 'SQLite_x', 'a\0b', '\ud800']) {
    await expect(backend.write(name, [put('y')])).rejects.toMatchObject({ code: 'invalid', status: 400 });
    expect(await backend.read(name, ['x'])).toEqual([undefined]);
    expect(await idsOf(backend, name)).toEqual([]);
    await backend.drop(name);
  }
  expect(await idsOf(backend, 'Agents')).toEqual(['x']);
  await backend.close();
});

test('odd names are names: quotes, brackets, other alphabets, thousands of letters', async () => {
  const backend = await openSqlite(newFile());
  const names = [
    'a"b',
    "a'b",
    '[c]',
    'a;DROP TABLE x',
    'ä',
    'Ä',
    'select',
    'rowid',
    'x'.repeat(3000),
    'x'.repeat(3001),
  ];
  for (const name of names) await backend.write(name, [put(name)]);
  expect(new Set(await backend.collections())).toEqual(new Set(names));
  for (const name of names) expect(await idsOf(backend, name)).toEqual([name]);
  await backend.close();
});

test('a row that is not as ours are is an error that names it', async () => {
  const file = newFile();
  const backend = await openSqlite(file);
  await backend.write('c', [put('x')]);
  const other = new Database(file);
  const insert = other.prepare('INSERT INTO c VALUES (?, ?, 1)');
  insert.run(['other', '{"_id":"else"}']);
  insert.run(['list', '[]']);
  insert.run(['cut', '{"_id":']);
  other.exec(`INSERT INTO c VALUES ('bytes', cast(x'7bff7d' AS text), 1)`);
  for (const id of ['other', 'list', 'cut', 'bytes']) {
    await expect(backend.read('c', [id])).rejects.toThrow(`the row "${id}" of c`);
  }
  await expect(backend.scan('c', { limit: 10 })).rejects.toThrow('the row "bytes" of c');
  expect((await backend.read('c', ['x']))[0]?.id).toBe('x');
  other.close();
  await backend.close();
});

test('what another client made, dropped or made anew is seen at once', async () => {
  const file = newFile();
  const [one, two] = [await openSqlite(file), await openSqlite(file)];
  expect(await two.read('c', ['x'])).toEqual([undefined]);
  await one.write('c', [put('x', { n: 1 })]);
  expect((await two.read('c', ['x']))[0]?.document['n']).toBe(1);
  await one.drop('c');
  expect(await two.read('c', ['x'])).toEqual([undefined]);
  await two.write('c', [put('x', { n: 2 })]);
  expect((await one.read('c', ['x']))[0]?.document['n']).toBe(2);
  await one.drop('c');
  await one.write('C', [put('x')]);
  await expect(two.write('c', [put('x')])).rejects.toThrow('cannot be told from the table C');
  await Promise.all([one.close(), two.close()]);
});

test('a snapshot stays as it was', async () => {
  const backend = await openSqlite(newFile());
  await backend.write('c', [put('x', { n: 1 }), put('y')]);
  const snapshot = await backend.snapshot?.();
  await backend.write('c', [put('x', { n: 2 }), { kind: 'delete', id: 'y' }]);
  await backend.write('d', [put('z')]);
  expect(await snapshot?.collections()).toEqual(['c']);
  expect((await snapshot?.read('c', ['x']))?.[0]?.document['n']).toBe(1);
  expect(snapshot && (await idsOf(snapshot, 'c'))).toEqual(['x', 'y']);
  await snapshot?.close();
  expect(await idsOf(backend, 'c')).toEqual(['x']);
  await backend.close();
});

test('the hint leaves out no document that could match, with an index and without', async () => {
  const backend = await openSqlite(newFile());
  const deep = parseJsonObject(`{"_id":"deep","name":"n","a":${'['.repeat(2000)}${']'.repeat(2000)}}`);
  await backend.write('c', [
    ...[
      put('1', { name: 'n' }),
      put('2', { name: 'other' }),
      put('3', { name: 'n\0x' }),
      put('4', { name: ['n'] }),
    ],
    { ...put('deep'), document: deep } as Operation,
  ]);
  const found = async () => {
    const { documents } = await backend.scan('c', { limit: 10, matching: { name: 'n', 'a.b': 1 } });
    return documents.map(({ id }) => id);
  };
  const before = await found();
  expect(before).toEqual(expect.arrayContaining(['1', 'deep']));
  expect(before).not.toContain('2');
  await backend.ensureIndex?.('c', ['name']);
  await backend.ensureIndex?.('c', ['name']);
  expect(await found()).toEqual(before);
  await backend.ensureIndex?.('new', ['x', 'a.b']);
  expect(await backend.collections()).toEqual(['c', 'new']);
  await backend.close();
});

test('what cannot be opened says why in one line', async () => {
  const junk = join(folder, 'junk.db');
  writeFileSync(junk, 'no database at all '.repeat(100));
  mkdirSync(join(folder, 'dir.db'));
  const cases: [string, 'ro' | 'rw' | 'rwc', string][] = [
    [join(folder, 'none', 'x.db'), 'rwc', 'there is no folder'],
    [join(folder, 'dir.db'), 'rwc', 'is a folder, not an SQLite file'],
    [junk, 'rwc', 'is not an SQLite database'],
    [junk, 'ro', 'is not an SQLite database'],
    [join(folder, 'missing.db'), 'ro', 'there is no SQLite file'],
    [join(folder, 'missing.db'), 'rw', 'there is no SQLite file'],
  ];
  for (const [path, mode, message] of cases) {
    await expect(openSqlite(path, { mode })).rejects.toThrow(message);
  }
});

test('read-only reads, and refuses the rest', async () => {
  const file = join(folder, 'odd ?#%41 name.db');
  const writer = await openSqlite(file);
  await writer.write('c', [put('x')]);
  await writer.close();
  chmodSync(file, 0o444);
  const reader = await openSqlite(file, { mode: 'ro' });
  expect(await idsOf(reader, 'c')).toEqual(['x']);
  const [outcome] = await reader.write('c', [put('y')]);
  expect(outcome).toMatchObject({ status: 'failed', error: { code: 'invalid' } });
  await expect(reader.write('new', [put('y')])).rejects.toThrow('read-only');
  await reader.close();
});

test('a lock is waited for; two writers of one file lose nothing', async () => {
  const file = newFile();
  const [one, two] = [await openSqlite(file), await openSqlite(file)];
  const other = new Database(file);
  other.exec('BEGIN IMMEDIATE');
  setTimeout(() => other.exec('COMMIT'), 400);
  const writes = Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).write('c', [put(`${at}`)]));
  expect((await Promise.all(writes)).flat().every(({ status }) => status === 'written')).toBe(true);
  expect((await idsOf(one, 'c')).length).toBe(20);
  other.close();
  await Promise.all([one.close(), two.close()]);
});

test('a full disk fails what does not fit, and keeps what was there', async () => {
  const file = newFile();
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA max_page_count = 20');
  const tables = new Tables(database);
  const write = (...operations: Operation[]) => {
    const texts = operations.map(
      ({ id }) => `{"_id":"${id}","text":"${'x'.repeat(id === 'big' ? 1 << 20 : 10)}"}`,
    );
    return writeBatch(database, tables, file, { collection: 'c', operations, texts });
  };
  expect(write(put('a'))).toMatchObject([{ status: 'written' }]);
  const outcomes = write(put('b'), put('big'), put('c'));
  expect(outcomes).toMatchObject([
    { status: 'written' },
    {
      status: 'failed',
      error: { code: 'unavailable', message: expect.stringContaining('the disk is full') },
    },
    { status: 'written' },
  ]);
  database.close();
  const backend = await openSqlite(file);
  expect(await idsOf(backend, 'c')).toEqual(['a', 'b', 'c']);
  await backend.close();
});

test('a closed one says so, and does not answer with nothing', async () => {
  const backend = await openSqlite(newFile());
  await backend.write('c', [put('x')]);
  await backend.close();
  await backend.close();
  await expect(backend.read('c', ['x'])).rejects.toThrow('is closed');
  const [outcome] = await backend.write('c', [put('x')]);
  expect(outcome).toMatchObject({ status: 'failed', error: { code: 'unavailable' } });
});

test('the server says what it is', async () => {
  const backend = await openSqlite(':memory:');
  expect(await backend.server()).toMatch(/^SQLite 3\.\d+\.\d+ \(libsql\)$/);
  expect(backend.capabilities.snapshotScans).toBe(false);
  await backend.close();
});
