// The command lines of export, import and migrate.
import { type Command, Option } from 'commander';
import type { TransferCommand } from '../transfer/transfer-report.js';
import { CONVERT_HELP, IGNORE_HELP } from './foreign-rules.js';
import { addOutput, collect } from './output-program.js';

interface Words {
  readonly description: string;
  readonly locations: string;
  readonly meaning: string;
  readonly examples: string;
}

const COMMANDS: Readonly<Record<TransferCommand, Words>> = {
  export: {
    description: 'write a database into an archive',
    locations: '[locations...]',
    meaning: 'DATABASE ARCHIVE: a database URL, and the folder to make',
    examples:
      '  dbkit export sqlite:./gofannon.db ./backup\n  dbkit export postgres://me@db/gofannon ./backup --secrets redact',
  },
  import: {
    description: "write an archive, files, or Gofannon's own export into a database",
    locations: '[locations...]',
    meaning: 'ARCHIVE|DIR|FILE DATABASE; with --undo, the database alone or nothing',
    examples:
      '  dbkit import ./backup sqlite:./new.db\n  dbkit import --undo .dbkit/0123456789abcdef.journal',
  },
  migrate: {
    description: 'move documents from one database to another',
    locations: '[locations...]',
    meaning: 'DATABASE DATABASE: from the first into the second',
    examples: '  dbkit migrate sqlite:./gofannon.db postgres://me@db/gofannon --dry-run',
  },
};

const EXIT_CODES = `
Passwords may come from DBKIT_SOURCE_PASSWORD and DBKIT_TARGET_PASSWORD. A killed run goes on when the same command is given again.

Exit codes: 0 all is moved, 1 the source is empty, 2 wrong use, 3 the source failed, 4 the target failed, 5 documents were
rejected, 6 refused before the first write, 130 interrupted.`;

export function addTransfers(program: Command, end: (exitCode: number) => void): void {
  for (const name of Object.keys(COMMANDS) as TransferCommand[]) {
    const command = program.command(name);
    addOptions(command, name);
    command.action(async (locations: string[], options: Record<string, unknown>) => {
      const { transferCommand } = await import('./transfer-command.js');
      end(await transferCommand(name, locations, options));
    });
  }
}

function addOptions(command: Command, name: TransferCommand): void {
  const { description, locations, meaning, examples } = COMMANDS[name];
  command
    .description(description)
    .argument(locations, meaning)
    .option('--collections <list>', 'only these collections, such as agents,users')
    .option('--exclude <list>', 'all but these collections')
    .option('--where <condition>', "only some: 'COLLECTION:POINTER OP JSON'; may be repeated", collect, [])
    .option('--limit <count>', 'at most so many documents of each collection')
    .addOption(
      new Option('--on-conflict <policy>', 'where the target has a document of that id')
        .choices(['fail', 'skip', 'overwrite', 'if-newer'])
        .default('fail'),
    )
    .addOption(
      new Option('--validate <mode>', 'documents that do not keep their schema')
        .choices(['off', 'warn', 'reject'])
        .default('warn'),
    )
    .option(
      '--dialect <name>',
      'how documents are written: documented, stored, auto (default: by the source)',
    )
    .option('--convert <list>', CONVERT_HELP)
    .option('--ignore <list>', IGNORE_HELP)
    .addOption(
      new Option('--secrets <mode>', 'API keys and the like').choices(['keep', 'redact']).default('keep'),
    )
    .option('--dry-run', 'look at everything and write nothing')
    .option('--preflight', 'look at everything first, and write only if nothing is rejected')
    .option('--rejects <file>', 'where rejected documents go')
    .option('--journal <file>', 'where the journal is')
    .option('--restart', 'begin anew, whatever an unfinished journal says')
    .option('--rate <documents>', 'at most so many documents a second')
    .option('--concurrency <count>', 'at most so many writes at once')
    .option('--retries <count>', 'how often what is out of reach is tried again', '9');
  if (name === 'export') {
    command.addOption(
      new Option('--compress <form>', 'of the segments').choices(['gzip', 'none', 'zstd']).default('gzip'),
    );
    command.option('--encrypt <recipients>', 'age recipients, or passphrase: that of DBKIT_PASSPHRASE');
  } else command.option('--verify', 'compare both sides document by document at the end');
  if (name === 'import') {
    command
      .option('--collection <name>', 'the collection of files whose names do not tell')
      .option('--identity <file>', 'the age identity file of an encrypted archive (or DBKIT_PASSPHRASE)')
      .option('--undo <journal>', 'delete what that run has created');
  }
  const output = { what: 'the summary', formats: ['text', 'json'], quiet: 'how it ended alone' };
  addOutput(command, output).addHelpText('after', `${EXIT_CODES}\n\nExamples:\n${examples}`);
}
