// What export, import and migrate name: which side is what, and where the journal lies.
import { join } from 'node:path';
import { isDatabaseUrl } from '../backend/registry.js';
import { DbkitError } from '../document/error.js';
import { partialFolder } from '../transfer/archive/archive-names.js';
import { createArchiveTarget } from '../transfer/archive/archive-target.js';
import { lookAtArchive } from '../transfer/archive-look.js';
import { openDatabaseTarget } from '../transfer/database/database-target.js';
import { openSource } from '../transfer/location.js';
import type { Source } from '../transfer/source.js';
import type { Target } from '../transfer/target.js';
import type { TransferCommand } from '../transfer/transfer-report.js';
import { encryptionOf, keysOf } from './archive-keys.js';
import { packageVersion } from './package.js';
import { choicesOf, type TransferFlags, withPassword } from './transfer-options.js';

export interface Sides {
  readonly source: Source;
  readonly target: Target;
  /** With its password, to read from what was written. */
  readonly targetUrl: string;
  readonly archiveDigest: string | undefined;
  readonly mayRepeatIds: boolean;
  /** What --dialect says, else the source. */
  readonly dialect: string;
  journalPath(plan: string): string;
  close(): Promise<void>;
}

/** Throws DbkitError: `unreadable` and `unwritable` where a side cannot be opened. */
export async function openSides(
  command: TransferCommand,
  from: string,
  to: string,
  flags: TransferFlags,
  secrets: () => number,
): Promise<Sides> {
  refuseWrongKinds(command, from, to);
  const opened = await openFrom(from, flags);
  try {
    const target = await openTo(to, opened, flags, secrets);
    return {
      ...opened,
      target,
      targetUrl: withPassword(to, 'DBKIT_TARGET_PASSWORD'),
      journalPath: (plan) => flags.journal ?? journalOf(command, to, plan),
      close: async () => {
        await target.close().catch(() => undefined);
        await opened.source.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await opened.source.close();
    throw error;
  }
}

function refuseWrongKinds(command: TransferCommand, from: string, to: string): void {
  const wantsDatabase = { from: command !== 'import', to: command !== 'export' };
  if (isDatabaseUrl(from) !== wantsDatabase.from || isDatabaseUrl(to) !== wantsDatabase.to) {
    const [first, second] = [kindOf(from), kindOf(to)];
    const hint = `from ${first} into ${second} goes ${rightCommand(from, to)}`;
    throw new DbkitError('usage', `${command} does not do this: ${hint}`);
  }
}

function kindOf(location: string): string {
  return isDatabaseUrl(location) ? 'a database' : 'files';
}

function rightCommand(from: string, to: string): string {
  if (isDatabaseUrl(from)) return isDatabaseUrl(to) ? 'dbkit migrate' : 'dbkit export';
  return isDatabaseUrl(to) ? 'dbkit import' : 'by cp';
}

type Opened = Pick<Sides, 'source' | 'archiveDigest' | 'mayRepeatIds' | 'dialect'>;

async function openFrom(from: string, flags: TransferFlags): Promise<Opened> {
  const rules = choicesOf(flags);
  const location = withPassword(from, 'DBKIT_SOURCE_PASSWORD');
  const opened = await side('unreadable', () =>
    openSource(location, { rules, keys: keysOf(flags.identity) }),
  );
  return { ...opened, dialect: flags.dialect ?? opened.dialect };
}

function openTo(
  to: string,
  { source, dialect }: Opened,
  flags: TransferFlags,
  secrets: () => number,
): Promise<Target> {
  if (isDatabaseUrl(to)) {
    const url = withPassword(to, 'DBKIT_TARGET_PASSWORD');
    return side('unwritable', () => openDatabaseTarget(url, flags.dryRun ? 'look' : 'write'));
  }
  if (flags.dryRun) return lookAtArchive(to);
  return createArchiveTarget(to, {
    compress: flags.compress as 'gzip' | 'none' | 'zstd',
    encrypt: encryptionOf(flags.encrypt),
    madeBy: `gofannon-dbkit ${packageVersion()}`,
    notes: () => ({
      source: source.name,
      consistency: source.consistency,
      dialect,
      secrets: {
        are: flags.secrets === 'redact' ? 'redacted' : 'kept',
        values: secrets(),
      },
    }),
  });
}

function journalOf(command: TransferCommand, to: string, plan: string): string {
  return command === 'export' ? join(partialFolder(to), 'export.journal') : join('.dbkit', `${plan}.journal`);
}

async function side<T>(code: 'unreadable' | 'unwritable', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DbkitError) || error.code === 'usage' || error.code === 'refused') throw error;
    throw new DbkitError(code, error.message, { cause: error });
  }
}
