// Nothing is left of a test server, however the process that started it ends.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { testServer } from './test-server.js';

// Starts a server, tells where, and goes on: until a signal, or until it is done.
const STARTER = `
  const { startPostgres } = await import(${JSON.stringify(new URL('postgres.ts', import.meta.url).href)});
  const server = await startPostgres(18);
  console.log(JSON.stringify({ url: server.url, folder: server.folder }));
  if (process.argv.includes('forgets')) process.exit(0);
  setInterval(() => undefined, 1000);
`;

const ends = ['SIGINT', 'SIGTERM', 'SIGKILL', 'forgets'] as const;
const postgres = await testServer('postgres18');

test.skipIf(postgres.status === 'absent').each(ends)('nothing is left after %s', async (end) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', STARTER, '--', end],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const started = await new Promise<{ url: string; folder: string }>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())));
    child.once('error', reject);
  });
  const port = Number(new URL(started.url).port);
  if (end !== 'forgets') {
    expect(await answers(port)).toBe(true);
    child.kill(end);
  }
  await expect.poll(() => existsSync(started.folder), { timeout: 12_000 }).toBe(false);
  expect(await answers(port)).toBe(false);
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
