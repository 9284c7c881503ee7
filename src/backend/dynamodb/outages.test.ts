// What goes wrong on the way to DynamoDB: what is busy is asked again until all is done, every outage is `unavailable` in bounded
// time, and no message holds a key.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf, put, remove, revisionOf } from '../../../test/servers/backend-suite.js';
import { busyDynamodb } from '../../../test/servers/busy-dynamodb.js';
import { type DynamodbServer, dynamodbUrl, startDynamodb } from '../../../test/servers/dynamodb.js';
import { failureOf, SECRET } from '../../../test/servers/failure-of.js';
import { freezingRelay, httpServer, silentServer } from '../../../test/servers/odd-servers.js';
import { DbkitError } from '../../document/error.js';
import { openDynamodb } from './dynamodb-backend.js';
import { placeOf } from './dynamodb-url.js';

let server: DynamodbServer;
beforeAll(async () => {
  server = await startDynamodb();
});
afterAll(() => server?.stop());

test('no server, another server, and one that never answers', async () => {
  const [http, silent] = [await httpServer(), await silentServer()];
  for (const port of [1, http.port, silent.port]) {
    const started = Date.now();
    const error = await failureOf(openDynamodb(dynamodbUrl(port, { timeout: '1' })));
    expect(error).toMatchObject({ code: 'unavailable' });
    expect(error.message).toContain(`127.0.0.1:${port}`);
    expect(Date.now() - started).toBeLessThan(6000);
  }
  await Promise.all([http.close(), silent.close()]);
});

test('URLs that are wrong are the command line’s fault, and are not printed', async () => {
  const cases: [string, string][] = [
    [`dynamodb://me:${SECRET}@us-east-1/table`, 'dynamodb://REGION/'],
    [`dynamodb://me@us-east-1/?endpoint=http://h`, 'ACCESS_KEY_ID:SECRET_ACCESS_KEY'],
    [`dynamodb://me:${SECRET}@us_east/`, 'a region such as us-east-1 stands there'],
    [`dynamodb://us-east-1/?endpoint=localhost:8000`, 'begins with http://'],
    [`dynamodb://us-east-1/?endpoint=http://me:${SECRET}@h`, 'has no user'],
    [`dynamodb://us-east-1/?prefix=a/b`, 'the prefix'],
    [`dynamodb://us-east-1/?timeout=0`, 'timeout'],
    [
      `dynamodb://me:${SECRET}@us-east-1/?poolsize=1`,
      'Unknown option "poolsize" in the dynamodb URL; known: endpoint',
    ],
  ];
  for (const [url, message] of cases) {
    const error = await failureOf(openDynamodb(url));
    expect(error.code).toBe('usage');
    expect(error.message).toContain(message);
  }
  expect(await placeOf(`dynamodb://me:${SECRET}@us-east-1?prefix=a.`)).toBe(
    'dynamodb://us-east-1/?prefix=a.',
  );
});

test('a server that stops answering', async () => {
  const relay = await freezingRelay(server.port);
  const backend = await openDynamodb(dynamodbUrl(relay.port, { timeout: '1' }));
  await backend.write('frozen', [put('a')]);
  relay.freeze();
  const started = Date.now();
  expect(await failureOf(backend.read('frozen', ['a']))).toMatchObject({ code: 'unavailable' });
  // The write may have happened or may not: thrown, not a failed outcome.
  expect(await failureOf(backend.write('frozen', [put('b')]))).toMatchObject({ code: 'unavailable' });
  expect(Date.now() - started).toBeLessThan(8000);
  const controller = new AbortController();
  const reason = new DbkitError('unavailable', 'enough');
  const waiting = failureOf(backend.scan('frozen', { limit: 1, signal: controller.signal }));
  controller.abort(reason);
  expect(await waiting).toBe(reason);
  await backend.close();
  await relay.close();
});

test('a server that is killed', async () => {
  const other = await startDynamodb();
  const backend = await openDynamodb(other.url);
  await backend.write('killed', [put('a')]);
  await other.process.kill();
  expect(await failureOf(backend.read('killed', ['a']))).toMatchObject({ code: 'unavailable' });
  // Nothing was sent: it may be tried again.
  for (const operation of [put('b'), put('c', {}, { is: 'absent' }), remove('a')]) {
    expect(await backend.write('killed', [operation, put('d')])).toMatchObject([
      { status: 'failed', error: { code: 'unavailable' } },
      { status: 'failed', error: { code: 'unavailable' } },
    ]);
  }
  await backend.close();
});

test('a busy server loses nothing and doubles nothing, and it ends', { timeout: 60_000 }, async () => {
  const busy = await busyDynamodb(server.port, { share: 0.2, random: randomFrom(7) });
  const [through, straight] = [
    await openDynamodb(dynamodbUrl(busy.port, { prefix: 'busy.' })),
    await openDynamodb(dynamodbUrl(server.port, { prefix: 'busy.' })),
  ];
  const ids = Array.from({ length: 1000 }, (_, n) => `d${n}`);
  for (let from = 0; from < ids.length; from += 200) {
    const some = ids.slice(from, from + 200);
    // Every second one with a condition: those go one by one.
    const puts = some.map((id, n) => put(id, { n: from + n }, n % 2 ? { is: 'any' } : { is: 'absent' }));
    expect((await through.write('all', puts)).filter(({ status }) => status !== 'written')).toEqual([]);
  }
  const { left, refused } = busy.counts();
  expect(left).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
  expect((await straight.read('all', ids)).map((stored) => stored?.document['n'])).toEqual([...ids.keys()]);
  expect((await through.read('all', ids)).map((stored) => stored?.document['n'])).toEqual([...ids.keys()]);
  for (const backend of [through, straight]) {
    expect((await pagesOf(backend, 'all', 70)).flat().sort()).toEqual([...ids].sort());
    expect(await backend.count('all')).toBe(1000);
  }
  const taken = await through.write('all', [put('d0', {}, { is: 'absent' }), remove('d1'), remove('none')]);
  expect(taken.map(({ status }) => status)).toEqual(['conflict', 'deleted', 'missing']);
  await through.drop('all');
  expect(await straight.collections()).toEqual([]);
  await Promise.all([through.close(), straight.close(), busy.close()]);
});

test('a server that stays busy says so, and nothing was done', { timeout: 60_000 }, async () => {
  const straight = await openDynamodb(dynamodbUrl(server.port, { prefix: 'never.' }));
  revisionOf((await straight.write('c-1', [put('a')]))[0]);
  let share = 0;
  const busy = await busyDynamodb(server.port, { share: 1, random: () => share });
  share = 2;
  const backend = await openDynamodb(dynamodbUrl(busy.port, { prefix: 'never.' }));
  expect(await backend.count('c-1')).toBe(1);
  share = 0;
  const outcomes = await backend.write('c-1', [put('b'), put('c'), put('d', {}, { is: 'absent' })]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      status: 'failed',
      error: { code: 'unavailable', message: expect.stringContaining('is busy') },
    });
  }
  expect(await straight.count('c-1')).toBe(1);
  await Promise.all([backend.close(), straight.close(), busy.close()]);
});

/** The same numbers each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
