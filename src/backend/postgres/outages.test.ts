// What goes wrong on the way to PostgreSQL: every outage is `unavailable`, in bounded time, and says nothing of the password.
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { put } from '../../../test/servers/backend-suite.js';
import { failureOf, SECRET } from '../../../test/servers/failure-of.js';
import { freezingRelay, httpServer, silentServer } from '../../../test/servers/odd-servers.js';
import { type PostgresServer, startPostgres } from '../../../test/servers/postgres.js';
import { describeOn } from '../../../test/servers/test-server.js';
import { openPostgres } from './postgres-backend.js';

test('no server, another server, and one that never answers', async () => {
  const [http, silent] = [await httpServer(), await silentServer()];
  const cases: [string, RegExp][] = [
    [`localhost:1/db`, /PostgreSQL at localhost:1 cannot be reached: connect ECONNREFUSED/],
    [`127.0.0.1:${http.port}/db`, /cannot be reached: Connection terminated/],
    [`127.0.0.1:${silent.port}/db?connect-timeout=1`, /cannot be reached: .*time/],
    ['nowhere.invalid/db', /cannot be reached: getaddrinfo/],
    [`127.0.0.1:${silent.port}/db?tls=require&connect-timeout=1`, /cannot be reached: .*time/],
  ];
  for (const [place, message] of cases) {
    const started = Date.now();
    const error = await failureOf(openPostgres(`postgres://me:${SECRET}@${place}`));
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(message) });
    expect(Date.now() - started).toBeLessThan(6000);
  }
  await Promise.all([http.close(), silent.close()]);
});

test('URLs that are wrong say what to write', async () => {
  const cases: [string, RegExp][] = [
    [`postgres://me:${SECRET}/@host/db`, /written as %40 %2F/],
    [`postgres://me:${SECRET}%@host/db`, /write %25/],
    [`postgres://me:${SECRET}@host/db?pool-size=0`, /pool-size in the postgres URL is a whole number/],
    [`postgres://me:${SECRET}@host/db?poolsize=1`, /Unknown option "poolsize" .* known: schema, pool-size/],
    [`postgres://me:${SECRET}@host/db?tls=yes`, /tls in the postgres URL is off, require or verify/],
    [`postgres://me:${SECRET}@host/db?schema=`, /the schema in the postgres URL is empty/],
  ];
  for (const [url, message] of cases) {
    const error = await failureOf(openPostgres(url));
    expect(error).toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
  }
});

// The version that every machine can have.
await describeOn('postgres18', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(18);
  });
  afterAll(() => server?.stop());

  test('a wrong password, user or database', async () => {
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(server.url);
      change(url);
      return failureOf(openPostgres(url.href));
    };
    const { port } = new URL(server.url);
    const password = await wrong((url) => {
      url.password = SECRET;
    });
    expect(password).toMatchObject({ code: 'unavailable', status: 503 });
    expect(password.message).toBe(
      `PostgreSQL at 127.0.0.1:${port} refused the user or the password: password authentication failed for user "gofannon"`,
    );
    const none = await wrong((url) => {
      url.password = '';
    });
    expect(none).toMatchObject({ code: 'unavailable', message: expect.stringContaining('password') });
    const database = await wrong((url) => {
      url.pathname = '/nothing';
    });
    expect(database.message).toContain('does not have that database: database "nothing" does not exist');
  });

  test('the password may come from PGPASSWORD', async () => {
    const url = new URL(server.url);
    process.env['PGPASSWORD'] = decodeURIComponent(url.password);
    try {
      url.password = '';
      const backend = await openPostgres(url.href);
      expect(await backend.collections()).toEqual([]);
      await backend.close();
    } finally {
      delete process.env['PGPASSWORD'];
    }
  });

  test('a statement that takes too long is given up, and the connection is good again', async () => {
    const [slow, other] = [
      await openPostgres(`${server.url}?statement-timeout=1`),
      await openPostgres(server.url),
    ];
    await slow.write('slow', [put('a')]);
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query('BEGIN; LOCK TABLE gofannon.slow');
    const error = await failureOf(slow.read('slow', ['a']));
    expect(error).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('was not done in time'),
    });
    const outcomes = await slow.write('slow', [put('b')]);
    expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'unavailable' } }]);
    await admin.query('ROLLBACK');
    await admin.end();
    expect(await slow.read('slow', ['a', 'b'])).toMatchObject([{ id: 'a' }, undefined]);
    await Promise.all([slow.close(), other.close()]);
  });

  test('a server that stops answering', async () => {
    const relay = await freezingRelay(Number(new URL(server.url).port));
    const url = new URL(server.url);
    url.port = String(relay.port);
    const backend = await openPostgres(`${url.href}?statement-timeout=1&connect-timeout=1`);
    await backend.write('frozen', [put('a')]);
    relay.freeze();
    const started = Date.now();
    expect(await failureOf(backend.write('frozen', [put('b')]))).toMatchObject({ code: 'unavailable' });
    expect(Date.now() - started).toBeLessThan(5000);
    const closing = Date.now();
    await backend.close();
    expect(Date.now() - closing).toBeLessThan(4000);
    await relay.close();
  });

  test('a server that is killed in the middle', async () => {
    const backend = await openPostgres(`${server.url}?connect-timeout=1`);
    await backend.write('c', [put('a')]);
    const admin = new pg.Client({ connectionString: server.url });
    admin.on('error', () => undefined);
    await admin.connect();
    await admin.query('BEGIN; LOCK TABLE gofannon.c');
    const reading = [backend.read('c', ['a']), backend.scan('c', { limit: 1 })].map(failureOf);
    const writing = failureOf(backend.write('c', [put('b')]));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.process.kill();
    for (const call of reading) expect(await call).toMatchObject({ code: 'unavailable' });
    // It may have happened or may not: thrown, not a failed outcome.
    expect(await writing).toMatchObject({ code: 'unavailable' });
    expect(await failureOf(backend.read('c', ['a']))).toMatchObject({ code: 'unavailable' });
    // Nothing was sent: it may be tried again.
    const outcomes = await backend.write('c', [put('b')]);
    expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'unavailable' } }]);
    await backend.close();
  });
});
