// One set of servers for all test files of a run. Test files run in several processes: they ask over a local socket.
import { createServer, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { SERVERS, type ServerName, TestServers } from './catalog.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port that tells where the test servers are. */
    testServers: number;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = new TestServers();
  const desk = createServer((socket) => answer(socket, servers));
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  const address = desk.address();
  project.provide('testServers', typeof address === 'object' && address !== null ? address.port : 0);
  return async () => {
    desk.close();
    await servers.stop();
  };
}

/** A name in, its availability out as JSON. */
function answer(socket: Socket, servers: TestServers): void {
  socket.on('error', () => socket.destroy());
  socket.once('data', async (chunk) => {
    const name = chunk.toString().trim();
    const known = Object.keys(SERVERS).includes(name);
    const reply = known
      ? await servers.get(name as ServerName)
      : { status: 'absent', reason: 'no server has this name' };
    socket.end(JSON.stringify(reply));
  });
}
