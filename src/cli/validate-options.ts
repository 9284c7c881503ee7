// The options of validate: what the command line says, as a run takes it.
import { DbkitError } from '../document/error.js';
import { readBaseline } from '../validation/baseline.js';
import { VALIDATION_DEFAULTS, type ValidationOptions } from '../validation/validation-options.js';
import type { KnownFinding } from '../validation/validation-report.js';
import type { LookFlags } from './look-at-location.js';
import type { OutputOptions } from './output.js';
import { bytesOf, countOf } from './values.js';

/** As the command line's parser gives them. */
export interface ValidateFlags extends OutputOptions, LookFlags {
  readonly collections?: string;
  readonly exclude?: string;
  /** Undefined: what the inputs say, or is known of their kinds. */
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

/** What the inputs have no say in. */
export interface GivenOptions {
  readonly options: Omit<ValidationOptions, 'dialect'>;
  readonly baseline: readonly KnownFinding[];
}

/** Throws DbkitError `usage`. */
export function givenOptions(flags: ValidateFlags): GivenOptions {
  const maxErrors = countOf('--max-errors', flags.maxErrors);
  const options = {
    ...VALIDATION_DEFAULTS,
    strict: flags.strict ?? false,
    fast: flags.fast ?? false,
    references: flags.references,
    maxErrors: flags.writeBaseline || maxErrors === 0 ? Number.POSITIVE_INFINITY : maxErrors,
    maxLine: bytesOf('--max-line', flags.maxLine),
    threads: Math.max(1, countOf('--threads', flags.threads)),
  };
  return { options, baseline: baselineOf(flags) };
}

function baselineOf({ baseline, writeBaseline }: ValidateFlags): KnownFinding[] {
  if (writeBaseline && baseline === undefined) {
    throw new DbkitError('usage', '--write-baseline writes the file that --baseline names: give both');
  }
  return baseline === undefined || writeBaseline ? [] : readBaseline(baseline);
}
