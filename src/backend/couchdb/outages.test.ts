// What goes wrong on the way to CouchDB: every outage is `unavailable`, in bounded time, and says nothing of the password; and
// what a busy server puts off is done once.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf, put, remove } from '../../../test/servers/backend-suite.js';
import { busyProxy } from '../../../test/servers/busy-proxy.js';
import { type CouchdbServer, startCouchdb } from '../../../test/servers/couchdb.js';
import { failureOf, SECRET } from '../../../test/servers/failure-of.js';
import { freezingRelay, httpServer, silentServer } from '../../../test/servers/odd-servers.js';
import { describeOn } from '../../../test/servers/test-server.js';
import { openCouchdb } from './couchdb-backend.js';
import { parseCouchdbUrl, placeOf } from './couchdb-url.js';

test('no server, another server, and one that never answers', async () => {
  const [http, silent] = [await httpServer(), await silentServer()];
  const cases: [string, RegExp][] = [
    ['localhost:1/', /^CouchDB at localhost:1 cannot be reached: connect ECONNREFUSED/],
    [`127.0.0.1:${http.port}/`, /gave no whole answer|is no CouchDB/],
    [`127.0.0.1:${silent.port}/?timeout=1`, /lost the connection: no answer in time/],
    ['nowhere.invalid/', /cannot be reached: getaddrinfo/],
  ];
  for (const [place, message] of cases) {
    const error = await failureOf(openCouchdb(`couchdb://me:${SECRET}@${place}`));
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringMatching(message) });
  }
  const plain = await failureOf(openCouchdb(`couchdbs://me:${SECRET}@127.0.0.1:${http.port}/`));
  expect(plain).toMatchObject({ code: 'unavailable', message: expect.stringContaining('cannot be reached') });
  await Promise.all([http.close(), silent.close()]);
});

test('URLs that are wrong say what to write', async () => {
  const cases: [string, RegExp][] = [
    [`couchdb://me:${SECRET}/@host/`, /written as %40/],
    [`couchdb://me:${SECRET}%@host/`, /write %25/],
    [`couchdb://me:${SECRET}@host/?prefx=a`, /Unknown option "prefx" .* known: prefix, auth, tls, timeout/],
    [`couchdb://me:${SECRET}@host/?prefix=A`, /prefix in the couchdb URL begins with/],
    [`couchdb://me:${SECRET}@host/?auth=digest`, /auth in the couchdb URL is basic or cookie/],
    [`couchdb://me:${SECRET}@host/?timeout=0`, /timeout in the couchdb URL is a whole number/],
  ];
  for (const [url, message] of cases) {
    const error = await failureOf(openCouchdb(url));
    expect(error).toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
  }
});

test('a URL as it may be shown, and its parts', async () => {
  expect(await placeOf(`couchdb://me:${SECRET}@Host/?prefix=a_&timeout=3`)).toBe(
    'couchdb://host:5984/?prefix=a_',
  );
  expect(await placeOf('couchdbs://host/couch/')).toBe('couchdbs://host:6984/couch/');
  expect(parseCouchdbUrl('couchdb://a%40b:p%2Fw@[::1]:1/')).toMatchObject({
    user: 'a@b',
    password: 'p/w',
    host: '::1',
    port: 1,
  });
  process.env['COUCHDB_PASSWORD'] = SECRET;
  try {
    expect(parseCouchdbUrl('couchdb://me@host/').password).toBe(SECRET);
    expect(parseCouchdbUrl('couchdb://me:own@host/').password).toBe('own');
    expect(parseCouchdbUrl('couchdb://host/').password).toBe('');
  } finally {
    delete process.env['COUCHDB_PASSWORD'];
  }
});

test('a user with each request, or a session that is begun again when it ends', async () => {
  let session = 0;
  const asked: string[] = [];
  const server = createServer((question, response) => {
    const { authorization, cookie } = question.headers;
    asked.push(question.url ?? '');
    if (question.url === '/_session') {
      response.setHeader('set-cookie', `AuthSession=s${++session}; Version=1; Path=/; HttpOnly`);
      return response.end('{"ok":true}');
    }
    const isKnown = authorization === `Basic ${btoa('me:ä:b')}` || cookie === `AuthSession=s${session}`;
    const utf8 = authorization === `Basic ${Buffer.from('me:ä:b').toString('base64')}`;
    if (!isKnown && !utf8) {
      response.statusCode = 401;
      return response.end('{"error":"unauthorized","reason":"You are not authorized"}');
    }
    return response.end(question.url === '/_all_dbs' ? '["a"]' : '{"couchdb":"Welcome","version":"3.5.0"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const basic = await openCouchdb(`couchdb://me:%C3%A4%3Ab@${place}/`);
  expect([await basic.server(), await basic.collections()]).toEqual(['CouchDB 3.5.0', ['a']]);
  expect(asked).not.toContain('/_session');
  const cookie = await openCouchdb(`couchdb://me:${SECRET}@${place}/?auth=cookie`);
  // The server has forgotten it.
  session++;
  expect(await cookie.collections()).toEqual(['a']);
  expect(asked.filter((path) => path === '/_session')).toHaveLength(2);
  const wrong = await failureOf(openCouchdb(`couchdb://me:${SECRET}@${place}/`));
  expect(wrong).toMatchObject({ code: 'unavailable', message: expect.stringContaining('refused the user') });
  await Promise.all([basic.close(), cookie.close()]);
  server.closeAllConnections();
  server.close();
});

await describeOn('couchdb', () => {
  let server: CouchdbServer;
  let port: number;
  beforeAll(async () => {
    server = await startCouchdb();
    port = Number(new URL(server.url).port);
  });
  afterAll(() => server?.stop());

  test('a fifth of the requests put off: nothing is lost, nothing doubled', { timeout: 60_000 }, async () => {
    const proxy = await busyProxy(port, 0.2, ['429']);
    const backend = await openCouchdb(`couchdb://127.0.0.1:${proxy.port}/`);
    const ids = Array.from({ length: 3_000 }, (_, n) => `d${n}`);
    for (let from = 0; from < ids.length; from += 50) {
      const outcomes = await backend.write(
        'busy',
        ids.slice(from, from + 50).map((id) => put(id, {}, { is: 'absent' })),
      );
      expect(outcomes.filter(({ status }) => status !== 'written')).toEqual([]);
    }
    const again = await backend.write('busy', [put('d1', { n: 2 }), remove('d2'), remove('none')]);
    expect(again.map(({ status }) => status)).toEqual(['written', 'deleted', 'missing']);
    expect((await pagesOf(backend, 'busy', 100)).flat().sort()).toEqual(
      ids.filter((id) => id !== 'd2').sort(),
    );
    expect(proxy.made.get('429')).toBeGreaterThan(10);
    await backend.close();
    await proxy.close();
  });

  test('answers that break off are told, and what was not sent may be tried again', async () => {
    const proxy = await busyProxy(port, 1, ['after']);
    const calm = await openCouchdb(server.url);
    await calm.write('cut', [put('a')]);
    expect(await failureOf(openCouchdb(`couchdb://127.0.0.1:${proxy.port}/`))).toMatchObject({
      code: 'unavailable',
    });
    await calm.close();
    await proxy.close();
  });

  test('a server that stops answering, and one that is killed in the middle', async () => {
    const relay = await freezingRelay(port);
    const backend = await openCouchdb(`couchdb://127.0.0.1:${relay.port}/?timeout=1`);
    await backend.write('c', [put('a')]);
    relay.freeze();
    expect(await failureOf(backend.read('c', ['a']))).toMatchObject({ code: 'unavailable' });
    const calls = [backend.read('c', ['a']), backend.scan('c', { limit: 1 }), backend.count('c')].map(
      failureOf,
    );
    await server.process.kill();
    await relay.close();
    for (const call of calls) expect(await call).toMatchObject({ code: 'unavailable' });
    // Nothing was sent: it may be tried again.
    const outcomes = await backend.write('c', [put('b')]);
    expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'unavailable' } }]);
    await backend.close();
  });
});
