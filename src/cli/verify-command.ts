// `dbkit verify`: opens two locations, compares them, prints what differs.
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import { chooseProgressMode, startProgress } from '../report/progress.js';
import { writeVerifyJson } from '../report/verify/json.js';
import { writeVerifyText } from '../report/verify/text.js';
import { DATABASE_DIALECT, type Dialect, openDialect } from '../schema/dialect.js';
import { type LocationOptions, type OpenedSource, openSource } from '../transfer/location.js';
import { paced } from '../transfer/paced-source.js';
import { redactor } from '../transfer/secrets.js';
import type { Source } from '../transfer/source.js';
import { sideOf } from '../transfer/verify/side-error.js';
import { verify } from '../transfer/verify/verify.js';
import type { VerifyOptions } from '../transfer/verify/verify-options.js';
import type { VerifyReport } from '../transfer/verify/verify-report.js';
import { isMeant, parseWhere } from '../transfer/where.js';
import { keysOf } from './archive-keys.js';
import { foreignRulesOf } from './foreign-rules.js';
import { interruption, sayInterrupted } from './interruption.js';
import { optimizeAsUsual } from './optimizing.js';
import { lookOf, type OutputOptions, outputsOf, writeReport } from './output.js';
import { positive, withPassword } from './transfer-options.js';
import { countOf, listOf } from './values.js';

interface VerifyFlags extends OutputOptions {
  readonly collections?: string;
  readonly exclude?: string;
  readonly where: readonly string[];
  readonly sample?: string;
  readonly maxDifferences: string;
  readonly collection?: string;
  readonly identity?: string;
  readonly dialect?: string;
  readonly convert?: string;
  readonly ignore?: string;
  readonly secrets: 'keep' | 'redact';
  readonly rate?: string;
  readonly progress: string;
}

const FORMATS = ['text', 'json'] as const;
/** What is looked up is kept in memory. */
const LARGEST_SAMPLE = 100_000;

/** Compares, prints the report, and returns the exit code. */
export async function verifyCommand(
  locations: readonly string[],
  given: Record<string, unknown>,
): Promise<number> {
  const flags = given as unknown as VerifyFlags;
  const [left, right, ...others] = locations;
  if (left === undefined || right === undefined || others.length > 0) {
    throw new DbkitError('usage', 'verify takes two locations: dbkit verify ./backup sqlite:./gofannon.db');
  }
  optimizeAsUsual();
  const outputs = outputsOf(flags, FORMATS);
  const stop = interruption('stopping; what was compared so far says nothing of the rest');
  try {
    const report = await compare(left, right, flags, stop.signal);
    const exitCode = report.equal ? 0 : 1;
    for (const output of outputs) {
      const pieces =
        output.format === 'json'
          ? writeVerifyJson(report, { status: 'done', exitCode })
          : writeVerifyText(report, lookOf(output, flags));
      await writeReport(pieces, output);
    }
    return exitCode;
  } catch (error) {
    if (stop.exitCode === undefined) throw error;
    return await sayInterrupted('verify', 'not everything was compared', stop.exitCode, flags);
  } finally {
    stop.release();
  }
}

async function compare(
  left: string,
  right: string,
  flags: VerifyFlags,
  signal: AbortSignal,
): Promise<VerifyReport> {
  const given = optionsOf(flags, signal);
  const opened: Source[] = [];
  try {
    const open = async (location: string, variable: string) => {
      const found = await openPaced(withPassword(location, variable), flags, signal);
      opened.push(found.source);
      return found;
    };
    const one = await open(left, 'DBKIT_SOURCE_PASSWORD');
    const other = await ofRight(() => open(right, 'DBKIT_TARGET_PASSWORD'));
    // What hides the secrets of both where the two sides are written differently.
    const common = one.dialect === other.dialect ? one.dialect : DATABASE_DIALECT;
    const dialect = openDialect(flags.dialect ?? common);
    const as = flags.secrets === 'redact' ? redactedBy(dialect) : undefined;
    const options = { ...given, dialect, as };
    return await withProgress(flags, (onProgress) =>
      verify(one.source, other.source, { ...options, onProgress }),
    );
  } catch (error) {
    throw sideOf(error) === 'right' ? ofTheRight(error) : error;
  } finally {
    for (const source of opened) await source.close().catch(() => undefined);
  }
}

async function openPaced(
  location: string,
  flags: VerifyFlags,
  signal: AbortSignal,
): Promise<Pick<OpenedSource, 'source' | 'dialect'>> {
  const options: LocationOptions = {
    rules: foreignRulesOf(flags),
    collection: flags.collection,
    keys: keysOf(flags.identity),
    signal,
  };
  const { source, dialect } = await openSource(location, options);
  return {
    source: flags.rate === undefined ? source : paced(source, positive('--rate', flags.rate)),
    dialect,
  };
}

async function ofRight<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw ofTheRight(error);
  }
}

/** What is wrong use, or a damaged archive, is so on either side; another failure of the right one is that of a target. */
function ofTheRight(error: unknown): unknown {
  if (!(error instanceof DbkitError) || error.code === 'usage' || error.code === 'refused') return error;
  return new DbkitError('unwritable', error.message, { cause: error });
}

/** Throws DbkitError `usage`. */
function optionsOf(flags: VerifyFlags, signal: AbortSignal): Omit<VerifyOptions, 'dialect' | 'as'> {
  openDialect(flags.dialect);
  const conditions = flags.where.map(parseWhere);
  const sample = flags.sample === undefined ? undefined : positive('--sample', flags.sample);
  if (sample !== undefined && sample > LARGEST_SAMPLE) {
    throw new DbkitError(
      'usage',
      `--sample takes at most ${LARGEST_SAMPLE}: without it, everything is compared`,
    );
  }
  return {
    collections: listOf(flags.collections),
    exclude: listOf(flags.exclude),
    where: conditions.length === 0 ? undefined : whereOf(conditions),
    sample,
    maxListed: countOf('--max-differences', flags.maxDifferences),
    signal,
  };
}

/** A condition speaks of its own collection; of others every document is meant. */
function whereOf(conditions: readonly ReturnType<typeof parseWhere>[]): VerifyOptions['where'] {
  return (collection, document) => {
    return isMeant(
      conditions.filter((condition) => condition.collection === collection),
      document,
    );
  };
}

function redactedBy(dialect: Dialect): VerifyOptions['as'] {
  const redactors = new Map<string, ((document: JsonObject) => JsonObject) | undefined>();
  return (collection, document) => {
    if (!redactors.has(collection)) redactors.set(collection, redactor(dialect, collection));
    return redactors.get(collection)?.(document) ?? document;
  };
}

async function withProgress(
  flags: VerifyFlags,
  work: (onProgress: (documents: number) => void) => Promise<VerifyReport>,
): Promise<VerifyReport> {
  const mode = chooseProgressMode({
    progress: flags.progress === 'auto' ? undefined : flags.progress,
    quiet: flags.quiet ?? false,
    isTTY: process.stderr.isTTY,
  });
  const progress = await startProgress({ label: 'verify', unit: 'documents', mode, stream: process.stderr });
  try {
    return await work((documents) => progress.update(documents));
  } finally {
    progress.stop();
  }
}
