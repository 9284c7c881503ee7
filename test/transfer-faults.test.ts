// Migrations through a network that cuts, delays and resets at random: each ends well or can be resumed, and none ends in 0
// with a difference.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { addressOf, FAULTY, faultTrial, placeOn, startChaos, through } from './transfer-faults.js';
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

for (const name of FAULTY) {
  await describeOn(name, (server) => {
    test('into it and out of it', { timeout: 180_000 }, async () => {
      const chaos = await startChaos(addressOf(server));
      for (let trial = 1; trial <= TRIALS; trial++) {
        const url = placeOn(name, server, uniqueName('faults'));
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
