// A driver process as the protocol shows it: lines in, lines out. What reads them knows nothing of the suite.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface Reply {
  readonly seq: number;
  readonly ok: boolean;
  // The tests say what they expect of it.
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly status: number | null; readonly message: string };
}

export class RawDriver {
  /** Every line as it came. */
  readonly lines: string[] = [];
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  log = '';
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #seq = 0;

  /** Ended with the test, if it has not ended by then. */
  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#process = spawn(command, args, { env: { ...process.env, ...env } });
    this.ended = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.stdin.on('error', () => undefined);
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.log += text;
    });
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.#take(line));
    onTestFinished(() => void this.#process.kill('SIGKILL'));
  }

  /** The reply to a request; a driver that ends first is an error. */
  async ask(op: string, args: object = {}, client?: string): Promise<Reply> {
    this.#seq += 1;
    return this.send(this.#seq, JSON.stringify({ seq: this.#seq, op, args, ...(client && { client }) }));
  }

  /** The value of a reply that is ok. */
  async value(op: string, args: object = {}, client?: string): Promise<unknown> {
    const reply = await this.ask(op, args, client);
    if (!reply.ok) throw new Error(`${op}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  }

  /** The line as it comes back for a document that was saved as this text. */
  async textOf(op: string, args: object): Promise<string> {
    const { seq } = await this.ask(op, args);
    return this.lines.find((line) => (JSON.parse(line) as Reply).seq === seq) ?? '';
  }

  send(seq: number, line: string): Promise<Reply> {
    const reply = new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(seq, resolve);
      void this.ended.then((code) => reject(new Error(`ended with ${code}: ${this.log}`)));
    });
    this.#process.stdin.write(`${line}\n`);
    return reply;
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal);
  }

  end(): void {
    this.#process.stdin.end();
  }

  #take(line: string): void {
    this.lines.push(line);
    const reply = JSON.parse(line) as Reply;
    this.#waiting.get(reply.seq)?.(reply);
  }
}
