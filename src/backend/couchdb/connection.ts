// Requests to one CouchDB: with its user's name, an end to every wait, and more than one try where it asks for patience.
import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError, messageOf } from '../../document/error.js';
import { type CouchdbUrl, hostOf } from './couchdb-url.js';
import type { Answer, Question } from './question.js';
import { Session } from './session.js';

/** For connections: one that nobody answers is known to be so sooner than a slow answer. */
const CONNECT_MS = 10_000;
/** Shorter than servers wait, so that none is closed at the moment of its next use. */
const IDLE_MS = 3_000;
const MAX_CONNECTIONS = 10;
const TOO_MANY_REQUESTS = 429;
const UNAUTHORIZED = 401;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** After lost connections; of requests that do no more when they are done twice. */
const MAX_REPEATS = 5;
const REPEATABLE = new Set(['GET', 'PUT']);
/** Of all the pauses that one request is asked to make. */
const PATIENCE_MS = 60_000;

const notDone = new WeakSet<object>();
const lost = new WeakSet<object>();

/** True where the server has surely done nothing of what was asked. */
export function wasNotDone(error: unknown): error is DbkitError {
  return error instanceof DbkitError && notDone.has(error);
}

export class Connection {
  /** For messages. */
  readonly place: string;
  readonly #url: CouchdbUrl;
  readonly #agent: http.Agent;
  readonly #session: Session;

  constructor(url: CouchdbUrl) {
    this.#url = url;
    this.place = hostOf(url);
    const options = { keepAlive: true, maxSockets: MAX_CONNECTIONS, timeout: IDLE_MS };
    this.#agent = url.isEncrypted
      ? new https.Agent({ ...options, rejectUnauthorized: url.isVerified })
      : new http.Agent(options);
    this.#session = new Session(url, (question, headers) => this.#send(question, headers));
  }

  /** Any answer but "too many requests". Throws `unavailable` where there is none. */
  async ask(question: Question): Promise<Answer> {
    let waitedMs = 0;
    for (let tries = 0; ; tries++) {
      const answer = await this.#askAgain(question);
      if (answer.status !== TOO_MANY_REQUESTS) return answer;
      const pause = pauseOf(answer.headers['retry-after'], tries);
      waitedMs += pause;
      if (waitedMs > PATIENCE_MS) throw this.#tooMany();
      await this.#pause(pause, question.signal);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  /** More than once where the connection ends before the answer, and once more does no harm. */
  async #askAgain(question: Question): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#askAs(question);
      } catch (error) {
        const isLost = error instanceof DbkitError && lost.has(error);
        if (!isLost || tries >= MAX_REPEATS || !REPEATABLE.has(question.method)) throw error;
        await this.#pause(pauseOf(undefined, tries), question.signal);
      }
    }
  }

  /** As the user; a session that has ended is begun again. */
  async #askAs(question: Question): Promise<Answer> {
    const { headers, isFresh } = await this.#session.headers();
    const answer = await this.#send(question, headers);
    this.#session.note(answer.headers);
    if (answer.status !== UNAUTHORIZED || isFresh || !this.#session.forget()) return answer;
    return this.#send(question, (await this.#session.headers()).headers);
  }

  async #pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    try {
      await sleep(ms, undefined, signal ? { signal } : {});
    } catch {
      throw notDoneError(interruption(signal, `CouchDB at ${this.place} has too many requests`));
    }
  }

  #tooMany(): DbkitError {
    return notDoneError(
      new DbkitError('unavailable', `CouchDB at ${this.place} has too many requests (429), and went on so`),
    );
  }

  #send(question: Question, headers: http.OutgoingHttpHeaders): Promise<Answer> {
    const { host, port, path, isEncrypted, answerMs } = this.#url;
    const { method, body, signal } = question;
    return new Promise((resolve, reject) => {
      const late = new Error('no answer in time');
      let isConnected = false;
      let connecting: NodeJS.Timeout | undefined;
      const fail = (why: unknown) => {
        clearTimeout(connecting);
        const what = isConnected ? 'lost the connection' : 'cannot be reached';
        const message = `CouchDB at ${this.place} ${what}: ${reasonOf(why)}`;
        const error = signal?.aborted
          ? interruption(signal, message)
          : new DbkitError('unavailable', message, { cause: why });
        if (!isConnected) notDone.add(error);
        else if (!signal?.aborted && why !== late) lost.add(error);
        reject(error);
      };
      if (signal?.aborted) return fail(signal.reason);
      const bytes = body === undefined ? undefined : Buffer.from(body);
      const { request } = isEncrypted ? https : http;
      const sending = request({
        ...{ host, port, method, agent: this.#agent, path: path + question.path, signal },
        headers: {
          accept: 'application/json',
          ...(bytes && { 'content-type': 'application/json', 'content-length': bytes.length }),
          ...headers,
        },
      });
      const connected = () => {
        clearTimeout(connecting);
        isConnected = true;
        sending.setTimeout(question.answerMs ?? answerMs);
      };
      sending.once('socket', (socket) => {
        if (!socket.connecting) return connected();
        // From here on: it may have waited for others to be done with their connections.
        connecting = setTimeout(() => sending.destroy(new Error('no connection in time')), CONNECT_MS);
        socket.once(isEncrypted ? 'secureConnect' : 'connect', connected);
      });
      sending.on('timeout', () => {
        // Also told of a connection that was idle before.
        if (isConnected) sending.destroy(late);
      });
      sending.on('error', fail);
      sending.once('response', (response) => {
        receive(response, question.maxBytes).then(resolve, fail);
      });
      sending.end(bytes);
    });
  }
}

function receive(response: http.IncomingMessage, maxBytes = Number.POSITIVE_INFINITY): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (isCut: boolean) => {
      const { statusCode: status = 0, headers } = response;
      const body = Buffer.concat(chunks);
      resolve({
        ...{ status, headers, body, isCut },
        get text() {
          return body.toString();
        },
      });
    };
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= maxBytes) return;
      end(true);
      response.destroy();
    });
    response.once('end', () => end(false));
    response.once('error', reject);
    response.once('close', () => reject(new Error('the answer ended in the middle')));
  });
}

/** As long as the server says, in seconds or until a date; else longer each time, and differently by chance. */
function pauseOf(retryAfter: string | undefined, tries: number): number {
  const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.5 + Math.random() / 2);
  if (retryAfter === undefined) return own;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  // All who were told the same do not come back at once.
  return ms >= 0 ? ms + Math.min(own, FIRST_PAUSE_MS) : own;
}

function interruption(signal: AbortSignal | undefined, otherwise: string): DbkitError {
  const reason: unknown = signal?.reason;
  return reason instanceof DbkitError
    ? new DbkitError(reason.code, reason.message, { cause: reason })
    : new DbkitError('unavailable', otherwise, { cause: reason });
}

function notDoneError(error: DbkitError): DbkitError {
  notDone.add(error);
  return error;
}

/** Where a name has several addresses, Node gives a failure of each and no words of its own. */
function reasonOf(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  return messageOf(inner);
}
