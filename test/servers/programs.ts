// The interpreters and compilers that tests need for code in other languages, or tests that say why there is none.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cachedFolder } from './cache.js';
import { isRequired } from './required.js';

type Found = { readonly status: 'there' } | { readonly status: 'absent'; readonly reason: string };

const PROGRAMS = {
  python: () => checked('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'], 'Python 3.9'),
  go: () => checked('go', ['version'], 'Go'),
  fastapi: () => attempted(() => pythonPackage('fastapi')),
} as const satisfies Record<string, () => Found>;

/** Tests that run the program; where it is absent they are listed as skipped, unless REQUIRE_BACKENDS names it. */
export function describeWith(name: keyof typeof PROGRAMS, define: () => void): void {
  const found = PROGRAMS[name]();
  if (found.status === 'there') {
    describe(name, define);
    return;
  }
  const title = `unavailable: ${name} (${found.reason})`;
  process.stderr.write(`${title}\n`);
  if (isRequired(name)) test(title, () => expect.unreachable(`REQUIRE_BACKENDS names ${name}`));
  else describe.skip(title, define);
}

/** The program made of these files, built once for each content. */
export function goProgram(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  const name = `go-${hash.digest('hex').slice(0, 16)}-${process.platform}-${process.arch}`;
  const fill = (folder: string) => {
    mkdirSync(folder, { recursive: true });
    execFileSync('go', ['build', '-o', join(folder, 'driver'), ...sources], { stdio: 'pipe' });
  };
  return join(cachedFolder({ name, fill }), 'driver');
}

/** A folder for PYTHONPATH that holds the package and what it needs, fetched once for each interpreter. */
export function pythonPackage(name: string): string {
  const version = execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim().replace(' ', '-');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--target'];
  const fill = (folder: string) => {
    execFileSync('python3', [...install, folder, name], { stdio: 'pipe', timeout: 120_000 });
  };
  return cachedFolder({ name: `${version}-${name}`, fill });
}

function attempted(find: () => unknown): Found {
  try {
    find();
    return { status: 'there' };
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    const said = String(stderr ?? '')
      .trim()
      .split('\n')
      .at(-1);
    return { status: 'absent', reason: said || (error instanceof Error ? error.message : String(error)) };
  }
}

function checked(program: string, args: readonly string[], wanted: string): Found {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return { status: 'there' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { status: 'absent', reason: code === 'ENOENT' ? `no ${program}` : `no ${wanted}` };
  }
}
