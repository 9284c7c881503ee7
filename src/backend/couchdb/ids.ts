// Which ids CouchDB cannot have.

/** Why CouchDB cannot have a document of this id; undefined where it can. Those with an underscore are its own documents. */
export function idRefusalOf(id: string): string | undefined {
  if (id === '') return 'has an empty id';
  if (id.startsWith('_')) return 'has an id that begins with _';
  return id.isWellFormed() ? undefined : 'has an id with half of a surrogate pair';
}

export function isPossibleId(id: string): boolean {
  return idRefusalOf(id) === undefined;
}
