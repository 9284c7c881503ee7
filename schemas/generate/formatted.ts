// Formats generated code the way the rest of the project is formatted.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const BIOME = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** The source, formatted. The path that biome is told is any that the project does not exclude. */
export function formatted(source: string): string {
  const args = [BIOME, 'format', '--stdin-file-path=schemas/generate/any.ts'];
  return execFileSync(process.execPath, args, { input: source, encoding: 'utf8', maxBuffer: 2 ** 26 });
}
