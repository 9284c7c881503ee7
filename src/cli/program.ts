// The command line: commands, their options, and what each error ends in. A command's code is loaded when it is called.
import { Command, CommanderError, Option } from 'commander';
import { DbkitError, type ErrorCode, messageOf } from '../document/error.js';
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

function addConform(program: Command, end: (exitCode: number) => void): void {
  program
    .command('conform')
    .description("put an implementation of Gofannon's database interface to the test")
    .argument(
      '[subject...]',
      'a database URL (dbkit backends lists them), if not one of --exec, --python, --module; with --compare, JSON reports',
    )
    .option('--exec <command>', 'a driver process, in any language: docs/driver-protocol.md')
    .option('--python <module:Class>', 'a Python class with the interface of DatabaseService')
    .option('--python-path <folder>', 'where Python modules are looked for; may be repeated', collect, [])
    .option('--python-bin <program>', 'the Python interpreter (default: python3)')
    .option('--python-stub <list>', 'packages that the module imports and that are not installed')
    .option('--kwargs <json>', "the Python class's arguments")
    .option('--module <file>', 'a JavaScript module that exports default or open: (options) => service')
    .addOption(
      new Option('--conflicts <profile>', 'what a save over a document does').choices(['upsert', 'mvcc']),
    )
    .option('--limits <json|file>', 'what the database cannot hold, in place of what it says itself')
    .option('--capabilities <list>', 'what the subject is asked for, such as find,ensure_index')
    .option('--dialect <name>', 'which documents are drawn: documented (the default) or stored')
    .option('--profile <list>', 'only these profiles, such as core,values')
    .option('--requirement <list>', 'only these requirements, such as GET-2')
    .option('--seed <number>', 'decides everything random; a failure names the one that repeats it')
    .option('--runs <count>', 'sequences of the model-based check')
    .option('--timeout <seconds>', 'how long one call may take', '30')
    .option('--replay <file>', 'judge a stored history again, and try to provoke it again')
    .option('--history <folder>', 'where histories of concurrency failures are kept', '.')
    .option('--known-failures <file>', 'failures that are known; one that passes is an error')
    .option('--write-known-failures', 'write the failures into that file')
    .option(
      '--use-real-collections',
      'also use the six collections under their own names; their documents stay',
    )
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(CONFORM_FORMATS).default('text'),
    )
    .option('--report <format=file>', 'write another format to a file; may be repeated', collect, [])
    .option('--list', 'print the requirements')
    .option('--compare', 'compare JSON reports: one matrix of databases against requirements')
    .option('--clean', 'remove what killed runs have left in the database')
    .option('--force', 'with --clean: also of runs that began less than an hour ago')
    .option('--json', 'the same as --format json')
    .option('--quiet', 'print the verdict and a line for each failure')
    .option('--no-color', 'no colours')
    .addOption(
      new Option('--progress <how>', 'progress on standard error')
        .choices(['auto', 'lines', 'json', 'none'])
        .default('auto'),
    )
    .addHelpText('after', CONFORM_HELP)
    .action(async (names: string[], options: Record<string, unknown>) => {
      const { conformCommand } = await import('./conform-command.js');
      end(await conformCommand(names, options));
    });
}

const CONFORM_FORMATS = ['text', 'json', 'junit', 'html', 'badge'];

const CONFORM_HELP = `
The suite touches only collections that begin with dbkit_ and a random name, and removes them, also after Ctrl-C.

Exit codes: 0 conformant, 1 not conformant or inconclusive, 2 wrong use, or a driver, class or module cannot be found or loaded,
3 the subject cannot be reached or its driver breaks the protocol, 130 interrupted.

Examples:
  dbkit conform sqlite:./test.db
  dbkit conform postgres://me@localhost/test --report html=report.html --report json=report.json
  dbkit conform memory: --requirement GET-2 --seed 42
  dbkit conform --exec "python3 my_driver.py"
  dbkit conform --python my_backend:MyService --python-path . --kwargs '{"table": "test"}'
  dbkit conform --module ./my-backend.js
  dbkit conform --compare a.json b.json --format html > matrix.html`;

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

function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
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
