// A document that another client makes while a transfer is under way stays as that client made it, under `fail` and `skip`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { meanwhileProxy } from './servers/meanwhile-proxy.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { through } from './transfer-faults.js';
import { runKilled } from './transfer-trials.js';

const DOCUMENTS = 200;
/** Among those of the first write, and not its first. */
const TAKEN = 'd17';
/** In each document of the transfer: a write is told from a look by it. */
const SIGN = 'written by the transfer';

const folder = mkdtempSync(join(tmpdir(), 'dbkit-race-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'agents.ndjson');
writeFileSync(
  file,
  Array.from({ length: DOCUMENTS }, (_, n) => `${JSON.stringify({ _id: `d${n}`, by: SIGN })}\n`).join(''),
);

async function raceOn(url: string, port: number, policy: 'fail' | 'skip') {
  const other = await openBackend(url);
  const proxy = await meanwhileProxy(port, SIGN, async () => {
    const document = { _id: TAKEN, by: 'another client' };
    await other.write('agents', [{ kind: 'put', id: TAKEN, document, expected: { is: 'any' } }]);
  });
  const flags = ['--on-conflict', policy, '--validate', 'off', '--json'];
  const { code, output } = await runKilled(['import', file, through(url, proxy.port), ...flags], folder);
  const stored = await other.read('agents', [TAKEN, 'd16', 'd199']);
  await proxy.close();
  await other.drop('agents');
  await other.close();
  return { code, totals: JSON.parse(output).totals, by: stored.map((one) => one?.document['by']) };
}

const PLACES = {
  couchdb: {
    fresh: (url: string) => `${url}?prefix=${uniqueName('race')}-`,
    port: (url: string) => Number(new URL(url).port),
  },
  dynamodb: {
    fresh: (url: string) => `${url}&prefix=${uniqueName('race')}.`,
    port: (url: string) => Number(new URL(new URL(url).searchParams.get('endpoint') ?? '').port),
  },
} as const;

for (const name of ['couchdb', 'dynamodb'] as const) {
  await describeOn(name, (server) => {
    const { fresh, port } = PLACES[name];

    test('under fail it is rejected', async () => {
      expect(await raceOn(fresh(server), port(server), 'fail')).toMatchObject({
        code: 5,
        totals: { read: DOCUMENTS, written: DOCUMENTS - 1, rejected: 1 },
        by: ['another client', SIGN, SIGN],
      });
    });

    test('under skip it is skipped', async () => {
      expect(await raceOn(fresh(server), port(server), 'skip')).toMatchObject({
        code: 0,
        totals: { read: DOCUMENTS, written: DOCUMENTS - 1, skipped: 1 },
        by: ['another client', SIGN, SIGN],
      });
    });
  });
}
