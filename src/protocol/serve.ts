// Serves a DatabaseService over two streams, as a driver: requests in, replies out, until `close` or the end of the input.
import type { Readable, Writable } from 'node:stream';
import { messageOf } from '../document/error.js';
import type { JsonObject, JsonValue } from '../document/json.js';
import { LineSplitter } from './line-splitter.js';
import { greetingFault, requestFault } from './message-checks.js';
import type { Request, WireError } from './messages.js';
import { type Served, ServedClients } from './served-clients.js';
import { runOperation } from './served-operations.js';
import { encodeError, protocolError } from './wire-error.js';
import { LineFault, readLine, shownLine, writeLine } from './wire-text.js';

export type { Served } from './served-clients.js';

/** Resolves when every client is closed. Throws LineFault for input that is no request. */
export async function serve(served: Served, input: Readable, output: Writable): Promise<void> {
  const connection = new Connection(served, output);
  try {
    await connection.read(input);
  } finally {
    await connection.end();
  }
}

class Connection {
  readonly #clients: ServedClients;
  readonly #output: Writable;
  readonly #underWay = new Set<Promise<void>>();
  #hasGreeted = false;

  constructor(served: Served, output: Writable) {
    this.#clients = new ServedClients(served);
    this.#output = output;
  }

  async read(input: Readable): Promise<void> {
    const splitter = new LineSplitter();
    for await (const chunk of input) {
      for (const line of splitter.push(chunk as Buffer)) {
        if (await this.#receive(line)) return;
      }
      if (splitter.isTooLong) throw new LineFault('a request is longer than 64 MiB');
    }
    const { rest } = splitter;
    if (rest.length > 0) throw new LineFault(`the last request has no line end: ${shownLine(rest)}`);
  }

  async end(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    await this.#clients.close();
  }

  /** True after `close`. Only `hello`, `reopen` and `close` are waited for: other requests run together. */
  async #receive(line: Buffer): Promise<boolean> {
    const request = requestOf(line);
    switch (request.op) {
      case 'hello':
        await this.#answer(request, () => this.#greet(request));
        return false;
      case 'reopen':
      case 'close':
        await Promise.allSettled(this.#underWay);
        await this.#answer(request, () => this.#run(request));
        return request.op === 'close';
      default: {
        const answer = this.#answer(request, () => this.#run(request));
        this.#underWay.add(answer);
        answer.finally(() => this.#underWay.delete(answer)).catch(() => undefined);
        return false;
      }
    }
  }

  async #answer({ seq }: Request, value: () => Promise<JsonValue>): Promise<void> {
    let reply: JsonObject;
    try {
      reply = { seq, ok: true, value: await value() };
    } catch (thrown) {
      const error = thrown instanceof Refusal ? thrown.error : encodeError(thrown);
      reply = { seq, ok: false, error: { ...error } };
    }
    if (!this.#output.write(writeLine(reply)) && !this.#output.destroyed)
      await new Promise((resolve) => this.#output.once('drain', resolve).once('close', resolve));
  }

  async #greet(request: Request): Promise<JsonValue> {
    refuse(this.#hasGreeted ? protocolError('invalid', 'hello comes once') : greetingFault(request));
    const hello = await this.#clients.open();
    this.#hasGreeted = true;
    return hello as unknown as JsonValue;
  }

  async #run(request: Request): Promise<JsonValue> {
    refuse(requestFault(request));
    refuse(this.#hasGreeted ? undefined : protocolError('invalid', 'hello comes first'));
    const { client = 'main' } = request;
    const service = this.#clients.named(client);
    if (!service) throw new Refusal(protocolError('invalid', `there is no client ${JSON.stringify(client)}`));
    return runOperation(request, service, this.#clients);
  }
}

/** Thrown for what breaks the protocol's own rules. */
class Refusal extends Error {
  readonly error: WireError;

  constructor(error: WireError) {
    super(error.message);
    this.error = error;
  }
}

function refuse(error: WireError | undefined): void {
  if (error) throw new Refusal(error);
}

function requestOf(line: Buffer): Request {
  try {
    const message = readLine(line);
    if (!Number.isSafeInteger(message['seq'])) throw new LineFault('has no `seq`, an integer');
    const { op, args = {} } = message;
    return { ...message, op: typeof op === 'string' ? op : '', args } as unknown as Request;
  } catch (error) {
    throw new LineFault(`a request ${messageOf(error)}: ${shownLine(line)}`);
  }
}
