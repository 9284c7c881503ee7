// The command line of doctor.
import type { Command } from 'commander';
import { addOutput } from './output-program.js';

const FORMATS = ['text', 'json', 'junit', 'github'];

const HELP = `
A LOCATION is a database URL (dbkit backends lists them), an archive, or a file or folder of documents. It is only read.
A password may come from DBKIT_SOURCE_PASSWORD. Sessions of logged-in users are looked at too, and their tokens are never shown.

Exit codes: 0 nothing was found that breaks the application (notices at most), 1 something will break it, nothing was read or a
document cannot be read, 2 wrong use, 3 the location cannot be read, 6 an archive is damaged or a collection that was asked for is
not there, 130 interrupted.

Examples:
  dbkit doctor env:
  dbkit doctor couchdb://admin@localhost:5984/ --format github
  dbkit doctor ./backup --now 2026-06-01T00:00:00Z`;

export function addDoctor(program: Command, end: (exitCode: number) => void): void {
  const command = program
    .command('doctor')
    .description('what in this installation will break the application')
    .argument('[location...]', 'a database, an archive, a file, a folder')
    .option('--collections <list>', 'only these collections, such as agents,users')
    .option('--exclude <list>', 'all but these collections')
    .option('--now <time>', 'count ages from here; without a zone in UTC (default: the clock)')
    .option('--max-listed <count>', 'name at most so many of each finding (all are counted)', '20')
    .option('--identity <file>', 'the age identity file of an encrypted archive (or DBKIT_PASSPHRASE)')
    .option('--collection <name>', 'the collection of files, where no file name tells')
    .option('--rate <documents>', 'read at most so many documents a second');
  addOutput(command, { what: 'the result', formats: FORMATS, quiet: 'findings and the verdict alone' })
    .addHelpText('after', HELP)
    .action(async (locations: string[], options: Record<string, unknown>) => {
      const { doctorCommand } = await import('./doctor-command.js');
      end(await doctorCommand(locations, options));
    });
}
