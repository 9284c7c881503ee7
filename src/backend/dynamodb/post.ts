// One request to DynamoDB over HTTP, bounded in time.
import * as http from 'node:http';
import * as https from 'node:https';

/** For connections: one that nobody answers is known to be so sooner than a slow answer. */
const CONNECTING_MS = 5_000;
/** Shorter than servers wait, so that none is closed at the moment of its next use. */
const IDLE_MS = 3_000;
const SOCKETS = 64;

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
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
    const { request } = isEncrypted ? https : http;
    return new Promise((resolve, reject) => {
      const options = { method: 'POST', headers, ...(signal && { signal }) };
      const sending = request(url, {
        ...options,
        agent: isEncrypted ? this.#agents.https : this.#agents.http,
      });
      const waitFor = () =>
        sending.setTimeout(this.#timeoutMs, () => sending.destroy(late('nothing came', this.#timeoutMs)));
      sending.once('socket', (socket) => {
        // From here on: it may have waited for others to be done with their connections.
        if (!socket.connecting) return void waitFor();
        const connectingMs = Math.min(CONNECTING_MS, this.#timeoutMs);
        const connecting = setTimeout(
          () => sending.destroy(late('no connection', connectingMs)),
          connectingMs,
        );
        sending.once('close', () => clearTimeout(connecting));
        socket.once(isEncrypted ? 'secureConnect' : 'connect', () => {
          clearTimeout(connecting);
          waitFor();
        });
      });
      sending.once('error', reject);
      sending.once('response', (response) => {
        const { statusCode: status = 0, headers: said } = response;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () =>
          resolve({ status, headers: said, text: Buffer.concat(chunks).toString() }),
        );
        response.once('error', reject);
      });
      sending.end(body);
    });
  }

  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }
}

function late(what: string, ms: number): Error {
  return Object.assign(new Error(`${what} in ${ms / 1000} s`), { name: 'TimeoutError' });
}
