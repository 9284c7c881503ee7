// kill -9 at a random moment, then the same command again: the target is what one uninterrupted run makes of it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { openArchive } from '../src/transfer/archive/archive-source.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { digestsOf, fill, killTrial, runKilled, type Trial } from './transfer-trials.js';

const DOCUMENTS = 800;
const TRIALS = 10;
const SERVER_TRIALS = 3;
/** By chance the first few may all end before they are killed. */
const MOST_TRIALS = 20;

const folder = mkdtempSync(join(tmpdir(), 'dbkit-kill-'));
const source = `sqlite:${join(folder, 'source.db')}`;
let expected: Record<string, string> = {};

beforeAll(async () => {
  const backend = await openBackend(source);
  await fill(backend, DOCUMENTS);
  expected = await digestsOf(backend);
  await backend.close();
  const { code, output } = await runKilled(['export', source, 'archive', '--compress', 'none'], folder);
  expect(code, output).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judged(url: string): Promise<string | undefined> {
  const backend = await openBackend(url);
  const found = await digestsOf(backend);
  await backend.close();
  return difference(found);
}

function difference(found: Record<string, string>): string | undefined {
  const wrong = Object.keys(expected).filter((name) => found[name] !== expected[name]);
  return wrong.length === 0 ? undefined : `${wrong.join(', ')} differ`;
}

/** Every trial has a target of its own, which goes with it. */
async function trials(
  plan: (trial: string) => Omit<Trial, 'usualMs'> & { clean: () => Promise<void> },
  count = TRIALS,
): Promise<void> {
  const whole = plan('whole');
  const { code, output, milliseconds } = await runKilled(whole.args, folder);
  expect(code, output).toBe(0);
  expect(await whole.judge()).toBeUndefined();
  await whole.clean();
  let kills = 0;
  for (let number = 1; number <= count || (kills === 0 && number <= MOST_TRIALS); number++) {
    const trial = plan(`trial${number}`);
    const result = await killTrial({ ...trial, usualMs: milliseconds });
    expect(result.wrong, `trial ${number}`).toBeUndefined();
    kills += result.kills;
    await trial.clean();
  }
  // Where nothing was ever killed, nothing was shown.
  expect(kills).toBeGreaterThan(0);
}

function fileTarget(name: string) {
  const path = join(folder, `${name}.db`);
  const url = `sqlite:${path}`;
  return {
    url,
    judge: () => judged(url),
    clean: async () => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    },
  };
}

describe('SQLite', () => {
  test('migrate', { timeout: 120_000 }, () =>
    trials((name) => {
      const { url, ...target } = fileTarget(`migrate-${name}`);
      return { folder, args: ['migrate', source, url], ...target };
    }),
  );

  test('import', { timeout: 120_000 }, () =>
    trials((name) => {
      const { url, ...target } = fileTarget(`import-${name}`);
      return { folder, args: ['import', 'archive', url], ...target };
    }),
  );

  test('export', { timeout: 120_000 }, () =>
    trials((name) => {
      const path = join(folder, `archive-${name}`);
      return {
        folder,
        args: ['export', source, path],
        judge: async () => {
          if (existsSync(`${path}.partial`)) return 'something is left half-made';
          const archive = await openArchive(path);
          const { collections } = archive.manifest;
          await archive.close();
          return difference(
            Object.fromEntries(collections.map((one) => [one.name, `${one.documents} ${one.digest}`])),
          );
        },
        clean: async () => rmSync(path, { recursive: true, force: true }),
      };
    }),
  );
});

for (const name of ['postgres18', 'dynamodb'] as const) {
  await describeOn(name, (server) => {
    test('migrate, and back again by --undo', { timeout: 180_000 }, async () => {
      const urlOf = (place: string) =>
        name === 'dynamodb' ? `${server}&prefix=${place}.` : `${server}?schema=${place}`;
      await trials((trial) => {
        const place = uniqueName(`kill_${trial}`);
        const url = urlOf(place);
        return {
          folder,
          args: ['migrate', source, url, '--journal', `${place}.journal`],
          judge: () => judged(url),
          clean: async () => {
            const { code, output } = await runKilled(['import', '--undo', `${place}.journal`, url], folder);
            expect(code, output).toBe(0);
            const backend = await openBackend(url);
            for (const collection of await backend.collections()) {
              expect(await backend.count(collection)).toBe(0);
              await backend.drop(collection);
            }
            await backend.close();
          },
        };
      }, SERVER_TRIALS);
    });
  });
}
