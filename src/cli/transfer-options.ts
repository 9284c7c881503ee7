// The options that export, import and migrate share: what the command line says, as the engine takes it.
import { DbkitError } from '../document/error.js';
import { openDialect } from '../schema/dialect.js';
import type { OnConflict, SecretsMode, TransferChoices, ValidateMode } from '../transfer/plan.js';
import { parseWhere } from '../transfer/where.js';
import { foreignRulesOf } from './foreign-rules.js';
import type { OutputOptions } from './output.js';
import { countOf, listOf } from './values.js';

/** As the command line's parser gives them. */
export interface TransferFlags extends OutputOptions {
  readonly collections?: string;
  readonly exclude?: string;
  readonly where: readonly string[];
  readonly limit?: string;
  readonly onConflict: OnConflict;
  readonly validate: ValidateMode;
  readonly convert?: string;
  readonly ignore?: string;
  readonly secrets: SecretsMode;
  /** Undefined: what the source says of itself. */
  readonly dialect?: string;
  readonly dryRun?: boolean;
  readonly preflight?: boolean;
  readonly rejects?: string;
  readonly journal?: string;
  readonly restart?: boolean;
  readonly rate?: string;
  readonly concurrency?: string;
  readonly retries: string;
  readonly progress: string;
  readonly verify?: boolean;
  readonly collection?: string;
  readonly undo?: string;
  readonly compress?: string;
  readonly encrypt?: string;
  readonly identity?: string;
}

/** What the source decides on is left out. */
export type GivenChoices = Omit<TransferChoices, 'dialect'>;

/** Throws DbkitError `usage`. */
export function choicesOf(flags: TransferFlags): GivenChoices {
  for (const text of flags.where) parseWhere(text);
  openDialect(flags.dialect);
  const limit = flags.limit === undefined ? undefined : positive('--limit', flags.limit);
  return {
    collections: listOf(flags.collections),
    exclude: listOf(flags.exclude),
    where: flags.where,
    limit,
    onConflict: flags.onConflict,
    validate: flags.validate,
    ...foreignRulesOf(flags),
    secrets: flags.secrets,
  };
}

export function positive(option: string, text: string): number {
  const count = countOf(option, text);
  if (count > 0) return count;
  throw new DbkitError('usage', `${option} takes a whole number from 1`);
}

/** The URL with the password that the environment holds for this side, where it has none of its own. */
export function withPassword(location: string, variable: string): string {
  const password = process.env[variable];
  if (!password) return location;
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#@]*)@)?(.*)$/is.exec(location);
  const [, scheme = '', user = '', rest = ''] = parts ?? [];
  if (!parts || user.includes(':')) return location;
  return `${scheme}${user}:${encodeURIComponent(password)}@${rest}`;
}
