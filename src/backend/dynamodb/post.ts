// One request to DynamoDB over HTTP, bounded in time.
import * as http from 'node:http';
import * as https from 'node:https';

/** For connections: one that nobody answers is known to be so sooner than a slow answer. */
const CONNECTING_MS = 5_000;
/** Shorter than servers wait, so that none is closed at the moment of its next use. */
const IDLE_MS = 3_000;
const SOCKETS = 64;

const notSent = new WeakSet<object>();

/** True where there was no connection to send it on. */
export function wasNotSent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && notSent.has(error);
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal | undefined;
}

export class Poster {
  readonly #timeoutMs: number;
  readonly #agents = {
    http: new http.Agent({ keepAlive: true, maxSockets: SOCKETS, timeout: IDLE_MS }),
    https: new https.Agent({ keepAlive: true, maxSockets: SOCKETS, timeout: IDLE_MS }),
  };

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Any answer. Throws what the network fails with, and a TimeoutError. */
  post(url: URL, { headers, body, signal }: Posted): Promise<Answer> {
    const isEncrypted = url.protocol === 'https:';
    const agent = isEncrypted ? this.#agents.https : this.#agents.http;
    const { request } = isEncrypted ? https : http;
    return new Promise((resolve, reject) => {
      const sending = request(url, { method: 'POST', headers, agent, ...(signal && { signal }) });
      let isConnected = false;
      whenConnected(sending, isEncrypted ? 'secureConnect' : 'connect', this.#timeoutMs, () => {
        isConnected = true;
        sending.setTimeout(this.#timeoutMs, () => sending.destroy(late('nothing came', this.#timeoutMs)));
      });
      sending.once('error', (error) => {
        if (!isConnected) notSent.add(error);
        reject(error);
      });
      sending.once('response', (response) => receive(response).then(resolve, reject));
      sending.end(body);
    });
  }

  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }
}

/** Gives up where nobody answers. */
function whenConnected(
  sending: http.ClientRequest,
  event: 'connect' | 'secureConnect',
  timeoutMs: number,
  connected: () => void,
): void {
  sending.once('socket', (socket) => {
    if (!socket.connecting) return connected();
    // From here on: it may have waited for others to be done with their connections.
    const ms = Math.min(CONNECTING_MS, timeoutMs);
    const connecting = setTimeout(() => sending.destroy(late('no connection', ms)), ms);
    sending.once('close', () => clearTimeout(connecting));
    socket.once(event, () => {
      clearTimeout(connecting);
      connected();
    });
  });
}

function receive(response: http.IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { statusCode: status = 0, headers } = response;
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('end', () => resolve({ status, headers, body: Buffer.concat(chunks) }));
    response.once('error', reject);
  });
}

function late(what: string, ms: number): Error {
  return Object.assign(new Error(`${what} in ${ms / 1000} s`), { name: 'TimeoutError' });
}
