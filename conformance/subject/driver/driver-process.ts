// A driver as a process: lines in, lines out, its standard error kept, and its whole group ended with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DbkitError, messageOf } from '../../../src/document/error.js';
import { LineSplitter } from '../../../src/protocol/line-splitter.js';
import { endGroup, watchGroup } from './process-group.js';

export interface DriverEnd {
  /** Such as `ended with exit code 1`: the driver did. */
  readonly how: string;
  readonly exitCode: number | null;
}

export interface DriverListener {
  line(line: Buffer): void;
  /** The output breaks off: a line without its end, or one that is too long. Comes before the driver has ended. */
  broken(rest: Buffer, isTooLong: boolean): void;
  ended(end: DriverEnd): void;
}

const KEPT_LOG_LINES = 20;
const LONGEST_LOG_LINE = 500;
/** Children of the driver may hold its output open. */
const LAST_OUTPUT_MS = 500;

export class DriverProcess {
  readonly #child: ChildProcess;
  readonly #listener: DriverListener;
  readonly #splitter = new LineSplitter();
  readonly #log: string[] = [];
  #logRest = '';
  #isCorked = false;
  #isDeaf = false;
  #end: DriverEnd | undefined;

  private constructor(child: ChildProcess, listener: DriverListener) {
    this.#child = child;
    this.#listener = listener;
    child.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keepLog(text));
    // That nobody reads any more is told by the process's end.
    child.stdin?.on('error', () => undefined);
    child.stdout?.on('close', () => {
      void this.#closed();
    });
    // Of signals that cannot be sent; that it cannot be started is told where it is.
    child.on('error', () => undefined);
    child.on('exit', (exitCode, signal) => {
      void this.#exited(exitCode, signal);
    });
  }

  /** Starts the program, without a shell. Throws DbkitError `usage` where it cannot be. */
  static async start(words: readonly string[], listener: DriverListener): Promise<DriverProcess> {
    const [program = '', ...args] = words;
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    const driver = new DriverProcess(child, listener);
    try {
      await once(child, 'spawn');
    } catch (error) {
      throw new DbkitError('usage', startFault(program, error), { cause: error });
    }
    if (child.pid !== undefined) watchGroup(child.pid);
    return driver;
  }

  get end(): DriverEnd | undefined {
    return this.#end;
  }

  /** The last lines of its standard error. */
  get log(): readonly string[] {
    return this.#logRest === '' ? this.#log : [...this.#log, this.#logRest];
  }

  forgetLog(): void {
    this.#log.length = 0;
  }

  /** Texts that are written in one turn of the event loop go out together. */
  write(text: string): void {
    const { stdin } = this.#child;
    if (!stdin?.writable) return;
    if (!this.#isCorked) {
      this.#isCorked = true;
      stdin.cork();
      process.nextTick(() => {
        this.#isCorked = false;
        stdin.uncork();
      });
    }
    stdin.write(text);
  }

  endInput(): void {
    this.#child.stdin?.end();
  }

  /** Waits so long for the driver to end by itself. */
  async waitForEnd(milliseconds: number): Promise<DriverEnd | undefined> {
    const until = Date.now() + milliseconds;
    while (!this.#end && Date.now() < until) await sleep(5);
    return this.#end;
  }

  /** Ends the driver with its whole group. Nothing that it still says is heard. */
  async kill(): Promise<void> {
    this.#isDeaf = true;
    this.#child.stdin?.destroy();
    if (this.#child.pid !== undefined) await endGroup(this.#child.pid);
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  #read(chunk: Buffer): void {
    if (this.#isDeaf) return;
    for (const line of this.#splitter.push(chunk)) {
      if (!this.#isDeaf) this.#listener.line(line);
    }
    if (!this.#splitter.isTooLong || this.#isDeaf) return;
    this.#isDeaf = true;
    this.#listener.broken(this.#splitter.rest, true);
  }

  async #closed(): Promise<void> {
    this.#tellRest();
    if (this.#hasExited()) return;
    await Promise.race([once(this.#child, 'exit'), sleep(LAST_OUTPUT_MS)]);
    // Nothing more can come of a driver that has closed its output, and lives on.
    if (!this.#hasExited()) await this.#exited(null, null);
  }

  #tellRest(): void {
    const { rest } = this.#splitter;
    if (rest.length === 0 || this.#isDeaf) return;
    this.#isDeaf = true;
    this.#listener.broken(rest, false);
  }

  #hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async #exited(exitCode: number | null, signal: NodeJS.Signals | null): Promise<void> {
    // What it has written before may still be on its way.
    const { stdout } = this.#child;
    if (stdout && !stdout.destroyed && !stdout.readableEnded)
      await Promise.race([once(stdout, 'close'), sleep(LAST_OUTPUT_MS, undefined, { ref: false })]);
    // All that it has written may be read before its output is closed.
    this.#tellRest();
    if (this.#end) return;
    this.#end = { how: endText(exitCode, signal), exitCode };
    const isHeard = !this.#isDeaf;
    await this.kill();
    if (isHeard) this.#listener.ended(this.#end);
  }

  #keepLog(text: string): void {
    const lines = (this.#logRest + text).split('\n');
    this.#logRest = (lines.pop() ?? '').slice(-LONGEST_LOG_LINE);
    this.#log.push(...lines.slice(-KEPT_LOG_LINES).map((line) => line.slice(0, LONGEST_LOG_LINE)));
    this.#log.splice(0, this.#log.length - KEPT_LOG_LINES);
  }
}

function endText(exitCode: number | null, signal: NodeJS.Signals | null): string {
  if (signal !== null) return `was ended by ${signal}`;
  return exitCode === null ? 'closed its standard output' : `ended with exit code ${exitCode}`;
}

function startFault(program: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const name = JSON.stringify(program);
  if (code === 'ENOENT')
    return `the driver cannot be started: there is no program ${name} (no shell is asked; is it on the PATH?)`;
  if (code === 'EACCES')
    return `the driver cannot be started: ${name} is not executable (chmod +x, or name its interpreter first)`;
  return `the driver cannot be started: ${messageOf(error)}`;
}
