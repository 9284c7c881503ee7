// One run of a driver, from its start to its end: requests go out with a number, and each reply finds its request.
import { messageOf } from '../../../src/document/error.js';
import type { JsonObject, JsonValue } from '../../../src/document/json.js';
import { replyFault } from '../../../src/protocol/message-checks.js';
import type { OperationName, WireError } from '../../../src/protocol/messages.js';
import { RemoteError } from '../../../src/protocol/wire-error.js';
import { readLine, shownLine, writeLine } from '../../../src/protocol/wire-text.js';
import { decodeValue } from '../../../src/protocol/wire-values.js';
import { CallTimeout, SubjectDied, SubjectFault } from '../../checks/check.js';
import { type DriverEnd, DriverProcess } from './driver-process.js';
import { RequestQueue } from './request-queue.js';
import type { TraceRecorder } from './trace-recorder.js';

export interface SessionOptions {
  readonly timeoutMs: number;
  readonly trace: TraceRecorder;
}

interface Pending {
  readonly op: OperationName;
  readonly text: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** How a session is over: the driver has died, has stopped answering, or has broken the protocol. */
export type SessionEnd =
  | { readonly is: 'died'; readonly message: string; readonly exitCode: number | null }
  | { readonly is: 'silent'; readonly message: string }
  | { readonly is: 'broken'; readonly message: string };

export class Session {
  readonly #options: SessionOptions;
  readonly #pending = new Map<number, Pending>();
  /** Requests whose time is over; their replies may still come. */
  readonly #abandoned = new Set<number>();
  readonly #queue: RequestQueue;
  #process: DriverProcess | undefined;
  #seq = 0;
  #lastSent = 0;
  /** The number of the last request that had been sent when a reply came. */
  #answeredAt = 0;
  #end: SessionEnd | undefined;

  private constructor(options: SessionOptions) {
    this.#options = options;
    this.#queue = new RequestQueue();
  }

  /** Starts the driver. Throws DbkitError `usage` where it cannot be started. */
  static async start(words: readonly string[], options: SessionOptions): Promise<Session> {
    const session = new Session(options);
    session.#process = await DriverProcess.start(words, {
      line: (line) => session.#receive(line),
      broken: (rest, isTooLong) => session.#break(brokenOff(rest, isTooLong)),
      ended: (end) => session.#died(end),
    });
    options.trace.follow(session.#process);
    return session;
  }

  get end(): SessionEnd | undefined {
    return this.#end;
  }

  /** From now on, requests are sent without waiting for earlier replies. */
  sendTogether(): void {
    this.#queue.isPipelined = true;
  }

  /**
   * The value of the reply. Rejects with RemoteError for an error of the driver's, with NoAnswer where none comes, with
   * SubjectFault once the protocol is broken.
   */
  request(op: OperationName, args: JsonObject, client?: string): Promise<unknown> {
    if (this.#end) return Promise.reject(faultOf(this.#end));
    const seq = ++this.#seq;
    const text = writeLine({ seq, op, args, ...(client === undefined ? {} : { client }) });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#expire(seq), this.#options.timeoutMs);
      this.#pending.set(seq, { op, text, resolve, reject, timer });
      this.#queue.add(op, seq, () => this.#send(seq, text));
    });
  }

  /** After the reply to `close`: waits for the driver to end, and says what is wrong with the way it does. */
  async ended(milliseconds: number): Promise<string | undefined> {
    this.#process?.endInput();
    const end = await this.#process?.waitForEnd(milliseconds);
    if (!end) return `has not ended within ${milliseconds} ms after close`;
    return end.exitCode === 0 ? undefined : `${end.how} after close, and must end with exit code 0`;
  }

  /** Ends the driver with everything that it has started. */
  async kill(): Promise<void> {
    this.#finish({ is: 'died', message: 'the driver was ended', exitCode: null });
    await this.#process?.kill();
  }

  #send(seq: number, text: string): void {
    this.#lastSent = seq;
    this.#options.trace.sent(text);
    this.#process?.write(text);
  }

  #receive(line: Buffer): void {
    this.#options.trace.received(line);
    let reply: JsonObject;
    try {
      reply = readLine(line);
    } catch (error) {
      this.#break(`a line of its standard output ${messageOf(error)}: ${shownLine(line)}`);
      return;
    }
    const seq = reply['seq'];
    const pending = typeof seq === 'number' ? this.#pending.get(seq) : undefined;
    if (pending && typeof seq === 'number') this.#settle(seq, pending, reply, line);
    else if (!(typeof seq === 'number' && this.#abandoned.delete(seq)))
      this.#break(this.#strayed(reply, line));
  }

  #settle(seq: number, pending: Pending, reply: JsonObject, line: Buffer): void {
    const { op, resolve, reject } = pending;
    const fault = replyFault(op, reply);
    if (fault !== undefined) {
      this.#break(`in its reply to ${op}, ${fault}: ${shownLine(line)}`);
      return;
    }
    let value: unknown;
    if (reply['ok']) {
      try {
        value = decodeValue(reply['value'] as JsonValue, notJsonFault);
      } catch (error) {
        this.#break(`in its reply to ${op}, ${messageOf(error)}: ${shownLine(line)}`);
        return;
      }
    }
    this.#answeredAt = this.#lastSent;
    this.#forget(seq, pending);
    if (reply['ok']) resolve(value);
    else reject(new RemoteError(reply['error'] as unknown as WireError));
    this.#queue.done(seq);
  }

  #strayed(reply: JsonObject, line: Buffer): string {
    const seq = reply['seq'];
    const shown = shownLine(line);
    if (seq === undefined) return `a reply has no \`seq\`, which repeats that of its request: ${shown}`;
    if (typeof seq !== 'number')
      return `\`seq\` is no number in a reply; it must repeat that of its request: ${shown}`;
    return seq >= 1 && seq <= this.#lastSent
      ? `request ${seq} is answered a second time: ${shown}`
      : `a reply has the \`seq\` ${seq}, which no request had: ${shown}`;
  }

  #expire(seq: number): void {
    const pending = this.#pending.get(seq);
    if (!pending) return;
    const message = `${pending.op} has not answered within ${this.#options.timeoutMs} ms`;
    const wasSent = !this.#queue.remove(seq);
    this.#forget(seq, pending);
    pending.reject(new CallTimeout(message));
    if (!wasSent) return;
    this.#abandoned.add(seq);
    this.#queue.done(seq);
    // Not one reply since it was asked: the whole driver hangs, not this call alone.
    if (this.#answeredAt < seq) this.#finish({ is: 'silent', message });
  }

  #died({ how, exitCode }: DriverEnd): void {
    const asked = [...this.#pending.values()].map(({ text }) => shownLine(text.trimEnd()));
    const while_ = asked[0] === undefined ? '' : ` while it was asked ${asked[0]}`;
    this.#finish({ is: 'died', message: `the driver ${how}${while_}`, exitCode });
  }

  #break(message: string): void {
    this.#finish({ is: 'broken', message });
  }

  #finish(end: SessionEnd): void {
    if (this.#end) return;
    this.#end = end;
    for (const [seq, pending] of this.#pending) {
      this.#forget(seq, pending);
      pending.reject(faultOf(end));
    }
    void this.kill();
  }

  #forget(seq: number, { timer }: Pending): void {
    clearTimeout(timer);
    this.#pending.delete(seq);
  }
}

function faultOf(end: SessionEnd): Error {
  return end.is === 'broken' ? new SubjectFault(end.message) : new SubjectDied(end.message);
}

function brokenOff(rest: Buffer, isTooLong: boolean): string {
  return isTooLong
    ? `a line of its standard output is longer than 64 MiB: ${shownLine(rest)}`
    : `its standard output ends in the middle of a line: ${shownLine(rest)}`;
}

function notJsonFault(tag: JsonObject): Error {
  return new Error(
    `$notJson must have a \`type\` and a \`text\`, both strings, and has ${writeLine(tag).trim()}`,
  );
}
