// Programs that fetch and build a server for the tests: are they here, and if they fail, why?
import { execFileSync } from 'node:child_process';

/** True where the program runs; `asks` is the argument that asks it for its version. */
export function isThere(program: string, asks: string): boolean {
  try {
    execFileSync(program, [asks], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What it wrote to standard output. Throws its first line that speaks of an error, or its last. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): string {
  const env = { ...process.env, ...options.env };
  try {
    return execFileSync(program, args, { stdio: 'pipe', encoding: 'utf8', cwd: options.cwd, env });
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = error as { stdout?: string; stderr?: string; message: string };
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
    const said = lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? message;
    throw new Error(`${program} failed: ${said.trim()}`);
  }
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}
