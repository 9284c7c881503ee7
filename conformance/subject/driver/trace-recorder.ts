// Keeps what went over a driver's pipes of late, for the report of a failure.
import { shownLine } from '../../../src/protocol/wire-text.js';
import type { Trace } from '../subject.js';
import type { DriverProcess } from './driver-process.js';

const KEPT_MESSAGES = 8;
/** Of longer messages only the beginning is kept. */
const LONG = 4096;
const BEGINNING = 400;

interface Kept {
  readonly sign: '→' | '←';
  readonly start: Buffer | string;
  readonly length: number;
}

export class TraceRecorder {
  readonly #messages: Kept[] = [];
  #process: DriverProcess | undefined;
  /** Of processes before the present one. */
  #earlierLog: readonly string[] = [];

  /** The driver runs in this process from now on. */
  follow(process: DriverProcess): void {
    this.#earlierLog = this.log;
    this.#process = process;
  }

  sent(text: string): void {
    this.#keep('→', text);
  }

  received(line: Buffer): void {
    this.#keep('←', line);
  }

  /** The last lines of standard error. */
  get log(): readonly string[] {
    return [...this.#earlierLog, ...(this.#process?.log ?? [])];
  }

  take(): Trace {
    const messages = this.#messages.map(({ sign, start, length }) => {
      const bytes = typeof start === 'string' ? Buffer.from(start.trimEnd()) : start;
      return `${sign} ${shownLine(bytes, length > LONG ? length : bytes.length)}`;
    });
    const trace = { messages, log: [...this.log] };
    this.#messages.length = 0;
    this.#earlierLog = [];
    this.#process?.forgetLog();
    return trace;
  }

  #keep(sign: Kept['sign'], message: Buffer | string): void {
    const { length } = message;
    // A copy, since a part of a large buffer or text keeps all of it in memory.
    const start = length > LONG ? Buffer.from(String(message.slice(0, BEGINNING))) : message;
    this.#messages.push({ sign, start, length });
    if (this.#messages.length > KEPT_MESSAGES) this.#messages.shift();
  }
}
