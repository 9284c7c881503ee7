// What the tests take for DynamoDB: the one that DYNAMODB_TEST_URL names, else dynalite, a stand-in that npm brings.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TestDatabase } from './postgres.js';
import { freePort, makeFolder, type ServerProcess, startServer } from './server-process.js';

export interface DynamodbServer extends TestDatabase {
  readonly port: number;
  readonly process: ServerProcess;
}

/** Tables are there and gone after a while, as in DynamoDB, though sooner. */
const CHANGE_MS = '10';

/** dynalite would take a field of this name for the prototype of its own object, and lose it. */
const NO_PROTO = '--disable-proto=delete';

/** A stand-in of its own, in memory, with nothing in it. */
export async function startDynamodb(): Promise<DynamodbServer> {
  const package_ = createRequire(import.meta.url).resolve('dynalite/package.json');
  const port = await freePort();
  const options = ['--host', '127.0.0.1', '--port', String(port)];
  const running = await startServer(makeFolder(), {
    user: undefined,
    setup: [],
    server: [
      process.execPath,
      NO_PROTO,
      join(dirname(package_), 'cli.js'),
      ...options,
      ...['--createTableMs', CHANGE_MS, '--deleteTableMs', CHANGE_MS],
    ],
    ready: /listening at: (\S+)/,
    stop: 'SIGKILL',
  });
  return { url: dynamodbUrl(port), port, process: running, stop: () => running.stop() };
}

/** Of a stand-in at a port of this machine; it takes any key. */
export function dynamodbUrl(port: number, options: Readonly<Record<string, string>> = {}): string {
  const endpoint = `http://127.0.0.1:${port}`;
  return `dynamodb://test:test@us-east-1/?${new URLSearchParams({ endpoint, ...options })}`;
}
