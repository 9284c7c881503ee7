// A way to an HTTP server that is too busy, or breaks off, for a share of the requests: the tests' own, with chance by a seed.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `429`: nothing was done. `before`, `after`: the connection ends, with nothing done, or with all done and nothing said. */
export type Trouble = '429' | 'before' | 'after';

export interface BusyProxy {
  readonly port: number;
  /** How often each trouble was made. */
  readonly made: ReadonlyMap<Trouble, number>;
  /** How many requests there were. */
  asked(): number;
  close(): Promise<void>;
}

export async function busyProxy(
  target: number,
  share: number,
  troubles: readonly Trouble[],
): Promise<BusyProxy> {
  const made = new Map<Trouble, number>();
  let state = 42;
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  let asked = 0;
  const server = createServer(async (question, response) => {
    asked++;
    const trouble = chance() < share ? troubles[Math.floor(chance() * troubles.length)] : undefined;
    if (trouble) made.set(trouble, (made.get(trouble) ?? 0) + 1);
    const body = await buffer(question);
    if (trouble === '429') tooMany(response, chance());
    else if (trouble === 'before') question.socket.destroy();
    else pass(target, question, body, response, trouble === 'after');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    made,
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** In seconds, until a date, or without a word of when. */
function tooMany(response: ServerResponse, chance: number): void {
  const when = chance < 0.4 ? '0' : chance < 0.7 ? new Date(Date.now() + 500).toUTCString() : undefined;
  response.writeHead(429, when === undefined ? {} : { 'retry-after': when }).end('{"error":"too_many"}');
}

function pass(
  port: number,
  { method, url, headers, socket }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
  isLost: boolean,
): void {
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, async (answer) => {
    const said = await buffer(answer);
    if (isLost) socket.destroy();
    else response.writeHead(answer.statusCode ?? 500, answer.headers).end(said);
  });
  onward.on('error', () => socket.destroy());
  onward.end(body);
}
