// `dbkit conform` on a PostgreSQL database that holds other tables: a dump of it is the same before and after, whatever ends it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { expect, test } from 'vitest';
import { DBKIT } from './dbkit.js';
import { isRequired } from './servers/required.js';
import { describeOn, uniqueName } from './servers/test-server.js';

const OTHERS = `
  CREATE TABLE orders (id serial PRIMARY KEY, what text NOT NULL DEFAULT 'tea', at timestamptz, CHECK (id > 0));
  INSERT INTO orders (what, at) SELECT 'cup ' || n, now() FROM generate_series(1, 500) n;
  CREATE INDEX orders_at ON orders (at);
  CREATE VIEW cups AS SELECT what FROM orders;
  CREATE SCHEMA shop;
  CREATE TABLE shop.agents (id text PRIMARY KEY, doc json);
  INSERT INTO shop.agents VALUES ('a', '{"b": 1}');
  CREATE FUNCTION shop.one() RETURNS int LANGUAGE sql AS 'SELECT 1';`;
/** The schema that is ours by default, with a table of somebody else's, and with a collection of ours. */
const OURS = `
  CREATE SCHEMA gofannon;
  CREATE TABLE gofannon.users (id text PRIMARY KEY, name text);
  INSERT INTO gofannon.users VALUES ('u', 'somebody else''s');
  CREATE TABLE gofannon.agents (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL);
  INSERT INTO gofannon.agents VALUES ('a', '{"_id": "a", "n": 1e400}', 7);`;

type Dump = (url: string) => Promise<string>;

await describeOn('postgres15', (url) => conformTests(url, OTHERS, pgDump, isRequired('postgres15')));
// No pg_dump comes with this one, and an older one refuses it.
await describeOn('postgres18', (url) => conformTests(url, OTHERS + OURS, ownDump, true));

/** Not whole: half a minute is too long for everyone. Where REQUIRE_BACKENDS names the server, as in CI, the run is. */
function conformTests(url: string, setUp: string, dump: Dump, isWhole: boolean): void {
  const profiles = isWhole ? 'core,query,bulk,upsert,durability' : 'core';
  const conform = (database: string) =>
    spawn(process.execPath, [DBKIT, 'conform', database, '--quiet', '--runs', '3', '--profile', profiles], {
      stdio: 'ignore',
    });

  test(`a run over ${profiles} leaves the rest as it was`, { timeout: 180_000 }, () =>
    inDatabase(url, setUp, async (database) => {
      const before = await dump(database);
      const child = conform(database);
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(await dump(database)).toBe(before);
    }),
  );

  test('SIGINT in the middle leaves the rest as it was', { timeout: 60_000 }, () =>
    inDatabase(url, setUp, async (database) => {
      const before = await dump(database);
      const child = conform(database);
      await expect.poll(() => collectionsOf(database), { timeout: 30_000 }).toBeGreaterThan(3);
      expect(await dump(database)).not.toBe(before);
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([130, null]);
      expect(await dump(database)).toBe(before);
    }),
  );
}

async function inDatabase(url: string, sql: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = uniqueName('dump');
  const database = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await query(url, `CREATE DATABASE ${name}`);
  try {
    await query(database, sql);
    await work(database);
  } finally {
    await query(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function collectionsOf(url: string): Promise<number> {
  const sql = "SELECT count(*)::int AS n FROM pg_class WHERE relkind = 'r' AND relname LIKE 'dbkit\\_%'";
  return (await query<{ n: number }>(url, sql))[0]?.n ?? 0;
}

async function pgDump(url: string): Promise<string> {
  const text = execFileSync('/usr/lib/postgresql/15/bin/pg_dump', [url], { encoding: 'utf8' });
  expect(text).toContain('CREATE TABLE public.orders');
  // Of the newer minor versions, each with a key of its own.
  return text.replace(/^\\(un)?restrict .*$/gm, '');
}

/** Every row and every column of every table as XML, and the catalog's own words about the rest. */
async function ownDump(url: string): Promise<string> {
  const parts = [
    "SELECT database_to_xml_and_xmlschema(true, false, '')::text AS part",
    'SELECT nspname, nspowner, nspacl FROM pg_namespace ORDER BY 1',
    'SELECT oid, relname, relnamespace, relkind, relowner, relacl, relnatts FROM pg_class ORDER BY 1',
    'SELECT attrelid, attname, atttypid, attnotnull, attisdropped FROM pg_attribute ORDER BY 1, attnum',
    'SELECT pg_get_indexdef(indexrelid) FROM pg_index ORDER BY 1',
    'SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2',
    'SELECT oid, proname, prosrc FROM pg_proc ORDER BY 1',
    'SELECT schemaname, viewname, definition FROM pg_views ORDER BY 1, 2',
    'SELECT * FROM pg_sequences ORDER BY 1, 2',
  ];
  const dumped: string[] = [];
  for (const sql of parts) dumped.push(JSON.stringify(await query(url, sql)));
  expect(dumped[0]).toContain('cup 500');
  return dumped.join('\n');
}
