// What the tests take for DynamoDB: the one that DYNAMODB_TEST_URL names, else dynalite, a stand-in that npm brings.
import { fileURLToPath } from 'node:url';

import { makeFolder, type ServerProcess, startServer, type TestDatabase } from './server-process.js';

export interface DynamodbServer extends TestDatabase {
  readonly port: number;
  readonly process: ServerProcess;
}

const START = fileURLToPath(new URL('dynalite/start.mjs', import.meta.url));
/** dynalite would take a field named `__proto__` for the prototype of its own object, and lose it. */
const NO_PROTO = '--disable-proto=delete';

/** A stand-in of its own, in memory, with nothing in it. */
export async function startDynamodb(): Promise<DynamodbServer> {
  const running = await startServer(makeFolder(), {
    user: undefined,
    setup: [],
    server: [process.execPath, NO_PROTO, START],
    ready: /listening on (\d+)/,
    stop: 'SIGKILL',
  });
  const port = Number(running.ready[1]);
  return { url: dynamodbUrl(port), port, process: running, stop: () => running.stop() };
}

/** Of a stand-in at a port of this machine; it takes any key. */
export function dynamodbUrl(port: number, options: Readonly<Record<string, string>> = {}): string {
  const endpoint = `http://127.0.0.1:${port}`;
  return `dynamodb://test:test@us-east-1/?${new URLSearchParams({ endpoint, ...options })}`;
}
