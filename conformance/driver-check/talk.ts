// A talk with a driver, line by line, for trials that look at the messages themselves.
import { messageOf } from '../../src/document/error.js';
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { replyFault } from '../../src/protocol/message-checks.js';
import { type Hello, type OperationName, PROTOCOL_VERSION } from '../../src/protocol/messages.js';
import { readLine, shownLine, writeLine } from '../../src/protocol/wire-text.js';
import { type DriverEnd, DriverProcess } from '../subject/driver/driver-process.js';

/** Thrown where a driver does something wrong: one sentence for people. */
export class DriverFault extends Error {
  override readonly name = 'DriverFault';
  /** The lines before it, where it was found out of turn. */
  readonly exchange: readonly string[] | undefined;

  constructor(message: string, exchange?: readonly string[]) {
    super(message);
    this.exchange = exchange;
  }
}

/** A reply, read and held against the schema. */
export interface Answer {
  readonly ok: boolean;
  readonly value: JsonValue;
  readonly error: { readonly code: string; readonly status: number | null; readonly message: string };
  /** As it came, without its end. */
  readonly line: Buffer;
}

interface Waiting {
  readonly op: OperationName;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (fault: DriverFault) => void;
}

const KEPT_LINES = 6;

export class Talk {
  readonly #timeoutMs: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #answered = new Set<number>();
  /** The last lines of both sides, for people. */
  readonly exchange: string[] = [];
  #process: DriverProcess | undefined;
  #fault: DriverFault | undefined;
  #seq = 0;
  #isClosing = false;

  private constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Starts the driver. Throws DbkitError `usage` where it cannot be started. */
  static async start(words: readonly string[], timeoutMs: number): Promise<Talk> {
    const talk = new Talk(timeoutMs);
    talk.#process = await DriverProcess.start(words, {
      line: (line) => talk.#receive(line),
      broken: (rest, isTooLong) => talk.#break(cutText(rest, isTooLong)),
      ended: (end) => talk.#ended(end),
    });
    return talk;
  }

  get log(): readonly string[] {
    return (this.#process?.log ?? []).filter((line) => line.trim() !== '');
  }

  /** The value of `hello`, once it was sound. */
  greeting: Hello | undefined;

  async hello(): Promise<Answer> {
    const answer = await this.ask('hello', { protocol: PROTOCOL_VERSION });
    if (answer.ok) this.greeting = answer.value as unknown as Hello;
    return answer;
  }

  /** The answer, whether it is ok or not. Throws DriverFault. `more` are members of the request besides the usual. */
  ask(op: OperationName, args: JsonObject, more: JsonObject = {}): Promise<Answer> {
    return this.send(op, (seq) => writeLine({ seq, op, args, ...more }));
  }

  /** The same of a request that is written by hand; `op` is that whose reply is expected. */
  async send(op: OperationName, write: (seq: number) => string): Promise<Answer> {
    if (this.#fault) throw this.#fault;
    const seq = ++this.#seq;
    const text = write(seq);
    this.#note(`→ ${shownLine(text.trimEnd())}`);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting.set(seq, { op, resolve, reject });
        timer = setTimeout(() => reject(new DriverFault(this.#silence(op))), this.#timeoutMs);
        this.#process?.write(text);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The value of a reply that must be ok. */
  async value(op: OperationName, args: JsonObject, more: JsonObject = {}): Promise<JsonValue> {
    const { ok, value, error } = await this.ask(op, args, more);
    if (ok) return value;
    throw new DriverFault(`${op} fails with ${error.code}: ${error.message}`);
  }

  /** Lets the driver end, by `close` or by the end of its input, and waits for that. */
  async close(how: 'close' | 'end of input'): Promise<void> {
    this.#isClosing = true;
    if (how === 'close') await this.ask('close', {});
    this.#process?.endInput();
    const end = await this.#process?.waitForEnd(this.#timeoutMs);
    if (this.#fault) throw this.#fault;
    if (!end) throw new DriverFault(`the driver has not ended within ${this.#timeoutMs} ms after ${how}`);
    if (end.exitCode !== 0)
      throw new DriverFault(`the driver ${end.how} after ${how}, and must end with exit code 0`);
  }

  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  #silence(op: string): string {
    const hint = this.#answered.size === 0 ? ': does it flush its standard output after every line?' : '';
    return `${op} is not answered within ${this.#timeoutMs} ms${hint}`;
  }

  #receive(line: Buffer): void {
    if (this.#fault) return;
    this.#note(`← ${shownLine(line)}`);
    let reply: JsonObject;
    try {
      reply = readLine(line);
    } catch (error) {
      this.#break(`a line of its standard output ${messageOf(error)}`);
      return;
    }
    const { seq } = reply;
    const waiting = typeof seq === 'number' ? this.#waiting.get(seq) : undefined;
    if (!waiting || typeof seq !== 'number') {
      this.#break(strayText(seq, this.#answered));
      return;
    }
    this.#waiting.delete(seq);
    this.#answered.add(seq);
    const fault = replyFault(waiting.op, reply);
    if (fault !== undefined) waiting.reject(new DriverFault(`in the reply to ${waiting.op}, ${fault}`));
    else waiting.resolve({ ...(reply as unknown as Omit<Answer, 'line'>), line });
  }

  #ended({ how }: DriverEnd): void {
    if (this.#isClosing && this.#waiting.size === 0) return;
    const [asked] = [...this.#waiting.values()].map(({ op }) => op);
    this.#break(`the driver ${how}${asked === undefined ? '' : ` where ${asked} was to be answered`}`);
  }

  #break(what: string): void {
    this.#fault ??= new DriverFault(what, [...this.exchange]);
    for (const { reject } of this.#waiting.values()) reject(this.#fault);
    this.#waiting.clear();
  }

  #note(line: string): void {
    this.exchange.push(line);
    if (this.exchange.length > KEPT_LINES) this.exchange.shift();
  }
}

function strayText(seq: JsonValue | undefined, answered: ReadonlySet<number>): string {
  if (seq === undefined) return 'a reply has no `seq`, which repeats that of its request';
  if (typeof seq !== 'number')
    return 'the `seq` of a reply is no number: it repeats that of its request as it was';
  return answered.has(seq)
    ? `request ${seq} is answered a second time`
    : `a reply has the \`seq\` ${seq}, which no request had`;
}

function cutText(rest: Buffer, isTooLong: boolean): string {
  return isTooLong
    ? 'a line of its standard output is longer than 64 MiB'
    : `its standard output ends in the middle of a line: ${shownLine(rest)}`;
}
