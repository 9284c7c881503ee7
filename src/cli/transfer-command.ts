// `dbkit export`, `import` and `migrate`: opens both sides, runs the engine, prints the report.
import { rmdirSync } from 'node:fs';
import { isDatabaseUrl } from '../backend/registry.js';
import { redactUrl } from '../backend/url.js';
import { DbkitError, messageOf } from '../document/error.js';
import { writeTransferJson } from '../report/transfer/json.js';
import { writeTransferText } from '../report/transfer/text.js';
import { PATIENCE } from '../transfer/retry.js';
import { transfer } from '../transfer/transfer.js';
import type { TransferOptions } from '../transfer/transfer-options.js';
import type { TransferCommand, TransferReport } from '../transfer/transfer-report.js';
import { interruption } from './interruption.js';
import { collectOften, optimizeAsUsual } from './optimizing.js';
import { lookOf, outputsOf, writeReport } from './output.js';
import { openSides, type Sides } from './transfer-locations.js';
import { choicesOf, positive, type TransferFlags } from './transfer-options.js';
import { transferProgress } from './transfer-progress.js';
import { verifyTransfer } from './transfer-verify.js';
import { undoCommand } from './undo-command.js';
import { countOf } from './values.js';

const FORMATS = ['text', 'json'] as const;

/** Runs one of the three; returns the exit code. */
export async function transferCommand(
  command: TransferCommand,
  locations: readonly string[],
  given: Record<string, unknown>,
): Promise<number> {
  const flags = given as unknown as TransferFlags;
  if (flags.undo !== undefined) return undoCommand(flags.undo, locations, flags);
  const [from, to, ...others] = locations;
  if (from === undefined || to === undefined || others.length > 0) throw needsTwo(command);
  optimizeAsUsual();
  collectOften();
  const outputs = outputsOf(flags, FORMATS);
  const report = await run(command, from, to, flags);
  for (const output of outputs) {
    const pieces =
      output.format === 'json' ? writeTransferJson(report) : writeTransferText(report, lookOf(output, flags));
    await writeReport(pieces, output);
  }
  if (report.error) process.stderr.write(`dbkit: ${report.error.message}\n`);
  return report.exitCode;
}

function needsTwo(command: TransferCommand): DbkitError {
  const forms = {
    export: 'a database and an archive to make: dbkit export sqlite:./gofannon.db ./backup',
    import: 'an archive, a folder or a file, and a database: dbkit import ./backup sqlite:./new.db',
    migrate: 'two databases: dbkit migrate sqlite:./gofannon.db postgres://me@localhost/gofannon',
  };
  return new DbkitError('usage', `${command} takes ${forms[command]}`);
}

async function run(
  command: TransferCommand,
  from: string,
  to: string,
  flags: TransferFlags,
): Promise<TransferReport> {
  const given = choicesOf(flags);
  const limits = {
    rate: flags.rate === undefined ? undefined : positive('--rate', flags.rate),
    concurrency: flags.concurrency === undefined ? undefined : positive('--concurrency', flags.concurrency),
  };
  if (flags.dryRun && flags.preflight) {
    throw new DbkitError('usage', '--preflight runs what --dry-run only looks at: give one of them');
  }
  if (flags.verify && (flags.dryRun || given.limit !== undefined)) {
    throw new DbkitError('usage', '--verify compares what was moved whole: without --dry-run and --limit');
  }
  const stop = interruption('writing what is read, then stopping: the same command goes on');
  const progress = transferProgress(command, flags);
  let secrets = 0;
  let sides: Sides | undefined;
  try {
    sides = await openSides(command, from, to, flags, () => secrets);
    const choices = { ...given, dialect: sides.dialect };
    const options: TransferOptions = {
      command,
      source: sides.source,
      target: sides.target,
      archiveDigest: sides.archiveDigest,
      choices,
      mode: flags.dryRun ? 'dry' : flags.preflight ? 'preflight' : 'write',
      journalPath: sides.journalPath,
      journalIsPassing: command === 'export',
      mayRepeatIds: sides.mayRepeatIds,
      rejectsPath: flags.rejects,
      restart: flags.restart ?? false,
      ...limits,
      patience: { ...PATIENCE, retries: countOf('--retries', flags.retries) },
      signal: stop.signal,
      onBegin: (collections) => progress.begin(collections, given.limit),
      onFinish: (totals) => {
        secrets = totals.secrets;
      },
      onProgress: (collection, read, bytes) => progress.update(collection, read, bytes),
    };
    const report = await transfer(options);
    const isOver = report.status === 'done' || report.status === 'rejected';
    const verified =
      flags.verify && isOver
        ? await verifyTransfer(sides.source, sides.targetUrl, choices, report, stop.signal)
        : undefined;
    return {
      ...report,
      isEncrypted: flags.encrypt !== undefined,
      exitCode: verified?.equal === false ? 1 : interruptedBy(stop.exitCode, report),
      ...(verified && { verified }),
      commands: commandsFor(report, from, to, flags),
    };
  } finally {
    progress.stop();
    stop.release();
    await sides?.close();
    if (command === 'export') removeWhereEmpty(`${to}.partial`);
    else removeWhereEmpty('.dbkit');
  }
}

function interruptedBy(code: number | undefined, { status, exitCode }: TransferReport): number {
  return status === 'interrupted' ? (code ?? exitCode) : exitCode;
}

/** What was refused before it was begun leaves nothing behind. */
function removeWhereEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // It is not there, or holds something.
    messageOf(error);
  }
}

function commandsFor(
  report: TransferReport,
  from: string,
  to: string,
  flags: TransferFlags,
): NonNullable<TransferReport['commands']> {
  const words = process.argv.slice(2).map((word) => quoted(isDatabaseUrl(word) ? redactUrl(word) : word));
  const sides = [from, to].map((location) => quoted(redactUrl(location)));
  const undo = report.journal === undefined ? {} : { undo: `dbkit import --undo ${quoted(report.journal)}` };
  // The first so many of each side need not be the same documents.
  const verify = flags.limit === undefined && {
    verify: ['dbkit verify', ...sides, ...sameChoices(flags)].join(' '),
  };
  return { again: `dbkit ${words.join(' ')}`, ...verify, ...undo };
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What verify has to be told to look at the same documents in the same form. */
function sameChoices({ where, secrets, ...flags }: TransferFlags): string[] {
  const { collection, collections, exclude, convert, ignore, identity } = flags;
  const redact = secrets === 'redact' ? secrets : undefined;
  const given = { collection, collections, exclude, convert, ignore, identity, secrets: redact };
  const lists = Object.entries(given).flatMap(([name, list]) =>
    list === undefined ? [] : [`--${name}`, quoted(list)],
  );
  return [...lists, ...where.flatMap((condition) => ['--where', quoted(condition)])];
}
