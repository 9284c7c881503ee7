// `dbkit validate`: turns the command line into a validation run, and its report into output.
import { statSync } from 'node:fs';
import { DbkitError } from '../document/error.js';
import { collectionOfFile, dialectsKnowing } from '../files/collection-of-file.js';
import { type Discovered, discover, type Input } from '../files/discover.js';
import { tellsCollections, tellsNothing } from '../files/document-reader.js';
import { chooseProgressMode, type ProgressMode, startProgress } from '../report/progress.js';
import { type ReportFormat, reportFormats } from '../report/validation/formats.js';
import { type Dialect, openDialect } from '../schema/dialect.js';
import { readBaseline, writeBaseline } from '../validation/baseline.js';
import { validate } from '../validation/validate.js';
import type { ValidationOptions } from '../validation/validation-options.js';
import { VALIDATION_DEFAULTS } from '../validation/validation-options.js';
import type { KnownFinding, ValidationReport } from '../validation/validation-report.js';
import { optimizeAsUsual } from './optimizing.js';
import { lookOf, type OutputOptions, outputsOf, writeReport } from './output.js';
import { packageVersion } from './package.js';
import { bytesOf, countOf } from './values.js';

/** The options as the command line's parser gives them. */
interface CommandOptions extends OutputOptions {
  readonly collection?: string;
  readonly dialect?: string;
  readonly strict?: boolean;
  readonly references: ValidationOptions['references'];
  readonly fast?: boolean;
  readonly maxErrors: string;
  readonly maxLine: string;
  readonly threads: string;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly progress: string;
}

/** Validates, prints the report, and returns the exit code. */
export async function validateCommand(
  paths: readonly string[],
  given: Record<string, unknown>,
): Promise<number> {
  const command = given as unknown as CommandOptions;
  const outputs = outputsOf(command, Object.keys(reportFormats) as ReportFormat[]);
  const options = optionsOf(command);
  if (command.writeBaseline && command.baseline === undefined) {
    throw new DbkitError('usage', '--write-baseline writes the file that --baseline names: give both');
  }
  const baseline =
    command.baseline === undefined || command.writeBaseline ? [] : readBaseline(command.baseline);
  const discovered = discoverInputs(paths, command.collection, options.dialect);
  const report = await validateWithProgress(discovered, { options, baseline }, command);
  for (const output of outputs) {
    const write = await reportFormats[output.format]();
    await writeReport(write(report, { ...lookOf(output, command), version: packageVersion() }), output);
  }
  if (command.writeBaseline && command.baseline !== undefined) return keepBaseline(command.baseline, report);
  return report.exitCode;
}

function optionsOf(command: CommandOptions): ValidationOptions {
  const maxErrors = countOf('--max-errors', command.maxErrors);
  return {
    ...VALIDATION_DEFAULTS,
    dialect: openDialect(command.dialect),
    strict: command.strict ?? false,
    fast: command.fast ?? false,
    references: command.references,
    maxErrors: command.writeBaseline || maxErrors === 0 ? Number.POSITIVE_INFINITY : maxErrors,
    maxLine: bytesOf('--max-line', command.maxLine),
    threads: Math.max(1, countOf('--threads', command.threads)),
  };
}

function discoverInputs(
  paths: readonly string[],
  collection: string | undefined,
  dialect: Dialect,
): Discovered {
  if (collection !== undefined && !dialect.entryOf(collection)) {
    const names = dialect.collectionNames.join(', ');
    const others = dialectsKnowing(collection);
    const hint = others === '' ? '' : `; ${others} it`;
    throw new DbkitError(
      'usage',
      `there is no collection "${collection}" in the schemas; there are ${names}${hint}`,
    );
  }
  const collectionOf = (path: string) => collection ?? collectionOfFile(path, dialect.catalog);
  const discovered = discover(paths, { collectionOf });
  for (const input of discovered.inputs) if (isSilent(input)) throw tellsNothing(input.path);
  return discovered;
}

// A stream can only be looked into by reading it: it tells when it is read.
function isSilent(input: Input): boolean {
  if (!input.named || input.collection !== undefined || input.kind !== 'file') return false;
  try {
    return !tellsCollections(input.path);
  } catch {
    // What cannot be read is reported with everything else.
    return false;
  }
}

/** A run that reads more than this lasts long enough for optimized code to pay. */
const LONG_RUN_BYTES = 16 << 20;

async function validateWithProgress(
  discovered: Discovered,
  run: { options: ValidationOptions; baseline: readonly KnownFinding[] },
  command: CommandOptions,
): Promise<ValidationReport> {
  const chosen = command.progress === 'auto' ? undefined : command.progress;
  const mode = chooseProgressMode({
    progress: chosen,
    quiet: command.quiet ?? false,
    isTTY: process.stderr.isTTY,
  });
  const total = totalBytes(discovered.inputs, mode);
  const progress = await startProgress({
    label: 'validate',
    total,
    unit: 'bytes',
    mode,
    stream: process.stderr,
  });
  try {
    let isLong = false;
    const onProgress = (bytes: number) => {
      if (!isLong && bytes > LONG_RUN_BYTES) {
        isLong = true;
        optimizeAsUsual();
      }
      progress.update(bytes);
    };
    return await validate({ discovered, ...run, onProgress });
  } finally {
    progress.stop();
  }
}

// Only a bar needs the total, and thousands of files would have to be asked for it.
function totalBytes(inputs: readonly Input[], mode: ProgressMode): number | undefined {
  if (mode !== 'bar' || inputs.some((input) => input.kind !== 'file')) return undefined;
  return inputs.reduce((sum, input) => sum + (statSync(input.path, { throwIfNoEntry: false })?.size ?? 0), 0);
}

function keepBaseline(file: string, report: ValidationReport): number {
  writeBaseline(file, report.findings);
  process.stderr.write(
    `${report.findings.length} findings are written into ${file}, and known from now on\n`,
  );
  return report.status === 'unreadable' ? report.exitCode : 0;
}
