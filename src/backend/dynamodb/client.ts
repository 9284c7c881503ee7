// Requests of DynamoDB, signed and sent, each bounded in time. They and their JSON are our own: AWS's client library takes several
// times as long for a small one, and reads a top-level field named `__proto__` as nothing.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError } from '../../document/error.js';
import { AwsSettings } from './aws-settings.js';
import type { DynamodbUrl } from './dynamodb-url.js';
import { isThrottled, serviceFailure } from './errors.js';
import { type Answer, Poster } from './post.js';

export type Action =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'CreateTable'
  | 'DeleteItem'
  | 'DeleteTable'
  | 'DescribeLimits'
  | 'DescribeTable'
  | 'GetItem'
  | 'ListTables'
  | 'PutItem'
  | 'Scan';

const VERSION = 'DynamoDB_20120810';
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 2_000;
/** About ten seconds in all; then it is for the caller to come back. */
const TRIES = 10;

export class Client {
  /** For messages. */
  readonly place: string;
  readonly #settings: AwsSettings;
  readonly #poster: Poster;

  constructor(url: DynamodbUrl) {
    const { endpoint, region, timeoutMs } = url;
    this.#settings = new AwsSettings(url);
    this.#poster = new Poster(timeoutMs);
    this.place = endpoint === undefined ? (region ?? 'AWS') : new URL(endpoint).host;
  }

  /** Throws DbkitError `usage` where neither URL nor environment nor files name one. */
  region(): Promise<string> {
    return this.#settings.region();
  }

  /** The answer, in DynamoDB's own form: one for each action, which `T` says. Throws as `sendForBytes` does. */
  async send<T>(action: Action, body: string, signal?: AbortSignal): Promise<T> {
    const answer = await this.sendForBytes(action, body, signal);
    return this.parse(() => JSON.parse(answer.toString()) as T);
  }

  /** What reads an answer throws for one that is no JSON. */
  parse<T>(read: () => T): T {
    try {
      return read();
    } catch (cause) {
      throw new DbkitError('unavailable', `what answers at ${this.place} is no DynamoDB`, { cause });
    }
  }

  /** A server that is busy is asked again, some times; other failures are thrown as they come. */
  async sendForBytes(action: Action, body: string, signal?: AbortSignal): Promise<Buffer> {
    // Many requests of one call listen to one signal.
    if (signal) setMaxListeners(0, signal);
    for (let tries = 1; ; tries++) {
      try {
        const answer = await this.#ask(action, body, signal);
        if (answer.status === 200) return answer.body;
        throw failureOf(answer);
      } catch (error) {
        signal?.throwIfAborted();
        if (!isThrottled(error) || tries >= TRIES) throw error;
        await pause(tries, signal);
      }
    }
  }

  /** What answers where it is not AWS. Most stand-ins tell in a header; dynalite in that it does not know this action. */
  async standIn(): Promise<string> {
    const answer = await this.#ask('DescribeLimits', '{}', undefined);
    const isUnknown = answer.body.includes('UnknownOperationException');
    if (answer.status !== 200 && !isUnknown) throw failureOf(answer);
    const server = answer.headers['server']?.toString();
    if (server === undefined) return isUnknown ? 'dynalite' : 'a server that speaks DynamoDB';
    return server.startsWith('Jetty') ? 'DynamoDB Local' : `${server} (speaks DynamoDB)`;
  }

  close(): void {
    this.#settings.close();
    this.#poster.close();
  }

  async #ask(action: Action, body: string, signal: AbortSignal | undefined): Promise<Answer> {
    const url = await this.#settings.endpoint();
    const headers = {
      host: url.host,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${VERSION}.${action}`,
    };
    return this.#poster.post(url, { headers: await this.#settings.signed(url, headers, body), body, signal });
  }
}

function failureOf({ status, body }: Answer): Error {
  return serviceFailure({ status, text: body.toString() });
}

/** Grows from try to try, and differs by chance, so that many clients do not come back at once. */
export async function pause(tries: number, signal: AbortSignal | undefined): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, signal ? { signal } : {}).catch(
    () => undefined,
  );
  signal?.throwIfAborted();
}
