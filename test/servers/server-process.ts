// Starts a server under its watchdog (watchdog.mjs), and waits until it says that it is ready.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  /** What the `ready` expression matched. */
  readonly ready: RegExpExecArray;
  /** Ends with nothing left of it. */
  stop(): Promise<void>;
  /** SIGKILL by default; its folder goes with it. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Sends a signal, such as SIGSTOP, and does not wait. */
  signal(signal: NodeJS.Signals): void;
}

/** Where a test database answers, and how to be rid of it. */
export interface TestDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** One that this run has started. */
export interface ProcessServer extends TestDatabase {
  readonly process: ServerProcess;
}

export interface ServerPlan {
  /** Who runs it, by id; undefined for this process's user. */
  readonly user: number | undefined;
  readonly setup: readonly (readonly string[])[];
  readonly server: readonly string[];
  readonly ready: RegExp;
  readonly stop: NodeJS.Signals;
}

/** A user that owns nothing, for servers that refuse to run as root; undefined where this process is not root. */
export const NOBODY = process.getuid?.() === 0 ? 65534 : undefined;

const START_MS = 60_000;
const WATCHDOG = fileURLToPath(new URL('watchdog.mjs', import.meta.url));

/** A folder that every user can reach: the server's user is not always this one. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-server-'));
  chmodSync(folder, 0o755);
  if (NOBODY !== undefined) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

export async function startServer(folder: string, plan: ServerPlan): Promise<ServerProcess> {
  const { user, setup, server, stop } = plan;
  const task = JSON.stringify({ folder, user, setup, server, stop });
  // Detached: a signal for the whole group of the test run must not take the watchdog along.
  const child = spawn(process.execPath, [WATCHDOG, task], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const handles = [child, child.stdin, child.stdout, child.stderr] as readonly Handle[];
  const gone = async () => {
    for (const handle of handles) handle.ref?.();
    await exited;
  };
  const end = async () => {
    child.stdin.end();
    await gone();
  };
  try {
    const ready = await isReady(plan.ready, child.stdout, child.stderr, exited);
    // A test run that forgets to stop it can end all the same, and that stops it.
    for (const handle of handles) handle.unref?.();
    return {
      ready,
      stop: end,
      kill: async (signal = 'SIGKILL') => {
        child.stdin.write(`${signal}\n`);
        await gone();
      },
      signal: (signal) => void child.stdin.write(`${signal}\n`),
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What keeps a process from ending, unless it is told not to. Node's types know it of some streams only. */
interface Handle {
  ref?(): void;
  unref?(): void;
}

function isReady(
  ready: RegExp,
  stdout: Readable,
  stderr: Readable,
  exited: Promise<void>,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${why}: ${said.trim().split('\n').slice(-3).join(' ')}`));
    const timer = setTimeout(() => fail(`not ready within ${START_MS / 1000} s`), START_MS);
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000);
      const match = ready.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(match);
    };
    stdout.on('data', listen);
    stderr.on('data', listen);
    void exited.then(() => {
      clearTimeout(timer);
      fail('it ended at once');
    });
  });
}

/** A port of this machine that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
