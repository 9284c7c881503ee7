// The command line: commands, their options, and what each error ends in. A command's code is loaded when it is called.
import { Command, CommanderError } from 'commander';
import { DbkitError, type ErrorCode, messageOf } from '../document/error.js';
import { addConform } from './conform-program.js';
import { addDoctor } from './doctor-program.js';
import { addDriver } from './driver-program.js';
import { packageVersion } from './package.js';
import { addTransfers } from './transfer-program.js';
import { addValidate } from './validate-program.js';
import { addVerify } from './verify-program.js';

/** Exit codes, by what went wrong. */
const EXIT: Readonly<Record<ErrorCode, number>> = {
  usage: 2,
  unreadable: 3,
  unwritable: 4,
  refused: 6,
  not_found: 3,
  conflict: 4,
  invalid: 5,
  unsupported: 2,
  unavailable: 3,
  internal: 70,
};

const OWN_FAULT = 70;
const WRONG_USE = 2;

/** Runs one command line, without the program's name; returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failed(error, args);
  }
}

function createProgram(end: (exitCode: number) => void): Command {
  const program = new Command('dbkit')
    .description(
      "Checks Gofannon's documents, judges its database backends, and moves its collections between databases.",
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'dbkit: ')) })
    .showHelpAfterError('(dbkit --help says how)')
    .enablePositionalOptions();
  addValidate(program, end);
  addConform(program, end);
  addDriver(program, end);
  addTransfers(program, end);
  addVerify(program, end);
  addDoctor(program, end);
  addBackends(program, end);
  addSchema(program, end);
  return program;
}

function addBackends(program: Command, end: (exitCode: number) => void): void {
  program
    .command('backends')
    .description('list the databases known here: URLs, options, limits, what is installed')
    .option('--json', 'as one JSON object')
    .action(async (options: Record<string, unknown>) => {
      const { backendsCommand } = await import('./backends-command.js');
      end(await backendsCommand(options));
    });
}

function addSchema(program: Command, end: (exitCode: number) => void): void {
  program
    .command('schema')
    .description('print the schema of a collection, or the names of all')
    .argument('[collection]', 'such as agents')
    .option('--types', 'print TypeScript types instead')
    .option('--diff', 'print the two dialects side by side, field by field')
    .option(
      '--dialect <name>',
      'which schemas: documented (the default) or stored; with --diff, which is on the left',
    )
    .option('--json', 'with --diff: as one JSON object')
    .action(async (collection: string | undefined, options: Record<string, unknown>) => {
      const { schemaCommand } = await import('./schema-command.js');
      end(schemaCommand(collection, options));
    });
}

function failed(error: unknown, args: readonly string[]): number {
  const known = error instanceof DbkitError;
  // Commander has printed its own message already; help and version are no failures.
  if (error instanceof CommanderError)
    return jsonFailure(args, error.exitCode === 0 ? 0 : WRONG_USE, error.message);
  const code = known ? EXIT[error.code] : OWN_FAULT;
  process.stderr.write(`dbkit: ${messageOf(error)}\n`);
  if (code === OWN_FAULT) process.stderr.write(faultOfOurs(error));
  return jsonFailure(args, code, messageOf(error));
}

// With --json there is one JSON object on standard output whatever happens.
function jsonFailure(args: readonly string[], exitCode: number, message: string): number {
  const asked = args.includes('--json') || /--format[ =]json/.test(args.join(' '));
  if (exitCode !== 0 && asked) {
    const error = { message: message.replace(/^error: /, '') };
    process.stdout.write(
      `${JSON.stringify({ command: args[0] ?? '', status: 'failed', exitCode, error })}\n`,
    );
  }
  return exitCode;
}

function faultOfOurs(error: unknown): string {
  const where = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
  return `This is a fault of dbkit itself. Please report it with this line: ${packageVersion()} ${where}\n`;
}
