// A way to a DynamoDB that is busy: of batches it leaves some items for later, and of single requests it turns some away, at random.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface BusyDynamodb {
  readonly port: number;
  /** How many items were left for later, and requests turned away. */
  counts(): { readonly left: number; readonly refused: number };
  close(): Promise<void>;
}

export interface Busyness {
  /** Of each item of a batch, and of each other request: from 0 to 1. */
  readonly share: number;
  readonly random: () => number;
}

type Batches = Record<string, unknown[] | { Keys: unknown[] }>;

/** In front of the server at that port. */
export async function busyDynamodb(port: number, { share, random }: Busyness): Promise<BusyDynamodb> {
  let [left, refused] = [0, 0];
  const isBusy = () => random() < share;
  const throttle = (response: ServerResponse) => {
    refused++;
    const names = ['ProvisionedThroughputExceededException', 'ThrottlingException'];
    const __type = `com.amazonaws.dynamodb.v20120810#${names[refused % 2]}`;
    send(response, 400, JSON.stringify({ __type, message: 'The level of throughput was exceeded' }));
  };
  /** Takes some out of each table's list; an empty batch is none. */
  const split = (batches: Batches) => {
    const now: Batches = {};
    const later: Batches = {};
    for (const [table, batch] of Object.entries(batches)) {
      const all = Array.isArray(batch) ? batch : batch.Keys;
      const some = all.filter(() => !isBusy());
      const others = all.filter((item) => !some.includes(item));
      left += others.length;
      const like = (items: unknown[]) => (Array.isArray(batch) ? items : { ...batch, Keys: items });
      if (some.length > 0) now[table] = like(some);
      if (others.length > 0) later[table] = like(others);
    }
    return { now, later };
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const action = String(request.headers['x-amz-target']).split('.').pop() ?? '';
    const body = await text(request);
    if (!action.startsWith('Batch')) {
      if (isBusy()) throttle(response);
      else await pass(request, body, port, response);
      return;
    }
    const { now, later } = split((JSON.parse(body) as { RequestItems: Batches }).RequestItems);
    const unprocessed = action === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
    if (Object.keys(now).length === 0) throttle(response);
    else await pass(request, JSON.stringify({ RequestItems: now }), port, response, { [unprocessed]: later });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    counts: () => ({ left, refused }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  request: IncomingMessage,
  body: string,
  port: number,
  response: ServerResponse,
  more: object = {},
): Promise<void> {
  const headers = Object.fromEntries(
    ['content-type', 'x-amz-target', 'authorization', 'x-amz-date'].map((name) => [
      name,
      String(request.headers[name]),
    ]),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
  const said = await answer.text();
  send(response, answer.status, answer.ok ? JSON.stringify({ ...JSON.parse(said), ...more }) : said);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
