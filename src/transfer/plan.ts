// What is moved from where to where, and how: all that a journal must agree with before work is resumed from it.
import { createHash } from 'node:crypto';
import type { ForeignRules } from '../backend/backend.js';
import { canonicalJson } from '../document/canonical.js';
import type { JsonObject } from '../document/json.js';
import { DEFAULT_DIALECT } from '../schema/dialect.js';

export type OnConflict = 'fail' | 'skip' | 'overwrite' | 'if-newer';
export type ValidateMode = 'off' | 'warn' | 'reject';
export type SecretsMode = 'keep' | 'redact';

/** What the command line asks for. */
export interface TransferChoices extends ForeignRules {
  /** Empty: every collection that is there, but for those that are worth nothing elsewhere. */
  readonly collections: readonly string[];
  readonly exclude: readonly string[];
  /** As they were written: `COLLECTION:POINTER OP JSON`. */
  readonly where: readonly string[];
  /** Of documents of a collection. */
  readonly limit: number | undefined;
  readonly onConflict: OnConflict;
  readonly validate: ValidateMode;
  readonly secrets: SecretsMode;
  readonly dialect: string;
}

export const DEFAULT_CHOICES: TransferChoices = {
  collections: [],
  exclude: [],
  where: [],
  limit: undefined,
  onConflict: 'fail',
  validate: 'warn',
  convert: {},
  ignore: [],
  secrets: 'keep',
  dialect: DEFAULT_DIALECT,
};

export interface Plan extends TransferChoices {
  /** Locations without credentials. */
  readonly source: string;
  readonly target: string;
  /** Of the manifest, where the source is an archive. */
  readonly archiveDigest: string | undefined;
}

/** The plan as the journal keeps it. */
export function planContent(plan: Plan): JsonObject {
  const { convert, limit, archiveDigest } = plan;
  return {
    source: plan.source,
    target: plan.target,
    archiveDigest: archiveDigest ?? null,
    collections: [...plan.collections].sort(),
    exclude: [...plan.exclude].sort(),
    where: [...plan.where].sort(),
    limit: limit ?? null,
    onConflict: plan.onConflict,
    validate: plan.validate,
    convert: { ...convert } as JsonObject,
    ignore: [...plan.ignore].sort(),
    secrets: plan.secrets,
    dialect: plan.dialect,
  };
}

/** Names the plan: the same for the same work, in whatever order its options were given. */
export function planName(plan: Plan): string {
  return createHash('sha256')
    .update(canonicalJson(planContent(plan)))
    .digest('hex')
    .slice(0, 16);
}
