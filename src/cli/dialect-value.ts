// The value of --dialect where only one dialect will do.
import { DbkitError } from '../document/error.js';
import { DEFAULT_DIALECT, DIALECT_NAMES } from '../schema/dialect.js';
import { alternatives } from '../schema/wording/phrases.js';

/** A dialect with schemas of its own, by default the documented one. Throws DbkitError `usage`. */
export function singleDialectName(name: string = DEFAULT_DIALECT): string {
  if (DIALECT_NAMES.includes(name)) return name;
  throw new DbkitError('usage', `--dialect takes ${alternatives(DIALECT_NAMES)} here, not "${name}"`);
}
