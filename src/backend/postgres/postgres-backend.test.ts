// PostgreSQL on real servers: the backend's promises, what is somebody else's, and the edges of what jsonb holds.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backendTests, pagesOf, put, remove, revisionOf } from '../../../test/servers/backend-suite.js';
import { describeOn, uniqueName } from '../../../test/servers/test-server.js';
import { isEqualJson } from '../../document/equal.js';
import { ExactNumber, type JsonObject } from '../../document/json.js';
import type { Backend } from '../backend.js';
import { openPostgres } from './postgres-backend.js';

for (const name of ['postgres15', 'postgres18'] as const) await describeOn(name, postgresTests);

function postgresTests(url: string): void {
  const schema = uniqueName('dbkit "test"');
  const open = (more = '') => openPostgres(`${url}?schema=${encodeURIComponent(schema)}${more}`);
  const sql = `"${schema.replaceAll('"', '""')}"`;
  let backend: Backend;
  let admin: pg.Client;

  beforeAll(async () => {
    backend = await open();
    admin = new pg.Client({ connectionString: url });
    await admin.connect();
  });
  afterAll(async () => {
    await backend?.close();
    await admin?.query(`DROP SCHEMA IF EXISTS ${sql} CASCADE`);
    await admin?.end();
  });

  backendTests(open);

  test('it says which server answers, and makes nothing before the first put', async () => {
    expect(await backend.server()).toMatch(/^PostgreSQL 1[58]\.\d+$/);
    const other = await openPostgres(`${url}?schema=${uniqueName('none')}`);
    expect([await other.collections(), await other.read('c', ['a'])]).toEqual([[], [undefined]]);
    await other.drop('c');
    const { rows } = await admin.query("SELECT FROM pg_namespace WHERE nspname LIKE 'none%'");
    expect(rows).toEqual([]);
    await other.close();
  });

  test('a schema that was made for collections goes with the last of them, and no other', async () => {
    const [made, there] = [uniqueName('made'), uniqueName('there')];
    await admin.query(`CREATE SCHEMA ${there}`);
    for (const name of [made, there]) {
      const other = await openPostgres(`${url}?schema=${name}`);
      const also = await openPostgres(`${url}?schema=${name}`);
      await other.write('a', [put('x')]);
      await other.write('b', [put('x')]);
      await other.drop('a');
      expect(await also.read('b', ['x'])).toMatchObject([{ id: 'x' }]);
      await other.drop('b');
      const { rows } = await admin.query('SELECT FROM pg_namespace WHERE nspname = $1', [name]);
      expect(rows, name).toHaveLength(name === there ? 1 : 0);
      expect(await also.read('b', ['x'])).toEqual([undefined]);
      revisionOf((await also.write('b', [put('y')]))[0]);
      await Promise.all([other.close(), also.close()]);
    }
    await admin.query(`DROP SCHEMA ${made} CASCADE; DROP SCHEMA ${there} CASCADE`);
  });

  test('numbers keep their digits, and those that jsonb cannot hold are refused', async () => {
    const texts = ['1e400', '-1e131071', '1e-16383', `1.${'1'.repeat(16_000)}`, '0.10000000000000000001'];
    const numbers: JsonObject = {
      _id: 'n',
      numbers: [2n ** 70n, 10n ** 400n, ...texts.map((text) => new ExactNumber(text))],
    };
    revisionOf((await backend.write('c', [put('n', numbers)]))[0]);
    const [stored] = await backend.read('c', ['n']);
    expect(isEqualJson(stored?.document ?? {}, numbers)).toBe(true);
    for (const text of ['1e131072', '1e-16384', '1e99999999999', `0.${'1'.repeat(16_384)}`]) {
      const outcomes = await backend.write('c', [put('n', { number: new ExactNumber(text) })]);
      expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'invalid' } }]);
    }
    expect((await backend.read('c', ['n']))[0]?.revision).toBe(stored?.revision);
  });

  test('ids and nesting are kept up to the limits that are declared', async () => {
    const { maxIdBytes = 0, maxDepth = 0 } = backend.limits;
    const id = randomBytes(maxIdBytes).toString('base64url').slice(0, maxIdBytes);
    let deep: JsonObject['x'] = 1;
    for (let level = 1; level < maxDepth; level++) deep = level % 2 ? [deep] : { a: deep };
    revisionOf((await backend.write('c', [put(id, { deep })]))[0]);
    expect((await backend.read('c', [id]))[0]?.document['deep']).toEqual(expect.anything());
    const tooLong = randomBytes(4000).toString('hex');
    expect(await backend.write('c', [put(tooLong)])).toMatchObject([{ error: { code: 'invalid' } }]);
  });

  test('names past 63 bytes are refused, and shorter ones never meet', async () => {
    const names = [
      'a',
      'a_pkey',
      'A',
      '_a',
      'dbkit',
      'ä'.repeat(31),
      `${'x'.repeat(62)}1`,
      `${'x'.repeat(62)}2`,
      'pg_class',
      'select',
    ];
    for (const name of names) await backend.write(name, [put('i', { name })]);
    for (const name of names) expect((await backend.read(name, ['i']))[0]?.document['name']).toBe(name);
    expect(await backend.collections()).toEqual(expect.arrayContaining(names));
    const long = `${'x'.repeat(62)}1more`;
    await expect(backend.write(long, [put('i')])).rejects.toThrow(
      /has 67 bytes; PostgreSQL takes at most 63/,
    );
    expect(await backend.read(long, ['i'])).toEqual([undefined]);
  });

  test("a table, view or index of somebody else's is refused and never touched", async () => {
    await admin.query(`CREATE SCHEMA IF NOT EXISTS ${sql}`);
    const layouts = [
      'CREATE TABLE T (id text PRIMARY KEY, doc json NOT NULL, rev bigint NOT NULL)',
      'CREATE TABLE T (id text PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL, more int)',
      'CREATE TABLE T (id text, doc jsonb NOT NULL, rev bigint NOT NULL)',
      'CREATE TABLE T (id text, doc jsonb NOT NULL, rev bigint NOT NULL, PRIMARY KEY (id, rev))',
      'CREATE TABLE T (id varchar(20) PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL)',
      'CREATE VIEW T AS SELECT 1 AS one',
      'CREATE SEQUENCE T',
    ];
    for (const [n, layout] of layouts.entries()) {
      const name = `other${n}`;
      await admin.query(layout.replace(/ T\b/, () => ` ${sql}.${name}`));
      const isTable = layout.includes('doc');
      if (isTable)
        await admin.query(`INSERT INTO ${sql}.${name} (id, doc, rev) VALUES ('a', '{"_id":"a"}', 1)`);
      const refused = { code: 'invalid', message: expect.stringContaining('it is not ours') };
      await expect(backend.write(name, [put('a')])).rejects.toMatchObject(refused);
      await expect(backend.write(name, [remove('a')])).rejects.toMatchObject(refused);
      await expect(backend.read(name, ['a'])).rejects.toMatchObject(refused);
      await expect(backend.scan(name, { limit: 1 })).rejects.toMatchObject(refused);
      await expect(backend.drop(name)).rejects.toMatchObject(refused);
      await expect(backend.ensureIndex?.(name, ['a'])).rejects.toMatchObject(refused);
      expect(await backend.collections()).not.toContain(name);
      if (!isTable) continue;
      const { rows } = await admin.query(`SELECT id, doc, rev::int FROM ${sql}.${name}`);
      expect(rows).toEqual([{ id: 'a', doc: { _id: 'a' }, rev: 1 }]);
    }
    // Made by hand, with the database's own collation: the layout is right.
    await admin.query(
      `CREATE TABLE ${sql}.mine (id text PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL)`,
    );
    expect(await backend.write('mine', [put('b'), put('B'), put('a')])).toHaveLength(3);
    expect((await pagesOf(backend, 'mine', 1)).flat()).toHaveLength(3);
  });

  test('a row that is no document of its key is told by its place', async () => {
    await backend.write('rows', [put('a'), put('b')]);
    await admin.query(`UPDATE ${sql}.rows SET doc = '{"_id":"c"}' WHERE id = 'a'`);
    await admin.query(`UPDATE ${sql}.rows SET doc = '[1]' WHERE id = 'b'`);
    await expect(backend.read('rows', ['a'])).rejects.toThrow('the row "a" of rows cannot be read');
    await expect(backend.read('rows', ['b'])).rejects.toThrow('the row "b" of rows cannot be read');
  });

  test('a snapshot sees the database as it was, and closing it leaves the backend open', async () => {
    await backend.write('snap', [put('a', { n: 1 }), put('b')]);
    const snapshot = await backend.snapshot?.();
    await backend.write('snap', [put('a', { n: 2 }), remove('b'), put('c')]);
    await backend.write('later', [put('a')]);
    if (!snapshot) throw new Error('no snapshot');
    expect((await pagesOf(snapshot, 'snap', 1)).flat()).toEqual(['a', 'b']);
    expect((await snapshot.read('snap', ['a']))[0]?.document['n']).toBe(1);
    expect(await snapshot.collections()).not.toContain('later');
    await snapshot.close();
    expect((await pagesOf(backend, 'snap')).flat()).toEqual(['a', 'c']);
  });

  test('a find uses its index', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => put(`d${n}`, { agentId: `agent-${n}` }));
    await backend.write('indexed', many);
    await backend.ensureIndex?.('indexed', ['agentId']);
    await pagesOf(backend, 'indexed', 100, { agentId: 'agent-77' });
    // Each connection tells what it did when it ends.
    const asked = await open('&pool-size=1');
    expect((await pagesOf(asked, 'indexed', 100, { agentId: 'agent-77' })).flat()).toEqual(['d77']);
    await asked.close();
    const used = async () => {
      const { rows } = await admin.query(
        'SELECT sum(idx_scan)::int AS scans FROM pg_stat_user_indexes WHERE schemaname = $1 AND indexrelname LIKE $2',
        [schema, 'dbkit index %'],
      );
      return rows[0]?.scans as number;
    };
    await expect.poll(used, { timeout: 5000 }).toBeGreaterThan(0);
  });

  test('more callers than connections wait for their turn', async () => {
    const small = await open('&pool-size=2&connect-timeout=20');
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, n) => small.write('pool', [put(`d${n}`)])),
    );
    expect(outcomes.flat().every(({ status }) => status === 'written')).toBe(true);
    await small.close();
    await expect(small.read('pool', ['d1'])).rejects.toMatchObject({ code: 'unavailable' });
  });
}
