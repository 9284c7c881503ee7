// Where results go: one format to standard output, others into files, in the same run.
import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { DbkitError, messageOf } from '../document/error.js';

/** The options of every command that prints a report. */
export interface OutputOptions {
  readonly format: string;
  readonly report: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

export interface Output<Format extends string> {
  readonly format: Format;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** What the command line asks for; standard output last. Throws DbkitError `usage` for what is no format. */
export function outputsOf<Format extends string>(
  { format, json, report }: OutputOptions,
  known: readonly Format[],
): Output<Format>[] {
  const formatOf = (name: string): Format => {
    const found = known.find((one) => one === name);
    if (found === undefined)
      throw new DbkitError('usage', `there is no format "${name}"; formats are ${known.join(', ')}`);
    return found;
  };
  const files = report.map((text) => {
    const [name = '', ...rest] = text.split('=');
    const file = rest.join('=');
    if (file !== '') return { format: formatOf(name), file };
    throw new DbkitError(
      'usage',
      `--report takes FORMAT=FILE, such as json=out.json; formats are ${known.join(', ')}`,
    );
  });
  return [...files, { format: formatOf(json ? 'json' : format), file: undefined }];
}

/** How a report is to look at its place. */
export function lookOf(output: Output<string>, { quiet, color }: OutputOptions) {
  const onTerminal = output.file === undefined && process.stdout.isTTY;
  return {
    colors: pc.createColors(output.file === undefined && color && pc.isColorSupported),
    width: onTerminal ? process.stdout.columns : Number.POSITIVE_INFINITY,
    quiet: quiet ?? false,
  };
}

/** Writes a report to its place. Throws DbkitError `unwritable`. */
export async function writeReport(pieces: Iterable<string>, { file }: Output<string>): Promise<void> {
  if (file === undefined) {
    for (const piece of pieces) await writeOut(piece);
    return;
  }
  try {
    writeFileSync(file, [...pieces].join(''));
  } catch (error) {
    throw new DbkitError('unwritable', `cannot write the report ${file}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** Writes to standard output, and waits until there is room for more. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });
}
