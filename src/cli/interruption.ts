// Ctrl-C and SIGTERM: the first asks the work to stop and clean up, the second ends the process at once.
import { type OutputOptions, writeOut } from './output.js';

export interface Interruption {
  readonly signal: AbortSignal;
  /** 130 or 143 once a signal has come. */
  readonly exitCode: number | undefined;
  /** Gives the signals their usual meaning back. */
  release(): void;
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** `what` is said at the first signal. */
export function interruption(what = 'stopping and cleaning up'): Interruption {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const handlers = (Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]).map((name) => {
    const handler = () => {
      if (exitCode !== undefined) process.exit(exitCode);
      exitCode = EXIT_CODES[name];
      process.stderr.write(`${what}; once more ends at once\n`);
      controller.abort();
    };
    process.on(name, handler);
    return { name, handler };
  });
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    release() {
      for (const { name, handler } of handlers) process.off(name, handler);
    },
  };
}

/** Says of a command that only reads that it was interrupted, with what it has not done; returns the exit code. */
export async function sayInterrupted(
  command: string,
  notDone: string,
  exitCode: number,
  { json, format }: OutputOptions,
): Promise<number> {
  const error = { message: `interrupted: ${notDone}` };
  process.stderr.write(`dbkit: ${error.message}\n`);
  if (!json && format !== 'json') return exitCode;
  await writeOut(`${JSON.stringify({ command, status: 'interrupted', exitCode, error })}\n`);
  return exitCode;
}
