// SQL names, and which collection names SQLite cannot have.

/** A name as an SQL identifier, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Why SQLite cannot have a table of this name; undefined where it can. */
export function refusalOf(collection: string): string | undefined {
  if (collection === '') return 'is empty';
  if (/^sqlite_/i.test(collection)) return "begins with sqlite_, which is SQLite's own";
  if (collection.includes('\0')) return 'holds a NUL';
  if (!collection.isWellFormed()) return 'holds half of a surrogate pair';
  return undefined;
}
