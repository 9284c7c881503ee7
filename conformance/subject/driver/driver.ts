// A driver as the suite talks to it: started, greeted, and started again where it has died, so many times and no more.

import { DbkitError, messageOf } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { type Hello, type OperationName, PROTOCOL_VERSION } from '../../../src/protocol/messages.js';
import { RemoteError } from '../../../src/protocol/wire-error.js';
import { SubjectFault } from '../../checks/check.js';
import type { SubjectEnd, Trace } from '../subject.js';
import { Session, type SessionEnd } from './session.js';
import { TraceRecorder } from './trace-recorder.js';

export interface DriverCommand {
  readonly words: readonly string[];
  /** A driver that says `unavailable` at once, or ends with 2, could not load what it was to drive. */
  readonly isLoader: boolean;
}

export interface DriverOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A connection that the driver has by name. A driver that was started anew has to be asked for it again. */
export interface DriverClient {
  name: string;
  session: Session | undefined;
}

interface Opened extends DriverOptions {
  readonly session: Session;
  readonly trace: TraceRecorder;
}

const MAX_RESTARTS = 8;
const CLOSING_MS = 5000;

export class Driver {
  readonly #command: DriverCommand;
  readonly #options: DriverOptions;
  readonly #trace: TraceRecorder;
  #session: Session;
  #restarting: Promise<Session> | undefined;
  #restarts = 0;
  #lastDeath = '';
  #end: SubjectEnd | undefined;
  #isPipelined = false;

  private constructor(command: DriverCommand, { session, trace, ...options }: Opened) {
    this.#command = command;
    this.#options = options;
    this.#session = session;
    this.#trace = trace;
  }

  /** Starts and greets the driver. Throws DbkitError `usage` where it cannot be loaded, `unavailable` where it fails. */
  static async open(
    command: DriverCommand,
    options: DriverOptions,
  ): Promise<{ driver: Driver; hello: Hello }> {
    const trace = new TraceRecorder();
    const session = await Session.start(command.words, { ...options, trace });
    const stop = () => void session.kill();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      const hello = await greet(session);
      const driver = new Driver(command, { ...options, session, trace });
      return { driver, hello };
    } catch (error) {
      await session.kill();
      throw greetingFault(error, session.end, trace.log, command);
    } finally {
      options.signal?.removeEventListener('abort', stop);
    }
  }

  get end(): SubjectEnd | undefined {
    return this.#end;
  }

  /** How often it has died or hung, in a sentence; undefined where it has not. */
  get deaths(): string | undefined {
    if (this.#restarts === 0) return undefined;
    const times = this.#restarts === 1 ? 'once' : `${this.#restarts} times`;
    return `the driver had to be started again ${times}; the last time: ${this.#lastDeath}`;
  }

  takeTrace(): Trace {
    return this.#trace.take();
  }

  sendTogether(): void {
    this.#isPipelined = true;
    this.#session.sendTogether();
  }

  /** The value of the reply; rejects as Session.request does, and with SubjectFault once the driver can be asked no longer. */
  request(op: OperationName, args: JsonObject, client?: DriverClient): Promise<unknown> {
    const session = this.#session;
    if (!session.end && (!client || client.session === session)) return this.#ask(session, op, args, client);
    return this.#askAnew(op, args, client);
  }

  /** A second connection. */
  async openClient(): Promise<DriverClient> {
    const client: DriverClient = { name: '', session: undefined };
    await this.#nameIn(await this.#live(), client);
    return client;
  }

  /** Closes the driver, which must then end by itself. Throws SubjectFault for one that does not do so properly. */
  async close(): Promise<void> {
    const session = this.#session;
    try {
      if (session.end || this.#end) return;
      await session.request('close', {});
      const fault = await session.ended(Math.min(CLOSING_MS, this.#options.timeoutMs));
      if (fault !== undefined) throw new SubjectFault(fault);
    } catch (error) {
      throw new SubjectFault(brokenText(`close: ${messageOf(error)}`, this.#trace.log));
    } finally {
      await session.kill();
    }
  }

  async #ask(session: Session, op: OperationName, args: JsonObject, client?: DriverClient): Promise<unknown> {
    try {
      return await session.request(op, args, client?.name);
    } catch (error) {
      if (session.end?.is !== 'broken') throw error;
      this.#end ??= { is: 'broken', message: brokenText(session.end.message, this.#trace.log) };
      throw new SubjectFault(this.#end.message);
    }
  }

  async #askAnew(op: OperationName, args: JsonObject, client?: DriverClient): Promise<unknown> {
    const session = await this.#live();
    if (client && client.session !== session) await this.#nameIn(session, client);
    return this.#ask(session, op, args, client);
  }

  async #nameIn(session: Session, client: DriverClient): Promise<void> {
    const answer = (await this.#ask(session, 'open_client', {})) as { client: string };
    client.name = answer.client;
    client.session = session;
  }

  /** The session, or one with the driver started anew. */
  async #live(): Promise<Session> {
    if (this.#end) throw new SubjectFault(this.#end.message);
    if (!this.#session.end) return this.#session;
    this.#restarting ??= this.#restart(this.#session.end).finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async #restart(death: SessionEnd): Promise<Session> {
    this.#lastDeath = death.message;
    if (this.#restarts >= MAX_RESTARTS) throw this.#giveUp('given-up', tooOften(death));
    this.#restarts++;
    await this.#session.kill();
    try {
      const session = await Session.start(this.#command.words, { ...this.#options, trace: this.#trace });
      this.#session = session;
      await greet(session);
      if (this.#isPipelined) session.sendTogether();
      return session;
    } catch (error) {
      await this.#session.kill();
      const message = `${death.message}; it was started again, and ${messageOf(error)}`;
      throw this.#giveUp('broken', brokenText(message, this.#trace.log));
    }
  }

  #giveUp(is: SubjectEnd['is'], message: string): SubjectFault {
    this.#end = { is, message };
    return new SubjectFault(message);
  }
}

async function greet(session: Session): Promise<Hello> {
  return (await session.request('hello', { protocol: PROTOCOL_VERSION })) as Hello;
}

function tooOften({ message }: SessionEnd): string {
  return `the driver has died or hung ${MAX_RESTARTS + 1} times, and was not started again; the last time: ${message}`;
}

/** What is said of a driver whose own fault it is. */
function brokenText(what: string, log: readonly string[]): string {
  return `the driver breaks the protocol: ${what}${logText(log)} (dbkit driver check explains its messages)`;
}

function logText(log: readonly string[]): string {
  const lines = log.map((line) => line.trim()).filter((line) => line !== '');
  return lines.length === 0 ? '' : `. Its standard error ends: ${lines.slice(-5).join(' | ')}`;
}

function greetingFault(
  error: unknown,
  end: SessionEnd | undefined,
  log: readonly string[],
  { isLoader }: DriverCommand,
): DbkitError {
  if (error instanceof RemoteError) {
    const isMissing = isLoader && error.reading === 'unavailable';
    const message = isMissing
      ? error.message
      : `the driver refuses hello: ${error.name}: ${error.message}${logText(log)}`;
    return new DbkitError(isMissing ? 'usage' : 'unavailable', message, { cause: error });
  }
  if (isLoader && end?.is === 'died' && end.exitCode === 2)
    return new DbkitError('usage', log.join(' ').trim() || end.message, { cause: error });
  const hint = end?.is === 'silent' ? ': does the driver flush its standard output after every line?' : '';
  const text =
    end?.is === 'broken' ? brokenText(end.message, log) : `${messageOf(error)}${hint}${logText(log)}`;
  return new DbkitError('unavailable', text, { cause: error });
}
