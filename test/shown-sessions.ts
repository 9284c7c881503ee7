// What a page shows of the command line, and whether a run says the same: addresses, times, digests and names of plans aside.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './dbkit.js';

export interface ShownCommand {
  /** The words behind `dbkit`. */
  readonly words: readonly string[];
  /** As it is shown; a line of `…` stands for any lines. */
  readonly output: string;
}

export function commandsOf(page: string): ShownCommand[] {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(/^```\n\$ dbkit (.*)\n((?:.*\n)*?)```$/gm)].map(([, line = '', output = '']) => ({
    words: wordsOf(line),
    output,
  }));
}

/** Quotes are the only signs of the shell that the pages use. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Without what differs from run to run; each address under the name that is given for it. */
export function comparable(output: string, names: Readonly<Record<string, string>>): string {
  let text = output;
  for (const [address, name] of Object.entries(names)) text = text.replaceAll(address, name);
  return text
    .replaceAll(/\d+\.\d s\b/g, 'N s')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replaceAll(/\b[0-9a-f]{16}\b/g, 'PLAN')
    .replaceAll("'", '');
}

/** True where the output is what is shown. */
export function isAsShown(shown: string, output: string): boolean {
  const lines = shown
    .split('\n')
    .slice(0, -1)
    .map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${literally(line)}\n`));
  return new RegExp(`^${lines.join('')}$`).test(output);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
