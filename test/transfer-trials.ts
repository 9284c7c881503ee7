// Transfers that are killed at a random moment, and then run again until they end: for the tests and for the soak.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installation } from '../fixtures/index.js';
import type { Backend } from '../src/backend/backend.js';
import { CollectionDigest, digestOfDocument } from '../src/document/digest.js';
import { DBKIT } from './dbkit.js';

export interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs the built command; killed after so many milliseconds, where it has not ended before. */
export async function runKilled(args: readonly string[], cwd: string, killAfter?: number): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [DBKIT, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const killing = new AbortController();
  if (killAfter !== undefined) {
    void sleep(killAfter, undefined, { signal: killing.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  }
  const code = await ended;
  killing.abort();
  return { code, output, milliseconds: performance.now() - started };
}

/** Puts a generated installation into a database. */
export async function fill(backend: Backend, documents: number, dialect?: string): Promise<void> {
  const byCollection = new Map<string, { _id: string }[]>();
  for (const { collection, document } of installation({
    documents,
    seed: 1,
    ...(dialect !== undefined && { dialect }),
  })) {
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), document as { _id: string }]);
  }
  for (const [collection, list] of byCollection) {
    const operations = list.map((document) => ({
      kind: 'put' as const,
      id: document._id,
      document,
      expected: { is: 'any' as const },
    }));
    for (let from = 0; from < operations.length; from += 500) {
      await backend.write(collection, operations.slice(from, from + 500));
    }
  }
}

/** What a database holds, without order: a count and a digest by collection. */
export async function digestsOf(backend: Backend): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const collection of await backend.collections()) {
    const digest = new CollectionDigest();
    let cursor: string | undefined;
    do {
      const page = await backend.scan(collection, { cursor, limit: 1000 });
      for (const { document } of page.documents) digest.add(digestOfDocument(document));
      cursor = page.cursor;
    } while (cursor !== undefined);
    found[collection] = `${digest.documents} ${digest.toHex()}`;
  }
  return found;
}

export interface Trial {
  readonly folder: string;
  /** The command, in the folder; the target is fresh in each trial. */
  readonly args: readonly string[];
  /** How long it takes when nobody kills it. */
  readonly usualMs: number;
  /** Tells whether the target is as it should be; the text says what is wrong. */
  readonly judge: () => Promise<string | undefined>;
}

export interface TrialResult {
  /** How often it was killed in the middle of its work. */
  readonly kills: number;
  readonly wrong: string | undefined;
}

/** No program may be killed forever. */
const MOST_KILLS = 2;
/** What a run answers whose work was finished by the one that was killed: its journal is closed, and the target not empty. */
const WAS_FINISHED = 6;

/** Kills it once or twice, lets it end, and judges. */
export async function killTrial({ folder, args, usualMs, judge }: Trial): Promise<TrialResult> {
  rmSync(join(folder, '.dbkit'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let kills = 0;
  const wanted = 1 + Math.floor(Math.random() * MOST_KILLS);
  for (let tries = 0; tries < wanted; tries++) {
    const { code, output } = await runKilled(args, folder, usualMs * (0.2 + Math.random() * 0.8));
    if (code === 0) return { kills, wrong: await judge() };
    if (code === WAS_FINISHED && kills > 0) return { kills, wrong: await judge() };
    if (code !== null) return { kills, wrong: `ended in ${code}: ${output}` };
    kills++;
  }
  const { code, output } = await runKilled(args, folder);
  if (code === WAS_FINISHED) return { kills, wrong: await judge() };
  if (code !== 0) return { kills, wrong: `ended in ${code} after ${kills} kills: ${output}` };
  return { kills, wrong: await judge() };
}
