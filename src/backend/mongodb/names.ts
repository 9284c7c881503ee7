// Which collection names and field names MongoDB cannot have.

/** Of the database's and the collection's name with a dot between them; more would do in some versions. */
const MAX_NAMESPACE_BYTES = 235;

/** Why MongoDB cannot have a collection of this name; undefined where it can. */
export function refusalOf(database: string, collection: string): string | undefined {
  if (collection === '') return 'is empty';
  if (collection.includes('\0')) return 'holds a NUL';
  if (!collection.isWellFormed()) return 'holds half of a surrogate pair';
  if (collection.includes('$')) return 'holds a $';
  if (/^\.|\.$|\.\./.test(collection)) return 'begins or ends with a dot, or has two of them';
  if (/^system\./.test(collection)) return "begins with system., which is MongoDB's own";
  const bytes = Buffer.byteLength(`${database}.${collection}`);
  return bytes > MAX_NAMESPACE_BYTES
    ? `has with its database's ${bytes} bytes; MongoDB takes at most ${MAX_NAMESPACE_BYTES}`
    : undefined;
}

/** Why a document cannot have a field of this name; undefined where it can. */
export function fieldRefusalOf(name: string): string | undefined {
  if (name.includes('\0')) return 'has U+0000 in its name';
  if (!name.isWellFormed()) return 'has half of a surrogate pair in its name';
  if (name.includes('$')) return 'has a $ in its name';
  if (name === '_bsontype') return "has a name that MongoDB's client library takes for its own";
  return undefined;
}
