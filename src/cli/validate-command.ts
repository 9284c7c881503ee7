// `dbkit validate`: turns the command line into a validation run, and its report into output.
import { type ReportFormat, reportFormats } from '../report/validation/formats.js';
import { openDialect } from '../schema/dialect.js';
import { writeBaseline } from '../validation/baseline.js';
import { validate } from '../validation/validate.js';
import type { ValidationReport } from '../validation/validation-report.js';
import { lookOf, outputsOf, writeReport } from './output.js';
import { packageVersion } from './package.js';
import { discoverFiles, type NamedInputs, namedInputs } from './validate-inputs.js';
import { type GivenOptions, givenOptions, type ValidateFlags } from './validate-options.js';
import { withByteProgress } from './validate-progress.js';

/** Validates, prints the report, and returns the exit code. */
export async function validateCommand(
  names: readonly string[],
  parsed: Record<string, unknown>,
): Promise<number> {
  const flags = parsed as unknown as ValidateFlags;
  const outputs = outputsOf(flags, Object.keys(reportFormats) as ReportFormat[]);
  openDialect(flags.dialect);
  const given = givenOptions(flags);
  const report = await reportOf(await namedInputs(names, flags), flags, given);
  if (typeof report === 'number') return report;
  for (const output of outputs) {
    const write = await reportFormats[output.format]();
    await writeReport(write(report, { ...lookOf(output, flags), version: packageVersion() }), output);
  }
  if (flags.writeBaseline && flags.baseline !== undefined) return keepBaseline(flags.baseline, report);
  return report.exitCode;
}

/** The exit code where it was interrupted. What opens locations is not loaded for files. */
async function reportOf(
  inputs: NamedInputs,
  flags: ValidateFlags,
  given: GivenOptions,
): Promise<ValidationReport | number> {
  if (inputs.locations.length === 0) return validateFiles(inputs, flags, given);
  const { validateLocations } = await import('./validate-locations.js');
  return validateLocations(inputs, flags, given);
}

async function validateFiles(
  { files }: NamedInputs,
  flags: ValidateFlags,
  { options, baseline }: GivenOptions,
): Promise<ValidationReport> {
  const dialect = openDialect(flags.dialect);
  const discovered = await discoverFiles(files, flags.collection, dialect);
  const run = { discovered, feeds: [], options: { ...options, dialect }, baseline };
  return withByteProgress(flags, discovered.inputs, (onProgress) => validate({ ...run, onProgress }));
}

function keepBaseline(file: string, report: ValidationReport): number {
  writeBaseline(file, report.findings);
  process.stderr.write(
    `${report.findings.length} findings are written into ${file}, and known from now on\n`,
  );
  return report.status === 'unreadable' ? report.exitCode : 0;
}
