// `dbkit validate` over databases and archives, and the files beside them: opens them to be looked at, and closes them again.
import type { Discovered } from '../files/discover.js';
import { DATABASE_DIALECT, DEFAULT_DIALECT, openDialect } from '../schema/dialect.js';
import type { OpenedSource } from '../transfer/location.js';
import { validate } from '../validation/validate.js';
import type { ValidationReport } from '../validation/validation-report.js';
import { type Interruption, interruption, sayInterrupted } from './interruption.js';
import { lookAtLocation } from './look-at-location.js';
import { collectOften, optimizeAsUsual } from './optimizing.js';
import { type Fed, feedOf } from './validate-feed.js';
import { discoverFiles, type NamedInputs } from './validate-inputs.js';
import type { GivenOptions, ValidateFlags } from './validate-options.js';
import { withDocumentProgress } from './validate-progress.js';
import { listOf } from './values.js';

const NO_FILES: Discovered = { inputs: [], findings: [], leftOut: {} };

/** The report, or the exit code where it was interrupted. Throws DbkitError as `openSource` does. */
export async function validateLocations(
  inputs: NamedInputs,
  flags: ValidateFlags,
  given: GivenOptions,
): Promise<ValidationReport | number> {
  optimizeAsUsual();
  collectOften();
  const stop = interruption('stopping; what was checked so far says nothing of the rest');
  const opened: OpenedSource[] = [];
  try {
    for (const location of new Set(inputs.locations))
      opened.push(await lookAtLocation(location, flags, stop.signal));
    return await validateOpened(opened, inputs, flags, given, stop);
  } catch (error) {
    if (stop.exitCode === undefined) throw error;
    return await sayInterrupted('validate', 'not everything was checked', stop.exitCode, flags);
  } finally {
    stop.release();
    for (const { source } of opened) await source.close().catch(() => undefined);
  }
}

async function validateOpened(
  opened: readonly OpenedSource[],
  inputs: NamedInputs,
  flags: ValidateFlags,
  { options, baseline }: GivenOptions,
  stop: Interruption,
): Promise<ValidationReport> {
  const dialect = openDialect(flags.dialect ?? commonDialect(opened, inputs));
  const { files } = inputs;
  const discovered = files.length === 0 ? NO_FILES : await discoverFiles(files, flags.collection, dialect);
  // Reading a stream waits without hearing a signal, which must then end the process by itself.
  if (discovered.inputs.some(({ kind }) => kind !== 'file')) stop.release();
  const choices = { collections: listOf(flags.collections), exclude: listOf(flags.exclude) };
  const fed: Fed[] = [];
  for (const one of opened) fed.push(await feedOf(one, choices, dialect, stop.signal));
  const run = { discovered, feeds: fed.map(({ feed }) => feed), options: { ...options, dialect }, baseline };
  return withDocumentProgress(flags, totalOf(fed), (onDocuments) => validate({ ...run, onDocuments }));
}

/** What all of them have in common. */
function commonDialect(opened: readonly OpenedSource[], { files }: NamedInputs): string {
  const kinds = new Set([...opened.map(({ dialect }) => dialect), ...files.map(() => DEFAULT_DIALECT)]);
  const [only = DATABASE_DIALECT] = kinds;
  return kinds.size === 1 ? only : DATABASE_DIALECT;
}

/** Undefined where one does not know before it is read. */
function totalOf(fed: readonly Fed[]): number | undefined {
  const known = fed.flatMap(({ documents }) => documents ?? []);
  return known.length === fed.length ? known.reduce((sum, documents) => sum + documents, 0) : undefined;
}
