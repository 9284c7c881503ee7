// The command line of conform.
import { type Command, Option } from 'commander';
import { addOutput, collect } from './output-program.js';

export function addConform(program: Command, end: (exitCode: number) => void): void {
  const command = program
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
    .option('--list', 'print the requirements')
    .option('--compare', 'compare JSON reports: one matrix of databases against requirements')
    .option('--clean', 'remove what killed runs have left in the database')
    .option('--force', 'with --clean: also of runs that began less than an hour ago');
  const quiet = 'the verdict and a line for each failure';
  addOutput(command, { what: 'the report', formats: CONFORM_FORMATS, quiet })
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
