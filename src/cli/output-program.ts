// The options of every command that prints a report: output.ts says what they mean.
import { type Command, Option } from 'commander';

export interface ReportOutput {
  /** What is printed, such as `the result`. */
  readonly what: string;
  /** The first one is taken where none is named. */
  readonly formats: readonly string[];
  /** What --quiet leaves. */
  readonly quiet: string;
}

export function addOutput(command: Command, { what, formats, quiet }: ReportOutput): Command {
  return command
    .addOption(
      new Option('--format <format>', `how to print ${what}`).choices(formats).default(formats[0] as string),
    )
    .option('--report <format=file>', 'write another format to a file; may be repeated', collect, [])
    .option('--json', 'the same as --format json')
    .option('--quiet', `print ${quiet}`)
    .option('--no-color', 'no colours')
    .addOption(
      new Option('--progress <how>', 'progress on standard error')
        .choices(['auto', 'lines', 'json', 'none'])
        .default('auto'),
    );
}

/** Of an option that may be repeated. */
export function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
