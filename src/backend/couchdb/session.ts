// Who asks: a user's name and password with each request, or the cookie of a session.
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { DbkitError } from '../../document/error.js';
import { type CouchdbUrl, hostOf } from './couchdb-url.js';
import type { Answer, Question } from './question.js';

type Send = (question: Question, headers: OutgoingHttpHeaders) => Promise<Answer>;

export class Session {
  readonly #url: CouchdbUrl;
  readonly #send: Send;
  #cookie: string | undefined;
  /** One for all that need it at once. */
  #beginning: Promise<string> | undefined;

  constructor(url: CouchdbUrl, send: Send) {
    this.#url = url;
    this.#send = send;
  }

  /** For the next request. `isFresh`: a new session would be no better. */
  async headers(): Promise<{ headers: OutgoingHttpHeaders; isFresh: boolean }> {
    const { user, password, auth } = this.#url;
    if (user === '') return { headers: {}, isFresh: true };
    if (auth === 'basic') {
      const credentials = Buffer.from(`${user}:${password}`).toString('base64');
      return { headers: { authorization: `Basic ${credentials}` }, isFresh: true };
    }
    if (this.#cookie !== undefined) return { headers: { cookie: this.#cookie }, isFresh: false };
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = undefined;
    });
    return { headers: { cookie: await this.#beginning }, isFresh: true };
  }

  /** Servers give a new cookie before the old one ends. */
  note(headers: IncomingHttpHeaders): void {
    const cookie = cookieIn(headers);
    if (cookie !== undefined && this.#url.auth === 'cookie') this.#cookie = cookie;
  }

  /** False where there is no session to be begun again. */
  forget(): boolean {
    this.#cookie = undefined;
    return this.#url.auth === 'cookie' && this.#url.user !== '';
  }

  async #begin(): Promise<string> {
    const { user: name, password } = this.#url;
    const body = JSON.stringify({ name, password });
    const { status, headers } = await this.#send({ method: 'POST', path: '/_session', body }, {});
    const cookie = cookieIn(headers);
    const server = `CouchDB at ${hostOf(this.#url)}`;
    if (status === 401) throw new DbkitError('unavailable', `${server} refused the user or the password`);
    if (cookie === undefined) {
      throw new DbkitError('unavailable', `${server} gives no session (${status}); ?auth=basic may do`);
    }
    this.#cookie = cookie;
    return cookie;
  }
}

function cookieIn(headers: IncomingHttpHeaders): string | undefined {
  const cookies = headers['set-cookie']?.map((cookie) => cookie.split(';', 1)[0] ?? '');
  return cookies?.find((cookie) => /^AuthSession=./.test(cookie));
}
