// The command line of verify.
import { type Command, Option } from 'commander';
import { CONVERT_HELP, IGNORE_HELP } from './foreign-rules.js';
import { addOutput, collect } from './output-program.js';

const HELP = `
A LOCATION is a database URL (dbkit backends lists them), an archive, or a file or folder of documents. Archives are checked whole
before anything is compared. Numbers are compared by value and fields in any order; a top-level _rev is left out.
Passwords may come from DBKIT_SOURCE_PASSWORD (left) and DBKIT_TARGET_PASSWORD (right).

Exit codes: 0 the same, 1 differences, or nothing to compare, 2 wrong use, 3 the left side cannot be read, 4 the right side cannot
be read, 6 an archive is damaged or a collection that was asked for is on neither side, 130 interrupted.

Examples:
  dbkit verify sqlite:./gofannon.db postgres://me@db/gofannon
  dbkit verify ./backup sqlite:./gofannon.db --collections agents,users
  dbkit verify ./backup mongodb://db/gofannon --sample 1000`;

export function addVerify(program: Command, end: (exitCode: number) => void): void {
  const command = program
    .command('verify')
    .description('compare two locations document by document')
    .argument('[locations...]', 'LOCATION LOCATION: databases, archives, files, folders')
    .option('--collections <list>', 'only these collections, such as agents,users')
    .option('--exclude <list>', 'all but these collections')
    .option('--where <condition>', "only some: 'COLLECTION:POINTER OP JSON'; may be repeated", collect, [])
    .option('--sample <count>', 'only the first documents of each collection of the left side')
    .option('--max-differences <count>', 'name at most so many documents (all are counted)', '1000')
    .option('--identity <file>', 'the age identity file of an encrypted archive (or DBKIT_PASSPHRASE)')
    .option('--collection <name>', 'the collection of files, where no file name tells')
    .option('--dialect <name>', 'which schemas say what is secret: documented, stored, auto')
    .option('--convert <list>', CONVERT_HELP)
    .option('--ignore <list>', IGNORE_HELP)
    .addOption(
      new Option(
        '--secrets <mode>',
        'redact: compare as if API keys and the like were left out of both sides',
      )
        .choices(['keep', 'redact'])
        .default('keep'),
    )
    .option('--rate <documents>', 'read at most so many documents a second of each side');
  addOutput(command, {
    what: 'the result',
    formats: ['text', 'json'],
    quiet: 'differences and the verdict alone',
  })
    .addHelpText('after', HELP)
    .action(async (locations: string[], options: Record<string, unknown>) => {
      const { verifyCommand } = await import('./verify-command.js');
      end(await verifyCommand(locations, options));
    });
}
