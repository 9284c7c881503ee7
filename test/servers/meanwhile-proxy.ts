// A way to an HTTP server on which something happens between a look and a write: the tests' own other client, at the right moment.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';

export interface MeanwhileProxy {
  readonly port: number;
  close(): Promise<void>;
}

/** `meanwhile` has ended before the first request is passed on whose body holds the sign. */
export async function meanwhileProxy(
  target: number,
  sign: string,
  meanwhile: () => Promise<void>,
): Promise<MeanwhileProxy> {
  let happening: Promise<void> | undefined;
  const server = createServer(async (question, response) => {
    const { method, url, headers } = question;
    const body = await text(question);
    if (body.includes(sign)) {
      happening ??= meanwhile();
      await happening;
    }
    const onward = request(
      { host: '127.0.0.1', port: target, method, path: url, headers },
      async (answer) => {
        const said = await buffer(answer);
        response.writeHead(answer.statusCode ?? 500, answer.headers).end(said);
      },
    );
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
