// The proxy passes bytes on, and can be cut and mended.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startTcpProxy } from './tcp-proxy.js';

async function echoServer(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function echoes(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    socket.write('hello');
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    return bytes.toString() === 'hello';
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('it passes on, breaks what is open and what is new, and passes on again', async () => {
  const proxy = await startTcpProxy({ host: '127.0.0.1', port: await echoServer() });
  onTestFinished(() => proxy.close());
  expect(await echoes(proxy.port)).toBe(true);
  const open = connect({ host: '127.0.0.1', port: proxy.port });
  await once(open, 'connect');
  proxy.cut();
  const [error] = (await once(open, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
  expect(await echoes(proxy.port)).toBe(false);
  proxy.mend();
  expect(await echoes(proxy.port)).toBe(true);
});
