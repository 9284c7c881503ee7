// The command line of `dbkit driver`: its commands and their options.
import { type Command, Option } from 'commander';

/** Adds the command; `end` is told the exit code. */
export function addDriver(program: Command, end: (exitCode: number) => void): void {
  const driver = program
    .command('driver')
    .description('drivers, which put implementations in other languages to the test')
    .enablePositionalOptions();
  driver
    .command('check')
    .description('is a driver itself right? Says what it declares, and what is wrong with its messages')
    .requiredOption('--exec <command>', 'the driver')
    .option('--timeout <seconds>', 'how long one reply may take', '10')
    .option('--json', 'as one JSON object')
    .option('--no-color', 'no colours')
    .addHelpText('after', DRIVER_CHECK_HELP)
    .action(async (options: Record<string, unknown>) => {
      const { driverCheckCommand } = await import('./driver-check-command.js');
      end(await driverCheckCommand(options));
    });
  driver
    .command('serve')
    .description('serve a database over the driver protocol, on standard input and output')
    .argument('<url>', 'a database URL (dbkit backends lists them)')
    .addOption(
      new Option('--conflicts <profile>', 'what a save over a document does').choices(['upsert', 'mvcc']),
    )
    .addHelpText('after', DRIVER_SERVE_HELP)
    .action(async (url: string, options: Record<string, unknown>) => {
      const { driverServeCommand } = await import('./driver-serve-command.js');
      end(await driverServeCommand(url, options));
    });
}

const DRIVER_CHECK_HELP = `
It does not judge the implementation behind the driver: dbkit conform --exec does.

Exit codes: 0 nothing is wrong, 1 something is, 2 wrong use or the command cannot be found, 3 the driver does not get as far as hello.

Example:
  dbkit driver check --exec "python3 my_driver.py"`;

const DRIVER_SERVE_HELP = `
Requests and replies are JSON, one a line: docs/driver-protocol.md. It ends with its input, or after close.

Example:
  dbkit driver serve sqlite:./test.db`;
