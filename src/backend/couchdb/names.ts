// Which names of databases CouchDB cannot have.

/** Of the name with its prefix; CouchDB adds to it what the file system's 255 leave. */
const MAX_NAME_BYTES = 238;

/** Why CouchDB cannot have a database of this name for a collection; undefined where it can. */
export function refusalOf(prefix: string, collection: string): string | undefined {
  const name = prefix + collection;
  if (collection === '') return 'is empty';
  if (!/^[a-z]/.test(name)) return 'does not begin with one of a-z';
  if (/[A-Z]/.test(name)) return 'has capital letters, which no CouchDB database can have';
  if (!/^[a-z0-9_$()+/-]+$/.test(name)) return 'has a character that is none of a-z 0-9 _ $ ( ) + - /';
  return name.length > MAX_NAME_BYTES
    ? `has with its prefix ${name.length} bytes; CouchDB takes at most ${MAX_NAME_BYTES}`
    : undefined;
}

/** The path of a collection's database: a slash in its name is no way down. */
export function pathOf(prefix: string, collection: string): string {
  return `/${encodeURIComponent(prefix + collection)}`;
}
