// Servers that are no database: one that speaks HTTP, one that never says a word, one that passes everything on until it freezes.
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export interface OddServer {
  readonly port: number;
  close(): Promise<void>;
}

export function httpServer(): Promise<OddServer> {
  return listening(createHttpServer((_, response) => response.end('Hello')));
}

export function silentServer(): Promise<OddServer> {
  return listening(createServer());
}

/** A way to another server that can stop to carry anything, with no connection ended. */
export async function freezingRelay(port: number): Promise<OddServer & { freeze(): void }> {
  const ends: Socket[] = [];
  let isFrozen = false;
  const relay = createServer((near) => {
    if (isFrozen) return;
    const far = connect(port, '127.0.0.1');
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    ends.push(near, far);
    near.pipe(far).pipe(near);
  });
  const freeze = () => {
    isFrozen = true;
    for (const end of ends) end.unpipe().pause();
  };
  return { ...(await listening(relay)), freeze };
}

async function listening(server: Server): Promise<OddServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
