// A network that cuts, delays and resets at random between the command and its server: for the tests and for the soak.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { runKilled } from './transfer-trials.js';

export interface Chaos {
  readonly port: number;
  /** How often it has cut a connection. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

/** Of the first connection: by chance none at all might be cut. */
const FIRST_BYTES = 8_000;
const LEAST_BYTES = 30_000;
const MOST_BYTES = 1_500_000;
const SHARE_OF_DELAYS = 0.1;
const LONGEST_DELAY_MS = 30;

/** Every connection lives for a random number of bytes, and then ends in one of the ways in which connections end. */
export async function startChaos(target: { host: string; port: number }): Promise<Chaos> {
  const sockets = new Set<Socket>();
  let cuts = 0;
  let connections = 0;
  const server = createServer((client) => {
    const upstream = connect(target);
    const isFirst = connections++ === 0;
    let left = isFirst ? FIRST_BYTES : LEAST_BYTES + Math.random() * (MOST_BYTES - LEAST_BYTES);
    const cut = () => {
      if (client.destroyed) return;
      cuts++;
      const kind = Math.random();
      if (kind < 0.5) client.resetAndDestroy();
      else if (kind < 0.8) client.destroy();
      else client.end();
      upstream.resetAndDestroy();
    };
    const pass = async (from: Socket, to: Socket) => {
      for await (const chunk of from) {
        if (Math.random() < SHARE_OF_DELAYS) await sleep(Math.random() * LONGEST_DELAY_MS);
        left -= (chunk as Buffer).length;
        if (left < 0) {
          // In the middle of what was said.
          to.write((chunk as Buffer).subarray(0, Math.floor(Math.random() * (chunk as Buffer).length)));
          cut();
          return;
        }
        if (!to.write(chunk))
          await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => undefined);
      }
      to.end();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === client ? upstream : client).destroy();
      });
    }
    pass(client, upstream).catch(() => undefined);
    pass(upstream, client).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Servers that faults are tried on. */
export const FAULTY = ['postgres18', 'mongo-java-server', 'couchdb', 'dynamodb'] as const;

/** A place of its own on such a server. */
export function placeOn(name: (typeof FAULTY)[number], server: string, unique: string): string {
  const url = new URL(server);
  if (name === 'mongo-java-server') url.pathname = `/${unique}`;
  else if (name === 'postgres18') url.searchParams.set('schema', unique);
  else url.searchParams.set('prefix', name === 'couchdb' ? `${unique}-` : `${unique}.`);
  return url.href;
}

/** Of the server itself: a URL of DynamoDB has it in an option. */
export function addressOf(server: string): { host: string; port: number } {
  const url = new URL(server);
  const { hostname: host, port } = new URL(url.searchParams.get('endpoint') ?? url);
  return { host, port: Number(port) };
}

/** The URL, through another port of this machine. */
export function through(url: string, port: number): string {
  const changed = new URL(url);
  if (changed.searchParams.has('endpoint')) {
    changed.searchParams.set('endpoint', `http://127.0.0.1:${port}`);
  } else changed.port = String(port);
  return changed.href;
}

export interface FaultResult {
  readonly runs: number;
  readonly wrong: string | undefined;
}

/** A run that a fault has ended can be resumed: it says so by its code. */
const RESUMABLE: readonly (number | null)[] = [3, 4];
const MOST_RUNS = 20;

/** Gives the command again until it has ended well, and judges then. */
export async function faultTrial(
  args: readonly string[],
  folder: string,
  judge: () => Promise<string | undefined>,
): Promise<FaultResult> {
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    const { code, output } = await runKilled(args, folder);
    if (code === 0) return { runs, wrong: await judge() };
    if (!RESUMABLE.includes(code)) return { runs, wrong: `ended in ${code}: ${output}` };
  }
  return { runs: MOST_RUNS, wrong: 'it never ended well' };
}
