// Names of top-level fields, as arguments. They are taken literally, dots and dollars included.
import { DbkitError } from '../document/error.js';

/** The names as they were given. Throws DbkitError `invalid` for what is no list of strings. */
export function fieldNames(fields: unknown): readonly string[] {
  if (Array.isArray(fields) && fields.every((name): name is string => typeof name === 'string'))
    return fields;
  throw new DbkitError('invalid', 'fields are a list of field names');
}
