// `dbkit doctor`: opens a location, looks for what will break the application, prints what it found.
import { type DoctorOptions, examine } from '../doctor/doctor.js';
import type { DoctorReport } from '../doctor/doctor-report.js';
import { DbkitError } from '../document/error.js';
import { type DoctorFormat, doctorFormats } from '../report/doctor/formats.js';
import { chooseProgressMode, startProgress } from '../report/progress.js';
import { isTimestamp } from '../schema/instant.js';
import { interruption, sayInterrupted } from './interruption.js';
import { type LookFlags, lookAtLocation } from './look-at-location.js';
import { collectOften, optimizeAsUsual } from './optimizing.js';
import { lookOf, type OutputOptions, outputsOf, writeReport } from './output.js';
import { countOf, listOf } from './values.js';

interface DoctorFlags extends OutputOptions, LookFlags {
  readonly collections?: string;
  readonly exclude?: string;
  readonly now?: string;
  readonly maxListed: string;
  readonly progress: string;
}

/** Examines, prints the report, and returns the exit code. */
export async function doctorCommand(
  locations: readonly string[],
  given: Record<string, unknown>,
): Promise<number> {
  const flags = given as unknown as DoctorFlags;
  const [location, ...others] = locations;
  if (location === undefined || others.length > 0) {
    throw new DbkitError('usage', 'doctor takes one location: dbkit doctor sqlite:./gofannon.db');
  }
  optimizeAsUsual();
  collectOften();
  const outputs = outputsOf(flags, Object.keys(doctorFormats) as DoctorFormat[]);
  const options = optionsOf(flags);
  const stop = interruption('stopping; what was looked at so far says nothing of the rest');
  try {
    const report = await look(location, flags, { ...options, signal: stop.signal });
    for (const output of outputs) {
      await writeReport(doctorFormats[output.format](report, lookOf(output, flags)), output);
    }
    return report.sound ? 0 : 1;
  } catch (error) {
    if (stop.exitCode === undefined) throw error;
    return await sayInterrupted('doctor', 'not everything was looked at', stop.exitCode, flags);
  } finally {
    stop.release();
  }
}

function optionsOf(flags: DoctorFlags): Omit<DoctorOptions, 'isDatabase'> {
  return {
    collections: listOf(flags.collections),
    exclude: listOf(flags.exclude),
    now: nowOf(flags.now),
    maxListed: countOf('--max-listed', flags.maxListed),
  };
}

function nowOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString();
  if (isTimestamp(text)) return text;
  throw new DbkitError('usage', `--now takes a time such as 2026-06-01T12:00:00Z, not "${text}"`);
}

async function look(
  location: string,
  flags: DoctorFlags,
  options: Omit<DoctorOptions, 'isDatabase'>,
): Promise<DoctorReport> {
  const { source, kind } = await lookAtLocation(location, flags, options.signal);
  try {
    return await withProgress(flags, (onProgress) =>
      examine(source, { ...options, isDatabase: kind === 'database', onProgress }),
    );
  } finally {
    await source.close().catch(() => undefined);
  }
}

async function withProgress(
  flags: DoctorFlags,
  work: (onProgress: (documents: number) => void) => Promise<DoctorReport>,
): Promise<DoctorReport> {
  const mode = chooseProgressMode({
    progress: flags.progress === 'auto' ? undefined : flags.progress,
    quiet: flags.quiet ?? false,
    isTTY: process.stderr.isTTY,
  });
  const progress = await startProgress({ label: 'doctor', unit: 'documents', mode, stream: process.stderr });
  try {
    return await work((documents) => progress.update(documents));
  } finally {
    progress.stop();
  }
}
