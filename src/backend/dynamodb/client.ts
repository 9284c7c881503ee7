// Requests of DynamoDB, signed and sent by AWS's client library, each bounded in time. Their JSON is our own both ways: the library
// reads a top-level field named `__proto__` as nothing, and would walk through every item once more.
import { setMaxListeners } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DeleteTableCommand,
  DescribeLimitsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { DbkitError } from '../../document/error.js';
import type { DynamodbUrl } from './dynamodb-url.js';
import { isThrottled } from './errors.js';

const COMMANDS = {
  BatchGetItem: BatchGetItemCommand,
  BatchWriteItem: BatchWriteItemCommand,
  CreateTable: CreateTableCommand,
  DeleteItem: DeleteItemCommand,
  DeleteTable: DeleteTableCommand,
  DescribeLimits: DescribeLimitsCommand,
  DescribeTable: DescribeTableCommand,
  GetItem: GetItemCommand,
  ListTables: ListTablesCommand,
  PutItem: PutItemCommand,
  Scan: ScanCommand,
} as const;

export type Action = keyof typeof COMMANDS;

const CONNECTING_MS = 5_000;
const SOCKETS = 64;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 2_000;
/** About ten seconds in all; then it is for the caller to come back. */
const TRIES = 10;
const EMPTY = new TextEncoder().encode('{}');
/** Of the library about versions of Node that it will leave behind: it would stand among the words of a command. */
const QUIET = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';

/** What of an HTTP message of the library's is needed here. */
interface Message {
  body: unknown;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export class Client {
  /** For messages. */
  readonly place: string;
  readonly #client: DynamoDBClient;
  readonly #region: string | undefined;

  constructor({ region, endpoint, profile, timeoutMs, key }: DynamodbUrl) {
    process.env[QUIET] ??= 'true';
    const config: DynamoDBClientConfig = {
      // Tried again is here, where it is known what may be.
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: CONNECTING_MS,
        requestTimeout: timeoutMs,
        throwOnRequestTimeout: true,
        httpAgent: { maxSockets: SOCKETS, keepAlive: true },
        httpsAgent: { maxSockets: SOCKETS, keepAlive: true },
      },
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(profile === undefined ? {} : { profile }),
      ...(key === undefined ? {} : { credentials: key }),
    };
    this.#client = new DynamoDBClient(config);
    this.#region = region;
    this.place = endpoint === undefined ? (region ?? 'AWS') : new URL(endpoint).host;
  }

  /** Throws DbkitError `usage` where neither URL nor environment nor files name one. */
  async region(): Promise<string> {
    try {
      return this.#region ?? (await this.#client.config.region());
    } catch (cause) {
      const why = 'the dynamodb URL names no region, and AWS_REGION is not set: dynamodb://REGION/';
      throw new DbkitError('usage', why, { cause });
    }
  }

  /** The answer, in DynamoDB's own form. A server that is busy is asked again, some times; other failures are thrown as they come. */
  async send<T>(action: Action, body: string, signal?: AbortSignal): Promise<T> {
    // Many requests of one call listen to one signal.
    if (signal) setMaxListeners(0, signal);
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once<T>(action, body, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!isThrottled(error) || tries >= TRIES) throw error;
        await pause(tries, signal);
      }
    }
  }

  /** What answers where it is not AWS. Most stand-ins tell in a header; dynalite in that it does not know this action. */
  async standIn(): Promise<string> {
    let headers: Message['headers'] = {};
    const answer = await this.#once('DescribeLimits', '{}', undefined, (response) => {
      headers = response.headers;
    }).catch((error: unknown) => {
      if ((error as Error).name !== 'UnknownOperationException') throw error;
    });
    const { server } = headers;
    if (server === undefined) return answer === undefined ? 'dynalite' : 'a server that speaks DynamoDB';
    return server.startsWith('Jetty') ? 'DynamoDB Local' : `${server} (speaks DynamoDB)`;
  }

  close(): void {
    this.#client.destroy();
  }

  async #once<T>(
    action: Action,
    body: string,
    signal: AbortSignal | undefined,
    saw?: (response: Message) => void,
  ): Promise<T> {
    // Its input is only looked at for the endpoint: what is sent is the body.
    const Command = COMMANDS[action] as typeof PutItemCommand;
    const command = new Command({} as never);
    let answer = '';
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as Message).body = body;
        return next(args);
      },
      { step: 'build', priority: 'high' },
    );
    command.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        const response = result.response as Message;
        saw?.(response);
        if (response.statusCode !== 200) return result;
        answer = await text(response.body as NodeJS.ReadableStream);
        response.body = EMPTY;
        return result;
      },
      { step: 'deserialize', priority: 'low' },
    );
    await this.#client.send(command, signal ? { abortSignal: signal } : {});
    // DynamoDB's answers to an action have one form each, which `T` says.
    return parsed(answer, this.place) as T;
  }
}

/** Grows from try to try, and differs by chance, so that many clients do not come back at once. */
export async function pause(tries: number, signal: AbortSignal | undefined): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, signal ? { signal } : {}).catch(
    () => undefined,
  );
  signal?.throwIfAborted();
}

function parsed(answer: string, place: string): unknown {
  try {
    return JSON.parse(answer);
  } catch (cause) {
    throw new DbkitError('unavailable', `what answers at ${place} is no DynamoDB`, { cause });
  }
}
