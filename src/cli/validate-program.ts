// The command line of validate.
import { type Command, Option } from 'commander';
import { addOutput } from './output-program.js';

export function addValidate(program: Command, end: (exitCode: number) => void): void {
  const command = program
    .command('validate')
    .description('check documents against the schemas, and the references between them')
    .argument('[inputs...]', 'databases, archives, files, folders, patterns; - is standard input')
    .option('--collection <name>', 'the collection of files, where no file name tells')
    .option('--collections <list>', 'of databases and archives only these, such as agents,users')
    .option('--exclude <list>', 'of databases and archives all but these')
    .option(
      '--dialect <name>',
      'which schemas: documented (files), stored, or auto, by each document (databases); archives say it',
    )
    .option('--strict', 'unknown fields are errors, not warnings')
    .addOption(
      new Option('--references <level>', 'what a reference to nothing is')
        .choices(['error', 'warn', 'off'])
        .default('error'),
    )
    .option('--fast', 'each document by itself: no references, no repeated ids or keys')
    .option('--max-errors <count>', 'list at most so many findings (all are counted)', '1000')
    .option('--max-line <bytes>', 'the longest line or document of a file, such as 64MiB', '64MiB')
    .option('--threads <count>', 'read files with so many threads', '1')
    .option('--identity <file>', 'the age identity file of an encrypted archive (or DBKIT_PASSPHRASE)')
    .option('--rate <documents>', 'read at most so many documents a second of a location')
    .option('--baseline <file>', 'known findings, which do not fail the run')
    .option('--write-baseline', 'write what is found into the baseline file');
  addOutput(command, { what: 'the result', formats: FORMATS, quiet: 'findings alone' })
    .addHelpText('after', VALIDATE_HELP)
    .action(async (inputs: string[], options: Record<string, unknown>) => {
      const { validateCommand } = await import('./validate-command.js');
      end(await validateCommand(inputs, options));
    });
}

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'];

const VALIDATE_HELP = `
An INPUT is a database URL (dbkit backends lists them), an archive, a file, a folder, a pattern, or - for standard input.
Databases and archives are only read; a password may come from DBKIT_SOURCE_PASSWORD. What is given together is checked together;
of several databases or archives each by itself. Where inputs of several kinds have no dialect in common, it is auto.

The collection of a file is told by its name: agents.json, agents.ndjson, agents/*.json, x.agent.json.
Files hold one document, an array, a document a line (NDJSON), or Gofannon's own export.

Exit codes: 0 valid (warnings at most), 1 something is wrong or nothing was read, 2 wrong use, 3 a file or a location cannot be
read, 6 an archive is damaged or a collection that was asked for is not there, 130 interrupted.

Examples:
  dbkit validate data/
  dbkit validate env:
  dbkit validate sqlite:./gofannon.db --format github --report sarif=findings.sarif
  dbkit validate --collection agents - < agents.ndjson`;
