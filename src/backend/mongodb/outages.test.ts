// What goes wrong on the way to MongoDB: every outage is `unavailable`, in bounded time, and says nothing of the password.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { put } from '../../../test/servers/backend-suite.js';
import { failureOf, SECRET } from '../../../test/servers/failure-of.js';
import { startFerretdb } from '../../../test/servers/ferretdb.js';
import { startMongoJavaServer } from '../../../test/servers/mongo-java-server.js';
import { freezingRelay, httpServer, silentServer } from '../../../test/servers/odd-servers.js';
import type { ProcessServer } from '../../../test/servers/server-process.js';
import { describeOn } from '../../../test/servers/test-server.js';
import { openMongodb } from './mongodb-backend.js';

const SOON = 'serverSelectionTimeoutMS=1000&connectTimeoutMS=1000';

test('no server, another server, and one that never answers', async () => {
  const [http, silent] = [await httpServer(), await silentServer()];
  for (const place of [
    'localhost:1',
    `127.0.0.1:${http.port}`,
    `127.0.0.1:${silent.port}`,
    'nowhere.invalid',
  ]) {
    const started = Date.now();
    const error = await failureOf(openMongodb(`mongodb://me:${SECRET}@${place}/db?${SOON}`));
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(error.message).toMatch(new RegExp(`^MongoDB at ${place}(:27017)? cannot be reached: `));
    expect(Date.now() - started).toBeLessThan(6000);
  }
  await Promise.all([http.close(), silent.close()]);
});

test('URLs that are wrong are the command line’s fault, and are not printed', async () => {
  const urls = [
    `mongodb://me:${SECRET}/@host/db`,
    `mongodb://me:${SECRET}%@host/db`,
    `mongodb://`,
    `mongodb://me:${SECRET}@host/db?poolsize=1`,
    `mongodb://me:${SECRET}@host/db?maxPoolSize=many`,
    `mongodb://me:${SECRET}@host:99999/db`,
    `mongodb://me:${SECRET}@host/a%20b`,
  ];
  for (const url of urls) expect(await failureOf(openMongodb(url))).toMatchObject({ code: 'usage' });
  const unknown = await failureOf(openMongodb('mongodb://host/db?poolsize=1'));
  expect(unknown.message).toBe('the mongodb URL is wrong: option poolsize is not supported');
});

await describeOn('ferretdb', () => outageTests(startFerretdb));
await describeOn('mongo-java-server', () => outageTests(startMongoJavaServer));

function outageTests(start: () => Promise<ProcessServer>): void {
  let server: ProcessServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.stop());

  test('a user that the server does not take', async () => {
    const url = new URL(server.url);
    url.username = 'me';
    url.password = SECRET;
    const error = await failureOf(openMongodb(`${url.href}?${SOON}`));
    expect(error).toMatchObject({ code: 'unavailable', status: 503 });
  });

  test('a server that stops answering', async () => {
    const relay = await freezingRelay(Number(new URL(server.url).port));
    const backend = await openMongodb(`mongodb://127.0.0.1:${relay.port}/db?${SOON}&socketTimeoutMS=1500`);
    await backend.write('frozen', [put('a')]);
    relay.freeze();
    const started = Date.now();
    expect(await failureOf(backend.read('frozen', ['a']))).toMatchObject({ code: 'unavailable' });
    expect(Date.now() - started).toBeLessThan(6000);
    const closing = Date.now();
    await backend.close();
    expect(Date.now() - closing).toBeLessThan(4000);
    await relay.close();
  });

  test('a server that is killed in the middle', async () => {
    const relay = await freezingRelay(Number(new URL(server.url).port));
    const backend = await openMongodb(`mongodb://127.0.0.1:${relay.port}/db?${SOON}&socketTimeoutMS=5000`);
    await backend.write('c', [put('a')]);
    relay.freeze();
    const calls = [
      backend.read('c', ['a']),
      backend.scan('c', { limit: 1 }),
      backend.write('c', [put('b')]),
    ].map(failureOf);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.process.kill();
    await relay.close();
    // The write may have happened or may not: thrown, not a failed outcome.
    for (const call of calls) expect(await call).toMatchObject({ code: 'unavailable' });
    expect(await failureOf(backend.read('c', ['a']))).toMatchObject({ code: 'unavailable' });
    // Nothing was sent: it may be tried again.
    const outcomes = await backend.write('c', [put('b')]);
    expect(outcomes).toMatchObject([{ status: 'failed', error: { code: 'unavailable' } }]);
    await backend.close();
  });
}
