// Migrations through a network that cuts, delays and resets at random: each ends well or can be resumed, and none ends in 0
// with a difference.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { faultTrial, startChaos, through } from './transfer-faults.js';
import { digestsOf, fill } from './transfer-trials.js';

const DOCUMENTS = 800;
const TRIALS = 1;

const folder = mkdtempSync(join(tmpdir(), 'dbkit-faults-'));
const source = `sqlite:${join(folder, 'source.db')}`;
let expected: Record<string, string> = {};

beforeAll(async () => {
  const backend = await openBackend(source);
  await fill(backend, DOCUMENTS);
  expected = await digestsOf(backend);
  await backend.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judged(url: string): Promise<string | undefined> {
  const backend = await openBackend(url);
  const found = await digestsOf(backend);
  for (const collection of Object.keys(found)) await backend.drop(collection);
  await backend.close();
  const wrong = Object.keys(expected).filter((name) => found[name] !== expected[name]);
  return wrong.length === 0 ? undefined : `${wrong.join(', ')} differ`;
}

for (const name of ['postgres18', 'mongo-java-server', 'couchdb'] as const) {
  await describeOn(name, (server) => {
    const fresh = () => {
      const url = new URL(server);
      if (name === 'mongo-java-server') url.pathname = `/${uniqueName('faults')}`;
      else if (name === 'couchdb') url.searchParams.set('prefix', `${uniqueName('faults')}-`);
      else url.searchParams.set('schema', uniqueName('faults'));
      return url.href;
    };
    test('into it and out of it', { timeout: 180_000 }, async () => {
      const { hostname: host, port } = new URL(server);
      const chaos = await startChaos({ host, port: Number(port) });
      for (let trial = 1; trial <= TRIALS; trial++) {
        const url = fresh();
        const journal = ['--journal', `${trial}-${name}.journal`];
        const into = ['migrate', source, through(url, chaos.port), ...journal];
        expect((await faultTrial(into, folder, async () => undefined)).wrong).toBeUndefined();
        const back = `sqlite:${join(folder, `${name}-${trial}.db`)}`;
        const outOf = [
          'migrate',
          through(url, chaos.port),
          back,
          '--journal',
          `${trial}-${name}-back.journal`,
        ];
        expect((await faultTrial(outOf, folder, () => judged(back))).wrong).toBeUndefined();
        expect(await judged(url)).toBeUndefined();
      }
      expect(chaos.cuts()).toBeGreaterThan(0);
      await chaos.close();
    });
  });
}
