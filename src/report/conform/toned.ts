// The colour of a tone on a terminal.
import type { Colors } from '../validation/write-report.js';
import type { Tone } from './words.js';

export function toned(tone: Tone, colors: Colors): (text: string) => string {
  const paints: Readonly<Record<Tone, (text: string) => string>> = {
    good: colors.green,
    bad: colors.red,
    warn: colors.yellow,
    note: colors.cyan,
    quiet: colors.dim,
  };
  return paints[tone];
}
