// Migrations into CouchDB and DynamoDB and out of them, while a fifth of the answers put off or break off: nothing lost, nothing
// doubled, and they end by themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { busyDynamodb } from './servers/busy-dynamodb.js';
import { busyProxy, type Trouble } from './servers/busy-proxy.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { through } from './transfer-faults.js';
import { digestsOf, fill, runKilled } from './transfer-trials.js';

const DOCUMENTS = 3_000;
const SHARE = 0.2;

const folder = mkdtempSync(join(tmpdir(), 'dbkit-busy-'));
const source = `sqlite:${join(folder, 'source.db')}`;
let expected: Record<string, string> = {};

beforeAll(async () => {
  const backend = await openBackend(source);
  await fill(backend, DOCUMENTS);
  expected = await digestsOf(backend);
  await backend.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CASES: readonly (readonly [string, readonly Trouble[]])[] = [
  ['put off', ['429']],
  ['put off, cut off, or done without a word', ['429', 'before', 'after']],
];

/** Into the place and back, through what is busy; then the place is left empty. */
async function thereAndBack(place: string, busy: string): Promise<void> {
  const back = `sqlite:${join(folder, `${uniqueName('back')}.db`)}`;
  for (const [from, to] of [
    [source, busy],
    [busy, back],
  ] as const) {
    const journal = join(folder, `${uniqueName('j')}.journal`);
    const { code, output } = await runKilled(['migrate', from, to, '--journal', journal], folder);
    expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  }
  for (const one of [place, back]) {
    const backend = await openBackend(one);
    expect(await digestsOf(backend)).toEqual(expected);
    if (one === place) for (const name of await backend.collections()) await backend.drop(name);
    await backend.close();
  }
}

await describeOn('couchdb', (server) => {
  for (const [name, troubles] of CASES) {
    test(`${name}`, { timeout: 180_000 }, async () => {
      const proxy = await busyProxy(Number(new URL(server).port), SHARE, troubles);
      const url = `${server}?prefix=${uniqueName('busy')}-`;
      await thereAndBack(url, through(url, proxy.port));
      for (const trouble of troubles) expect(proxy.made.get(trouble), trouble).toBeGreaterThan(0);
      await proxy.close();
    });
  }
});

await describeOn('dynamodb', (server) => {
  test('throttled', { timeout: 180_000 }, async () => {
    const { port } = new URL(new URL(server).searchParams.get('endpoint') ?? '');
    const proxy = await busyDynamodb(Number(port), { share: SHARE, random: Math.random });
    const url = `${server}&prefix=${uniqueName('busy')}.`;
    await thereAndBack(url, through(url, proxy.port));
    expect(proxy.counts().refused).toBeGreaterThan(100);
    await proxy.close();
  });
});
