// How many members a parsed document has, and whether it is nested too deeply to go on with.

/** Nested containers that a document may have; what reads it recursively relies on it. */
export const MAX_DEPTH = 1000;

/** A document needs two characters a level: a shorter text need not be looked at. */
export const SHALLOW_LENGTH = 2 * MAX_DEPTH;

/** The number of members of all objects in a value; -1 where it is nested more than MAX_DEPTH deep. */
export function countMembers(value: unknown): number {
  return count(value, MAX_DEPTH);
}

function count(value: unknown, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return -1;
  let members = 0;
  if (Array.isArray(value)) {
    for (const element of value) {
      if (typeof element !== 'object' || element === null) continue;
      const below = count(element, levels - 1);
      if (below < 0) return -1;
      members += below;
    }
    return members;
  }
  for (const name in value) {
    members++;
    const element = (value as Record<string, unknown>)[name];
    if (typeof element !== 'object' || element === null) continue;
    const below = count(element, levels - 1);
    if (below < 0) return -1;
    members += below;
  }
  return members;
}

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;

/** The number of members that a JSON text spells: its colons outside strings. More than `countMembers` finds means repeated keys. */
export function countSpelledMembers(text: string): number {
  const length = text.length;
  let colons = 0;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) colons++;
    else if (unit === QUOTE) at = endOfString(text, at + 1);
  }
  return colons;
}

// Most strings are short: looking at each unit beats a search for the next quote.
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at;
    if (unit === BACKSLASH) at++;
  }
  return text.length;
}
