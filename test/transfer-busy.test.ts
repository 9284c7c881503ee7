// Migrations into CouchDB and out of it, while a fifth of its answers put off or break off: nothing lost, nothing doubled, and
// they end by themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { busyProxy, type Trouble } from './servers/busy-proxy.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { through } from './transfer-faults.js';
import { digestsOf, fill, runKilled } from './transfer-trials.js';

const DOCUMENTS = 6_000;
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

await describeOn('couchdb', (server) => {
  for (const [name, troubles] of CASES) {
    test(`${name}`, { timeout: 180_000 }, async () => {
      const proxy = await busyProxy(Number(new URL(server).port), SHARE, troubles);
      const url = `${server}?prefix=${uniqueName('busy')}-`;
      const busy = through(url, proxy.port);
      const back = `sqlite:${join(folder, `${uniqueName('back')}.db`)}`;
      for (const [from, to] of [
        [source, busy],
        [busy, back],
      ] as const) {
        const journal = join(folder, `${uniqueName('j')}.journal`);
        const { code, output } = await runKilled(['migrate', from, to, '--journal', journal], folder);
        expect([code, code === 0 ? '' : output]).toEqual([0, '']);
      }
      for (const place of [url, back]) {
        const backend = await openBackend(place);
        expect(await digestsOf(backend)).toEqual(expected);
        if (place === url) for (const one of await backend.collections()) await backend.drop(one);
        await backend.close();
      }
      for (const trouble of troubles) expect(proxy.made.get(trouble), trouble).toBeGreaterThan(0);
      await proxy.close();
    });
  }
});
