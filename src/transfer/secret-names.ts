// Passwords in the names of fields that are URLs: how many there are, and objects without them, in which no field is lost.
import type { JsonObject } from '../document/json.js';
import { setField } from '../document/parse.js';
import { withoutPassword } from '../document/url-password.js';

/** What stands for a password; a name of that form holds none. */
const REDACTED = 'redacted';
const IS_REDACTED = /:redacted(-\d+)?@/;

export function countSecretNames(object: JsonObject): number {
  return Object.keys(object).filter(hasPassword).length;
}

/**
 * The object with `redacted` for each password in a name, its fields in the same order. Where that would make two names the same,
 * the later ones, by their characters, get `redacted-2`, `redacted-3` and so on: an object whose fields a database has put
 * in another order becomes the same, and one that was redacted stays as it is.
 */
export function withRedactedNames(object: JsonObject): JsonObject {
  const names = Object.keys(object);
  const taken = new Set(names.filter((name) => !hasPassword(name)));
  const renamed = new Map<string, string>();
  for (const name of names.filter(hasPassword).sort()) {
    const free = freeName(name, taken);
    taken.add(free);
    renamed.set(name, free);
  }
  const redacted: JsonObject = {};
  for (const [name, value] of Object.entries(object)) setField(redacted, renamed.get(name) ?? name, value);
  return redacted;
}

function hasPassword(name: string): boolean {
  return !IS_REDACTED.test(name) && withoutPassword(name) !== name;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = withoutPassword(name, REDACTED);
  for (let turn = 2; taken.has(free); turn++) free = withoutPassword(name, `${REDACTED}-${turn}`);
  return free;
}
