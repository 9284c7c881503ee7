// The collections whose ids are secrets in any dialect, whichever a command is told: tokens of logged-in users, worth nothing
// elsewhere, and they open accounts. Transfers and verify leave them out unless they are asked for by name, and show none of
// their ids.
import { DIALECT_NAMES, openDialect } from '../schema/dialect.js';
import { hasSecretIds } from '../schema/masking.js';

export function isTokenCollection(collection: string): boolean {
  return DIALECT_NAMES.some((name) => {
    const entry = openDialect(name).entryOf(collection);
    return entry !== undefined && hasSecretIds(entry);
  });
}
